/** `peer-role validate`: all problems of each file. */
import type { Service } from '../../app/service.ts'
import type { InputProblem } from '../../domain/problem.ts'
import type { Command } from '../command.ts'
import { exitCode, FailureError, InvalidInputError } from '../exit.ts'
import { checkInputs, detectSource, inputName, readInput } from '../files.ts'
import { type CliIo, write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines, truncationLines } from '../problem-text.ts'
import { styleFor, tell } from '../terminal.ts'

/** The result for one file, as `--format json` shows it. */
interface FileReport {
  readonly file: string
  readonly valid: boolean
  readonly problems: readonly InputProblem[]
  readonly truncated: boolean
  /** What is worth knowing of a valid file. */
  readonly notes: readonly InputProblem[]
  /** Why the file could not be looked at; null where it was. */
  readonly failure: string | null
}

/** A file that cannot be read does not keep the others from being checked. */
export const validate: Command = async ({ positionals, options }, io, product) => {
  const files = checkInputs(positionals)
  const service = await openService(io, product, options, false)
  const reports: FileReport[] = []
  const isJson = options.get('format') === 'json'
  let code: number = exitCode.done
  for (const file of files) {
    const { report, result } = await checkFile(io, service, file)
    reports.push(report)
    code = Math.max(code, result)
    if (!isJson) await writeText(io, report)
  }
  if (isJson) await writeJson(io.stdout, { valid: reports.every(({ valid }) => valid), files: reports })
  else await tell(io, summary(reports))
  return code
}

async function checkFile(
  io: CliIo,
  service: Service,
  file: string
): Promise<{ readonly report: FileReport; readonly result: number }> {
  const empty = { file, valid: false, problems: [], truncated: false, notes: [], failure: null }
  try {
    const bytes = await readInput(io, file)
    const reading = service.readRole(bytes, detectSource(bytes))
    return reading.ok
      ? { report: { ...empty, valid: true, notes: reading.notes }, result: exitCode.done }
      : { report: { ...empty, ...reading.problems }, result: exitCode.invalidInput }
  } catch (error) {
    if (error instanceof InvalidInputError) {
      return { report: { ...empty, failure: error.message }, result: exitCode.invalidInput }
    }
    if (error instanceof FailureError) return { report: { ...empty, failure: error.message }, result: exitCode.failed }
    throw error
  }
}

/** Problems are the result, so they go to stdout; notes and failures are for the person at the terminal. */
async function writeText(io: CliIo, report: FileReport): Promise<void> {
  const name = inputName(report.file)
  const style = styleFor(io, 'stdout')
  if (report.failure !== null) return await tell(io, report.failure)
  const lines = report.valid
    ? [`${name}  valid`]
    : report.problems.flatMap(problem => problemLines(name, problem, style))
  await write(io.stdout, lines.map(line => `${line}\n`).join(''))
  const errorStyle = styleFor(io, 'stderr')
  const notes = report.notes.flatMap(note => problemLines(name, note, errorStyle))
  await write(io.stderr, notes.map(line => `${line}\n`).join(''))
  await tell(io, ...truncationLines(name, report.truncated))
}

function summary(reports: readonly FileReport[]): string {
  const valid = reports.filter(report => report.valid).length
  const unread = reports.filter(({ failure }) => failure !== null).length
  const problems = reports.reduce((sum, report) => sum + report.problems.length, 0)
  const parts = [`${valid} valid`, `${reports.length - valid - unread} invalid (${count(problems, 'problem')})`]
  return `${count(reports.length, 'file')}: ${[...parts, ...(unread > 0 ? [`${unread} not read`] : [])].join(', ')}`
}
