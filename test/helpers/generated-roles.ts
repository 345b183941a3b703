/** Role definitions made by chance from the fixtures: parts left out, doubled or exchanged, texts replaced by hard ones. */
import { readdirSync, readFileSync } from 'node:fs'

type Json = null | boolean | number | string | Json[] | { [name: string]: Json }

const folder = new URL('../fixtures/roles/', import.meta.url)

/** Every fixture by its name without the ending. */
export function roleFixtures(): ReadonlyMap<string, Json> {
  const names = readdirSync(folder).filter(name => name.endsWith('.json'))
  return new Map(
    names.sort().map(name => [name.slice(0, -5), JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Json])
  )
}

/** Texts that break careless writers: markup, formulas, template braces, other scripts, marks, long words. */
const hardTexts = [
  '<script>alert("1")</script> & <b>bold</b>',
  '{{position.title}} {{{raw}}} {{> partial}} \\{{',
  "=cmd|' /C calc'!A0",
  ']]> --> <!-- <![CDATA[ x ]]>',
  'Line one\nLine two\n\nLine four',
  '  spaces   before,  between and after  ',
  'שלום עולם 123 (abc)',
  'مرحبا بالعالم',
  '日本語のテキスト',
  '👩🏽‍⚕️ family 👨‍👩‍👧‍👦 flag 🇮🇱',
  'e\u0301 a\u030a \u200f\u200e \u00a0nbsp\u00a0',
  'W'.repeat(180),
  'a "quoted" \'word\' — with – dashes … and %1 $& $1 \\n',
  '&amp; &lt; &#x41; &nbsp; &unknown;'
]

/** A small generator of numbers from 0 to 1 (mulberry32), so that a seed gives the same roles everywhere. */
export function createChance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A changed copy of a value: `changes` small changes at places of chance. It may have become invalid. */
export function changedByChance(value: Json, changes: number, chance: () => number): Json {
  const copy = structuredClone(value)
  for (let made = 0; made < changes; made++) changeSomewhere(copy, chance)
  return copy
}

function changeSomewhere(value: Json, chance: () => number): void {
  const keys = keysOf(value)
  const key = pick(keys, chance)
  if (key === undefined) return
  const parent = value as Record<string, Json>
  const part = parent[key] as Json
  const isDeeper = keysOf(part).length > 0 && chance() < 0.85
  if (isDeeper) changeSomewhere(part, chance)
  else if (chance() < 0.25) remove(parent, key)
  else if (Array.isArray(part)) reorder(part, chance)
  else if (typeof part === 'string') parent[key] = pick(hardTexts, chance) ?? ''
  else if (typeof part === 'number') parent[key] = Math.max(1, Math.round(part * chance() * 2))
  else if (typeof part === 'boolean') parent[key] = !part
}

function keysOf(value: Json): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value) : []
}

function remove(parent: Record<string, Json>, key: string): void {
  if (Array.isArray(parent)) parent.splice(Number(key), 1)
  else delete parent[key]
}

function reorder(list: Json[], chance: () => number): void {
  if (chance() < 0.3) list.length = 0
  else if (chance() < 0.5) list.reverse()
  else list.push(...list.slice(0, 1).map(entry => structuredClone(entry)))
}

function pick<T>(values: readonly T[], chance: () => number): T | undefined {
  return values[Math.floor(chance() * values.length)]
}
