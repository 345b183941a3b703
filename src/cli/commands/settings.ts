/** `peer-role settings`: the settings of the library, for `peer-role new`. */
import type { Command } from '../command.ts'
import { exitCode } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'

export const settings: Command = async ({ options }, io, product) => {
  const { library } = await openService(io, product, options)
  const all = [...library.settings.values()]
  if (options.get('format') === 'json') {
    await writeJson(io.stdout, all)
    return exitCode.done
  }
  const width = Math.max(0, ...all.map(({ id }) => id.length))
  const lines = all.map(
    ({ id, name, startingRole }) => `${id.padEnd(width)}  ${name}${startingRole ? '' : '  (no starting role yet)'}\n`
  )
  await write(io.stdout, lines.join(''))
  return exitCode.done
}
