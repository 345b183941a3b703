/** `peer-role render`: one document from one role definition. */
import { documentNames, tracedDocuments } from '../../app/service.ts'
import type { InputProblem } from '../../domain/problem.ts'
import { gateSeverities, problemsAtGate } from '../../review/gate.ts'
import type { Command } from '../command.ts'
import { chooseFormat } from '../document-format.ts'
import { exitCode, UsageError } from '../exit.ts'
import { detectSource, inputName, readInput, writeResult } from '../files.ts'
import { type CliIo, write } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines, truncationLines } from '../problem-text.ts'
import { styleFor, tell } from '../terminal.ts'

/** The command line is checked whole before anything is read. */
export const render: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const out = options.get('out')
  const document = documentNames.find(name => name === options.get('document'))
  const format = chooseFormat(io, options.get('format'), out)
  if (document === undefined) throw new UsageError('render needs the option --document.')
  const trace = options.has('trace')
  if (trace && !tracedDocuments.includes(document)) {
    throw new UsageError(`--trace goes with --document ${tracedDocuments.join(' or ')}.`)
  }
  const bytes = await readInput(io, file)
  const isReviewing = trace || options.has('gate') || document === 'review-report'
  const service = await openService(io, product, options, isReviewing)
  const reading = service.readRole(bytes, detectSource(bytes))
  await showProblems(io, file, reading.ok ? reading.notes : reading.problems.problems)
  if (!reading.ok) {
    await tell(io, ...truncationLines(inputName(file), reading.problems.truncated))
    await tell(io, `${count(reading.problems.problems.length, 'problem')}; nothing was written.`)
    return exitCode.invalidInput
  }
  const gate = gateSeverities.find(severity => severity === options.get('gate'))
  if (
    gate !== undefined &&
    !(await passesGate(io, file, problemsAtGate(service.reviewRole(reading.role).findings, gate)))
  ) {
    return exitCode.invalidInput
  }
  const rendered = await service.renderDocument(reading.role, document, format, { trace })
  await writeResult(io, { path: out }, rendered.bytes)
  return exitCode.done
}

/** Says what stands in the way, where anything does. */
async function passesGate(io: CliIo, file: string, problems: readonly InputProblem[]): Promise<boolean> {
  if (problems.length === 0) return true
  await showProblems(io, file, problems)
  await tell(io, `${count(problems.length, 'finding')} of the review; nothing was written.`)
  return false
}

async function showProblems(io: CliIo, file: string, problems: readonly InputProblem[]): Promise<void> {
  if (problems.length === 0) return
  const style = styleFor(io, 'stderr')
  const lines = problems.flatMap(problem => problemLines(inputName(file), problem, style))
  await write(io.stderr, lines.map(line => `${line}\n`).join(''))
}
