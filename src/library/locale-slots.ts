/** The slots of a locale's patterns, held against those of a locale that is known to be right. */
import type { LocaleData } from '../domain/locale.ts'
import { pointerStep } from './json-places.ts'

/** Tables whose texts have slots; `one` and `two` may leave their number out, as "once a week" does. */
const tables = ['formats', 'units', 'frequencies', 'hoursPer', 'payPer', 'patterns', 'counts'] as const

export interface SlotFault {
  readonly pointer: string
  readonly reason: string
}

/** Slots that are missing, so that a value would vanish from documents, and slots that nothing fills. */
export function slotFaults(locale: LocaleData, model: LocaleData): readonly SlotFault[] {
  return tables.flatMap(table => compare(locale[table], model[table], `/${table}`))
}

function compare(own: unknown, model: unknown, pointer: string): readonly SlotFault[] {
  if (typeof model === 'string') return typeof own === 'string' ? compareTexts(own, model, pointer) : []
  if (typeof model !== 'object' || model === null || Array.isArray(model)) return []
  return Object.entries(model).flatMap(([key, text]) => {
    const below = pointer + pointerStep(key)
    const found = (own as Readonly<Record<string, unknown>> | undefined)?.[key]
    if (found !== undefined) return compare(found, text, below)
    // Symbols and names may be fewer; a pattern that is not there is asked for in vain.
    return pointer === '/formats/symbols' ? [] : [{ pointer, reason: `“${key}” is missing.` }]
  })
}

function compareTexts(own: string, model: string, pointer: string): readonly SlotFault[] {
  const [has, needs] = [slotsOf(own), slotsOf(model)]
  const mayLack = /\/(one|two)$/.test(pointer)
  const missing = mayLack ? [] : [...needs].filter(slot => !has.has(slot))
  const unknown = [...has].filter(slot => !needs.has(slot) && !(mayLack && slot === 'n'))
  return [
    ...missing.map(slot => ({ pointer, reason: `The slot {${slot}} is missing, so its value would not be printed.` })),
    ...unknown.map(slot => ({ pointer, reason: `There is no slot {${slot}} here.` }))
  ]
}

function slotsOf(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ''))
}
