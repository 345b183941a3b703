/** `peer-role render`: one document from one role definition. */
import { type DocumentFormat, type DocumentName, documentFormats, documentNames } from '../../app/service.ts'
import type { InputProblem } from '../../domain/problem.ts'
import { gateSeverities, problemsAtGate } from '../../review/gate.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { detectSource, inputName, readInput, writeResult } from '../files.ts'
import { type CliIo, write } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines, truncationLines } from '../problem-text.ts'
import { printableName, styleFor, tell } from '../terminal.ts'

const endings: Readonly<Record<string, DocumentFormat>> = { docx: 'docx', html: 'html', htm: 'html' }

/** The command line is checked whole before anything is read. */
export const render: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const out = options.get('out')
  const document = chosen(documentNames, options.get('document'))
  const format = chooseFormat(io, chosen(documentFormats, options.get('format')), out)
  if (document === undefined) throw new UsageError('render needs the option --document.')
  const bytes = await readInput(io, file)
  const service = await openService(io, product)
  const reading = service.readRole(bytes, detectSource(bytes))
  const style = styleFor(io, 'stderr')
  const lines = (reading.ok ? reading.notes : reading.problems.problems).flatMap(problem =>
    problemLines(inputName(file), problem, style)
  )
  await write(io.stderr, lines.map(line => `${line}\n`).join(''))
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
  const rendered = await service.renderDocument(reading.role, document, format)
  await writeResult(io, { path: out }, rendered.bytes)
  return exitCode.done
}

/** Says what stands in the way, where anything does. */
async function passesGate(io: CliIo, file: string, problems: readonly InputProblem[]): Promise<boolean> {
  if (problems.length === 0) return true
  const style = styleFor(io, 'stderr')
  const lines = problems.flatMap(problem => problemLines(inputName(file), problem, style))
  await write(io.stderr, lines.map(line => `${line}\n`).join(''))
  await tell(io, `${count(problems.length, 'finding')} of the review; nothing was written.`)
  return false
}

function chosen<Name extends DocumentName | DocumentFormat>(
  names: readonly Name[],
  value: string | undefined
): Name | undefined {
  return names.find(name => name === value)
}

/** The format asked for, else that of the file's ending, else HTML; refuses what would make a misnamed or unreadable file. */
function chooseFormat(io: CliIo, asked: DocumentFormat | undefined, out: string | undefined): DocumentFormat {
  if (out === undefined || out === '-') {
    if (asked === 'docx' && io.isTerminal.stdout) {
      throw new UsageError('DOCX is not shown on a terminal.', 'Give --out FILE.docx, or send the output elsewhere.')
    }
    return asked ?? 'html'
  }
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(endings, ending) ? endings[ending] : undefined
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new UsageError(`--format ${asked} does not fit the ending .${ending} of --out.`, 'Leave --format out.')
  }
  const format = asked ?? named
  if (format !== undefined) return format
  throw new UsageError(
    `The name ${printableName(out)} does not say which format to write.`,
    'Let it end in .docx or .html, or give --format.'
  )
}
