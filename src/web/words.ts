/** The words of the form, from `templates/web/form/words.<language>.json`: every text that a person sees and no schema holds. */
import { fill } from '../domain/format.ts'

export interface PageWords {
  readonly title: string
  /** Why it matters, in one line. */
  readonly why: string
  readonly example?: string
  /** The question that stands in the document while nobody knows the answer. */
  readonly open?: string
}

/** What the file holds. */
export interface WordsFile {
  /** BCP 47 tag of the words. */
  readonly language: string
  readonly direction: 'ltr' | 'rtl'
  readonly sections: Readonly<Record<string, { readonly title: string; readonly hint: string }>>
  readonly pages: Readonly<Record<string, PageWords>>
  /** Words for values of enumerations that the locales have no word for, by value. */
  readonly choices: Readonly<Record<string, string>>
  /** Everything else, by name; `{slots}` take values. `name.one` is used where the slot `n` is 1. */
  readonly texts: Readonly<Record<string, string>>
}

export interface Words {
  readonly file: WordsFile
  /** A text with its slots filled. Throws for a name that the file has not. */
  say(name: string, slots?: Readonly<Record<string, string | number>>): string
  /** Words of a page. Throws for a page that the file has not. */
  page(id: string): PageWords
  section(id: string): { readonly title: string; readonly hint: string }
}

export function createWords(file: WordsFile): Words {
  const found = <T>(table: Readonly<Record<string, T>>, name: string): T => {
    const value = Object.hasOwn(table, name) ? table[name] : undefined
    if (value === undefined) throw new Error(`The words of the form have no “${name}”.`)
    return value
  }
  return {
    file,
    say(name, slots = {}) {
      const single = `${name}.one`
      const text = found(file.texts, slots.n === 1 && Object.hasOwn(file.texts, single) ? single : name)
      return fill(text, Object.fromEntries(Object.entries(slots).map(([slot, value]) => [slot, String(value)])))
    },
    page: id => found(file.pages, id),
    section: id => found(file.sections, id)
  }
}
