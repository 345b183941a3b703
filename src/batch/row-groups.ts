/** Writes finished rows in groups: a write of its own for each row costs the thread that reads and joins them as much as all else. */
import type { Write } from './archive.ts'
import type { Journal, JournalRow } from './journal.ts'

/** A row whose documents are to be written, and what to do when they and its record are. */
export interface WaitingRow {
  readonly bytes: Uint8Array
  readonly record: JournalRow
  readonly onWritten: () => void
}

export interface RowGroups {
  /** Resolves when there is room for more. Rejects with the error of `write` or of the journal, now or at a later row. */
  add(row: WaitingRow): Promise<void>
  /** Writes what is left. */
  finish(): Promise<void>
  /** Drops what has not been given to `write` yet; resolves when nothing is being written any more. Never rejects. */
  drop(): Promise<void>
}

const groupBytes = 256 * 1024
const groupRows = 64
/** Milliseconds that a finished row waits for others: too few to be seen by whoever looks at the progress. */
const groupTime = 20

export function createRowGroups(write: Write, journal: Journal): RowGroups {
  let rows: WaitingRow[] = []
  let size = 0
  let writing = Promise.resolve()
  let timer: NodeJS.Timeout | null = null
  const take = () => {
    if (timer !== null) clearTimeout(timer)
    timer = null
    const group = rows
    rows = []
    size = 0
    return group
  }
  const flush = () => {
    const group = take()
    // In order, and none after one that failed: its rows would lie behind a gap.
    if (group.length > 0) writing = writing.then(() => writeGroup(group, write, journal))
    writing.catch(() => undefined)
    return writing
  }
  return {
    async add(row) {
      rows.push(row)
      size += row.bytes.length
      if (size >= groupBytes || rows.length >= groupRows) await flush()
      else timer ??= setTimeout(() => void flush(), groupTime)
    },
    finish: flush,
    async drop() {
      take()
      await writing.catch(() => undefined)
    }
  }
}

/** Side by side: a run that goes on holds the records against the documents, whichever were written first. */
async function writeGroup(group: readonly WaitingRow[], write: Write, journal: Journal): Promise<void> {
  const bytes = Buffer.concat(group.map(row => row.bytes))
  const records = group.map(({ record }) => record)
  await Promise.all([bytes.length > 0 ? write(bytes) : undefined, journal.append(...records)])
  for (const { onWritten } of group) onWritten()
}
