/** The career ladder: what each step asks for in each domain, and what changes when a person takes it. */
import { holdsIn } from '../../domain/jurisdiction.ts'
import type { Level } from '../../domain/role.ts'
import type { Ladder, Title } from '../../library/career-items.ts'
import { frameworkLevels } from '../service.ts'
import type { Wording } from './context.ts'
import type { FrameworkSelection } from './library-framework.ts'
import type { LadderView, StepView } from './library-framework-view.ts'

interface Step extends Title {
  readonly ladder: Ladder
}

/** Steps that ask for a chosen level in a chosen domain, in the order of the library. */
export function composeLadder(selection: FrameworkSelection, wording: Wording): LadderView {
  const all = [...wording.library.titles.values()].filter(isStep)
  const steps = all.filter(step =>
    selection.domains.some(({ id }) => selection.levels.some(level => levelAt(step, id) === level))
  )
  return {
    columns: columnWidths(steps.length),
    rows: selection.domains.map(({ id }) => ({
      id,
      name: wording.use(wording.library.competencies, id)?.name ?? id,
      levels: steps.map(step => levelWord(levelAt(step, id), wording))
    })),
    steps: steps.map(step => composeStep(step, all, selection, wording))
  }
}

function isStep(title: Title): title is Step {
  return title.ladder !== undefined
}

function levelAt({ ladder }: Step, domain: string): Level | undefined {
  return ladder.competencies.find(({ id }) => id === domain)?.level
}

function levelWord(level: Level | undefined, { format }: Wording): string {
  return level === undefined ? format.say('framework.notAsked', {}) : format.word('level', level)
}

/** Whole percentages that sum to 100: the steps are alike, the names of the domains have the rest. */
function columnWidths(steps: number): string {
  const width = steps === 0 ? 0 : Math.floor(70 / steps)
  return [100 - width * steps, ...Array.from({ length: steps }, () => width)].join(' ')
}

function composeStep(step: Step, all: readonly Step[], selection: FrameworkSelection, wording: Wording): StepView {
  const { library, format, use } = wording
  const known = use(library.titles, step.id) ?? step
  const ladder = known.ladder ?? step.ladder
  return {
    id: step.id,
    title: known.title,
    text: known.text,
    caption: format.say('framework.stepCaption', { title: known.title }),
    statusName: format.word('contentStatus', step.status),
    titles: format.list(titlesOf(step, selection, wording)),
    changes: ladder.changes,
    rises: risesOf(step, all, selection, wording),
    duties: ladder.duties.flatMap(id => {
      const fits = selection.setting === undefined || library.duties.get(id)?.settings.includes(selection.setting)
      const title = fits ? use(library.duties, id)?.title : undefined
      return title === undefined ? [] : [title]
    }),
    decidesAlone: ladder.decides.alone,
    decidesAfterConsulting: ladder.decides.afterConsulting,
    receives: ladder.supervision.receives,
    gives: ladder.supervision.gives
  }
}

/** Titles that stand for the step in the place and the setting; one that is bound to none fits each. */
function titlesOf(step: Step, { jurisdiction, setting }: FrameworkSelection, { library, use }: Wording) {
  return [...library.titles.values()].flatMap(({ id, step: of, jurisdictions, settings }) => {
    const fitsPlace =
      jurisdiction === undefined || holdsIn(jurisdictions === undefined ? {} : { jurisdictions }, jurisdiction)
    const fitsSetting = setting === undefined || settings.length === 0 || settings.includes(setting)
    const title = of === step.id && fitsPlace && fitsSetting ? use(library.titles, id)?.title : undefined
    return title === undefined ? [] : [title]
  })
}

/** "Lead: A, B" for each level that domains reach at this step; all domains at the first one. */
function risesOf(step: Step, all: readonly Step[], { domains }: FrameworkSelection, { library, format, use }: Wording) {
  const before = all.find(({ ladder }) => ladder.next === step.id)
  return frameworkLevels.flatMap(level => {
    const risen = domains.filter(
      ({ id }) => levelAt(step, id) === level && (before === undefined || levelAt(before, id) !== level)
    )
    if (risen.length === 0) return []
    const names = risen.map(({ id }) => use(library.competencies, id)?.name ?? id)
    return [format.say('framework.rise', { level: format.word('level', level), domains: format.facts(names) })]
  })
}
