/** How duties and competency domains cover each other. */
import type { Level } from '../../domain/role.ts'
import { localize } from '../../library/localize.ts'
import type { RoleView } from '../rule.ts'
import { type DutyPart, partOf } from './time.ts'

export interface DomainMeasure {
  readonly id: string
  readonly name: string
  /** JSON Pointer of the role's choice of the domain; null where only duties serve it. */
  readonly pointer: string | null
  /** The level that the role asks for; null where it does not say. */
  readonly level: Level | null
  /** How many indicators describe it: the role's own, else those of the library at the level, if one is chosen. */
  readonly indicators: number
  readonly duties: readonly DutyPart[]
}

export interface CompetencyMeasure {
  /** Domains that the role chooses or that a duty serves, in the order of the library and then of the role. */
  readonly domains: readonly DomainMeasure[]
  readonly dutiesWithoutDomain: readonly DutyPart[]
  /** Ids of domains that the role chooses and no duty serves. */
  readonly chosenWithoutDuty: readonly string[]
  /** Ids of domains of the library that the role neither chooses nor serves. */
  readonly absent: readonly string[]
}

export function competenciesOf(view: RoleView, language: string): CompetencyMeasure {
  const { facts, library, role } = view
  const chosen = role.competencies ?? []
  const ids = [...new Set([...library.competencies.keys(), ...chosen.map(({ id }) => id), ...facts.competencies])]
  const named = ids.filter(id => facts.competencies.has(id))
  const domains = named.map(id => domainOf(view, id, language))
  return {
    domains,
    dutiesWithoutDomain: facts.duties.filter(({ competencies }) => competencies.length === 0).map(partOf),
    chosenWithoutDuty: domains
      .filter(({ pointer, duties }) => pointer !== null && duties.length === 0)
      .map(({ id }) => id),
    absent: [...library.competencies.keys()].filter(id => !facts.competencies.has(id))
  }
}

function domainOf({ facts, library, role }: RoleView, id: string, language: string): DomainMeasure {
  const index = (role.competencies ?? []).findIndex(choice => choice.id === id)
  const choice = role.competencies?.[index]
  const item = library.competencies.get(id)
  const level = choice?.level ?? null
  const indicators = choice?.indicators ?? (level === null ? [] : (item?.levels[level].indicators ?? []))
  return {
    id,
    name: choice?.name ?? (item === undefined ? id : localize(item, language).name),
    pointer: choice === undefined ? null : `/competencies/${index}`,
    level,
    indicators: indicators.length,
    duties: facts.duties.filter(({ competencies }) => competencies.includes(id)).map(partOf)
  }
}
