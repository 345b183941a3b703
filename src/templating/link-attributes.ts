/** Makes functions of the attributes in plans. */

import type { Linking } from './link-plan.ts'
import { plainValue } from './plain-value.ts'
import type { ElementPlan } from './plan.ts'
import { type Evaluate, type Level, linkExpression } from './scope-values.ts'

export type Attributes = Readonly<Record<string, string>>

/** Gives what `read` makes of the attributes of an element; of fixed ones once, when the template is linked. */
export function linkAttributes<Value>(
  [, , , , fixed, dynamic]: ElementPlan,
  { helpers }: Linking,
  read: (attributes: Attributes) => Value
): (level: Level) => Value {
  if (dynamic.length === 0) {
    const value = read(fixed)
    return () => value
  }
  const values = dynamic.map(([name, parts]) => {
    return [name, parts.map(part => (typeof part === 'string' ? part : linkExpression(part, helpers)))] as const
  })
  return level => {
    const attributes: Record<string, string> = { ...fixed }
    for (const [name, parts] of values) attributes[name] = attributeValue(parts, level)
    return read(attributes)
  }
}

/** The value stands on one line. */
function attributeValue(parts: readonly (string | Evaluate)[], level: Level): string {
  let value = ''
  for (const part of parts) value += typeof part === 'string' ? part : plainValue(part(level))
  return /\s/.test(value) ? value.replace(/[ \n]+/g, ' ').trim() : value
}
