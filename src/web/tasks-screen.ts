/** The list of tasks: every section with its status, in any order. */
import type { DraftCheck } from './check-draft.ts'
import { type Draft, nameOf } from './draft.ts'
import type { Form } from './form.ts'
import { type FrameView, frameView, type Notice } from './screen.ts'
import { type SectionStatus, statusOf } from './status.ts'

export interface TasksOptions {
  readonly draft: Draft
  readonly check: DraftCheck
  readonly notice: Notice | null
}

interface TasksView extends FrameView {
  readonly name: string
  readonly tasks: readonly {
    readonly id: string
    readonly page: string
    readonly title: string
    readonly hint: string
    readonly status: string
    readonly statusName: string
  }[]
  readonly done: string
}

export function renderTasks(form: Form, { draft, check, notice }: TasksOptions): string {
  const { words, map } = form
  const statuses = map.sections.map(section => ({ section, status: statusOf(section, draft, check, map) }))
  const settled = statuses.filter(({ status }) => status.name === 'done' || status.name === 'open').length
  const view: TasksView = {
    ...frameView(form, { screen: { name: 'tasks' }, draft, heading: words.say('tasks-title'), back: '', notice }),
    name: nameOf(draft),
    tasks: statuses.map(({ section, status }) => ({
      id: section.id,
      page: section.pages[0]?.id ?? '',
      ...words.section(section.id),
      status: statusText(form, status),
      statusName: status.name
    })),
    done: words.say('tasks-done', { n: settled, all: statuses.length })
  }
  return form.templates.render('tasks', view)
}

function statusText({ words }: Form, { name, count }: SectionStatus): string {
  return words.say(`status-${name}`, { n: count })
}
