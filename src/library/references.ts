/** Whether the parts of the content library name each other rightly. Pure: it sees items and gives what is wrong. */

import { careerReferences, stepFaults } from './career-references.ts'
import { checkCrosswalk } from './crosswalk.ts'
import { pointerStep } from './json-places.ts'
import { type ItemKind, itemNames } from './kinds.ts'
import type { Library, LibraryItem } from './library.ts'
import { misfitsOf } from './localize.ts'
import { suggestion } from './suggestion.ts'

/** One wrong reference; `pointer` is within the file of `kind`. */
export interface ReferenceFault {
  readonly kind: ItemKind
  readonly pointer: string
  readonly reason: string
}

/** The items of every kind, in the order of their files. */
export type LibraryItems = {
  readonly [K in ItemKind]: Library[K extends 'out-of-scope'
    ? 'outOfScope'
    : Exclude<K, 'out-of-scope'>] extends ReadonlyMap<string, infer T>
    ? readonly T[]
    : never
}

/** An id within an item that should exist in another kind and does not. */
export interface Reference {
  readonly from: ItemKind
  readonly to: ItemKind
  readonly index: number
  /** Pointer of the id within the item. */
  readonly at: string
  readonly id: string
}

/** Every wrong reference, doubled id and misfitting translation. */
export function checkReferences(items: LibraryItems): readonly ReferenceFault[] {
  const ids = Object.fromEntries(
    (Object.keys(itemNames) as ItemKind[]).map(kind => [kind, new Set(items[kind].map(item => item.id))])
  ) as Record<ItemKind, Set<string>>
  return [
    ...duplicateIds(items),
    ...[...danglingReferences(items, ids), ...strayReasons(items, ids.settings), ...careerReferences(items, ids)].map(
      reference => dangling(reference, ids[reference.to])
    ),
    ...crosswalkFaults(items),
    ...stepFaults(items.titles),
    ...unsourced(items),
    ...badTranslations(items)
  ]
}

/**
 * Where two files say different things about the same pair. Asked only of files that belong together, so that an overlay
 * can add a setting without restating every duty: a duty or an out-of-scope item that a setting lists must list the
 * setting, a boundary that is a must in a setting must be listed by it, and frameworks must agree with the crosswalks.
 */
export function checkAgreement(items: LibraryItems, belongTogether: (one: ItemKind, other: ItemKind) => boolean) {
  const faults: ReferenceFault[] = []
  items.settings.forEach((setting, index) => {
    for (const [kind, field] of [
      ['duties', 'duties'],
      ['out-of-scope', 'outOfScope']
    ] as const) {
      if (!belongTogether('settings', kind)) continue
      const fits = new Map(items[kind].map(item => [item.id, item.settings]))
      setting[field].forEach((id, at) => {
        if (fits.get(id)?.includes(setting.id) === false) {
          const reason = `"${id}" does not list the setting "${setting.id}". Add it there, or take the id out here.`
          faults.push({ kind: 'settings', pointer: `/items/${index}/${field}/${at}`, reason })
        }
      })
    }
  })
  faults.push(...checkCrosswalk(items, belongTogether))
  if (!belongTogether('settings', 'boundaries')) return faults
  const listed = new Map(items.settings.map(setting => [setting.id, setting.boundaries]))
  items.boundaries.forEach((boundary, index) => {
    boundary.settings.forEach((id, at) => {
      if (listed.get(id)?.includes(boundary.id) === false) {
        const reason = `The setting "${id}" does not list "${boundary.id}". Add it there, or take the setting out here.`
        faults.push({ kind: 'boundaries', pointer: `/items/${index}/settings/${at}`, reason })
      }
    })
  })
  return faults
}

function duplicateIds(items: LibraryItems): readonly ReferenceFault[] {
  const nested = [
    ...items.frameworks.flatMap((framework, index) => doubled('frameworks', `/items/${index}/items`, framework.items)),
    ...items.competencies.flatMap((competency, index) => [
      ...doubled('competencies', `/items/${index}/strands`, competency.strands),
      ...Object.entries(competency.levels).flatMap(([level, { indicators }]) =>
        doubled('competencies', `/items/${index}/levels/${level}/indicators`, indicators)
      )
    ])
  ]
  return [...(Object.keys(itemNames) as ItemKind[]).flatMap(kind => doubled(kind, '/items', items[kind])), ...nested]
}

function doubled(kind: ItemKind, list: string, items: readonly { readonly id: string }[]): readonly ReferenceFault[] {
  const seen = new Map<string, number>()
  return items.flatMap(({ id }, index) => {
    const first = seen.get(id)
    if (first === undefined) {
      seen.set(id, index)
      return []
    }
    const reason = `The id "${id}" is used twice: ${list}/${first} has it too. Give one of them another.`
    return [{ kind, pointer: `${list}/${index}/id`, reason }]
  })
}

/** Places are put together for what is wrong only: there are thousands of references, and start-up is short. */
function danglingReferences(
  items: LibraryItems,
  known: Readonly<Record<ItemKind, ReadonlySet<string>>>
): readonly Reference[] {
  const references: Reference[] = []
  const add = (from: ItemKind, to: ItemKind, index: number, field: string, ids: readonly string[]) => {
    ids.forEach((id, at) => {
      if (!known[to].has(id)) references.push({ from, to, index, at: `/${field}/${at}`, id })
    })
  }
  for (const kind of Object.keys(itemNames) as ItemKind[]) {
    if (kind === 'sources') continue
    items[kind].forEach((item, index) => {
      add(kind, 'sources', index, 'sources', item.sources)
    })
  }
  items.duties.forEach((duty, index) => {
    if (!known.areas.has(duty.area)) {
      references.push({ from: 'duties', to: 'areas', index, at: '/area', id: duty.area })
    }
    add('duties', 'settings', index, 'settings', duty.settings)
    add('duties', 'competencies', index, 'competencies', duty.competencies)
  })
  items.questions.forEach((question, index) => {
    for (const kind of ['competencies', 'duties', 'areas', 'settings'] as const) {
      add('questions', kind, index, kind, question[kind] ?? [])
    }
  })
  for (const kind of ['out-of-scope', 'boundaries'] as const) {
    items[kind].forEach((item, index) => {
      add(kind, 'settings', index, 'settings', item.settings)
    })
  }
  items.settings.forEach((setting, index) => {
    add('settings', 'duties', index, 'duties', setting.duties)
    add('settings', 'out-of-scope', index, 'outOfScope', setting.outOfScope)
    add('settings', 'boundaries', index, 'boundaries', setting.boundaries)
    setting.competencies.forEach(({ id }, at) => {
      if (known.competencies.has(id)) return
      references.push({ from: 'settings', to: 'competencies', index, at: `/competencies/${at}/id`, id })
    })
    setting.workload.forEach((figure, at) => {
      add('settings', 'sources', index, `workload/${at}/sources`, figure.sources)
    })
  })
  return references
}

/** Settings that a competency says it is not asked for in. */
function strayReasons(items: LibraryItems, settings: ReadonlySet<string>): readonly Reference[] {
  return items.competencies.flatMap(({ notAskedFor = [] }, index) =>
    notAskedFor.flatMap(({ settings: named }, at) =>
      named.flatMap((id, place) => {
        if (settings.has(id)) return []
        const reference = { from: 'competencies', to: 'settings', index, id } as const
        return [{ ...reference, at: `/notAskedFor/${at}/settings/${place}` }]
      })
    )
  )
}

function dangling({ from, to, index, at, id }: Reference, known: ReadonlySet<string>): ReferenceFault {
  const reason = `There is no ${itemNames[to]} "${id}"${suggestion(id, known)}`
  return { kind: from, pointer: `/items/${index}${at}`, reason }
}

function crosswalkFaults(items: LibraryItems): readonly ReferenceFault[] {
  const frameworks = new Map(items.frameworks.map(({ id, items: parts }) => [id, new Set(parts.map(part => part.id))]))
  return items.competencies.flatMap((competency, index) =>
    competency.crosswalk.flatMap(({ framework, item }, at) => {
      const pointer = `/items/${index}/crosswalk/${at}`
      const parts = frameworks.get(framework)
      if (parts === undefined) {
        const reason = `There is no framework "${framework}"${suggestion(framework, frameworks.keys())}`
        return [{ kind: 'competencies' as const, pointer: `${pointer}/framework`, reason }]
      }
      if (parts.has(item)) return []
      const reason = `The framework "${framework}" has no item "${item}"${suggestion(item, parts)}`
      return [{ kind: 'competencies' as const, pointer: `${pointer}/item`, reason }]
    })
  )
}

/** What is said to have been seen in a source must name the source. */
function unsourced(items: LibraryItems): readonly ReferenceFault[] {
  return eachItem(items).flatMap(({ kind, item, index }) =>
    item.sources.length === 0 && (item.status === 'verified' || item.status === 'partial')
      ? [
          {
            kind,
            pointer: `/items/${index}/sources`,
            reason: `The status "${item.status}" needs at least one source. Name it, or say "unverified" or "design".`
          }
        ]
      : []
  )
}

function badTranslations(items: LibraryItems): readonly ReferenceFault[] {
  return eachItem(items).flatMap(({ kind, item, index }) =>
    misfitsOf(item).map(({ pointer, reason }) => ({ kind, pointer: `/items${pointerStep(index)}${pointer}`, reason }))
  )
}

/** All items but sources, which have neither sources nor translations. */
function eachItem(items: LibraryItems): readonly { kind: ItemKind; item: LibraryItem; index: number }[] {
  return (Object.keys(itemNames) as ItemKind[]).flatMap(kind =>
    kind === 'sources' ? [] : items[kind].map((item: LibraryItem, index: number) => ({ kind, item, index }))
  )
}
