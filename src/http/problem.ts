/** Problem details (RFC 9457): the one shape of every answer that is not a success. */
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import { type ProblemSlug, problemTypes } from './problem-types.ts'

export const problemMediaType = 'application/problem+json'

export interface ProblemExtras {
  /** Headers that belong to the status, such as `allow` or `retry-after`. */
  readonly headers?: Readonly<Record<string, string>>
  readonly list?: ProblemList
}

/** An answer other than success, thrown from hooks and handlers; the error handler writes it. */
export class HttpProblem extends Error {
  override readonly name: string = 'HttpProblem'
  readonly slug: ProblemSlug
  readonly statusCode: number
  readonly headers: Readonly<Record<string, string>>
  readonly list: ProblemList | null

  /** `detail` says what is wrong with this request, in whole sentences. */
  constructor(slug: ProblemSlug, detail: string, extras: ProblemExtras = {}) {
    super(detail)
    this.slug = slug
    this.statusCode = problemTypes[slug].status
    this.headers = extras.headers ?? {}
    this.list = extras.list ?? null
  }
}

/** Where a problem occurred: the path without its query, which may hold what a person typed. */
export interface Occurrence {
  readonly path: string
  readonly requestId: string
}

/** The members of the answer, in the order in which a person reads them. */
export function problemBody(problem: HttpProblem, { path, requestId }: Occurrence): Record<string, unknown> {
  const { slug, list } = problem
  const errors: readonly InputProblem[] | undefined = list?.problems
  return {
    type: `/problems/${slug}`,
    title: problemTypes[slug].title,
    status: problemTypes[slug].status,
    detail: problem.message,
    instance: path,
    requestId,
    ...(errors === undefined ? {} : { errors, truncated: list?.truncated ?? false })
  }
}

/** Path of a request target, without the query, at most 2,000 characters. */
export function pathOf(url: string): string {
  const end = url.search(/[?#]/)
  return (end === -1 ? url : url.slice(0, end)).slice(0, 2000)
}

/** A value from outside as it may stand in a message: printable, short, in quotation marks. */
export function quoteValue(value: string): string {
  const plain = value.replace(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '\u{fffd}')
  const shown = [...plain].slice(0, 40).join('')
  return `“${shown}${shown.length < plain.length ? '…' : ''}”`
}
