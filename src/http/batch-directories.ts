/** Temporary directories of batches: named after their process, so that those of one that was killed can be removed. */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const prefix = 'peer-role-batch-'
// Milliseconds. In another container with the same directory a process may live that cannot be seen from here.
const staleAge = 24 * 60 * 60 * 1000

export function makeBatchDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), `${prefix}${process.pid}-`))
}

export function removeDirectory(path: string): Promise<void> {
  return rm(path, { recursive: true, force: true })
}

/** Removes directories that no process has any more and that nothing was added to for a day. */
export async function removeStaleDirectories(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => [])
  for (const name of names) {
    const id = /^peer-role-batch-([1-9]\d{0,9})-\w{6}$/.exec(name)?.[1]
    if (id === undefined || isAlive(Number(id))) continue
    const path = join(tmpdir(), name)
    const found = await stat(path).catch(() => null)
    const isOld = found !== null && Date.now() - found.mtimeMs > staleAge
    // What belongs to another user cannot be removed, and is not ours to remove.
    if (isOld) await removeDirectory(path).catch(() => undefined)
  }
}

function isAlive(id: number): boolean {
  try {
    process.kill(id, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'
  }
}
