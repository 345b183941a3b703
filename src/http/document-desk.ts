/** Makes documents for requests: reads the role definition, renders in turn, and keeps recent results in memory. */
import type { RoleReview } from '../app/review-role.ts'
import type {
  DocumentFormat,
  DocumentName,
  FrameworkOptions,
  RenderedDocument,
  Service,
  StartingRoleOptions
} from '../app/service.ts'
import type { Verification } from '../app/verify-document.ts'
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role-definition.gen.ts'
import { type GateSeverity, problemsAtGate } from '../review/gate.ts'
import { contentDisposition } from './attachment.ts'
import type { ByteCache } from './byte-cache.ts'
import { sha256 } from './entity-tag.ts'
import { suggestName } from './nearest.ts'
import { documentPolicy } from './plugins/security-headers.ts'
import { HttpProblem, quoteValue } from './problem.ts'
import type { DocumentBody, RoleBody } from './role-body.ts'
import type { WorkQueue } from './work-queue.ts'

/** A document as it is sent. */
export interface FinishedDocument {
  readonly bytes: Buffer
  readonly etag: string
  readonly headers: Readonly<Record<string, string>>
  /** Those of "not modified": all but what tells of the body. */
  readonly notModifiedHeaders: Readonly<Record<string, string>>
  readonly isFromMemory: boolean
}

export interface DocumentKind {
  readonly document: DocumentName
  readonly format: DocumentFormat
  /** Findings of this severity or worse stand in the way. */
  readonly gate?: GateSeverity | undefined
  /** Whether the document ends with the trace of its duties. */
  readonly trace?: boolean | undefined
}

export interface DocumentDesk {
  /** Throws the problems `malformed-json`, `invalid-role-definition` and `review-gate`. */
  fromBody(body: RoleBody, kind: DocumentKind): Promise<FinishedDocument>
  /** Throws the problems `not-found` and `invalid-query`. */
  fromSetting(settingId: string, options: StartingRoleOptions, kind: DocumentKind): Promise<FinishedDocument>
  /** The framework of the library. Throws the problem `invalid-query`. */
  fromLibrary(options: FrameworkOptions, format: DocumentFormat): Promise<FinishedDocument>
  /** Reads and checks a role definition in its turn. Throws as `fromBody` does. */
  readRole(body: RoleBody): Promise<{ readonly role: RoleDefinition; readonly notes: readonly InputProblem[] }>
  /** Reviews a role definition in its turn. Throws as `readRole` does. */
  reviewRole(body: RoleBody): Promise<RoleReview & { readonly notes: readonly InputProblem[] }>
  /** Does other work that takes long in its turn. */
  inTurn<T>(work: () => T | Promise<T>): Promise<T>
  /** Holds a file against what is made of its role definition here, in its turn. */
  verify(body: DocumentBody): Promise<Verification>
}

export interface DocumentDeskOptions {
  readonly service: Service
  readonly queue: WorkQueue
  readonly cache: ByteCache<FinishedDocument>
}

export function createDocumentDesk({ service, queue, cache }: DocumentDeskOptions): DocumentDesk {
  const finish = (key: string, kind: DocumentKind, getRole: () => RoleDefinition) =>
    make(key, kind, () => service.renderDocument(getRole(), kind.document, kind.format, { trace: kind.trace }))
  const make = async (key: string, kind: DocumentKind, render: () => Promise<RenderedDocument>) => {
    const known = cache.get(key)
    if (known !== undefined) return known
    const rendered = await queue.run(render)
    const finished = finishDocument(rendered, kind)
    cache.set(key, { ...finished, isFromMemory: true }, finished.bytes.length)
    return finished
  }
  return {
    fromBody: (body, kind) =>
      finish(`${nameOf(kind)} ${kind.gate ?? ''} ${body.source} ${sha256(body.bytes)}`, kind, () => {
        const { role } = readRole(service, body)
        if (kind.gate !== undefined) passGate(service.reviewRole(role), kind.gate)
        return role
      }),
    fromSetting: (settingId, options, kind) => {
      const { jurisdiction = '', locale = '' } = options
      const key = `${nameOf(kind)} ${settingId} ${jurisdiction} ${locale}`
      return finish(key, kind, () => startingRole(service, settingId, options))
    },
    fromLibrary: (options, format) =>
      make(`library ${format} ${JSON.stringify(options)}`, { document: 'competency-framework', format }, async () => {
        const rendering = await service.renderFramework(options, format)
        if (rendering.ok) return rendering.document
        throw queryProblem(rendering.problems)
      }),
    readRole: body => queue.run(() => readRole(service, body)),
    reviewRole: body =>
      queue.run(() => {
        const { role, notes } = readRole(service, body)
        return { ...service.reviewRole(role), notes }
      }),
    inTurn: work => queue.run(work),
    verify: ({ bytes, source }) => queue.run(() => service.verifyDocument(bytes, source))
  }
}

/** For the keys of the memory. */
function nameOf({ document, format, trace = false }: DocumentKind): string {
  return `${document} ${format} ${trace ? 'trace' : ''}`
}

/** The starting role definition of a setting. Throws the problems `not-found` and `invalid-query`. */
export function startingRole(service: Service, settingId: string, options: StartingRoleOptions): RoleDefinition {
  const { settings } = service.library
  if (settings.get(settingId)?.startingRole !== true) {
    const known = [...settings.values()].filter(setting => setting.startingRole).map(setting => setting.id)
    const hint = suggestName(settingId, known, 'The list is at /v1/settings.')
    throw new HttpProblem('not-found', `No setting ${quoteValue(settingId)} has a starting role definition. ${hint}`)
  }
  const started = service.createStartingRole(settingId, options)
  if (started.ok) return started.role
  throw queryProblem(started.problems)
}

/** What is wrong with options that came as query parameters. */
function queryProblem(problems: readonly InputProblem[]): HttpProblem {
  const detail = problems.map(problem => problem.message).join(' ')
  return new HttpProblem('invalid-query', detail, { list: { problems, truncated: false } })
}

/** Throws the problems `malformed-json`, `body-too-large` and `invalid-role-definition`. */
export function readRole(service: Service, { bytes, source }: RoleBody) {
  const reading = service.readRole(bytes, source)
  if (reading.ok) return reading
  throw roleProblem(reading.problems)
}

/** Throws the problem `review-gate` with the findings that stand in the way. */
function passGate(review: RoleReview, gate: GateSeverity): void {
  const problems = problemsAtGate(review.findings, gate)
  if (problems.length === 0) return
  const count = problems.length === 1 ? '1 finding stands' : `${problems.length} findings stand`
  const list = { problems, truncated: review.truncated }
  throw new HttpProblem('review-gate', `${count} in the way of the document.`, { list })
}

/** Codes of what makes a body no JSON text at all, as against JSON with the wrong content. */
const syntaxCodes = new Set(['json-syntax', 'not-utf-8', 'byte-order-mark'])

function roleProblem(list: ProblemList): HttpProblem {
  const { problems, truncated } = list
  if (problems.some(({ code }) => syntaxCodes.has(code))) {
    return new HttpProblem('malformed-json', problems[0]?.message ?? 'The body is not JSON.', { list })
  }
  if (problems.some(({ code }) => code === 'too-large')) {
    return new HttpProblem('body-too-large', problems[0]?.message ?? 'The body is too large.', { list })
  }
  const count =
    problems.length === 1 ? '1 problem was' : `${problems.length}${truncated ? ' or more' : ''} problems were`
  return new HttpProblem('invalid-role-definition', `${count} found in the role definition.`, { list })
}

function finishDocument(rendered: RenderedDocument, { document, format }: DocumentKind): FinishedDocument {
  const { bytes } = rendered
  const isHtml = format === 'html'
  const disposition = contentDisposition(isHtml ? 'inline' : 'attachment', rendered.fileName, `${document}.${format}`)
  const notModifiedHeaders = {
    'content-language': rendered.language,
    'cache-control': 'private, no-cache',
    etag: rendered.etag,
    vary: 'Accept',
    ...(isHtml ? { 'content-security-policy': documentPolicy } : {})
  }
  return {
    bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    etag: rendered.etag,
    isFromMemory: false,
    notModifiedHeaders,
    headers: {
      'content-type': isHtml ? 'text/html; charset=utf-8' : rendered.mediaType,
      'content-disposition': disposition,
      ...notModifiedHeaders
    }
  }
}
