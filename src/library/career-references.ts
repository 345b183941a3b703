/** Whether titles, terms and codes name other items rightly, and whether the steps of the ladder lead on. */
import type { Title } from './career-items.ts'
import type { ItemKind } from './kinds.ts'
import type { LibraryItems, Reference, ReferenceFault } from './references.ts'

/** Every id in titles and codes that does not exist; those of `sources` are looked up with all other kinds'. */
export function careerReferences(
  items: LibraryItems,
  known: Readonly<Record<ItemKind, ReadonlySet<string>>>
): readonly Reference[] {
  const unknown = (from: ItemKind, to: ItemKind, index: number, at: string, id: string): readonly Reference[] =>
    known[to].has(id) ? [] : [{ from, to, index, at, id }]
  return [
    ...items.titles.flatMap(({ settings, step, ladder }, index) => [
      ...settings.flatMap((id, at) => unknown('titles', 'settings', index, `/settings/${at}`, id)),
      ...(step === undefined ? [] : unknown('titles', 'titles', index, '/step', step)),
      ...(ladder?.next ? unknown('titles', 'titles', index, '/ladder/next', ladder.next) : []),
      ...(ladder?.duties ?? []).flatMap((id, at) => unknown('titles', 'duties', index, `/ladder/duties/${at}`, id)),
      ...(ladder?.competencies ?? []).flatMap(({ id }, at) =>
        unknown('titles', 'competencies', index, `/ladder/competencies/${at}/id`, id)
      )
    ]),
    ...items.codes.flatMap(({ settings, claims }, index) => [
      ...settings.flatMap((id, at) => unknown('codes', 'settings', index, `/settings/${at}`, id)),
      ...claims.flatMap(({ sources }, claim) =>
        sources.flatMap((id, at) => unknown('codes', 'sources', index, `/claims/${claim}/sources/${at}`, id))
      )
    ])
  ]
}

/** A step has a ladder and a title has none; titles and steps lead to steps, and no step leads back to itself. */
export function stepFaults(titles: readonly Title[]): readonly ReferenceFault[] {
  const byId = new Map(titles.map(title => [title.id, title]))
  return titles.flatMap((title, index) => {
    const fault = (at: string, reason: string) => [{ kind: 'titles' as const, pointer: `/items/${index}${at}`, reason }]
    if ((title.class === 'step') !== (title.ladder !== undefined)) {
      return fault('/class', `A step needs "ladder", and a title cannot have it: see "${title.id}".`)
    }
    const [at, to] = title.class === 'step' ? ['/ladder/next', title.ladder?.next] : ['/step', title.step]
    if (to === undefined || to === null || !byId.has(to)) return []
    if (byId.get(to)?.class !== 'step') return fault(at, `"${to}" is a title and not a step.`)
    return comesBack(title, byId) ? fault(at, `The steps after "${title.id}" lead back to it.`) : []
  })
}

function comesBack(start: Title, byId: ReadonlyMap<string, Title>): boolean {
  let next = start.ladder?.next
  for (let steps = 0; typeof next === 'string' && steps <= byId.size; steps++) {
    if (next === start.id) return true
    next = byId.get(next)?.ladder?.next
  }
  return false
}
