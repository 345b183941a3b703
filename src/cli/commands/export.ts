/** `peer-role export`: one role definition in a machine format. */
import { type ExportOptions, exportNames } from '../../app/service.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { detectSource, inputName, readInput, writeResult } from '../files.ts'
import { write } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines, truncationLines } from '../problem-text.ts'
import { styleFor, tell } from '../terminal.ts'

/** Names of options of the command line, and what exports call them. */
const optionNames = { system: 'system', 'case-version': 'caseVersion', base: 'base', document: 'document' } as const

export const exportRole: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const name = exportNames.find(known => known === options.get('as'))
  if (name === undefined) throw new UsageError('export needs the option --as.')
  const given = optionsOf(options)
  const bytes = await readInput(io, file)
  const service = await openService(io, product, options)
  const reading = service.readRole(bytes, detectSource(bytes))
  const style = styleFor(io, 'stderr')
  const show = async (problems: Parameters<typeof problemLines>[1][]) => {
    const lines = problems.flatMap(problem => problemLines(inputName(file), problem, style))
    await write(io.stderr, lines.map(line => `${line}\n`).join(''))
  }
  await show([...(reading.ok ? reading.notes : reading.problems.problems)])
  if (!reading.ok) {
    await tell(io, ...truncationLines(inputName(file), reading.problems.truncated))
    await tell(io, `${count(reading.problems.problems.length, 'problem')}; nothing was written.`)
    return exitCode.invalidInput
  }
  const exporting = await service.exportRole(reading.role, name, given)
  if (exporting.ok) {
    await writeResult(io, { path: options.get('out') }, exporting.file.bytes)
    return exitCode.done
  }
  const [first] = exporting.problems
  if (first !== undefined && /option|not-in-list|not-an-address/.test(first.code)) {
    throw new UsageError(first.message, first.hint)
  }
  await show([...exporting.problems])
  await tell(io, `${count(exporting.problems.length, 'problem')}; nothing was written.`)
  return exitCode.invalidInput
}

function optionsOf(options: ReadonlyMap<string, string>): ExportOptions {
  const named = Object.entries(optionNames).flatMap(([option, name]) => {
    const value = options.get(option)
    return value === undefined ? [] : [[name, value] as const]
  })
  return { ...Object.fromEntries(named), ...(options.has('html') && { as: 'html' }) }
}
