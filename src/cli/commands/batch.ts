/** `peer-role batch`: many role definitions into a ZIP file of documents, with a manifest. */
import { createReadStream } from 'node:fs'
import { resolve } from 'node:path'
import type { Service } from '../../app/service.ts'
import { finishArchive, type Write } from '../../batch/archive.ts'
import { BatchInputError } from '../../batch/batch.ts'
import { fingerprintOf } from '../../batch/fingerprint.ts'
import { type Journal, temporaryJournal } from '../../batch/journal.ts'
import { type ManifestHead, manifestJson } from '../../batch/manifest.ts'
import { defaultMaxRowBytes, openRows } from '../../batch/open-rows.ts'
import { createRowPool } from '../../batch/pool.ts'
import { type BatchSummary, runBatch } from '../../batch/run-batch.ts'
import { templateCsv } from '../../batch/template-csv.ts'
import { isUnfinished, OtherRunError, openRun, skipFinished, type UnfinishedRun } from '../../batch/unfinished.ts'
import { type BatchRequest, readBase, readBatchRequest } from '../batch-options.ts'
import { countText, createProgress } from '../batch-progress.ts'
import type { Command } from '../command.ts'
import { exitCode, FailureError, InvalidInputError, reasonOf, UsageError } from '../exit.ts'
import { inputName } from '../files.ts'
import { type CliIo, OutputClosedError, write } from '../io.ts'
import { openService, templatesDirectory } from '../open-service.ts'
import { printableName, tell } from '../terminal.ts'

/** Everything about the run that does not change. */
interface Context {
  readonly io: CliIo
  readonly service: Service
  readonly request: BatchRequest
  readonly base: Uint8Array | undefined
}

export const batch: Command = async (given, io, product) => {
  if (given.options.has('template')) {
    await write(io.stdout, templateCsv())
    return exitCode.done
  }
  const request = readBatchRequest(given)
  if (request.out === '-' && io.isTerminal.stdout) throw new UsageError('A ZIP file is not shown on a terminal.')
  const service = await openService(io, product, given.options)
  const base = await readBase(io, service, given.options, request.isCsv)
  const context = { io, service, request, base }
  try {
    return request.batch.isDryRun || request.out === '-' ? await toStream(context) : await toFile(context)
  } catch (error) {
    if (error instanceof BatchInputError) throw new InvalidInputError(problemText(request.file, error))
    throw error
  }
}

/** Into a file, in such a way that a run which is killed can be gone on with. */
async function toFile(context: Context): Promise<number> {
  const { io, request } = context
  const path = resolve(io.cwd, request.out ?? '')
  if (!request.goesOn && !request.beginsAnew && isUnfinished(path)) {
    throw new UsageError(
      `A run for ${printableName(request.out ?? '')} was broken off.`,
      'Go on with --resume, or begin anew with --force.'
    )
  }
  const run = await openFiles(context, path)
  let isLeft = true
  try {
    const summary = await makeAll(context, run)
    if (request.batch.isStrict && !isSound(summary)) {
      isLeft = false
      await run.discard()
      await tell(io, `${countText(summary.counts)}; nothing was written.`)
      return exitCode.invalidInput
    }
    await finishArchive(run.write, run.journal, summary.offset, headOf(context, summary))
    isLeft = false
    await run.finish()
    await tell(io, `${countText(summary.counts)}.`, `Wrote ${printableName(request.out ?? '')}`)
    return isSound(summary) ? exitCode.done : exitCode.invalidInput
  } catch (error) {
    throw isSystemError(error) ? new FailureError(`Cannot go on: ${reasonOf(error)}.`) : error
  } finally {
    if (isLeft) await run.leave()
  }
}

async function openFiles({ service, request, base }: Context, path: string): Promise<UnfinishedRun> {
  const { version, library } = service
  const { contentVersion } = library
  const options = { ...request.batch, isCsv: request.isCsv, base: base === undefined ? null : fingerprintOf(base) }
  try {
    return await openRun(path, JSON.stringify({ peerRoleBatch: 1, version, contentVersion, options }), request.goesOn)
  } catch (error) {
    if (error instanceof OtherRunError) {
      throw new UsageError(
        'The run that was broken off had other options, or another version of the program or its content.',
        'Give the same options, or begin anew with --force.'
      )
    }
    throw new FailureError(`Cannot write ${printableName(request.out ?? '')}: ${reasonOf(error)}.`)
  }
}

/** To standard output; in a dry run only the manifest, which may also go to a file. */
async function toStream(context: Context): Promise<number> {
  const { io, request } = context
  const { isStrict, isDryRun } = request.batch
  if (isStrict && !isDryRun) throw new UsageError('--strict needs a file in --out: a stream cannot be taken back.')
  const journal = await temporaryJournal()
  try {
    const toOutput: Write = bytes => write(io.stdout, bytes)
    const summary = await makeAll(context, { journal, write: toOutput })
    const head = headOf(context, summary)
    if (isDryRun) await writeManifest(context, head, journal)
    else await finishArchive(toOutput, journal, summary.offset, head)
    await tell(io, `${countText(summary.counts)}.`)
    return isSound(summary) ? exitCode.done : exitCode.invalidInput
  } finally {
    await journal.close()
  }
}

async function writeManifest({ io, request }: Context, head: ManifestHead, journal: Journal): Promise<void> {
  const { out } = request
  const pieces = manifestJson(head, journal)
  if (out === undefined || out === '-') {
    for await (const piece of pieces) await write(io.stdout, piece)
    return
  }
  const { writeFile } = await import('node:fs/promises')
  try {
    await writeFile(resolve(io.cwd, out), pieces)
  } catch (error) {
    throw new FailureError(`Cannot write ${printableName(out)}: ${reasonOf(error)}.`)
  }
  await tell(io, `Wrote ${printableName(out)}`)
}

async function makeAll(
  { io, service, request, base }: Context,
  target: Pick<UnfinishedRun, 'journal' | 'write'> & { readonly start?: UnfinishedRun['start'] }
): Promise<BatchSummary> {
  const schema = service.schemas.get('role-definition') ?? {}
  const csv = base === undefined ? undefined : { base, schema }
  const rows = await openRows(inputChunks(io, request.file), {
    maxRows: Number.POSITIVE_INFINITY,
    maxRowBytes: defaultMaxRowBytes,
    csv
  })
  const pool = createRowPool({ size: request.workers, templatesDirectory: templatesDirectory(io) })
  const progress = createProgress(io, request.file)
  try {
    const { journal, start } = target
    const left = start === undefined ? rows : skipFinished(rows, journal)
    const { write: put } = target
    return await runBatch({ rows: left, options: request.batch, pool, journal, write: put, start, onRow: progress.row })
  } finally {
    progress.end()
    await pool.close()
  }
}

async function* inputChunks(io: CliIo, path: string): AsyncGenerator<Uint8Array | string> {
  try {
    yield* (path === '-' ? io.stdin : createReadStream(resolve(io.cwd, path))) as AsyncIterable<Uint8Array | string>
  } catch (error) {
    throw new FailureError(`Cannot read ${inputName(path)}: ${reasonOf(error)}.`)
  }
}

function headOf({ service, request }: Context, { counts, stop }: BatchSummary): ManifestHead {
  const { version, library } = service
  return { version, contentVersion: library.contentVersion, options: request.batch, counts, stop }
}

function isSound({ counts, stop }: BatchSummary): boolean {
  return counts.failed === 0 && stop === null
}

function isSystemError(error: unknown): boolean {
  const isOurs = error instanceof OutputClosedError || error instanceof FailureError
  return !isOurs && error instanceof Error && 'syscall' in error
}

/** All problems of the head of a file, one a line. */
function problemText(file: string, { problems }: BatchInputError): string {
  return problems
    .slice(0, 20)
    .map(({ message, hint, line }) => `${inputName(file)}${line === undefined ? '' : `:${line}`}  ${message} ${hint}`)
    .join('\n')
}
