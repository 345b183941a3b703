/** Reads the keys file: one JSON object a line, empty lines and lines that begin with `#` aside. */
import { readJson } from '../validation/read-json.ts'
import type { SchemaError } from '../validation/schema-check.ts'
import { validators } from '../validation/validators.gen.js'
import type { KeyRecord } from './api-key.ts'

export type KeysReading =
  | { readonly ok: true; readonly records: ReadonlyMap<string, KeyRecord> }
  /** What is wrong, one sentence for each line; none quotes the file. */
  | { readonly ok: false; readonly problems: readonly string[] }

// Lines; far more than anybody can keep an eye on.
const mostKeys = 10_000
const mostProblems = 20

/** All records by id. Never throws for what the file holds. */
export function readKeys(text: string): KeysReading {
  const records = new Map<string, KeyRecord>()
  const problems: string[] = []
  for (const [index, line] of text.split('\n').entries()) {
    if (/^\s*(#|$)/.test(line)) continue
    const found = readLine(line)
    const where = `line ${index + 1}`
    if (typeof found === 'string') problems.push(`${where}: ${found}`)
    else if (records.has(found.id)) problems.push(`${where}: the id stands in an earlier line as well.`)
    else if (records.size === mostKeys) problems.push(`${where}: there are more than ${mostKeys} keys.`)
    else records.set(found.id, found)
    if (problems.length === mostProblems) break
  }
  return problems.length === 0 ? { ok: true, records } : { ok: false, problems }
}

function readLine(line: string): KeyRecord | string {
  const reading = readJson(new TextEncoder().encode(line))
  if (!reading.ok) return 'it is not JSON. Write one object as `peer-role keys new` prints it.'
  const { value } = reading
  const check = validators['api-key']
  if (!check(value)) {
    const places = [...new Set((check.errors ?? []).map(placeOf))].join(', ')
    return `${places} is missing or has not the form that schemas/api-key.schema.json describes.`
  }
  const record = value as KeyRecord
  return Number.isNaN(Date.parse(record.expires)) ? '/expires is no day and time that there is.' : record
}

/** Where a line is wrong. What stands there is not said: it may be a key that was pasted into the wrong place. */
function placeOf({ instancePath, params, keyword }: SchemaError): string {
  const name = keyword === 'required' ? `/${String(params.missingProperty)}` : ''
  return `${instancePath}${name}` || 'the line'
}
