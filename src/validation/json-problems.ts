/** Problems of a JSON text, each with the place that it was seen at. */

import { pointerOf, type Step } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import { shown } from '../domain/shown.ts'

/** A problem with the offset in the text at which it was seen. */
export interface TextProblem extends InputProblem {
  readonly offset: number
}

/** Ends the reading: what follows cannot be understood. */
export class ReadingStopped extends Error {
  override readonly name = 'ReadingStopped'
  readonly problem: TextProblem
  constructor(problem: TextProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Where the reading stands. */
export interface Cursor {
  readonly text: string
  readonly report: (problem: TextProblem) => void
  readonly path: Step[]
  at: number
}

/** Reports a problem that leaves the rest readable. */
export function note(cursor: Cursor, offset: number, code: string, message: string, hint: string): void {
  cursor.report({ pointer: pointerOf(cursor.path), code, message, hint, offset })
}

/** Ends the reading at the cursor. */
export function stop(cursor: Cursor, code: string, message: string, hint: string): never {
  throw new ReadingStopped({ pointer: pointerOf(cursor.path), code, message, hint, offset: cursor.at })
}

/** Ends the reading where the text is not JSON. */
export function stopExpecting(cursor: Cursor, expected: string): never {
  const next = cursor.text.codePointAt(cursor.at)
  const found = next === undefined ? 'the text ends' : `there is ${shown(String.fromCodePoint(next))}`
  const hint = 'Mend the text at this place; a JSON editor shows such mistakes while typing.'
  return stop(cursor, 'json-syntax', `This is not JSON: expected ${expected}, but ${found}.`, hint)
}

/** Ends the reading where a limit is passed. */
export function stopAtLimit(cursor: Cursor, code: string, limit: number, what: string): never {
  return stop(cursor, code, `The input has more than ${limit} ${what}.`, 'Make it smaller: a role needs far fewer.')
}
