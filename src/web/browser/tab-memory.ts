/** What this tab remembers from page to page, in `sessionStorage`; nothing where the browser keeps nothing. */

const prefix = 'peer-role-tab/'

type Name = 'draft' | 'stamp' | 'apart' | 'place' | 'preview'

export function recall(name: Name): string {
  try {
    return sessionStorage.getItem(prefix + name) ?? ''
  } catch {
    return ''
  }
}

/** Remembers a text; an empty one is forgotten. */
export function remember(name: Name, text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(prefix + name)
    else sessionStorage.setItem(prefix + name, text)
  } catch {
    // Each use has a plain way without it.
  }
}
