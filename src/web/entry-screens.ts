/** The screens before there is a draft: the start, a setting, and an address that was opened without answers. */
import { documentNames } from '../app/service.ts'
import { type Draft, newDraft } from './draft.ts'
import type { Form } from './form.ts'

export interface EntryError {
  readonly text: string
  /** Id of the field; empty where there is none. */
  readonly target: string
}

function entryFrame({ words }: Form, heading: string, errors: readonly EntryError[]) {
  const prefix = errors.length === 0 ? '' : words.say('error-prefix')
  return {
    language: words.file.language,
    direction: words.file.direction,
    pageTitle: `${prefix}${heading} – ${words.say('product')}`,
    heading,
    errors,
    hasErrors: errors.length > 0
  }
}

/** The start page. `pasted` is a text that could not be read and must not be lost. */
export function renderStart(form: Form, errors: readonly EntryError[] = [], pasted = ''): string {
  const settings = [...form.service.library.settings.values()].filter(setting => setting.startingRole)
  return form.templates.render('start', {
    ...entryFrame(form, form.words.say('start-title'), errors),
    settings: settings.map(({ id, name, description }) => ({ id, name, description })),
    pasted
  })
}

/** What the work is like in a setting, and the ways to begin; null for a setting that the library has not. */
export function renderSetting(form: Form, id: string): string | null {
  const setting = form.service.library.settings.get(id)
  if (setting === undefined || !setting.startingRole) return null
  const base = `/v1/settings/${encodeURIComponent(id)}/documents`
  const labels = form.service.locales.get('en-US')?.labels.documents as Readonly<Record<string, string>> | undefined
  return form.templates.render('setting', {
    ...entryFrame(form, setting.name, []),
    setting: {
      id,
      description: setting.description,
      hours: setting.hours,
      supervision: setting.supervision,
      loneWorking: setting.loneWorking,
      risks: setting.risks
    },
    places: form.labels.choicesOf(form.map.fieldAt('/jurisdiction')) ?? [],
    documents: documentNames.map(name => ({ href: `${base}/${name}?format=html`, label: labels?.[name] ?? name }))
  })
}

/** An address of the form that came without answers: it offers what this browser has, or the start. */
export function renderResume(form: Form, page: string, errors: readonly EntryError[] = []): string | null {
  const screens = ['tasks', 'check', 'documents']
  const isPage = form.map.pages.has(page)
  if (!isPage && !screens.includes(page)) return null
  return form.templates.render('resume', {
    ...entryFrame(form, form.words.say('resume-title'), errors),
    action: `/form/${page}`,
    screen: isPage ? 'page' : page,
    page: isPage ? page : ''
  })
}

/** A draft for a setting: with its complete role, or with what the choice itself says. */
export function startDraft(form: Form, settingId: string, jurisdiction: string, isEmpty: boolean): Draft | null {
  const started = form.service.createStartingRole(settingId, jurisdiction === '' ? {} : { jurisdiction })
  if (!started.ok) return null
  const { schemaVersion: _, ...role } = started.role
  if (!isEmpty) return newDraft(form.newId(), role)
  const { locale } = started.role
  return newDraft(form.newId(), {
    ...(locale !== undefined && { locale }),
    jurisdiction: started.role.jurisdiction ?? jurisdiction,
    setting: { id: settingId }
  })
}
