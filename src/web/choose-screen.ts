/** The screen to choose items of the library for a list. */
import { levelsOf } from './choose-level.ts'
import type { Draft } from './draft.ts'
import { listAt, setAt } from './edit.ts'
import type { Form } from './form.ts'
import type { LibraryEntry } from './library-lists.ts'
import { type FrameView, frameView, type Notice, type Screen } from './screen.ts'

interface ChooseView extends FrameView {
  readonly intro: string
  readonly groups: readonly {
    readonly title: string
    readonly entries: readonly (LibraryEntry & { readonly inputId: string; readonly hasMore: boolean })[]
  }[]
  readonly isEmpty: boolean
}

export interface ChooseOptions {
  readonly draft: Draft
  readonly screen: Extract<Screen, { readonly name: 'choose' }>
  readonly back: string
  readonly notice: Notice | null
}

export function renderChoose(form: Form, { draft, screen, back, notice }: ChooseOptions): string {
  const { words } = form
  const list = form.map.fieldAt(screen.at).label
  const entries = form.lists.entriesFor(screen.at, draft.role).map(entry => ({
    ...entry,
    inputId: `choose-${entry.id}`,
    hasMore: entry.serves.length > 0 || entry.sources.length > 0 || entry.reason !== ''
  }))
  const view: ChooseView = {
    ...frameView(form, { screen, draft, heading: words.say('choose-title', { list }), back, notice }),
    intro: words.say('choose-intro'),
    groups: groupsOf(form, entries),
    isEmpty: entries.length === 0
  }
  return form.templates.render('choose', view)
}

/** Recommended entries first, then the others under the headings of the library. */
function groupsOf<Entry extends LibraryEntry>({ words }: Form, entries: readonly Entry[]) {
  const recommended = entries.filter(entry => entry.isRecommended)
  const others = entries.filter(entry => !entry.isRecommended)
  const headings = [...new Set(others.map(entry => entry.group))]
  const named = headings.map(group => ({
    title: group === '' ? words.say('choose-others') : group,
    entries: others.filter(entry => entry.group === group)
  }))
  return [{ title: words.say('choose-recommended'), entries: recommended }, ...named].filter(
    group => group.entries.length > 0
  )
}

/** The draft's role with the chosen items at the end of the list. Ids that the list has no entry for are left out. */
export function withChosen(form: Form, role: Draft['role'], list: string, ids: readonly string[]): Draft['role'] {
  const known = new Set(form.lists.entriesFor(list, role).map(entry => entry.id))
  const items = ids.filter(id => known.has(id)).map(id => ({ id, ...levelsOf(form, role, list, id) }))
  return items.length === 0 ? role : setAt(role, list, [...listAt(role, list), ...items])
}
