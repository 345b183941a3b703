/** What a role says, with the words of the library where it names an item by id: what rules ask about, worked out once. */
import { languageOf } from '../domain/locale.ts'
import type { Boundary, Duty, OutOfScope, RoleDefinition } from '../domain/role.ts'
import type {
  Library,
  LibraryBoundary,
  LibraryDuty,
  LibraryOutOfScope,
  Setting,
  Statement
} from '../library/library.ts'
import { isEnglish } from './language/english.ts'
import type { ReviewText } from './rule.ts'
import type { Topics } from './topics.ts'

/** An entry of a list, with the library item that it names. */
export interface Stated<Own, Item> {
  readonly pointer: string
  readonly own: Own
  readonly item: Item | undefined
  /** The role's own words, else those of the library. */
  readonly title: string
  readonly text: string
}

export interface StatedDuty extends Stated<Duty, LibraryDuty> {
  readonly class: 'direct' | 'indirect' | 'administrative' | undefined
  /** Area id, also where the role gives the area's title; else the role's own heading. */
  readonly area: string | undefined
  /** Ids of competencies, the role's own choice first. */
  readonly competencies: readonly string[]
  /** Share of working time in percent. */
  readonly percent: number | undefined
}

export interface RoleFacts {
  readonly duties: readonly StatedDuty[]
  readonly boundaries: readonly Stated<Boundary, LibraryBoundary>[]
  readonly outOfScope: readonly Stated<OutOfScope, LibraryOutOfScope>[]
  /** Statements of the library that the role names anywhere. */
  readonly statements: readonly Statement[]
  readonly setting: Setting | null
  /** Ids of all competencies that a duty serves or the role names. */
  readonly competencies: ReadonlySet<string>
  /** Whether boundaries are worded in a language other than English, which no pattern reads: they may say more. */
  readonly hasUnreadWords: boolean
  /** Whether the role has a boundary, a duty or an out-of-scope item of the library, by id. */
  names(id: string): boolean
  /** Whether the role says what a boundary of the library says: by its id, in a part made for it, or in words of its own. */
  states(boundaryId: string): boolean
}

/** What is asked of candidates or talked about in supervision names a boundary and does not state it. */
const notOfTheRole = /^\/recruitment\/|^\/supervision\/arrangements\/\d+\/content\//

export interface FactsOptions {
  readonly role: RoleDefinition
  readonly library: Library
  readonly topics: Topics
  readonly texts: readonly ReviewText[]
}

export function factsOf({ role, library, texts, topics }: FactsOptions): RoleFacts {
  const duties = role.duties.map((own, index) => dutyOf(own, index, library))
  const boundaries = role.boundaries.map((own, index) => stated(own, `/boundaries/${index}`, library.boundaries))
  const outOfScope = (role.outOfScope ?? []).map((own, index) =>
    stated(own, `/outOfScope/${index}`, library.outOfScope)
  )
  const statements = statementsOf(role, library)
  const named = new Set([...duties, ...boundaries, ...outOfScope].flatMap(({ own }) => own.id ?? []))
  const namedAnywhere = new Set([...named, ...statements.map(({ id }) => id)])
  let said: ReadonlySet<string> | null = null
  return {
    duties,
    boundaries,
    outOfScope,
    statements,
    setting: library.settings.get(role.setting.id ?? '') ?? null,
    competencies: new Set([
      ...duties.flatMap(duty => duty.competencies),
      ...(role.competencies ?? []).map(({ id }) => id)
    ]),
    hasUnreadWords: !isEnglish(languageOf(role)) && role.boundaries.some(hasOwnWords),
    names: id => named.has(id),
    states: id => {
      if (named.has(id) || topics.isPlaced(id, role, namedAnywhere)) return true
      said ??= topics.saidIn(texts.filter(({ pointer }) => !notOfTheRole.test(pointer)))
      return said.has(id)
    }
  }
}

function hasOwnWords({ details, text }: Boundary): boolean {
  return text !== undefined || details !== undefined
}

function dutyOf(own: Duty, index: number, library: Library): StatedDuty {
  const base = stated(own, `/duties/${index}`, library.duties)
  const { item } = base
  return {
    ...base,
    class: own.class ?? item?.class,
    area: own.area === undefined ? item?.area : areaOf(own.area, library),
    competencies: own.competencies ?? item?.competencies ?? [],
    percent: own.percent
  }
}

function areaOf(heading: string, library: Library): string {
  if (library.areas.has(heading)) return heading
  return [...library.areas.values()].find(({ title }) => title === heading)?.id ?? heading
}

function stated<
  Own extends { readonly id?: string; readonly title?: string; readonly text?: string },
  Item extends { readonly title: string; readonly text: string }
>(own: Own, pointer: string, items: ReadonlyMap<string, Item>): Stated<Own, Item> {
  const item = own.id === undefined ? undefined : items.get(own.id)
  return { pointer, own, item, title: own.title ?? item?.title ?? '', text: own.text ?? item?.text ?? '' }
}

function statementsOf(role: RoleDefinition, library: Library): readonly Statement[] {
  const lists = [
    role.supervision?.principles,
    role.wellbeing?.commitments,
    role.conditions?.clauses,
    role.recruitment?.equalOpportunity,
    role.governance?.acknowledgement?.statement,
    role.governance?.changes
  ]
  return lists.flatMap(list => list ?? []).flatMap(({ id }) => library.statements.get(id ?? '') ?? [])
}
