/** One problem of an input, in the one shape that the API, the command line and the form show. */

/** A problem that a person can mend. `pointer` is an RFC 6901 JSON Pointer; the empty string is the whole input. */
export interface InputProblem {
  readonly pointer: string
  /** Stable, lower-case kebab, never reused for another meaning. */
  readonly code: string
  /** One plain sentence: what is wrong. It never repeats a long or hostile value. */
  readonly message: string
  /** One plain sentence: how to mend it. */
  readonly hint: string
  /** 1-based place in the text, where the input was text. */
  readonly line?: number
  readonly column?: number
}

/** All problems of one input, up to a stated cap. */
export interface ProblemList {
  readonly problems: readonly InputProblem[]
  /** True when there are more problems than are listed. */
  readonly truncated: boolean
}
