/** How a command can end: the exit codes, and the errors that carry the two that end it early. */

export const exitCode = { done: 0, invalidInput: 1, wrongUsage: 2, failed: 3 } as const

/** The command line itself is wrong: exit code 2. The message is one sentence; `hint` says how to mend it. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly hint: string | null

  constructor(message: string, hint: string | null = null) {
    super(message)
    this.hint = hint
  }
}

/** Something outside the input failed, such as a file that cannot be read: exit code 3. */
export class FailureError extends Error {
  override readonly name = 'FailureError'
  /** Further lines, such as one for each fault of a templates directory. */
  readonly details: readonly string[]

  constructor(message: string, details: readonly string[] = []) {
    super(message)
    this.details = details
  }
}

/** The input breaks a rule before it can be read at all, such as a size limit: exit code 1. */
export class InvalidInputError extends Error {
  override readonly name = 'InvalidInputError'
}

const systemReasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or directory',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the file system is read-only',
  EISDIR: 'it is a directory',
  ENOTDIR: 'a part of the path is not a directory',
  EEXIST: 'it exists already',
  ENOSPC: 'no space is left',
  ENAMETOOLONG: 'the name is too long',
  EMFILE: 'too many files are open',
  ELOOP: 'its links lead in a circle',
  EADDRINUSE: 'the address is in use by another program'
}

/** The reason of a system error in words, without paths of this machine. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined
  if (code !== undefined) return systemReasons[code] ?? `the system says ${code}`
  return error instanceof Error ? error.message : 'the reason is unknown'
}
