/** Makes the service for a command, with the overlay that the environment names. */
import { resolve } from 'node:path'
import type { Service } from '../app/service.ts'
import type { Product } from './command.ts'
import { FailureError } from './exit.ts'
import type { CliIo } from './io.ts'
import { faultLines } from './template-faults.ts'

/** The directory that TEMPLATES_DIR names, absolute; undefined where it is not set or empty. */
export function templatesDirectory(io: CliIo): string | undefined {
  const directory = io.env.TEMPLATES_DIR ?? ''
  return directory === '' ? undefined : resolve(io.cwd, directory)
}

/** Broken templates or content are outside the input of a command: FailureError with all faults. */
export async function openService(io: CliIo, product: Product): Promise<Service> {
  try {
    return await product.createService({ templatesDirectory: templatesDirectory(io) })
  } catch (error) {
    const lines = faultLines(error)
    if (lines === null) throw error
    throw new FailureError('The templates or the content library cannot be used:', lines)
  }
}
