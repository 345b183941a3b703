/** The interview guide: the library's questions on the competencies and duties of the role, and the law around them. */
import { holdsIn } from '../../domain/jurisdiction.ts'
import type { CompetencyChoice } from '../../domain/role.ts'
import type { Question } from '../../library/library.ts'
import { competencyName, neededLevel } from './competencies.ts'
import { type Composing, spoken } from './context.ts'
import { shortSources } from './sources.ts'
import { isSupportOnly } from './support-only.ts'
import type { InterviewView, LawView } from './view.ts'

type CompetencyQuestions = InterviewView['competencies'][number]

export function composeInterview(composing: Composing): InterviewView {
  const asked = new Set<string>()
  const all = (composing.role.competencies ?? []).map(choice => composeCompetency(choice, asked, composing))
  return {
    competencies: all.filter(({ questions }) => questions.length > 0),
    withoutQuestions: all.filter(({ questions }) => questions.length === 0),
    law: composeLaw(composing)
  }
}

/** A question on two competencies is asked once, under the first; questions are numbered through the guide. */
function composeCompetency(choice: CompetencyChoice, asked: Set<string>, composing: Composing): CompetencyQuestions {
  const { role, library, format } = composing
  const known = spoken(library.competencies, choice.id, composing)
  const level = neededLevel(choice, composing)
  const questions: CompetencyQuestions['questions'][number][] = []
  for (const { id, competencies, settings } of library.questions.values()) {
    const fits = competencies.includes(choice.id) && fitsSetting(settings, role.setting.id)
    const question = fits && !asked.has(id) ? spoken(library.questions, id, composing) : undefined
    if (question === undefined) continue
    asked.add(id)
    questions.push({
      text: format.say('numbered', { n: format.number(asked.size), text: question.text }),
      whatGoodLooksLike: question.whatGoodLooksLike,
      traced: tracedTo(question, composing)
    })
  }
  return {
    id: choice.id,
    name: competencyName(choice, composing),
    levelName: level === undefined ? '' : format.word('level', level),
    guardRail: questions.length === 0 ? null : (known?.guardRail ?? null),
    isSupport: isSupportOnly(choice.id),
    questions
  }
}

function fitsSetting(settings: readonly string[] | undefined, setting: string | undefined): boolean {
  return settings === undefined || setting === undefined || settings.includes(setting)
}

/** The duties of the role that the question is about, in the role's own order. */
function tracedTo({ duties, areas }: Question, { role, library, format, use }: Composing): string {
  const titles = role.duties.flatMap(duty => {
    const known = duty.id === undefined ? undefined : library.duties.get(duty.id)
    const isMeant = (known && (duties?.includes(known.id) || areas?.includes(known.area))) ?? false
    const title = isMeant ? (duty.title ?? use(library.duties, duty.id)?.title) : undefined
    return title === undefined ? [] : [title]
  })
  return titles.length === 0 ? '' : format.say('traced', { duties: format.list(titles) })
}

const lawPart = 'interview.law'

/** What the library says of the law where the person will work; of every place where the role names none. */
function composeLaw(composing: Composing): readonly LawView[] {
  const { role, library, format } = composing
  return [...library.statements.values()].flatMap(({ id, ...statement }) => {
    const isMeant = role.jurisdiction === undefined || holdsIn(statement, role.jurisdiction)
    if (statement.part !== lawPart || !isMeant) return []
    const known = spoken(library.statements, id, composing)
    if (known === undefined) return []
    const { title, text, sources, status, asOf } = known
    const facts = [
      shortSources(sources, composing).join('; '),
      format.word('contentStatus', status),
      asOf === undefined ? null : format.date(asOf)
    ]
    return [{ title, text, source: format.facts(facts) }]
  })
}
