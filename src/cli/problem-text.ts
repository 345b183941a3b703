/** Input problems as lines for a person, in the `file:line:column` form that editors can jump to. */
import type { InputProblem } from '../domain/problem.ts'
import { printableName, type Style } from './terminal.ts'

/** Two lines for a problem: where and what, then how to mend it. */
export function problemLines(name: string, problem: InputProblem, style: Style): readonly string[] {
  const place = [name, problem.line, problem.column].filter(part => part !== undefined).join(':')
  const parts = [style.bold(place), printableName(problem.pointer), printableName(problem.message)]
  return [parts.filter(part => part !== '').join('  '), style.dim(`  ${printableName(problem.hint)}`)]
}

/** "1 problem", "2 problems". */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** Says that a list of problems was cut off; nothing where it was not. */
export function truncationLines(name: string, isTruncated: boolean): readonly string[] {
  return isTruncated ? [`${name} has more problems than are shown; mend these first.`] : []
}
