/** `peer-role library coverage`: which items of published frameworks the library serves, and by what. */
import { libraryCoverage } from '../../library/coverage.ts'
import { coverageLines, frameworkLines, settingLines } from '../../library/coverage-table.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { suggest } from '../nearest.ts'
import { openService } from '../open-service.ts'
import { printable, printableName } from '../terminal.ts'

export const libraryCoverageTable: Command = async ({ positionals, options }, io, product) => {
  const { library } = await openService(io, product, options)
  const coverage = libraryCoverage(library)
  const [id] = positionals
  const framework = coverage.frameworks.find(candidate => candidate.id === id)
  if (id !== undefined && framework === undefined) {
    const ids = coverage.frameworks.map(candidate => candidate.id)
    throw new UsageError(`The library has no framework “${printableName(id).slice(0, 60)}”.`, suggest(id, ids, ''))
  }
  if (options.get('format') === 'json') {
    await writeJson(io.stdout, framework ?? coverage)
    return exitCode.done
  }
  const lines =
    framework === undefined ? [...coverageLines(coverage), ...settingLines(coverage)] : frameworkLines(framework)
  await write(io.stdout, lines.map(line => `${printable(line)}\n`).join(''))
  return exitCode.done
}
