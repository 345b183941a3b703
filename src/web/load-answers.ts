/** Takes in answers from a file or a text: of the form, of a document made here, or of any job description. */
import type { DescriptionSource } from '../app/read-description.ts'
import { readZipDirectory, readZipPart } from '../document/docx/zip-read.ts'
import { isObject } from '../domain/json.ts'
import { valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { defaultLimits, readJson } from '../validation/read-json.ts'
import { roleFileName } from './downloads.ts'
import { type Draft, draftIn, newDraft } from './draft.ts'
import { tidy } from './edit.ts'
import { type FileKind, fileKind, textIn, type UnreadKind } from './file-kind.ts'
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
export async function loadAnswers(form: Form, upload: Upload): Promise<Loading> {
  const loading = await readAnswers(form, upload)
  if (!loading.ok) return loading
  const draft = form.codec.fitted(loading.draft)
  return draft === null ? refused(form, 'load-too-long') : { ...loading, draft }
}

async function readAnswers(form: Form, { fileName, bytes }: Upload): Promise<Loading> {
  const source = fileKind(fileName, bytes)
  if (isUnread(source)) return refused(form, `load-${source}`)
  if (source === 'json') return loadJson(form, bytes)
  const packed = source === 'docx' ? roleInSet(bytes) : null
  if (packed !== null) return loadJson(form, packed)
  if (source !== 'text') {
    const own = form.service.readRole(bytes, source)
    if (own.ok) return { ok: true, draft: draftOf(form, own.role as unknown as Draft['role']), imported: null }
    // A document of ours that was damaged is told so; any other is read as a description.
    if (own.problems.problems.some(({ code }) => code !== 'document-absent'))
      return { ok: false, problems: own.problems.problems }
  }
  return loadDescription(form, bytes, source)
}

/** The role definition in a ZIP file of everything that was taken away; null in any other. */
function roleInSet(bytes: Uint8Array): Uint8Array | null {
  const part = readZipDirectory(bytes)?.find(({ name }) => name === roleFileName)
  const content = part === undefined ? null : readZipPart(bytes, part, defaultLimits.maxBytes)
  return content?.outcome === 'read' ? content.bytes : null
}

/** A draft as the form saves it, or a role definition; one with mistakes is taken in as well, for the form to show them. */
function loadJson(form: Form, bytes: Uint8Array): Loading {
  const reading = readJson(bytes)
  if (!reading.ok) return { ok: false, problems: reading.problems.problems }
  const { value } = reading
  if (!isObject(value)) return refused(form, 'load-no-answers')
  const saved = draftIn(value)
  // A new id: the copy of a draft that somebody was handed is theirs.
  const draft = saved === null ? draftOf(form, value) : { ...saved, id: form.newId() }
  const isAnswers = saved !== null || Object.keys(value).some(name => form.map.pageOf(`/${name}`) !== null)
  if (!isAnswers) return refused(form, 'load-no-answers')
  // No page could show what no role definition has, so nobody could take it out again.
  const unknown = form.check(draft).problems.filter(({ code }) => code === 'unknown-property')
  return unknown.length > 0 ? { ok: false, problems: unknown } : { ok: true, draft, imported: null }
}

function isUnread(kind: FileKind): kind is UnreadKind {
  return !['json', 'docx', 'html', 'text'].includes(kind)
}

function refused({ words }: Form, name: string): Loading {
  return { ok: false, problems: [{ pointer: '', code: 'not-answers', message: words.say(name), hint: '' }] }
}

function draftOf(form: Form, value: Draft['role']): Draft {
  const { schemaVersion: _, $schema: __, ...role } = value
  return { ...newDraft(form.newId()), ...openedFrom(tidy(role), form.map, form.questionOf) }
}

async function loadDescription(form: Form, bytes: Uint8Array, source: DescriptionSource): Promise<Loading> {
  const input = source === 'docx' ? bytes : Buffer.from(textIn(bytes))
  const reading = await form.service.importDescription(input, source, {})
  if (!reading.ok) return { ok: false, problems: reading.problems.problems }
  if (reading.imported.placed.length === 0) return refused(form, 'load-nothing-found')
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
