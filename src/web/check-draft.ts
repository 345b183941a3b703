/** Checks a draft as it stands: the problems of its role definition, and the review of as much of it as is sound. */
import type { RoleReview } from '../app/review-role.ts'
import type { Service } from '../app/service.ts'
import { parentPointer, valueAt } from '../domain/pointer.ts'
import type { InputProblem } from '../domain/problem.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Finding } from '../review/finding.ts'
import type { Draft } from './draft.ts'
import { listAt, setAt, tidy } from './edit.ts'
import { type FormMap, isAsked } from './form-map.ts'
import { withFix } from './patch-draft.ts'
import { resultOf } from './result.ts'

type Json = Readonly<Record<string, unknown>>

export interface DraftCheck {
  /** What the form gives, mistakes included. */
  readonly result: Json
  /** The role definition; null while there are problems. */
  readonly role: RoleDefinition | null
  readonly problems: readonly InputProblem[]
  /** On what is sound; pointers are those of the draft, and so are the patches, which all fit it. */
  readonly findings: readonly Finding[]
  /** What was reviewed: the result, or the sound part of it; null when nothing could be. */
  readonly reviewed: Json | null
}

export type DraftChecker = (draft: Draft) => DraftCheck

/** Makes the checker. It never throws for what a person wrote. */
export function createDraftChecker(
  service: Pick<Service, 'readRole' | 'reviewRole'>,
  map: FormMap,
  questionOf: (pageId: string) => string
): DraftChecker {
  const read = (role: Json) => service.readRole(Buffer.from(JSON.stringify(role)), 'json')
  const check: DraftChecker = draft => {
    const result = resultOf(draft, map, questionOf)
    const reading = read(result)
    if (reading.ok) {
      const review = service.reviewRole(reading.role)
      const findings = sound(review, draft, map).map(fitted(draft, result))
      return { result, role: reading.role, problems: [], findings, reviewed: result }
    }
    const { problems } = reading.problems
    const part = soundPart(result, problems, read)
    if (part === null) return { result, role: null, problems, findings: [], reviewed: null }
    const review = service.reviewRole(part)
    const reviewed = part as unknown as Json
    const findings = sound(review, draft, map).filter(isWhereItWas(part, result)).map(fitted(draft, reviewed))
    return { result, role: null, problems, findings, reviewed }
  }
  // A step asks for the check before it goes on, and its screen asks again.
  const known = new WeakMap<Draft, DraftCheck>()
  return draft => {
    const checked = known.get(draft) ?? check(draft)
    known.set(draft, checked)
    return checked
  }
}

/** Findings on questions that are not asked cannot be answered. */
function sound({ findings }: RoleReview, { role }: Draft, map: FormMap): readonly Finding[] {
  return findings.filter(({ pointer }) => isAsked(pointer, role, map.conditions))
}

/** A way to mend that does not fit the draft is not offered. */
function fitted({ role }: Draft, reviewed: Json): (finding: Finding) => Finding {
  return finding => {
    if (finding.patches === undefined) return finding
    return { ...finding, patches: finding.patches.filter(patch => withFix(role, reviewed, patch.operations) !== null) }
  }
}

/** A list that lost an item counts the others anew: what is found in it would be shown at another one. */
function isWhereItWas(part: unknown, result: Json): (finding: Finding) => boolean {
  const lengthIn = (whole: unknown, list: string) => {
    const value = valueAt(whole, list)
    return Array.isArray(value) ? value.length : -1
  }
  return ({ pointer }) => {
    const lists = [...pointer.matchAll(/\/\d+/g)].map(({ index }) => pointer.slice(0, index))
    return lists.every(list => lengthIn(part, list) === lengthIn(result, list))
  }
}

/** Stands in for what every role definition has, so that the rest can be reviewed before it is there. */
const required: readonly (readonly [string, unknown])[] = [
  ['/organization/name', '…'],
  ['/position/title', '…'],
  ['/setting/name', '…'],
  ['/hours', { toBeConfirmed: true }],
  ['/duties', []],
  ['/boundaries', []]
]

const mostRounds = 4

type Read = (role: Json) => ReturnType<Service['readRole']>

/** The role without the parts that have problems; null where nothing is left to review. */
function soundPart(result: Json, problems: readonly InputProblem[], read: Read): RoleDefinition | null {
  let left = problems
  let part = result
  for (let round = 0; round < mostRounds; round++) {
    part = withRequired(without(relaxed(part, left), left))
    const reading = read(part)
    if (reading.ok) return reading.role
    left = reading.problems.problems
  }
  return null
}

/** What contradicts itself as a whole is reviewed without the numbers that do: shares of time, and hours. */
function relaxed(role: Json, problems: readonly InputProblem[]): Json {
  const tops = new Set(problems.map(({ pointer }) => pointer).filter(pointer => parentPointer(pointer) === ''))
  return [...tops].reduce<Json>((rest, pointer) => {
    if (pointer !== '/duties') return pointer === '' ? rest : setAt(rest, pointer, undefined)
    const duties = listAt(rest, pointer)
    return duties.reduce<Json>((whole, _, index) => setAt(whole, `/duties/${index}/percent`, undefined), rest)
  }, role)
}

/** A part that lacks something is as little sound as one that is wrong. Later items go first, so that indices hold. */
function without(role: Json, problems: readonly InputProblem[]): Json {
  const pointers = [...new Set(problems.map(({ pointer }) => pointer))].filter(pointer => parentPointer(pointer) !== '')
  const lastFirst = pointers.toSorted((a, b) => b.localeCompare(a, 'en', { numeric: true }))
  return tidy(lastFirst.reduce((rest, pointer) => setAt(rest, pointer, undefined), role))
}

function withRequired(role: Json): Json {
  return required.reduce((whole, [pointer, value]) => {
    const isThere = valueAt(whole, pointer) !== undefined
    const hasOther = pointer === '/setting/name' && valueAt(whole, '/setting/id') !== undefined
    return isThere || hasOther ? whole : setAt(whole, pointer, value)
  }, role)
}
