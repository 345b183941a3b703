/** Blanks: words in square brackets that a starting role leaves for each employer to fill in. */
import { childPointer } from '../domain/pointer.ts'

export interface Blank {
  readonly pointer: string
  /** The words with their brackets. */
  readonly text: string
}

/** All blanks of a value, in its order. */
export function blanksIn(value: unknown, pointer = ''): readonly Blank[] {
  if (typeof value === 'string' && !value.includes('[')) return []
  if (typeof value === 'string') return [...value.matchAll(/\[[^[\]]{2,200}\]/g)].map(([text]) => ({ pointer, text }))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([step, part]) => blanksIn(part, childPointer(pointer, step)))
}
