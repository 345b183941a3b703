/** Makes the service for a command, with the overlay that the environment names. */
import { resolve } from 'node:path'
import { schemaVersionOf } from '../app/schema-version.ts'
import type { Service } from '../app/service.ts'
import type { Given, Product } from './command.ts'
import { FailureError, UsageError } from './exit.ts'
import type { CliIo } from './io.ts'
import { faultLines } from './template-faults.ts'
import { printableName } from './terminal.ts'

/** The directory that TEMPLATES_DIR names, absolute; undefined where it is not set or empty. */
export function templatesDirectory(io: CliIo): string | undefined {
  const directory = io.env.TEMPLATES_DIR ?? ''
  return directory === '' ? undefined : resolve(io.cwd, directory)
}

/**
 * Broken templates or content are outside the input of a command: FailureError with all faults. Where the options name
 * the version of the content library or of the schema, another one is a UsageError, so that nothing is made with it
 * unnoticed.
 * @param isReviewing false for a command that reviews nothing
 */
export async function openService(
  io: CliIo,
  product: Product,
  options?: Given['options'],
  isReviewing = true
): Promise<Service> {
  const service = await createService(io, product, isReviewing)
  checkContentPin(service, options?.get('content-version'))
  checkSchemaPin(service, options?.get('schema-version'))
  return service
}

function checkContentPin({ library }: Service, wanted: string | undefined): void {
  if (wanted === undefined) return
  const { contentVersion } = library
  if (wanted === contentVersion) return
  throw new UsageError(
    `The content library has the version ${contentVersion} here, and not “${printableName(wanted).slice(0, 60)}”.`,
    `It is the only one that is available: give --content-version ${contentVersion} after reading what has changed.`
  )
}

function checkSchemaPin({ schemas }: Service, wanted: string | undefined): void {
  if (wanted === undefined) return
  const available = schemaVersionOf(schemas.get('role-definition'))
  if (wanted === available) return
  throw new UsageError(
    `Role definitions are read by the schema of version ${available} here, and not “${printableName(wanted).slice(0, 60)}”.`,
    `Give --schema-version ${available} once yours are written for it; \`peer-role schema role-definition\` prints it.`
  )
}

async function createService(io: CliIo, product: Product, isReviewing: boolean): Promise<Service> {
  try {
    return await product.createService({ templatesDirectory: templatesDirectory(io), isReviewing })
  } catch (error) {
    const lines = faultLines(error)
    if (lines === null) throw error
    throw new FailureError('The templates or the content library cannot be used:', lines)
  }
}
