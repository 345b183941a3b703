/** The assessment form: for each competency what can be observed at the level that the role asks for, and how it is seen. */
import type { CompetencyChoice, Level } from '../../domain/role.ts'
import type { Competency } from '../../library/library.ts'
import { competencyHead, composeLevels, composeMethods, neededLevel } from './competencies.ts'
import { type Composing, spoken } from './context.ts'
import { isSupportOnly } from './support-only.ts'
import type { AssessedCompetencyView, AssessmentView } from './view.ts'

export function composeAssessment(composing: Composing): AssessmentView {
  const competencies = (composing.role.competencies ?? []).map(choice => composeCompetency(choice, composing))
  return {
    firstSixMonths: firstSixMonths(composing),
    competencies,
    rated: competencies.filter(({ isSupport }) => !isSupport)
  }
}

/** What each supervision arrangement says of the first six months, one line each. */
function firstSixMonths({ role, format }: Composing): readonly string[] {
  return (role.supervision?.arrangements ?? []).flatMap(({ kind, firstSixMonths: early }) => {
    if (early === undefined) return []
    const { frequency, length, text } = early
    return [
      format.facts([
        kind && format.word('supervision.arrangements.kind', kind),
        frequency && format.frequency(frequency),
        length && format.duration(length),
        text
      ])
    ]
  })
}

function composeCompetency(choice: CompetencyChoice, composing: Composing): AssessedCompetencyView {
  const { library, format } = composing
  const known = spoken(library.competencies, choice.id, composing)
  const head = competencyHead(choice, known, composing)
  const { name } = head
  return {
    ...head,
    isSupport: isSupportOnly(choice.id),
    levels: levelsOf(choice, known, neededLevel(choice, composing), composing).map(
      ({ heading, description, indicators }) => ({
        caption: format.say('withNote', { text: name, note: heading }),
        description,
        // Without any indicator there still has to be a row to write in.
        indicators: indicators.length === 0 ? [name] : indicators
      })
    ),
    methods: composeMethods(choice, known, composing)
  }
}

/** The level that the role asks for; all of them where it names none. */
function levelsOf(
  choice: CompetencyChoice,
  known: Competency | undefined,
  needed: Level | undefined,
  composing: Composing
) {
  if (needed === undefined) return composeLevels(choice, known, needed, composing)
  const text = known?.levels[needed]
  return [
    {
      heading: composing.format.word('level', needed),
      description: choice.levelDescription ?? text?.description,
      indicators: choice.indicators ?? text?.indicators.map(indicator => indicator.text) ?? []
    }
  ]
}
