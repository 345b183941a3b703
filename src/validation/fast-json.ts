/** The quick way through a JSON text: `JSON.parse`, and a proof that nothing in the text calls for the careful reader. */
import type { JsonLimits } from './json-text.ts'

/** What the careful reader has to look at; it decides whether there is a problem. */
export const needsCare = Symbol('needs care')

interface Tally {
  readonly limits: JsonLimits
  items: number
  /** Names and texts. */
  strings: number
  hasZero: boolean
  isSuspect: boolean
}

const quote = 0x22
const backslash = 0x5c
/** Bytes before or in a value of a list or an object: the text has at most one value more than these. */
const separators = new Uint8Array(256)
for (const sign of ',[{') separators[sign.charCodeAt(0)] = 1

const longestName = 100
const shortestPrototypeName = '__proto__'.length
const prototypeNames = new Set(['__proto__', 'constructor', 'prototype'])
const escapes = /\\(?:u([0-9a-fA-F]{4})|.)/g
/** Where a number that is not nothing may have become nothing. */
const mayVanish = /[0-9][eE]-|\.0{300}/

/**
 * The value of a text in which nothing needs care, else `needsCare`. `bytes` is the same text in UTF-8. A name that is
 * given twice shows in the number of quotation marks, since `JSON.parse` keeps only one of the two.
 */
export function readPlainJson(text: string, bytes: Uint8Array, limits: JsonLimits): unknown {
  const quotes = countQuotes(text, bytes, limits.maxItems)
  if (quotes === null || text.includes('\ufffe') || text.includes('\uffff')) return needsCare
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    return needsCare
  }
  const tally: Tally = { limits, items: 0, strings: 0, hasZero: false, isSuspect: false }
  count(value, 0, tally)
  if (tally.isSuspect || tally.strings * 2 !== quotes || (tally.hasZero && mayVanish.test(text))) return needsCare
  return value
}

/** Quotation marks that begin or end a text; null where an escape needs care, or there may be too many values. */
function countQuotes(text: string, bytes: Uint8Array, maxItems: number): number | null {
  let quotes = 0
  let backslashes = 0
  let parts = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte === quote) quotes++
    else if (byte === backslash) backslashes++
    else parts += separators[byte] as number
  }
  // Texts hold commas as well, so this is no exact limit; it only keeps a flood of values from being read twice.
  if (parts > maxItems * 2) return null
  if (backslashes === 0) return quotes
  for (const [whole, unit] of text.matchAll(escapes)) {
    if (whole === '\\"') quotes--
    else if (whole === '\\b' || whole === '\\f' || (unit !== undefined && !isSafe(Number.parseInt(unit, 16))))
      return null
  }
  return quotes
}

/** Whether a UTF-16 unit is a character of its own that documents hold; the careful reader knows the rest. */
function isSafe(unit: number): boolean {
  return unit >= 0x20 && (unit < 0xd800 || unit > 0xdfff) && unit < 0xfffe
}

function count(value: unknown, depth: number, tally: Tally): void {
  tally.items++
  if (typeof value === 'string') tally.strings++
  else if (typeof value === 'number') countNumber(value, tally)
  else if (typeof value === 'object' && value !== null) {
    if (depth >= tally.limits.maxDepth || tally.items > tally.limits.maxItems) tally.isSuspect = true
    else if (Array.isArray(value)) for (const item of value) count(item, depth + 1, tally)
    else countProperties(value as Readonly<Record<string, unknown>>, depth, tally)
  }
  if (tally.items > tally.limits.maxItems) tally.isSuspect = true
}

function countProperties(object: Readonly<Record<string, unknown>>, depth: number, tally: Tally): void {
  for (const name of Object.keys(object)) {
    tally.strings++
    if (name.length >= shortestPrototypeName && (name.length > longestName || prototypeNames.has(name)))
      tally.isSuspect = true
    count(object[name], depth + 1, tally)
  }
}

function countNumber(value: number, tally: Tally): void {
  if (value === 0) tally.hasZero = true
  else if (!Number.isFinite(value) || (Number.isInteger(value) && !Number.isSafeInteger(value))) tally.isSuspect = true
}
