/** Checks query parameters against the schema of their route: nothing is dropped, changed or filled in. */

import { nearest } from '../domain/nearest.ts'
import type { InputProblem } from '../domain/problem.ts'
import { suggestName } from './nearest.ts'
import { HttpProblem, quoteValue } from './problem.ts'

/** One query parameter: text, from a list or of a form; or several values with commas between them. */
export type QueryParameter = TextParameter | ListParameter

interface TextParameter {
  readonly type: 'string'
  readonly description: string
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly examples?: readonly string[]
}

interface ListParameter {
  readonly type: 'array'
  readonly description: string
  readonly items: { readonly type: 'string'; readonly enum: readonly string[] }
}

export interface QuerySchema {
  readonly type: 'object'
  readonly additionalProperties: false
  readonly properties: Readonly<Record<string, QueryParameter>>
  /** False where a parameter is a list: its values then stand in one parameter, with commas (OpenAPI 3.1, style values). */
  readonly explode?: false
}

/** The schema of a query with these parameters, all optional. */
export function querySchema(properties: Readonly<Record<string, QueryParameter>>): QuerySchema {
  const hasList = Object.values(properties).some(({ type }) => type === 'array')
  return { type: 'object', additionalProperties: false, properties, ...(hasList && { explode: false }) }
}

/** A checker for Fastify: returns the problem `invalid-query` with all that is wrong, or the query as it came. */
export function createQueryChecker(schema: QuerySchema): (query: unknown) => { error: Error } | { value: unknown } {
  const patterns = new Map(Object.entries(schema.properties).map(([name, one]) => [name, compile(one)]))
  return query => {
    const given = Object.entries(query as Record<string, unknown>).slice(0, 50)
    const problems = given.flatMap(([name, value]) => checkParameter(schema, patterns, name, value))
    if (problems.length === 0) return { value: query }
    const detail = problems
      .map(problem => problem.message)
      .slice(0, 3)
      .join(' ')
    return { error: new HttpProblem('invalid-query', detail, { list: { problems, truncated: false } }) }
  }
}

function compile(parameter: QueryParameter): RegExp | null {
  return parameter.type === 'array' || parameter.pattern === undefined ? null : new RegExp(parameter.pattern, 'u')
}

function checkParameter(
  schema: QuerySchema,
  patterns: ReadonlyMap<string, RegExp | null>,
  name: string,
  value: unknown
): readonly InputProblem[] {
  const pointer = `/${name.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')}`
  const parameter = Object.hasOwn(schema.properties, name) ? schema.properties[name] : undefined
  const problem = (code: string, message: string, hint: string) => [{ pointer, code, message, hint }]
  if (parameter === undefined) {
    const known = Object.keys(schema.properties)
    const hint = known.length === 0 ? 'Leave it out: this resource has none.' : suggestName(name, known, 'See /docs.')
    return problem('unknown-parameter', `There is no query parameter ${quoteValue(name)} here.`, hint)
  }
  if (typeof value !== 'string') {
    const hint = parameter.type === 'array' ? 'Give it once, with commas between its values.' : 'Give it once.'
    return problem('repeated-parameter', `The query parameter “${name}” is given more than once.`, hint)
  }
  if (parameter.type === 'array') {
    const known = parameter.items.enum
    const wrong = value === '' ? [''] : valuesOf(value).filter(one => !known.includes(one))
    return wrong
      .slice(0, 20)
      .flatMap(one => problem('not-in-list', `“${name}” cannot be ${quoteValue(one)}.`, choice(one, known)))
  }
  if (parameter.enum !== undefined && !parameter.enum.includes(value)) {
    return problem('not-in-list', `“${name}” cannot be ${quoteValue(value)}.`, choice(value, parameter.enum))
  }
  const pattern = patterns.get(name)
  if (pattern && (value.length > 100 || !pattern.test(value))) {
    const hint = `${parameter.description} For example: ${(parameter.examples ?? []).join(', ')}.`
    return problem('pattern', `“${name}” cannot be ${quoteValue(value)}.`, hint)
  }
  return []
}

/** The values of a list parameter, which stand with commas between them. */
export function valuesOf(value: string): readonly string[] {
  return value.split(',')
}

function choice(value: string, known: readonly string[]): string {
  const best = nearest(value, known)
  return best === null ? `Use one of: ${known.join(', ')}.` : `Did you mean “${best}”?`
}
