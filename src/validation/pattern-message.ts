/** Says in words why a text does not have the form that its pattern asks for. */
import { shown } from '../domain/shown.ts'
import type { Schema } from './schema-check.ts'
import { definitionName } from './schema-part.ts'

interface Explanation {
  readonly message: string
  /** Empty where the description in the schema says it better. */
  readonly hint: string
}

// The characters that `line` and `text` of the schema exclude, apart from blanks and line breaks.
const invisible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/

/** Explains the failure of `value`; `name` is what the part is called, in quotation marks. */
export function explainPattern(part: Schema, name: string, value: unknown): Explanation {
  const text = typeof value === 'string' ? value : ''
  const definition = definitionName(part)
  if (definition !== 'line' && definition !== 'text')
    return { message: `${name} does not have the right form: ${shown(text)}.`, hint: '' }
  const character = invisible.exec(text)?.[0]
  if (character !== undefined) {
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
    const message = `${name} contains the invisible character U+${code}.`
    return { message, hint: 'Remove it, or type the text again; text copied from elsewhere may carry such characters.' }
  }
  if (text.trim() === '') return { message: `${name} is blank.`, hint: 'Fill it in, or leave the property out.' }
  if (/[\t\n\r]/.test(text) && definition === 'line')
    return { message: `${name} contains a line break or a tab.`, hint: 'Write it on one line.' }
  return { message: `${name} begins with a blank that is not allowed.`, hint: 'Remove the blank at the beginning.' }
}
