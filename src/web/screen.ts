/** Where a person is in the form, and what every screen shows around its own content. */
import { type Draft, nameOf } from './draft.ts'
import type { Form } from './form.ts'

/** A place in the form. `at` is the pointer of an item, or of a list to choose for. */
export type Screen =
  | { readonly name: 'tasks' }
  | { readonly name: 'page'; readonly page: string; readonly another?: string }
  | { readonly name: 'item'; readonly page: string; readonly at: string; readonly another?: string }
  | { readonly name: 'choose'; readonly page: string; readonly at: string }
  | { readonly name: 'check' }
  | { readonly name: 'documents' }

/** Something to tell at the top of a screen. */
export interface Notice {
  readonly text: string
  /** Whether it can be taken back. */
  readonly canUndo?: boolean
  readonly isWarning?: boolean
  /** Whether the answers are to be taken away as a file, since they cannot travel any further. */
  readonly isTooLarge?: boolean
}

/** What every template is given. */
export interface FrameView {
  readonly language: string
  readonly direction: string
  /** Title of the page, with “Error: ” before it where there are errors. */
  readonly pageTitle: string
  readonly heading: string
  /** Address of the screen, for the form's action and the address bar. */
  readonly action: string
  readonly draft: string
  readonly draftId: string
  readonly revision: number
  /** What the role is called so far, for a browser that keeps several drafts. */
  readonly roleName: string
  readonly screen: string
  readonly page: string
  readonly at: string
  readonly back: string
  readonly notice: Notice | null
  /** The latest change that can be taken back; empty where there is none, or where the notice offers it. */
  readonly lastChange: string
  readonly errors: readonly { readonly text: string; readonly target: string }[]
  readonly hasErrors: boolean
}

/** Address of a screen. It holds no answer. */
export function addressOf(screen: Screen): string {
  const page = 'page' in screen ? screen.page : screen.name
  return `/form/${encodeURIComponent(page)}`
}

export interface FrameOptions {
  readonly screen: Screen
  readonly draft: Draft
  /** The draft to send along, where the one that is shown has grown too large for it. */
  readonly carried?: Draft | undefined
  readonly heading: string
  /** Where a page was come from, and goes back to: `check` or nothing. */
  readonly back: string
  readonly notice: Notice | null
  readonly errors?: FrameView['errors']
}

export function frameView(form: Form, options: FrameOptions): FrameView {
  const { screen, draft, carried = draft, heading, back, notice, errors = [] } = options
  const { words } = form
  const error = errors.length === 0 ? '' : words.say('error-prefix')
  return {
    language: words.file.language,
    direction: words.file.direction,
    pageTitle: `${error}${heading} – ${words.say('product')}`,
    heading,
    action: addressOf(screen),
    draft: form.codec.encode(carried),
    draftId: draft.id,
    revision: draft.revision,
    roleName: nameOf(draft),
    screen: screen.name,
    page: 'page' in screen ? screen.page : '',
    at: 'at' in screen ? screen.at : '',
    back,
    notice,
    lastChange: notice?.canUndo === true ? '' : (draft.undo.at(-1)?.title ?? ''),
    errors,
    hasErrors: errors.length > 0
  }
}
