/** Makes the view of a document from a role definition: pure, in the language of the formatter. */
import type { Formatter } from '../../domain/format.ts'
import { isDraft, type RoleDefinition } from '../../domain/role.ts'
import type { Library } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import type { RoleReview } from '../review-role.ts'
import type { DocumentName } from '../service.ts'
import { composeAssessment } from './assessment.ts'
import { competencyName, composeCompetencies, neededLevel } from './competencies.ts'
import { type Composing, startWording } from './context.ts'
import { composeInterview } from './interview.ts'
import { audience, composeBoundaries, composeDutyAreas, composeOutOfScope, composeStatements } from './items.ts'
import { namesOf } from './names.ts'
import { composePay } from './pay.ts'
import { composeSources, sourcesLine } from './sources.ts'
import { composeTrace, noTrace } from './trace.ts'
import type { DocumentView } from './view.ts'
import { composeCycle, composeShifts, composeSplits, daysOffLine, hoursLine } from './working-time.ts'

/**
 * The view of one document. The role has passed validation; nothing in it is changed, left out or filled in. With the
 * measures of its review, the document ends with the trace of its duties.
 */
export function composeView(
  role: RoleDefinition,
  document: DocumentName,
  library: Library,
  format: Formatter,
  measures?: RoleReview['measures']
): DocumentView {
  const composing = startComposing(role, library, format)
  const isJobDescription = document === 'job-description'
  // Only what a document shows may add to its sources: the framework shows competencies and their duties, no more.
  const shown = isJobDescription ? composeJobDescription(composing) : nothingElse
  const competencies = composersOfCompetencies[document]?.(composing) ?? []
  const assessment = document === 'competence-assessment' ? composeAssessment(composing) : null
  const interview = document === 'interview-guide' ? composeInterview(composing) : null
  const listsSources = document === 'competency-framework'
  return {
    ...composeFrame(role, format),
    documentName: documentNameOf(document, format),
    ...shown,
    competencies,
    assessment,
    interview,
    ...(measures === undefined ? noTrace : composeTrace(measures, composing)),
    sourcesLine: listsSources ? '' : sourcesLine(composing),
    sources: listsSources ? composeSources(composing) : [],
    contentVersion: library.contentVersion
  }
}

/** What every document of a role begins and ends with. */
export function composeFrame(
  role: RoleDefinition,
  format: Formatter
): Pick<DocumentView, 'role' | 'isDraft' | 'draftWord' | 'draftText' | 'statusWord'> {
  const status = role.governance?.status
  return {
    role,
    isDraft: isDraft(role),
    draftWord: format.say('draft.word', {}),
    draftText: isDraft(role) ? format.say(`draft.${status ?? 'none'}`, {}) : '',
    statusWord: status === undefined ? '' : format.word('governance.status', status)
  }
}

/** The documents that show competencies beside duties or in full. */
const composersOfCompetencies: Partial<Record<DocumentName, (composing: Composing) => DocumentView['competencies']>> = {
  'job-description': summarize,
  'competency-framework': composeCompetencies
}

/** "Job description" and the like, in the words of the locale. */
export function documentNameOf(document: DocumentName, format: Formatter): string {
  const names = format.locale.labels.documents as Readonly<Record<string, string>>
  return names[document] ?? document
}

/** What the parts of a document of a role are composed with. */
export function startComposing(role: RoleDefinition, library: Library, format: Formatter): Composing {
  return Object.assign(startWording(library, format), { role, names: namesOf(role) })
}

type JobDescriptionParts = Omit<
  DocumentView,
  | 'role'
  | 'documentName'
  | 'isDraft'
  | 'draftWord'
  | 'draftText'
  | 'statusWord'
  | 'competencies'
  | 'assessment'
  | 'interview'
  | 'trace'
  | 'otherBoundaries'
  | 'sources'
  | 'sourcesLine'
  | 'contentVersion'
>

const nothingElse: JobDescriptionParts = {
  hoursLine: '',
  daysOffLine: '',
  splits: [],
  shifts: [],
  cycle: null,
  dutyAreas: [],
  outOfScope: [],
  boundaries: [],
  supervisionPrinciples: [],
  commitments: [],
  clauses: [],
  equalOpportunity: [],
  acknowledgement: [],
  changes: [],
  criteria: [],
  pay: []
}

function composeJobDescription(composing: Composing): JobDescriptionParts {
  const { role } = composing
  return {
    settingName: role.setting.name ?? settingNameOf(composing),
    hoursLine: hoursLine(composing),
    daysOffLine: daysOffLine(composing),
    splits: composeSplits(composing),
    shifts: composeShifts(composing),
    cycle: composeCycle(composing),
    dutyAreas: composeDutyAreas(composing),
    outOfScope: composeOutOfScope(composing),
    boundaries: composeBoundaries(composing),
    supervisionPrinciples: composeStatements(role.supervision?.principles, composing),
    commitments: composeStatements(role.wellbeing?.commitments, composing),
    clauses: composeStatements(role.conditions?.clauses, composing),
    equalOpportunity: composeStatements(role.recruitment?.equalOpportunity, composing),
    acknowledgement: composeStatements(role.governance?.acknowledgement?.statement, composing),
    changes: composeStatements(role.governance?.changes, composing),
    criteria: (role.qualifications?.criteria ?? []).map(item => ({ ...item, facts: audience(item, composing) })),
    pay: composePay(composing)
  }
}

/** A name is no wording that rests on sources, so it does not count as used. */
function settingNameOf({ role, library, format }: Composing): string | undefined {
  const setting = role.setting.id === undefined ? undefined : library.settings.get(role.setting.id)
  return setting === undefined ? undefined : localize(setting, format.locale.tag).name
}

/** Name and level of each competency: the framework says the rest. */
function summarize(composing: Composing): DocumentView['competencies'] {
  const { role, library, format, use } = composing
  return (role.competencies ?? []).map(choice => {
    // The sources of a competency belong to those of a description that asks for it.
    use(library.competencies, choice.id)
    const level = neededLevel(choice, composing)
    return {
      id: choice.id,
      name: competencyName(choice, composing),
      levelName: level === undefined ? '' : format.word('level', level),
      statusName: '',
      strands: [],
      guardRail: null,
      levels: [],
      duties: [],
      development: [],
      assessment: [],
      crosswalkCaption: '',
      crosswalk: []
    }
  })
}
