/** `peer-role templates check`: loads an overlay as the service would and shows everything that is wrong with it. */
import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from '../command.ts'
import { exitCode, FailureError, reasonOf } from '../exit.ts'
import { type CliIo, write } from '../io.ts'
import { templatesDirectory } from '../open-service.ts'
import { count } from '../problem-text.ts'
import { faultLines } from '../template-faults.ts'
import { printableName, tell } from '../terminal.ts'

export const templatesCheck: Command = async ({ positionals }, io, product) => {
  const [given] = positionals
  const directory = given === undefined ? templatesDirectory(io) : resolve(io.cwd, given)
  if (directory !== undefined) await checkDirectory(directory, given ?? io.env.TEMPLATES_DIR ?? '')
  const lines = await findFaults(() => product.createService({ templatesDirectory: directory }))
  await write(io.stdout, lines.map(line => `${shorten(io, line)}\n`).join(''))
  const name = directory === undefined ? 'Our own templates' : printableName(given ?? io.env.TEMPLATES_DIR ?? '')
  await tell(io, lines.length === 0 ? `${name}: no problems` : `${name}: ${count(lines.length, 'problem')}`)
  return lines.length === 0 ? exitCode.done : exitCode.invalidInput
}

async function checkDirectory(directory: string, name: string): Promise<void> {
  let isDirectory = false
  try {
    isDirectory = (await stat(directory)).isDirectory()
  } catch (error) {
    throw new FailureError(`Cannot read ${printableName(name)}: ${reasonOf(error)}.`)
  }
  if (!isDirectory) throw new FailureError(`Cannot read ${printableName(name)}: it is not a directory.`)
}

async function findFaults(load: () => Promise<unknown>): Promise<readonly string[]> {
  try {
    await load()
    return []
  } catch (error) {
    const lines = faultLines(error)
    if (lines === null) throw error
    return lines
  }
}

/** Paths under the working directory are shown as a person would type them. */
function shorten(io: CliIo, line: string): string {
  return line.startsWith(`${io.cwd}/`) ? line.slice(io.cwd.length + 1) : line
}
