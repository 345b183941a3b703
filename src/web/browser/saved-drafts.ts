/** The answers that this browser keeps: one entry for each draft in `localStorage`, the latest few of them. */

/** One draft as it was last saved. */
export interface SavedDraft {
  readonly id: string
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly time: number
  /** What the role is called. */
  readonly name: string
  /** Every field of the form as the browser would send it, the draft among them. */
  readonly fields: string
  /** Whether the fields say more than the draft in them. */
  readonly isAhead: boolean
  /** New with each save, so that a tab knows its own. */
  readonly stamp: string
}

const prefix = 'peer-role-draft/'
const mostDrafts = 5

/** All that are kept, the latest first; none where the browser keeps nothing. */
export function savedDrafts(): readonly SavedDraft[] {
  try {
    const keys = Object.keys(localStorage).filter(key => key.startsWith(prefix))
    const entries = keys.map(key => read(localStorage.getItem(key))).filter(entry => entry !== null)
    return entries.toSorted((a, b) => b.time - a.time)
  } catch {
    return []
  }
}

export function savedDraft(id: string): SavedDraft | null {
  try {
    return read(localStorage.getItem(prefix + id))
  } catch {
    return null
  }
}

/** Keeps the draft, and lets go of the oldest beyond five. Says whether the browser has taken it. */
export function keepDraft(entry: SavedDraft): boolean {
  try {
    localStorage.setItem(prefix + entry.id, JSON.stringify(entry))
    for (const { id } of savedDrafts().slice(mostDrafts)) localStorage.removeItem(prefix + id)
    return true
  } catch {
    // A browser may keep nothing, or have no room.
    return false
  }
}

export function forgetDraft(id: string): void {
  try {
    localStorage.removeItem(prefix + id)
  } catch {
    // Nothing is kept where nothing may be.
  }
}

/** Calls back when another tab has saved this draft. */
export function whenSavedElsewhere(id: string, react: () => void): void {
  addEventListener('storage', event => {
    if (event.key === prefix + id && event.newValue !== null) react()
  })
}

/** What is in storage may be of an older version, or of anyone who can write there. */
function read(text: string | null): SavedDraft | null {
  if (text === null) return null
  try {
    const { id, revision, time, name, fields, isAhead, stamp } = JSON.parse(text) as Partial<SavedDraft>
    const isWhole = typeof id === 'string' && typeof fields === 'string' && typeof stamp === 'string'
    if (!isWhole || typeof revision !== 'number' || typeof time !== 'number') return null
    return { id, revision, time, name: String(name ?? ''), fields, isAhead: isAhead === true, stamp }
  } catch {
    return null
  }
}
