/** Collects the faults of templates while they are read, each once, and throws them together. */
import { TemplateError, type TemplateProblem } from './template-error.ts'

/** The place of something in a template file, counted from 1. */
export type Place = Omit<TemplateProblem, 'reason'>

export interface ProblemCollector {
  add(place: Place, reason: string): void
  /** Throws a `TemplateError` if anything was added. */
  throwIfAny(): void
}

/** An empty collector. */
export function createProblemCollector(): ProblemCollector {
  const found = new Map<string, TemplateProblem>()
  return {
    add: ({ file, line, column }, reason) => {
      const key = `${file}\0${line}\0${column}\0${reason}`
      if (!found.has(key)) found.set(key, { file, line, column, reason })
    },
    throwIfAny: () => {
      if (found.size > 0) throw new TemplateError([...found.values()].sort(byPlace))
    }
  }
}

function byPlace(a: TemplateProblem, b: TemplateProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.line - b.line || a.column - b.column
}
