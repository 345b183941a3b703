/** Finds out whether an answer brings questions that the browser has not shown. */
import type { Field } from './field.ts'
import type { Form } from './form.ts'
import { isAsked } from './form-map.ts'
import { fieldsOf } from './question-screen.ts'
import type { Screen } from './screen.ts'

type Role = Readonly<Record<string, unknown>>

/**
 * Whether the answers that were sent bring questions of their screen that were not on it. A script shows them at once;
 * without one the screen has to be shown again.
 */
export function bringsQuestions(
  form: Form,
  screen: Extract<Screen, { readonly name: 'page' | 'item' }>,
  { before, after, shown }: { readonly before: Role; readonly after: Role; readonly shown: ReadonlySet<string> }
): boolean {
  const isAskedIn = (pointer: string, role: Role) => isAsked(pointer, role, form.map.conditions)
  return leavesOf(fieldsOf(form, screen)).some(
    ({ pointer }) => !shown.has(pointer) && isAskedIn(pointer, after) && !isAskedIn(pointer, before)
  )
}

function leavesOf(fields: readonly Field[]): readonly Field[] {
  return fields.flatMap(field => (field.kind === 'group' ? leavesOf(field.fields ?? []) : [field]))
}
