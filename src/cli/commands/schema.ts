/** `peer-role schema`: a published JSON Schema, or the names of all. */
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { suggest } from '../nearest.ts'
import { openService } from '../open-service.ts'
import { printableName } from '../terminal.ts'

export const schema: Command = async ({ positionals }, io, product) => {
  const { schemas } = await openService(io, product)
  const names = [...schemas.keys()]
  const [name] = positionals
  if (name === undefined) {
    await write(io.stdout, names.map(known => `${known}\n`).join(''))
    return exitCode.done
  }
  const found = schemas.get(name)
  if (found === undefined) {
    const hint = suggest(name, names, 'Run `peer-role schema` for all names.')
    throw new UsageError(`There is no schema “${printableName(name).slice(0, 60)}”.`, hint)
  }
  await writeJson(io.stdout, found)
  return exitCode.done
}
