/** Reads the bytes of a role definition as JSON: strictly, all problems at once, each with its place in the text. */
import { isUtf8 } from 'node:buffer'
import { pointerSteps } from '../domain/pointer.ts'
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import { needsCare, readPlainJson } from './fast-json.ts'
import { ReadingStopped, type TextProblem } from './json-problems.ts'
import { type JsonLimits, type Offsets, readJsonText } from './json-text.ts'

export interface ReadLimits {
  readonly maxBytes: number
  /** Lists and objects inside one another. */
  readonly maxDepth: number
  /** Values of all kinds in the whole text; 10,000 when left out. */
  readonly maxItems?: number
}

/** 1-based place in a text; columns count UTF-16 units, as editors do. */
export interface Place {
  readonly line: number
  readonly column: number
}

export interface Readable {
  readonly value: unknown
  /** Place of a property's name or of a list item; null where the input has no such part. */
  readonly locate: (pointer: string) => Place | null
}

/** `readable`: what could be read in spite of the problems, so that those of its meaning can be named as well. */
export type JsonReading =
  | ({ readonly ok: true } & Readable)
  | { readonly ok: false; readonly problems: ProblemList; readonly readable?: Readable }

/** Problems that one answer lists at most. */
export const maxProblems = 50

/** Far above what a role definition with a logo takes: 80 duties and 60 boundaries are about 100 kB and 2,500 values. */
export const defaultLimits = { maxBytes: 1024 * 1024, maxDepth: 32, maxItems: 10_000 } as const

/**
 * Reads bytes as one JSON value. A UTF-8 byte order mark is accepted, as RFC 8259 allows; it carries no content.
 * Problems: `too-large`, `not-utf-8`, `json-syntax`, `too-deep`, `too-many-values` (these end the reading), and
 * `json-duplicate-key`, `prototype-key`, `name-too-long`, `lone-surrogate`, `control-character`, `number-range`.
 */
export function readJson(bytes: Uint8Array, limits: ReadLimits = defaultLimits): JsonReading {
  if (bytes.length > limits.maxBytes) return refuse([tooLarge(limits.maxBytes)])
  if (!isUtf8(bytes)) return refuse([notUtf8(bytes)])
  const text = decode(bytes)
  const textLimits: JsonLimits = { maxDepth: limits.maxDepth, maxItems: limits.maxItems ?? defaultLimits.maxItems }
  const plain = readPlainJson(text, bytes, textLimits)
  if (plain !== needsCare) return { ok: true, value: plain, locate: createLocator(text, textLimits) }
  const found: TextProblem[] = []
  let isTruncated = false
  const report = (problem: TextProblem) => {
    if (found.length < maxProblems) found.push(problem)
    else isTruncated = true
  }
  let readable: Readable | undefined
  try {
    const value = readJsonText(text, textLimits, report)
    readable = { value, locate: createLocator(text, textLimits) }
    if (found.length === 0) return { ok: true, ...readable }
  } catch (error) {
    if (!(error instanceof ReadingStopped)) throw error
    report(error.problem)
  }
  const place = createPlaceFinder(text)
  const refusal = refuse(
    found.map(({ offset, ...problem }) => ({ ...problem, ...place(offset) })),
    isTruncated
  )
  // A name without end would stand in the pointer of every problem below it.
  const isFit = found.every(problem => problem.code !== 'name-too-long')
  return readable === undefined || !isFit ? refusal : { ...refusal, readable }
}

function decode(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8')
  return text.startsWith('\ufeff') ? text.slice(1) : text
}

/** Reads the text a second time when first asked, so that inputs without problems do not pay for places. */
function createLocator(text: string, limits: JsonLimits): (pointer: string) => Place | null {
  let index: { offsets: Offsets; root: unknown; place: (offset: number) => Place } | null = null
  return pointer => {
    if (index === null) {
      const offsets: Offsets = new Map()
      const root = readJsonText(text, limits, () => undefined, offsets)
      index = { offsets, root, place: createPlaceFinder(text) }
    }
    let part = index.root
    let offset = text.search(/[^ \t\n\r]/)
    for (const step of pointerSteps(pointer)) {
      if (typeof part !== 'object' || part === null) return null
      const found = index.offsets.get(part)?.get(step)
      if (found === undefined) return null
      offset = found
      part = (part as Readonly<Record<string, unknown>>)[step]
    }
    return index.place(offset)
  }
}

function createPlaceFinder(text: string): (offset: number) => Place {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return offset => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 }
  }
}

function tooLarge(maxBytes: number): InputProblem {
  const message = `The input is larger than ${Math.floor(maxBytes / 1024)} kB.`
  return { pointer: '', code: 'too-large', message, hint: 'Shorten the texts, or use a smaller logo.' }
}

function notUtf8(bytes: Uint8Array): InputProblem {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  const message = isUtf16 ? 'The text is encoded as UTF-16, not as UTF-8.' : 'The text is not encoded as UTF-8.'
  return { pointer: '', code: 'not-utf-8', message, hint: 'Save the file again with the encoding UTF-8.' }
}

function refuse(problems: readonly InputProblem[], truncated = false) {
  return { ok: false as const, problems: { problems, truncated } }
}
