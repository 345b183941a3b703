/** `/v1/batches`: many role definitions at once, as a stream or in the background. */
import { createReadStream } from 'node:fs'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Service } from '../../app/service.ts'
import { templateCsv } from '../../batch/template-csv.ts'
import { chooseMediaType } from '../accept.ts'
import type { BatchDesk } from '../batch-desk.ts'
import { removeStaleDirectories } from '../batch-directories.ts'
import { type BatchJob, jobBody } from '../batch-jobs.ts'
import { addBatchParsers } from '../batch-parsers.ts'
import {
  type BatchAsk,
  type BatchQuery,
  batchBodySchema,
  batchProblem,
  batchQuery,
  prefersAsync,
  readBatchAsk
} from '../batch-request.ts'
import type { BatchFile } from '../batch-result.ts'
import type { ManifestForm, OpenBatch } from '../batch-run.ts'
import { readRange } from '../byte-range.ts'
import { matchesTag } from '../entity-tag.ts'
import { HttpProblem, quoteValue } from '../problem.ts'
import { querySchema } from '../query.ts'
import { finishText, jsonType, sendBody } from '../send-body.ts'
import { jsonAnswer, notModified, otherAnswer } from './answers.ts'

interface Options {
  readonly service: Service
  readonly desk: BatchDesk
  /** Bytes of the body of a batch. */
  readonly bodyLimit: number
  /** Batches at a time. */
  readonly maxJobs: number
}

type JobRequest = FastifyRequest<{ Params: { id: string } }>

const tags = ['Batches']
const zipType = 'application/zip'
const manifestTypes = ['application/json', 'text/csv'] as const
const idParameter = {
  type: 'object',
  properties: { id: { type: 'string', description: 'Id of the batch.' } },
  required: ['id']
} as const

export async function batchRoutes(app: FastifyInstance, { service, desk, bodyLimit, maxJobs }: Options): Promise<void> {
  addBatchParsers(app, { bytes: bodyLimit, held: maxJobs })
  app.watchBatches(desk)
  addPost(app, service, desk)
  addTemplate(app)
  addJob(app, desk)
  addResult(app, desk)
  app.addHook('onListen', removeStaleDirectories)
  app.addHook('onClose', () => desk.close())
}

function addPost(app: FastifyInstance, service: Service, desk: BatchDesk): void {
  const schema = {
    operationId: 'make-batch',
    tags,
    summary: 'Make the documents of many role definitions',
    description:
      'NDJSON has a role definition in each line. CSV changes the starting role of ?setting= by short names or JSON ' +
      'Pointers in its first line; JSON brings a base of its own: {"base": …, "rows": "the CSV text"}. The ZIP file is ' +
      'streamed, with manifest.json and manifest.csv at its end; a row with problems stops no other. With Prefer: ' +
      'respond-async the answer is 202 and the batch runs in the background, in this process alone: a restart loses it.',
    querystring: batchQuery,
    body: batchBodySchema,
    response: {
      200: otherAnswer('The ZIP file; of a dry run the manifest.', zipType, ...manifestTypes),
      202: jsonAnswer('The state of the batch, whose address is in Location.', 'batch')
    }
  }
  app.post<{ Querystring: BatchQuery }>(
    '/batches',
    { schema, config: { isIdempotent: true } },
    async (request, reply) => {
      const ask = readBatchAsk(service, request.query, request.body)
      const form = manifestForm(request, ask)
      reply.header('cache-control', 'no-store')
      if (prefersAsync(request.headers.prefer)) {
        const job = await desk.startJob(ask, form)
        const headers = { location: `/v1/batches/${job.id}`, 'preference-applied': 'respond-async' }
        return reply
          .code(202)
          .headers(headers)
          .type(jsonType)
          .send(JSON.stringify(jobBody(job)))
      }
      const batch = await desk.open(ask)
      if (!ask.options.isStrict && !ask.options.isDryRun) return reply.headers(zipHeaders).send(batch.toStream())
      // Nothing can be said before all rows are seen.
      return await sendWhole(request, reply, batch, form)
    }
  )
}

/** Sends a result when all of it is there, and removes it. Throws the problem `invalid-batch`. */
async function sendWhole({ raw }: FastifyRequest, reply: FastifyReply, batch: OpenBatch, form: ManifestForm) {
  const { socket } = raw
  const stop = () => void batch.close()
  socket.once('close', stop)
  // Nothing is sent while rows are checked, which is not the silence of a caller who has gone.
  const { timeout = 0 } = socket
  if (timeout > 0) socket.setTimeout(0)
  try {
    const { file, problems } = await batch.toFile(form)
    if (file === null) throw batchProblem(problems)
    const stream = createReadStream(file.path)
    stream.on('close', stop)
    return reply.headers(fileHeaders(file)).header('content-length', file.bytes).send(stream)
  } catch (error) {
    stop()
    throw error
  } finally {
    socket.off('close', stop)
    if (timeout > 0) socket.setTimeout(timeout)
  }
}

/** JSON or CSV where only the manifest is given; the ZIP file is a ZIP file. Throws the problem `not-acceptable`. */
function manifestForm({ headers }: FastifyRequest, { options }: BatchAsk): ManifestForm {
  // The answer of a job that was only taken on is its state.
  const offers = options.isDryRun ? manifestTypes : ([zipType, 'application/json'] as const)
  const chosen = chooseMediaType(headers.accept, offers)
  if (chosen === null) {
    throw new HttpProblem('not-acceptable', `The result of this batch is given as: ${offers.join(', ')}.`)
  }
  return chosen === 'text/csv' ? 'csv' : 'json'
}

const zipHeaders = { 'content-type': zipType, 'content-disposition': 'attachment; filename="batch.zip"' }

function fileHeaders({ type }: BatchFile): Readonly<Record<string, string>> {
  return type === zipType ? zipHeaders : { 'content-type': type, vary: 'Accept' }
}

function addTemplate(app: FastifyInstance): void {
  const schema = {
    operationId: 'get-batch-template',
    tags,
    summary: 'A CSV file to begin with',
    description: 'Every short name of a column, and a row that shows what goes where.',
    querystring: querySchema({}),
    response: { 200: otherAnswer('The file.', 'text/csv'), 304: notModified }
  }
  const config = { offers: ['text/csv'] }
  app.get('/batches/template.csv', { schema, config }, async (request, reply) => {
    reply.header('content-disposition', 'attachment; filename="batch-template.csv"')
    return sendBody(request, reply, finishText(templateCsv(), 'text/csv; charset=utf-8'))
  })
}

function addJob(app: FastifyInstance, desk: BatchDesk): void {
  const stateSchema = {
    operationId: 'get-batch',
    tags,
    summary: 'How far a batch is',
    querystring: querySchema({}),
    params: idParameter,
    response: { 200: jsonAnswer('Its state.', 'batch') }
  }
  const config = { offers: ['application/json'] }
  app.get('/batches/:id', { schema: stateSchema, config }, async (request, reply) => {
    const job = findJob(desk, request as JobRequest)
    if (job.state === 'running') reply.header('retry-after', '1')
    return reply
      .header('cache-control', 'no-store')
      .type(jsonType)
      .send(JSON.stringify(jobBody(job)))
  })
  const deleteSchema = {
    operationId: 'delete-batch',
    tags,
    summary: 'Cancel a batch, or remove its result',
    querystring: querySchema({}),
    params: idParameter,
    response: { 204: { description: 'It is gone.' } }
  }
  app.delete('/batches/:id', { schema: deleteSchema }, async (request, reply) => {
    const { id } = findJob(desk, request as JobRequest)
    await desk.removeJob(id)
    return reply.code(204).send()
  })
}

function addResult(app: FastifyInstance, desk: BatchDesk): void {
  const schema = {
    operationId: 'get-batch-result',
    tags,
    summary: 'The result of a batch',
    description: 'May be fetched again until it expires, and in parts with Range and If-Range.',
    querystring: querySchema({}),
    params: idParameter,
    response: {
      200: otherAnswer('The ZIP file; of a dry run the manifest.', zipType, ...manifestTypes),
      206: otherAnswer('The part that Range names.', zipType, ...manifestTypes),
      304: notModified
    }
  }
  app.get('/batches/:id/result', { schema }, async (request, reply) => {
    const { state, file } = findJob(desk, request as JobRequest)
    if (file === null) {
      const detail = state === 'running' ? 'The batch is still running.' : 'The batch failed; its state says why.'
      throw new HttpProblem('no-batch-result', detail, state === 'running' ? { headers: { 'retry-after': '1' } } : {})
    }
    return sendFile(request, reply, file)
  })
}

function sendFile({ headers }: FastifyRequest, reply: FastifyReply, file: BatchFile): FastifyReply {
  const { path, bytes, etag } = file
  reply.headers({ ...fileHeaders(file), etag, 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes' })
  if (matchesTag(headers['if-none-match'], etag)) return reply.code(304).send()
  const ifRange = headers['if-range']
  const range = readRange(headers.range, typeof ifRange === 'string' ? ifRange : undefined, etag, bytes)
  if (range === 'unsatisfiable') {
    throw new HttpProblem('range-not-satisfiable', `The result has ${bytes} bytes.`, {
      headers: { 'content-range': `bytes */${bytes}` }
    })
  }
  if (range === null) return reply.header('content-length', bytes).send(createReadStream(path))
  const { start, end } = range
  reply.headers({ 'content-range': `bytes ${start}-${end}/${bytes}`, 'content-length': end - start + 1 })
  return reply.code(206).send(createReadStream(path, { start, end }))
}

/** Throws the problem `not-found`. */
function findJob(desk: BatchDesk, { params }: JobRequest): BatchJob {
  const job = desk.findJob(params.id)
  if (job !== null) return job
  throw new HttpProblem(
    'not-found',
    `There is no batch ${quoteValue(params.id)}. Batches expire, and live in one process: a restart loses them.`
  )
}
