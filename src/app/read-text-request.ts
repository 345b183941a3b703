/** Use case: read a request to review a text that stands alone. */
import { nearest } from '../domain/nearest.ts'
import { valueAt } from '../domain/pointer.ts'
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import { shown } from '../domain/shown.ts'
import type { TextInput } from '../review/engine.ts'
import { schemaProblem } from '../validation/messages.ts'
import { maxProblems, readJson } from '../validation/read-json.ts'
import { validators } from '../validation/validators.gen.js'
import type { SchemaFile } from './schema-file.ts'

export type TextRequestReading =
  | { readonly ok: true; readonly input: TextInput }
  | { readonly ok: false; readonly problems: ProblemList }

interface TextRequest {
  readonly text: string
  readonly field?: TextInput['field']
  readonly setting?: string
  readonly jurisdiction?: string
  readonly locale?: string
}

/** Makes the reader. `schema` is `schemas/http/text-review.schema.json`, for the titles in messages. */
export function createTextRequestReader(schema: SchemaFile, settings: ReadonlyMap<string, unknown>) {
  return (bytes: Uint8Array): TextRequestReading => {
    const reading = readJson(bytes)
    const readable = reading.ok ? reading : reading.readable
    const ofText = reading.ok ? [] : reading.problems.problems
    if (readable === undefined) return { ok: false, problems: { problems: ofText, truncated: false } }
    const { value } = readable
    const check = validators['http/text-review']
    const errors = check(value) ? [] : (check.errors ?? [])
    const ofForm = errors.map(error => {
      const problem = schemaProblem(error, schema.value(), valueAt(value, error.instancePath))
      return { ...problem, ...readable.locate(problem.pointer) }
    })
    const problems = [
      ...ofText,
      ...ofForm,
      ...(errors.length === 0 ? settingProblems(value as TextRequest, settings) : [])
    ]
    if (problems.length > 0) {
      const truncated = problems.length > maxProblems
      return { ok: false, problems: { problems: problems.slice(0, maxProblems), truncated } }
    }
    const { text, field = 'duty', setting, jurisdiction, locale } = value as TextRequest
    return { ok: true, input: { text, field, settingId: setting, jurisdiction, locale } }
  }
}

function settingProblems({ setting }: TextRequest, settings: ReadonlyMap<string, unknown>): readonly InputProblem[] {
  if (setting === undefined || settings.has(setting)) return []
  const near = nearest(setting, settings.keys())
  const hint = near === null ? `Use one of ${[...settings.keys()].join(', ')}.` : `Did you mean ${shown(near)}?`
  return [{ pointer: '/setting', code: 'unknown-id', message: `The library has no setting ${shown(setting)}.`, hint }]
}
