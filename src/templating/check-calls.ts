/** Checks what partials hold against the places where they are called. */
import { misplacement } from './markup-state.ts'
import type { ProblemCollector } from './problem-list.ts'
import type { ElementProfile } from './profile.ts'
import type { MarkupReading } from './read-markup.ts'

/**
 * Follows the calls of every document. Reports parts of partials that may not stand where the partial is called, a
 * partial that leads back to itself, and the names of partials that no document reaches through `unused`.
 */
export function checkCalls(
  documents: Iterable<MarkupReading>,
  partials: ReadonlyMap<string, MarkupReading>,
  problems: ProblemCollector
): { readonly unused: readonly string[] } {
  const reached = new Set<string>()
  const followed = new Set<string>()
  const follow = (reading: MarkupReading, around: ElementProfile | null, path: readonly string[]) => {
    for (const call of reading.calls) {
      const partial = partials.get(call.name)
      const parent = call.parent ?? around
      if (partial === undefined || parent === null) continue
      reached.add(call.name)
      if (path.includes(call.name)) {
        problems.add(call.place, `the partial “${call.name}” leads back to itself`)
        continue
      }
      const key = `${call.name} ${parent.name}`
      if (followed.has(key)) continue
      followed.add(key)
      checkChildren(partial, parent, problems)
      follow(partial, parent, [...path, call.name])
    }
  }
  for (const document of documents) follow(document, null, [])
  return { unused: [...partials.keys()].filter(name => !reached.has(name)) }
}

function checkChildren(partial: MarkupReading, parent: ElementProfile, problems: ProblemCollector): void {
  for (const { name, place } of partial.rootChildren) {
    const reason = misplacement(parent, name)
    if (reason !== null) problems.add(place, `${reason}, where this partial is called`)
  }
}
