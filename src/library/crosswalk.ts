/** Whether the items of published frameworks and what is said to serve them agree. Pure. */
import type { ItemKind } from './kinds.ts'
import type { Competency, Framework, FrameworkItem } from './library.ts'
import type { LibraryItems, ReferenceFault } from './references.ts'
import { suggestion } from './suggestion.ts'

/**
 * Where a framework names duties or indicators that do not exist, has a hole without a reason, or says of an item what
 * the crosswalks of the competencies do not. Asked only of files that belong together, so that an overlay can bring
 * competencies or duties of its own without restating every framework.
 */
export function checkCrosswalk(
  items: LibraryItems,
  belongTogether: (one: ItemKind, other: ItemKind) => boolean
): readonly ReferenceFault[] {
  const duties = belongTogether('frameworks', 'duties') ? new Set(items.duties.map(({ id }) => id)) : null
  const domains = belongTogether('frameworks', 'competencies') ? domainsByIndicator(items.competencies) : null
  return [
    ...items.frameworks.flatMap((framework, index) => [
      ...strayCategories(framework, `/items/${index}`),
      ...framework.items.flatMap((item, at) => {
        const pointer = `/items/${index}/items/${at}`
        return [
          ...(duties === null ? [] : strayIds(item.duties, duties, `${pointer}/duties`, 'duty')),
          ...(domains === null ? [] : strayIds(item.indicators, domains, `${pointer}/indicators`, 'indicator')),
          ...unreasoned(item, pointer)
        ]
      })
    ]),
    ...(domains === null ? [] : oneSided(items, domains))
  ]
}

/** The competency of each indicator, by the id of the indicator. */
export function domainsByIndicator(competencies: readonly Competency[]): ReadonlyMap<string, string> {
  return new Map(
    competencies.flatMap(({ id, levels }) =>
      Object.values(levels).flatMap(({ indicators }) => indicators.map(indicator => [indicator.id, id] as const))
    )
  )
}

function strayIds(
  ids: readonly string[] = [],
  known: { has(id: string): boolean; keys(): Iterable<string> },
  pointer: string,
  name: string
): readonly ReferenceFault[] {
  return ids.flatMap((id, at) => {
    if (known.has(id)) return []
    return [
      {
        kind: 'frameworks',
        pointer: `${pointer}/${at}`,
        reason: `There is no ${name} "${id}"${suggestion(id, known.keys())}`
      }
    ]
  })
}

/** A category that lists what the framework does not have. */
function strayCategories({ items, categories = [] }: Framework, pointer: string): readonly ReferenceFault[] {
  const known = new Set(items.map(({ id }) => id))
  return categories.flatMap((category, at) =>
    strayIds(category.items, known, `${pointer}/categories/${at}/items`, 'item')
  )
}

/** An item that says nothing of duties and indicators is not held against the crosswalk; one that says a part gives a reason. */
function unreasoned({ indicators, duties, gap }: FrameworkItem, pointer: string): readonly ReferenceFault[] {
  if (indicators === undefined && duties === undefined) return []
  const isServed = (indicators ?? []).length > 0 && (duties ?? []).length > 0
  if (isServed === (gap === undefined)) return []
  const reason = isServed
    ? 'The item has a duty and an indicator, so it has no gap. Take out "gap".'
    : 'The item has no duty or no indicator. Add one, or say why in "gap".'
  return [{ kind: 'frameworks', pointer: isServed ? `${pointer}/gap` : pointer, reason }]
}

/** A competency and an item of a framework name each other, or neither does. */
function oneSided(items: LibraryItems, domains: ReadonlyMap<string, string>): readonly ReferenceFault[] {
  const said = new Set(
    items.competencies.flatMap(({ id, crosswalk }) =>
      crosswalk.map(({ framework, item }) => `${id} ${framework} ${item}`)
    )
  )
  const served = new Set<string>()
  const detailed = new Set<string>()
  const unsaid = items.frameworks.flatMap((framework, index) =>
    framework.items.flatMap((item, at) => {
      if (item.indicators !== undefined) detailed.add(`${framework.id} ${item.id}`)
      return (item.indicators ?? []).flatMap((indicator, place) => {
        const domain = domains.get(indicator)
        if (domain === undefined) return []
        const key = `${domain} ${framework.id} ${item.id}`
        served.add(key)
        if (said.has(key)) return []
        const pointer = `/items/${index}/items/${at}/indicators/${place}`
        const reason = `The crosswalk of "${domain}" does not list "${item.id}". Add it there, or take "${indicator}" out here.`
        return [{ kind: 'frameworks' as const, pointer, reason }]
      })
    })
  )
  const unserved = items.competencies.flatMap(({ id, crosswalk }, index) =>
    crosswalk.flatMap(({ framework, item }, at) => {
      if (!detailed.has(`${framework} ${item}`) || served.has(`${id} ${framework} ${item}`)) return []
      const reason = `No indicator of "${id}" stands at "${item}" in frameworks.json. Add one there, or take the item out here.`
      return [{ kind: 'competencies' as const, pointer: `/items/${index}/crosswalk/${at}`, reason }]
    })
  )
  return [...unsaid, ...unserved]
}
