/** Takes in answers from a file or a text: of the form, of a document made here, or of any job description. */
import type { DescriptionSource } from '../app/read-description.ts'
import type { RoleSource } from '../app/service.ts'
import { isObject } from '../domain/json.ts'
import { valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { readJson } from '../validation/read-json.ts'
import { type Draft, draftIn, newDraft } from './draft.ts'
import { tidy } from './edit.ts'
import type { Form } from './form.ts'
import { openedFrom } from './result.ts'
import { frameView } from './screen.ts'

/** What was sent: the bytes of a file with its name, or a pasted text. */
export interface Upload {
  readonly fileName: string
  readonly bytes: Uint8Array
}

export type Loading =
  | { readonly ok: true; readonly draft: Draft; readonly imported: Imported | null }
  | { readonly ok: false; readonly problems: readonly InputProblem[] }

/** What was found in a description. */
export interface Imported {
  readonly fields: readonly { readonly path: string; readonly value: string; readonly excerpt: string }[]
  readonly unplaced: readonly string[]
}

/** Reads answers. Never throws for bad input. */
export async function loadAnswers(form: Form, { fileName, bytes }: Upload): Promise<Loading> {
  const source = sourceOf(fileName, bytes)
  if (source === 'json') return loadJson(form, bytes)
  if (source !== 'text') {
    const own = form.service.readRole(bytes, source)
    if (own.ok) return { ok: true, draft: draftOf(form, own.role as unknown as Draft['role']), imported: null }
    // A document of ours that was damaged is told so; any other is read as a description.
    if (own.problems.problems.some(({ code }) => code !== 'document-absent'))
      return { ok: false, problems: own.problems.problems }
  }
  return loadDescription(form, bytes, source)
}

function sourceOf(fileName: string, bytes: Uint8Array): RoleSource | DescriptionSource {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return 'docx'
  const begin = new TextDecoder()
    .decode(bytes.subarray(0, 200))
    .replace(/^\ufeff/, '')
    .trimStart()
  if (begin.startsWith('{') || /\.json$/i.test(fileName)) return 'json'
  return begin.startsWith('<') || /\.html?$/i.test(fileName) ? 'html' : 'text'
}

/** A draft as the form saves it, or a role definition; one with mistakes is taken in as well, for the form to show them. */
function loadJson(form: Form, bytes: Uint8Array): Loading {
  const reading = readJson(bytes)
  if (!reading.ok) return { ok: false, problems: reading.problems.problems }
  const { value } = reading
  if (!isObject(value)) {
    const text = form.words.say('load-unreadable')
    return { ok: false, problems: [{ pointer: '', code: 'not-answers', message: text, hint: '' }] }
  }
  const draft = draftIn(value)
  // A new id: the copy of a draft that somebody was handed is theirs.
  if (draft !== null) return { ok: true, draft: { ...draft, id: form.newId() }, imported: null }
  return { ok: true, draft: draftOf(form, value), imported: null }
}

function draftOf(form: Form, value: Draft['role']): Draft {
  const { schemaVersion: _, $schema: __, ...role } = value
  return { ...newDraft(form.newId()), ...openedFrom(tidy(role), form.map, form.questionOf) }
}

async function loadDescription(form: Form, bytes: Uint8Array, source: DescriptionSource): Promise<Loading> {
  const reading = await form.service.importDescription(bytes, source, {})
  if (!reading.ok) return { ok: false, problems: reading.problems.problems }
  const { role, placed, unplaced } = reading.imported
  const { describer } = form
  const { schemaVersion: _, ...answers } = role
  return {
    ok: true,
    draft: newDraft(form.newId(), tidy(answers)),
    imported: {
      fields: placed.map(({ pointer, text }) => ({
        path: describer.pathOf(pointer),
        value: shownValue(form, pointer, role),
        excerpt: text
      })),
      unplaced: unplaced.map(({ text }) => text)
    }
  }
}

function shownValue({ describer }: Form, pointer: string, role: Draft['role']): string {
  const value = valueAt(role, pointer)
  return value === undefined ? '' : describer.textOf(pointer, value)
}

/** What was found, each answer with its words, before the person goes on. */
export function renderImported(form: Form, draft: Draft, imported: Imported): string {
  const heading = form.words.say('imported-title')
  const frame = frameView(form, { screen: { name: 'tasks' }, draft, heading, back: '', notice: null })
  return form.templates.render('imported', { ...frame, ...imported })
}
