/** What a request for a batch asks: its options, and where its rows and their base come from. */
import { Readable } from 'node:stream'
import { type DocumentFormat, type DocumentName, documentFormats, documentNames, type Service } from '../app/service.ts'
import type { BatchOptions } from '../batch/batch.ts'
import { readBatchBody } from '../batch/batch-body.ts'
import type { InputProblem } from '../domain/problem.ts'
import { startingRole } from './document-desk.ts'
import { HttpProblem } from './problem.ts'
import { type QuerySchema, querySchema, valuesOf } from './query.ts'
import { unsupportedMediaType } from './role-body.ts'
import { jurisdictionParameter, localeParameter, pinParameters, settingParameter } from './routes/parameters.ts'

export interface BatchQuery {
  readonly documents?: string
  readonly formats?: string
  readonly strict?: string
  readonly dryRun?: string
  readonly after?: string
  readonly setting?: string
  readonly jurisdiction?: string
  readonly locale?: string
}

/** A batch as it was asked for. */
export interface BatchAsk {
  readonly options: BatchOptions
  /** Rows up to this one are left out. */
  readonly after: number
  readonly stream: Readable
  /** JSON text of the base; undefined for NDJSON. */
  readonly base: Uint8Array | undefined
}

const flag = (description: string) => ({ type: 'string', description, enum: ['true', 'false'] }) as const
const list = <Name extends string>(description: string, names: readonly Name[]) =>
  ({ type: 'array', description, items: { type: 'string', enum: names } }) as const

export const batchQuery: QuerySchema = querySchema({
  documents: list('Documents of each row; job-description when left out.', documentNames),
  formats: list('Formats of each document; docx when left out.', documentFormats),
  strict: flag('true: all rows or none.'),
  dryRun: flag('true: only check; the manifest comes back, as JSON or by Accept as CSV.'),
  after: {
    type: 'string',
    description: 'Leave out the rows up to this number, to go on with a batch that was broken off.',
    pattern: '^(0|[1-9][0-9]{0,6})$',
    examples: ['250']
  },
  setting: { ...settingParameter, description: 'CSV: each row changes the starting role definition of this setting.' },
  jurisdiction: jurisdictionParameter,
  locale: localeParameter,
  ...pinParameters
})

export const batchMediaTypes = ['application/x-ndjson', 'text/csv', 'application/json'] as const

/** The body of a batch, for the API description. */
export const batchBodySchema = {
  content: {
    'application/x-ndjson': { schema: { type: 'string' } },
    'text/csv': { schema: { type: 'string' } },
    'application/json': {
      schema: {
        type: 'object',
        description: 'A CSV file with the role definition that its rows change.',
        properties: { base: { type: 'object' }, rows: { type: 'string' } },
        required: ['base', 'rows']
      }
    }
  }
} as const

export interface StreamBody {
  readonly mediaType: 'application/x-ndjson' | 'text/csv'
  readonly stream: Readable
  /** Of a body that was taken to its end already. */
  readonly sha256?: string
}

/** The problem 413 of a batch. */
export function tooLarge(limit: number): HttpProblem {
  return new HttpProblem('body-too-large', `The batch is longer than ${limit} bytes. Send it in parts.`, {
    headers: { connection: 'close' }
  })
}

/** Throws the problems `unsupported-media-type`, `malformed-json`, `invalid-batch`, `invalid-query` and `not-found`. */
export function readBatchAsk(service: Service, query: BatchQuery, body: unknown): BatchAsk {
  const options: BatchOptions = {
    documents: namesOf<DocumentName>(query.documents, documentNames, 'job-description'),
    formats: namesOf<DocumentFormat>(query.formats, documentFormats, 'docx'),
    isStrict: query.strict === 'true',
    isDryRun: query.dryRun === 'true'
  }
  const after = Number(query.after ?? 0)
  if (isStreamBody(body)) {
    const isCsv = body.mediaType === 'text/csv'
    return { options, after, stream: body.stream, base: isCsv ? baseOfSetting(service, query) : undefined }
  }
  const bytes = bytesOf(body)
  if (bytes === null) throw unsupportedMediaType('The request has no body of such a type.', batchMediaTypes)
  const reading = readBatchBody(bytes, service)
  if (!reading.ok) {
    const { problems, isSyntax } = reading
    throw new HttpProblem(
      isSyntax ? 'malformed-json' : 'invalid-batch',
      problems[0]?.message ?? 'The body is not read.',
      {
        list: { problems, truncated: false }
      }
    )
  }
  return { options, after, stream: Readable.from([Buffer.from(reading.rows)]), base: reading.base }
}

function namesOf<Name extends string>(text: string | undefined, known: readonly Name[], usual: Name): readonly Name[] {
  const asked = text === undefined ? [usual] : valuesOf(text)
  return known.filter(name => asked.includes(name))
}

function baseOfSetting(service: Service, { setting, jurisdiction, locale }: BatchQuery): Uint8Array {
  if (setting !== undefined)
    return Buffer.from(JSON.stringify(startingRole(service, setting, { jurisdiction, locale })))
  const detail =
    'CSV changes a base role definition: name its setting with ?setting=, or send JSON with the members base and rows.'
  throw new HttpProblem('invalid-batch', detail)
}

function isStreamBody(body: unknown): body is StreamBody {
  return typeof body === 'object' && body !== null && 'stream' in body
}

/** The bytes of a JSON body, as `addBodyParsers` gives them. */
function bytesOf(body: unknown): Uint8Array | null {
  if (typeof body !== 'object' || body === null || !('bytes' in body) || !('mediaType' in body)) return null
  return body.mediaType === 'application/json' && body.bytes instanceof Uint8Array ? body.bytes : null
}

/** The problem 422 of a batch. */
export function batchProblem(problems: readonly InputProblem[]): HttpProblem {
  const detail = problems[0]?.message ?? 'The batch cannot be made.'
  return new HttpProblem('invalid-batch', detail, { list: { problems, truncated: problems.length >= 50 } })
}

/** Whether the caller would rather not wait (RFC 7240, section 4.1). */
export function prefersAsync(prefer: string | string[] | undefined): boolean {
  return [prefer ?? []].flat().some(line => line.split(',').some(part => /^\s*respond-async\s*(;|$)/i.test(part)))
}
