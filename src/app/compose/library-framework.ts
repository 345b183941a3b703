/** The library as a competency framework that stands for itself: domains, levels, ladder and crosswalk, from no role. */
import type { Formatter } from '../../domain/format.ts'
import type { Level } from '../../domain/role.ts'
import type { Competency, Library, Setting } from '../../library/library.ts'
import { type FrameworkOptions, frameworkLevels } from '../service.ts'
import { composeCrosswalk, frameworkTitle, libraryMethods } from './competencies.ts'
import { startWording, type Wording } from './context.ts'
import { composeLadder } from './ladder.ts'
import type { DomainView, FrameworkCrosswalkView, LibraryFrameworkView } from './library-framework-view.ts'
import { composeSources } from './sources.ts'

/** What of the library a framework shows; every id in it exists. */
export interface FrameworkSelection {
  readonly domains: readonly Competency[]
  readonly levels: readonly Level[]
  readonly setting: string | undefined
  readonly jurisdiction: string | undefined
  readonly isWhole: boolean
}

/** What the options leave in, in the order of the library, so that the order of asking changes nothing. */
export function selectionOf(options: FrameworkOptions, library: Library): FrameworkSelection {
  const { setting, jurisdiction } = options
  const domains = [...library.competencies.values()].filter(({ id }) => options.domains?.includes(id) ?? true)
  const levels = frameworkLevels.filter(level => options.levels?.includes(level) ?? true)
  const isWhole =
    setting === undefined && domains.length === library.competencies.size && levels.length === frameworkLevels.length
  return { domains, levels, setting, jurisdiction, isWhole }
}

/** The view of the framework, in the language of the formatter. */
export function composeLibraryFramework(
  selection: FrameworkSelection,
  library: Library,
  format: Formatter
): LibraryFrameworkView {
  const wording = startWording(library, format)
  const domains = selection.domains.map(domain => composeDomain(domain, selection, wording))
  const setting = wording.use(library.settings, selection.setting)
  const ladder = composeLadder(selection, wording)
  const frameworks = composeFrameworks(selection, wording)
  return {
    title: format.say('framework.title', {}),
    extent: format.say(selection.isWhole ? 'framework.whole' : 'framework.selected', {
      domains: format.number(domains.length),
      of: format.number(library.competencies.size),
      levels: format.list(selection.levels.map(level => format.word('level', level)))
    }),
    isWhole: selection.isWhole,
    settingName: setting?.name ?? '',
    place: selection.jurisdiction ?? '',
    levelNames: format.list(selection.levels.map(level => format.word('level', level))),
    domains,
    ladder,
    frameworks,
    sources: composeSources(wording),
    contentVersion: library.contentVersion
  }
}

function composeDomain(domain: Competency, selection: FrameworkSelection, wording: Wording): DomainView {
  const { library, format, use } = wording
  const known = use(library.competencies, domain.id) ?? domain
  const { name, definition, strands, guardRail, development } = known
  const profile = selection.setting === undefined ? undefined : library.settings.get(selection.setting)
  return {
    id: domain.id,
    name,
    definition,
    statusName: format.word('contentStatus', known.status),
    suggestedLevel: profile === undefined ? '' : suggestedLevel(domain.id, profile, format),
    strands,
    guardRail,
    levels: selection.levels.map(level => ({
      heading: format.word('level', level),
      description: known.levels[level].description,
      indicators: known.levels[level].indicators.map(({ text }) => text)
    })),
    outcomesCaption: format.say('framework.outcomesCaption', { name }),
    outcomes: composeOutcomes(domain.id, selection, wording),
    development,
    assessment: libraryMethods(known, format),
    crosswalkCaption: format.say('crosswalkCaption', { name }),
    crosswalk: composeCrosswalk(known, wording)
  }
}

function suggestedLevel(domain: string, { competencies }: Setting, format: Formatter): string {
  const level = competencies.find(({ id }) => id === domain)?.level
  return level === undefined ? format.say('framework.notSuggested', {}) : format.word('level', level)
}

/** Duties that the domain supports, those of an area together, each as an outcome that can be observed. */
function composeOutcomes(domain: string, { setting }: FrameworkSelection, { library, use }: Wording) {
  const duties = [...library.duties.values()].filter(
    duty => duty.competencies.includes(domain) && (setting === undefined || duty.settings.includes(setting))
  )
  return [...library.areas.keys()].flatMap(area =>
    duties
      .filter(duty => duty.area === area)
      .map(({ id }) => ({
        title: use(library.duties, id)?.title ?? '',
        outcome: use(library.duties, id)?.outcome ?? '',
        area: use(library.areas, area)?.title ?? ''
      }))
  )
}

/** The crosswalk read from the other side: every item of every framework, and the domains that it stands behind. */
function composeFrameworks(selection: FrameworkSelection, wording: Wording): readonly FrameworkCrosswalkView[] {
  const { library, format, use } = wording
  return [...library.frameworks.keys()].flatMap(id => {
    const isNamed = selection.domains.some(({ crosswalk }) => crosswalk.some(({ framework }) => framework === id))
    const known = isNamed ? use(library.frameworks, id) : undefined
    if (known === undefined) return []
    const rows = known.items.flatMap(item => {
      const behind = selection.domains.filter(({ crosswalk }) =>
        crosswalk.some(to => to.framework === id && to.item === item.id)
      )
      const names = behind.map(domain => use(library.competencies, domain.id)?.name ?? domain.id)
      const title = format.say('frameworkItem', { id: item.id, name: item.name }).trim()
      return names.length === 0 ? [] : [{ item: title, domains: format.facts(names) }]
    })
    const facts = format.facts([known.name, known.publisher, format.word('contentStatus', known.status)])
    const heading = frameworkTitle(known, format)
    return [{ id, heading, facts, caption: format.say('framework.itemsCaption', { name: heading }), rows }]
  })
}
