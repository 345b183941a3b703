/** `peer-role review`: findings on role definitions, and mending what a machine can mend. */
import type { RoleReview } from '../../app/review-role.ts'
import type { RoleReading, Service } from '../../app/service.ts'
import type { Finding } from '../../review/finding.ts'
import { type ReviewedArtifact, sarifLog } from '../../review/sarif.ts'
import type { Command, Given } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { checkInputs, detectSource, inputName, readInput, writeResult } from '../files.ts'
import { findingsLines, reviewSummary } from '../finding-text.ts'
import { type CliIo, write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines, truncationLines } from '../problem-text.ts'
import { artifactOf } from '../sarif-place.ts'
import { styleFor, tell } from '../terminal.ts'

interface FileReview extends RoleReview {
  readonly file: string
}

export const review: Command = async (given, io, product) => {
  const files = checkInputs(given.positionals)
  checkFixOptions(given)
  const service = await openService(io, product, given.options)
  return given.options.has('fix') ? await fixFile(given, io, service) : await reviewFiles(files, given, io, service)
}

function checkFixOptions({ options, positionals }: Given): void {
  if (!options.has('fix')) {
    if (options.has('out'))
      throw new UsageError('--out goes with --fix.', 'Without it, findings go to standard output.')
    return
  }
  if (positionals.length !== 1) throw new UsageError('--fix mends one file at a time.')
  if (!options.has('out'))
    throw new UsageError('--fix needs --out.', 'Give --out FILE.json; your own file stays as it is.')
  if ((options.get('format') ?? 'text') !== 'text') throw new UsageError('--fix and --format do not go together.')
}

async function reviewFiles(files: readonly string[], given: Given, io: CliIo, service: Service): Promise<number> {
  const format = given.options.get('format') ?? 'text'
  const reviews: FileReview[] = []
  const artifacts: ReviewedArtifact[] = []
  let code: number = exitCode.done
  for (const file of files) {
    const bytes = await readInput(io, file)
    const reading = await readRole(io, service, file, bytes)
    if (!reading.ok) {
      code = exitCode.invalidInput
      continue
    }
    const result = service.reviewRole(reading.role)
    reviews.push({ file, ...result })
    artifacts.push(artifactOf(file, bytes, result.findings))
    if (format === 'text') await writeText(io, file, result)
    if (hasErrors(result.findings)) code = exitCode.invalidInput
  }
  if (format === 'json') await writeJson(io.stdout, { files: reviews })
  if (format === 'sarif') await writeJson(io.stdout, sarifLog(artifacts, service.reviewRules(), service.version))
  return code
}

async function fixFile({ positionals, options }: Given, io: CliIo, service: Service): Promise<number> {
  const [file = ''] = positionals
  const reading = await readRole(io, service, file, await readInput(io, file))
  if (!reading.ok) return exitCode.invalidInput
  const { role, fixes, review: left } = service.fixRole(reading.role)
  await writeResult(io, { path: options.get('out') }, `${JSON.stringify(role, null, 2)}\n`)
  await tell(io, ...fixes.map(({ finding, patch }) => `Mended ${finding.pointer || '/'}: ${patch.title}`))
  await tell(io, `${count(fixes.length, 'finding')} mended. Left: ${reviewSummary(left.findings)}.`)
  return hasErrors(left.findings) ? exitCode.invalidInput : exitCode.done
}

/** A role that is not valid cannot be reviewed; its problems go to stderr. */
async function readRole(io: CliIo, service: Service, file: string, bytes: Uint8Array): Promise<RoleReading> {
  const reading = service.readRole(bytes, detectSource(bytes))
  const style = styleFor(io, 'stderr')
  const problems = reading.ok ? reading.notes : reading.problems.problems
  const lines = problems.flatMap(problem => problemLines(inputName(file), problem, style))
  await write(io.stderr, lines.map(line => `${line}\n`).join(''))
  if (!reading.ok) {
    await tell(io, ...truncationLines(inputName(file), reading.problems.truncated))
    await tell(io, `${inputName(file)} is not valid yet, so it was not reviewed.`)
  }
  return reading
}

async function writeText(io: CliIo, file: string, { findings, truncated, configuration }: RoleReview): Promise<void> {
  const style = styleFor(io, 'stdout')
  const changes = configuration.map(({ rule, severity, reason }) =>
    style.dim(`  ${rule}${severity === undefined ? '' : ` is ${severity}`} here: ${reason}`)
  )
  const lines = [
    style.bold(`${inputName(file)}: ${reviewSummary(findings)}`),
    ...changes,
    ...findingsLines(findings, style)
  ]
  await write(io.stdout, lines.map(line => `${line}\n`).join(''))
  if (truncated) await tell(io, `${inputName(file)} has more findings than are shown; mend these first.`)
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error')
}
