/** Ids of library items must exist, ids of one's own need words, and no id is given twice. */
import type { InputProblem } from '../problem.ts'
import { shown } from '../shown.ts'
import { type IdTable, inEach, present, problem, type RoleDraft, type SemanticContext } from './check.ts'

interface Item {
  readonly id?: string | undefined
  readonly levels?: readonly (string | undefined)[] | undefined
  readonly tracks?: readonly (string | undefined)[] | undefined
}

type Items = readonly (Item | undefined)[] | undefined

/** Checks every id that names an item. */
export function checkIds(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  return [
    ...checkSetting(role, context),
    ...libraryLists(role, context).flatMap(({ items, pointer, table, what, words }) => [
      ...inEach(items, pointer, (item, at) => checkItem(item, at, table, what, words, context)),
      ...checkTwice(items, pointer, what)
    ]),
    ...checkTwice(role.position?.levels, '/position/levels', 'level'),
    ...checkTwice(role.position?.tracks, '/position/tracks', 'track'),
    ...checkTwice(role.position?.sites, '/position/sites', 'site'),
    ...checkTwice(role.hours?.shifts, '/hours/shifts', 'shift'),
    ...checkDutyCompetencies(role, context)
  ]
}

interface LibraryList {
  readonly items: Items
  readonly pointer: string
  /** Asked for when there is an id to look up, since a library reads a kind when it is first asked for it. */
  readonly table: () => IdTable
  /** What an item is called in a sentence. */
  readonly what: string
  /** The property that an own item needs. */
  readonly words: 'text' | 'name'
}

function libraryLists(role: RoleDraft, { library }: SemanticContext): readonly LibraryList[] {
  const statements = (items: Items, pointer: string): LibraryList => {
    return { items, pointer, table: () => library.statements, what: 'statement', words: 'text' }
  }
  const { governance } = role
  return [
    { items: role.duties, pointer: '/duties', table: () => library.duties, what: 'duty', words: 'text' },
    { items: role.outOfScope, pointer: '/outOfScope', table: () => library.outOfScope, what: 'duty', words: 'text' },
    {
      items: role.boundaries,
      pointer: '/boundaries',
      table: () => library.boundaries,
      what: 'boundary',
      words: 'text'
    },
    {
      items: role.competencies,
      pointer: '/competencies',
      table: () => library.competencies,
      what: 'competency',
      words: 'name'
    },
    statements(role.supervision?.principles, '/supervision/principles'),
    statements(role.wellbeing?.commitments, '/wellbeing/commitments'),
    statements(role.conditions?.clauses, '/conditions/clauses'),
    statements(role.recruitment?.equalOpportunity, '/recruitment/equalOpportunity'),
    statements(governance?.acknowledgement?.statement, '/governance/acknowledgement/statement'),
    statements(governance?.changes, '/governance/changes')
  ]
}

function checkItem(
  item: Item,
  pointer: string,
  table: LibraryList['table'],
  what: string,
  words: 'text' | 'name',
  context: SemanticContext
): readonly InputProblem[] {
  const { id } = item
  if (id === undefined) return []
  if (!isOwn(id)) return table().has(id) ? [] : [unknown(`${pointer}/id`, id, table(), what, context)]
  if ((item as Readonly<Record<string, unknown>>)[words] !== undefined || !context.isWhole(pointer)) return []
  const message = `The ${what} ${shown(id)} is your own, so it needs its own ${words}.`
  return [problem(pointer, 'own-id-without-text', message, `Add “${words}”, or use an id of the library.`)]
}

function checkSetting(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const id = role.setting?.id
  if (id === undefined || !context.isWhole('/setting')) return []
  return checkItem(role.setting ?? {}, '/setting', () => context.library.settings, 'setting', 'name', context)
}

/** The competencies of a duty: of the library, or of the role's own list. */
function checkDutyCompetencies(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const own = new Set(present(role.competencies).map(item => item.id))
  return inEach(role.duties, '/duties', (duty, pointer) =>
    inEach(duty.competencies, `${pointer}/competencies`, (id, at) => {
      if (own.has(id)) return []
      const table = context.library.competencies
      if (table.has(id)) return []
      if (!isOwn(id)) return [unknown(at, id, table, 'competency', context)]
      if (!context.isWhole('/competencies')) return []
      const message = `The competency ${shown(id)} is not in the list of competencies of this role.`
      return [problem(at, 'unknown-reference', message, 'Add it to “competencies”, or remove it here.')]
    })
  )
}

/** An id may stand twice only where no level or no track has both. */
function checkTwice(items: Items, pointer: string, what: string): readonly InputProblem[] {
  const seen = new Map<string, Item[]>()
  return inEach(items, pointer, (item, at) => {
    if (item.id === undefined) return []
    const earlier = seen.get(item.id) ?? []
    seen.set(item.id, [...earlier, item])
    if (!earlier.some(other => !areApart(item.levels, other.levels) && !areApart(item.tracks, other.tracks))) return []
    const message = `The ${what} ${shown(item.id)} is given twice.`
    return [problem(`${at}/id`, 'duplicate-id', message, 'Keep one of the two, or give this one another id.')]
  })
}

function areApart(a: Item['levels'], b: Item['levels']): boolean {
  return a !== undefined && b !== undefined && !a.some(id => b.includes(id))
}

function unknown(pointer: string, id: string, table: IdTable, what: string, context: SemanticContext): InputProblem {
  const successor = successorOf(id, table, context)
  if (successor !== null) {
    const message = `The library has no ${what} ${shown(id)} any more.`
    return problem(pointer, 'unknown-id', message, `${shown(successor)} took its place: read it, and use that id.`)
  }
  const near = context.nearest(id, table.keys())
  const own = what === 'competency' ? 'an own one with a name' : what === 'setting' ? 'a name' : 'an own text'
  const hint = near === null ? `Use an id of the library, or give ${own}.` : `Did you mean ${shown(near)}?`
  return problem(pointer, 'unknown-id', `The library has no ${what} ${shown(id)}.`, hint)
}

/** The id in the table that took the place of a retired one. */
function successorOf(id: string, table: IdTable, { library }: SemanticContext): string | null {
  const found = Object.values(library.retired ?? {}).flatMap(ids => (Object.hasOwn(ids, id) ? [ids[id] ?? ''] : []))
  return found.find(next => table.has(next)) ?? null
}

function isOwn(id: string): boolean {
  return id.startsWith('own-')
}
