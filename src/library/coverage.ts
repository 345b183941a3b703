/** What the library covers: each item of each framework by duties and indicators, and each domain by setting. Pure. */
import { domainsByIndicator } from './crosswalk.ts'
import type { Competency, Framework, Library } from './library.ts'

export interface CoveredItem {
  readonly id: string
  readonly name: string
  /** Ids of the indicators and duties that serve the item; only those that the library has. */
  readonly indicators: readonly string[]
  readonly duties: readonly string[]
  /** Why nothing serves it; null where both a duty and an indicator do, or where no reason is given. */
  readonly gap: string | null
  readonly isCovered: boolean
}

/** A heading of a framework, with how many of its items are covered. */
export interface CoveredCategory {
  readonly id: string
  readonly name: string
  readonly covered: number
  readonly total: number
}

export interface FrameworkCoverage {
  readonly id: string
  readonly name: string
  readonly covered: number
  readonly total: number
  readonly categories: readonly CoveredCategory[]
  readonly items: readonly CoveredItem[]
}

export interface DomainCoverage {
  readonly id: string
  readonly name: string
  readonly indicators: number
  readonly duties: number
  /** By setting: how many duties of its profile support the domain, and whether the profile asks for the domain. */
  readonly settings: Readonly<Record<string, { readonly isAskedFor: boolean; readonly duties: number }>>
  /** Settings that do not ask for it, and why. */
  readonly notAskedFor: NonNullable<Competency['notAskedFor']>
}

export interface Coverage {
  readonly contentVersion: string
  readonly frameworks: readonly FrameworkCoverage[]
  readonly domains: readonly DomainCoverage[]
}

export function libraryCoverage(library: Library): Coverage {
  const indicators = domainsByIndicator([...library.competencies.values()])
  return {
    contentVersion: library.contentVersion,
    frameworks: [...library.frameworks.values()].map(framework => frameworkCoverage(framework, library, indicators)),
    domains: domainCoverage(library)
  }
}

function frameworkCoverage(
  framework: Framework,
  { duties }: Library,
  indicators: ReadonlyMap<string, string>
): FrameworkCoverage {
  const items = framework.items.map(({ id, name, gap, ...served }) => {
    const found = {
      indicators: (served.indicators ?? []).filter(indicator => indicators.has(indicator)),
      duties: (served.duties ?? []).filter(duty => duties.has(duty))
    }
    const isCovered = found.indicators.length > 0 && found.duties.length > 0
    return { id, name, ...found, gap: gap ?? null, isCovered }
  })
  const covered = new Set(items.filter(({ isCovered }) => isCovered).map(({ id }) => id))
  return {
    id: framework.id,
    name: framework.shortName,
    covered: covered.size,
    total: items.length,
    categories: (framework.categories ?? []).map(({ id, name, items: listed }) => ({
      id,
      name,
      covered: listed.filter(item => covered.has(item)).length,
      total: listed.length
    })),
    items
  }
}

function domainCoverage({ competencies, duties, settings }: Library): readonly DomainCoverage[] {
  const supports = (domain: string) => (duty: string) => duties.get(duty)?.competencies.includes(domain) ?? false
  return [...competencies.values()].map(({ id, name, levels, notAskedFor = [] }) => ({
    id,
    name,
    indicators: Object.values(levels).reduce((sum, level) => sum + level.indicators.length, 0),
    duties: [...duties.keys()].filter(supports(id)).length,
    settings: Object.fromEntries(
      [...settings.values()].map(setting => [
        setting.id,
        {
          isAskedFor: setting.competencies.some(chosen => chosen.id === id),
          duties: setting.duties.filter(supports(id)).length
        }
      ])
    ),
    notAskedFor
  }))
}
