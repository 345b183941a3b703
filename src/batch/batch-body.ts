/** A batch as one JSON value: a base role definition, and the CSV text whose rows change it. */
import type { Service } from '../app/service.ts'
import { isObject } from '../domain/json.ts'
import { nearest } from '../domain/nearest.ts'
import { childPointer } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { shown } from '../domain/shown.ts'
import { defaultLimits, readJson } from '../validation/read-json.ts'

export type BatchBodyReading =
  | { readonly ok: true; readonly base: Uint8Array; readonly rows: string }
  | { readonly ok: false; readonly problems: readonly InputProblem[]; readonly isSyntax: boolean }

const members = ['base', 'rows']
const syntaxCodes = /^(json-syntax|not-utf-8|too-large|too-deep)$/
// The rest of the body is CSV, so the whole may be longer than a role definition alone.
const limits = { ...defaultLimits, maxBytes: 64 * 1024 * 1024 }

/** Never throws for bad input. */
export function readBatchBody(bytes: Uint8Array, service: Pick<Service, 'readRole'>): BatchBodyReading {
  const reading = readJson(bytes, limits)
  if (!reading.ok) {
    const { problems } = reading.problems
    return { ok: false, problems, isSyntax: problems.some(({ code }) => syntaxCodes.test(code)) }
  }
  const { value } = reading
  if (!isObject(value)) return refuse([{ ...wrong, pointer: '', message: 'The body is not a JSON object.' }])
  const { base, rows } = value
  const problems = unknownMembers(value)
  if (typeof rows !== 'string') problems.push({ ...wrong, pointer: '/rows', message: 'There is no text in “rows”.' })
  const text = Buffer.from(JSON.stringify(base ?? null))
  const role = service.readRole(text, 'json')
  if (!role.ok) {
    const ofRole = role.problems.problems.map(({ pointer, code, message, hint }) => {
      return { pointer: `/base${pointer}`, code, message, hint }
    })
    problems.push(...ofRole)
  }
  return problems.length > 0 ? refuse(problems) : { ok: true, base: text, rows: rows as string }
}

const wrong = { code: 'batch-form', hint: 'Send {"base": a role definition, "rows": "the text of the CSV file"}.' }

function refuse(problems: readonly InputProblem[]): BatchBodyReading {
  return { ok: false, problems: problems.slice(0, 50), isSyntax: false }
}

function unknownMembers(value: Readonly<Record<string, unknown>>): InputProblem[] {
  return Object.keys(value)
    .filter(name => !members.includes(name))
    .slice(0, 20)
    .map(name => {
      const near = nearest(name, members)
      const hint = near === null ? wrong.hint : `Did you mean ${shown(near)}?`
      const message = `The body has a member ${shown(name)}, which is not known.`
      return { pointer: childPointer('', name), code: 'unknown-property', message, hint }
    })
}
