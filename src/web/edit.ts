/** Changes of plain JSON values by JSON Pointer. Every function gives a new value and leaves the given one as it is. */
import { isObject } from '../domain/json.ts'
import { pointerSteps, valueAt } from '../domain/pointer.ts'

type Json = Readonly<Record<string, unknown>>

/** Sets the value at a pointer; objects and lists above it are made where they are missing. Undefined removes. */
export function setAt(whole: Json, pointer: string, value: unknown): Json {
  return setStep(whole, pointerSteps(pointer), value) as Json
}

function setStep(part: unknown, [step, ...rest]: readonly string[], value: unknown): unknown {
  if (step === undefined) return value
  const isIndex = /^\d{1,4}$/.test(step)
  if (Array.isArray(part) || (part === undefined && isIndex)) {
    const list = Array.isArray(part) ? [...part] : []
    const index = Math.min(Number(step), list.length)
    const next = setStep(list[index], rest, value)
    if (next === undefined) list.splice(index, 1)
    else list[index] = next
    return list
  }
  const { [step]: before, ...others } = isObject(part) ? part : {}
  const next = setStep(before, rest, value)
  // The order of properties is kept, so that a draft that was changed and changed back is the same text.
  if (next === undefined) return others
  return isObject(part) && Object.hasOwn(part, step) ? { ...part, [step]: next } : { ...others, [step]: next }
}

/** Moves an item of a list by one place, up (-1) or down (1); nothing changes at the ends. */
export function moveAt(whole: Json, pointer: string, by: 1 | -1): Json {
  const cut = pointer.lastIndexOf('/')
  return moveTo(whole, pointer, Number(pointer.slice(cut + 1)) + by)
}

/** Moves an item of a list to another place; nothing changes where there is no such place. */
export function moveTo(whole: Json, pointer: string, to: number): Json {
  const cut = pointer.lastIndexOf('/')
  const from = indexIn(pointer)
  const list = listAt(whole, pointer.slice(0, cut))
  if (from === null || from >= list.length || !(to >= 0 && to < list.length)) return whole
  const moved = [...list]
  const [item] = moved.splice(from, 1)
  moved.splice(to, 0, item)
  return setAt(whole, pointer.slice(0, cut), moved)
}

/** The index that a pointer ends with; null where it ends with none. */
export function indexIn(pointer: string): number | null {
  const step = /\/(\d{1,4})$/.exec(pointer)?.[1]
  return step === undefined ? null : Number(step)
}

/** The list at a pointer; empty where there is none. */
export function listAt(whole: Json, pointer: string): readonly unknown[] {
  const part = valueAt(whole, pointer)
  return Array.isArray(part) ? part : []
}

/** Lists that say something by being empty: that there is none. */
const meaningfulWhenEmpty = new Set(['duties', 'boundaries', 'outOfScope'])

/** Without objects and lists that have nothing in them. */
export function tidy(role: Json): Json {
  const kept = Object.entries(role).flatMap(([name, value]) => {
    const isKept = meaningfulWhenEmpty.has(name) && Array.isArray(value)
    const part = tidyPart(value)
    if (part !== undefined) return [[name, part] as const]
    return isKept ? [[name, []] as const] : []
  })
  return Object.fromEntries(kept)
}

function tidyPart(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(tidyPart).filter(item => item !== undefined)
    return items.length === 0 ? undefined : items
  }
  if (!isObject(value)) return value === '' ? undefined : value
  const entries = Object.entries(value).flatMap(([name, part]) => {
    const kept = tidyPart(part)
    return kept === undefined ? [] : [[name, kept] as const]
  })
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
}
