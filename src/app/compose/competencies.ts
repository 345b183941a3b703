/** The competencies of a role: what the library says of each, under the role's own words, levels and duties. */
import type { Formatter } from '../../domain/format.ts'
import type { CompetencyChoice, Level } from '../../domain/role.ts'
import type { Competency, Framework } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import { frameworkLevels } from '../service.ts'
import type { Composing, Wording } from './context.ts'
import type { CompetencyView } from './view.ts'

const levels: readonly Level[] = frameworkLevels

export function composeCompetencies(composing: Composing): readonly CompetencyView[] {
  return (composing.role.competencies ?? []).map(choice => composeCompetency(choice, composing))
}

function composeCompetency(choice: CompetencyChoice, composing: Composing): CompetencyView {
  const { library, format, use } = composing
  const known = use(library.competencies, choice.id)
  const head = competencyHead(choice, known, composing)
  return {
    ...head,
    statusName: known === undefined ? '' : format.word('contentStatus', known.status),
    strands: known?.strands ?? [],
    levels: composeLevels(choice, known, neededLevel(choice, composing), composing),
    duties: composeDuties(choice.id, composing),
    development: choice.development ?? known?.development ?? [],
    assessment: composeMethods(choice, known, composing),
    crosswalkCaption: format.say('crosswalkCaption', { name: head.name }),
    crosswalk: composeCrosswalk(known, composing)
  }
}

/** What every document says of a competency first: the role's own words, else those of the library. */
export function competencyHead(choice: CompetencyChoice, known: Competency | undefined, composing: Composing) {
  const needed = neededLevel(choice, composing)
  return {
    id: choice.id,
    name: competencyName(choice, composing),
    definition: choice.definition ?? known?.definition,
    note: choice.note,
    guardRail: known?.guardRail ?? null,
    levelName: needed === undefined ? '' : composing.format.word('level', needed)
  }
}

/** The level that the role asks for: that of the competency, else that of the post. */
export function neededLevel(choice: CompetencyChoice, { role }: Composing): Level | undefined {
  return choice.level ?? role.position.level
}

/** The name that the role gives, else the library's. A name rests on no sources, so it does not count as used. */
export function competencyName(choice: CompetencyChoice, { library, format }: Composing): string {
  const item = library.competencies.get(choice.id)
  return choice.name ?? (item && localize(item, format.locale.tag).name) ?? choice.id
}

/** How a competency is assessed: in the words of the role, else by the methods of the library. */
export function composeMethods(choice: CompetencyChoice, known: Competency | undefined, { format }: Composing) {
  return choice.assessment?.map(text => ({ text })) ?? (known === undefined ? [] : libraryMethods(known, format))
}

/** The methods of assessment that the library has for a competency. */
export function libraryMethods({ assessment }: Competency, format: Formatter) {
  return assessment.map(({ method, text }) => ({ method: format.word('method', method), text }))
}

/** What the role says of its level replaces the library's words for that level; without a level it stands alone, first. */
export function composeLevels(
  choice: CompetencyChoice,
  known: Competency | undefined,
  needed: Level | undefined,
  { format }: Composing
): CompetencyView['levels'] {
  const own = { description: choice.levelDescription, indicators: choice.indicators }
  const described = levels.flatMap(level => {
    const text = known?.levels[level]
    const isNeeded = level === needed
    if (text === undefined && !isNeeded) return []
    const word = format.word('level', level)
    const description = (isNeeded ? own.description : undefined) ?? text?.description
    const indicators =
      (isNeeded ? own.indicators : undefined) ?? text?.indicators.map(indicator => indicator.text) ?? []
    return [{ heading: isNeeded ? format.say('neededLevel', { level: word }) : word, description, indicators }]
  })
  if (needed !== undefined || (own.description === undefined && own.indicators === undefined)) return described
  const framework = format.locale.labels.framework as Readonly<Record<string, string>>
  return [
    { heading: String(framework.inThisRole), description: own.description, indicators: own.indicators ?? [] },
    ...described
  ]
}

/** Duties of the role that name the competency, or whose library item does. */
function composeDuties(id: string, { role, library, use }: Composing): CompetencyView['duties'] {
  return role.duties.flatMap(duty => {
    const inLibrary = duty.id === undefined ? undefined : library.duties.get(duty.id)
    if (!(duty.competencies ?? inLibrary?.competencies ?? []).includes(id)) return []
    const known = use(library.duties, duty.id)
    const title = duty.title ?? known?.title
    return [title === undefined ? { outcome: duty.text } : { title, outcome: known?.outcome }]
  })
}

/** Items by framework, in the order of the competency's own list. */
export function composeCrosswalk(known: Competency | undefined, { library, format, use }: Wording) {
  const rows = new Map<string, string[]>()
  for (const { framework, item } of known?.crosswalk ?? []) {
    const name = use(library.frameworks, framework)?.items.find(candidate => candidate.id === item)?.name ?? ''
    rows.set(framework, [...(rows.get(framework) ?? []), format.say('frameworkItem', { id: item, name }).trim()])
  }
  return [...rows].map(([id, items]) => {
    const framework = use(library.frameworks, id)
    return { framework: framework === undefined ? id : frameworkTitle(framework, format), items: format.list(items) }
  })
}

/** Short name and year of a published framework. */
export function frameworkTitle({ shortName, year }: Framework, format: Formatter): string {
  return year === null ? shortName : format.say('frameworkName', { name: shortName, year: String(year) })
}
