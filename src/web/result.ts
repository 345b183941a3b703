/** The role definition that a draft gives: without hidden answers, with a question for each “I don't know yet”. */
import { isObject } from '../domain/json.ts'
import { valueAt } from '../domain/pointer.ts'
import type { Draft } from './draft.ts'
import { listAt, setAt, tidy } from './edit.ts'
import { type FormMap, isAsked } from './form-map.ts'

type Role = Readonly<Record<string, unknown>>

/** Version of the schema that the form writes. */
export const schemaVersion = '1.0'

/** The role definition as the form gives it. It may still have mistakes. `questionOf` gives the open question of a page. */
export function resultOf(draft: Draft, map: FormMap, questionOf: (pageId: string) => string): Role {
  const hidden = hiddenAnswers(draft, map)
  const shown = hidden.reduce((role, pointer) => setAt(role, pointer, undefined), draft.role)
  return tidy(withQuestions({ schemaVersion, ...shown }, draft, map, questionOf))
}

/** Pointers of answers that are kept in the draft and do not apply: their question is not asked any more. */
export function hiddenAnswers({ role }: Draft, map: FormMap): readonly string[] {
  return map.conditions
    .map(({ field }) => field)
    .filter(pointer => valueAt(role, pointer) !== undefined && !isAsked(pointer, role, map.conditions))
}

const questionsPointer = '/governance/openQuestions'

function withQuestions(role: Role, draft: Draft, map: FormMap, questionOf: (pageId: string) => string): Role {
  const open = draft.open.filter(id => map.pages.get(id)?.mayBeUnknown === true)
  const known = listAt(role, questionsPointer)
  const asked = new Set(known.flatMap(item => (isObject(item) ? [item.text] : [])))
  const added = open.map(questionOf).filter(text => !asked.has(text))
  if (added.length === 0) return role
  return setAt(role, questionsPointer, [...known, ...added.map(text => ({ text }))])
}

/**
 * A draft's role and its open pages out of a role definition: questions that the form itself has written become “I don't
 * know yet” again.
 */
export function openedFrom(
  role: Role,
  map: FormMap,
  questionOf: (pageId: string) => string
): Pick<Draft, 'role' | 'open'> {
  const byQuestion = new Map(
    [...map.pages.values()].filter(page => page.mayBeUnknown).map(page => [questionOf(page.id), page.id])
  )
  const questions = listAt(role, questionsPointer)
  const pageOf = (item: unknown) =>
    isObject(item) && Object.keys(item).length === 1 ? byQuestion.get(String(item.text)) : undefined
  const open = questions.flatMap(item => pageOf(item) ?? [])
  if (open.length === 0) return { role, open: [] }
  const others = questions.filter(item => pageOf(item) === undefined)
  return { role: tidy(setAt(role, questionsPointer, others)), open }
}
