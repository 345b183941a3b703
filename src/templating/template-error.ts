/** What is wrong with templates, all of it at once. */

/** One fault in a template file. `line` and `column` count from 1. */
export interface TemplateProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  /** One plain sentence without a full stop at its end. */
  readonly reason: string
}

/** Thrown when templates cannot be used; `problems` holds every fault that was found, in order of file and place. */
export class TemplateError extends Error {
  readonly problems: readonly TemplateProblem[]

  constructor(problems: readonly TemplateProblem[]) {
    super(problems.map(problem => `${placeOf(problem)}: ${problem.reason}`).join('\n'))
    this.name = 'TemplateError'
    this.problems = problems
  }
}

/** `file:line:column`, as editors and terminals link it. */
function placeOf(problem: TemplateProblem): string {
  return `${problem.file}:${problem.line}:${problem.column}`
}
