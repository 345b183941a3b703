/** What is wrong with the content library, with file and line, as one error that names everything. */

/** One thing to mend in one file. */
export interface LibraryFault {
  /** Path of the file, as it was found under the templates directory. */
  readonly file: string
  /** 1-based; 1 where the whole file is meant. */
  readonly line: number
  /** One plain sentence: what is wrong and, where it is known, how to mend it. */
  readonly reason: string
}

/** Thrown by `loadLibrary` with every fault that was found; the message lists them as `file:line: reason`. */
export class LibraryError extends Error {
  readonly faults: readonly LibraryFault[]
  readonly file: string
  readonly line: number
  readonly reason: string

  constructor(faults: readonly [LibraryFault, ...LibraryFault[]]) {
    super(faults.map(fault => `${fault.file}:${fault.line}: ${fault.reason}`).join('\n'))
    this.name = 'LibraryError'
    this.faults = faults
    this.file = faults[0].file
    this.line = faults[0].line
    this.reason = faults[0].reason
  }
}
