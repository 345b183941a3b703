/** Where a role says something: parts of it, and items of the library that it names. What to look for is data. */
import { childPointer, pointerSteps } from '../../domain/pointer.ts'
import type { Finding } from '../finding.ts'
import type { RoleView } from '../rule.ts'

/** A part of a role that may say it. */
export interface EvidencePart {
  /** JSON Pointer; `*` is any item of a list. */
  readonly pointer: string
  /** Values that it must have one of, written as text (`true`); any value when left out. */
  readonly is?: readonly string[]
}

/** One of all these is enough. */
export interface Evidence {
  readonly parts?: readonly EvidencePart[]
  /** Ids of the library. */
  readonly duties?: readonly string[]
  readonly boundaries?: readonly string[]
  readonly statements?: readonly string[]
}

/** Something that a role may say, and the rules whose findings speak against it. */
export interface Weighable {
  readonly evidence: Evidence
  readonly rules: readonly string[]
}

/** What speaks for it and against it. */
export interface Weighed {
  /** JSON Pointers of what says it. */
  readonly saidAt: readonly string[]
  readonly against: readonly { readonly rule: string; readonly pointer: string }[]
  /** Whether any of what is against it is more than a suggestion. */
  readonly isOpposed: boolean
}

export function weigh(view: RoleView, findings: readonly Finding[], { evidence, rules }: Weighable): Weighed {
  const against = findings.filter(({ rule, group }) => rules.includes(group ?? rule))
  return {
    saidAt: placesOf(view, evidence),
    against: against.map(({ rule, pointer }) => ({ rule, pointer })),
    isOpposed: against.some(({ severity }) => severity !== 'info')
  }
}

/** JSON Pointers of all places in a role that say it; none where it is not said. */
export function placesOf({ role, facts }: RoleView, evidence: Evidence): readonly string[] {
  const { parts = [], duties = [], boundaries = [], statements = [] } = evidence
  const places = [
    ...parts.flatMap(({ pointer, is }) => pointersAt(role, pointer, is)),
    ...facts.duties.filter(({ own }) => duties.includes(own.id ?? '')).map(({ pointer }) => pointer),
    ...facts.boundaries.filter(({ own }) => boundaries.includes(own.id ?? '')).map(({ pointer }) => pointer),
    ...statementPlaces(role, statements)
  ]
  return [...new Set(places)]
}

/** Lists in which a role names statements of the library. */
const statementLists = [
  '/supervision/principles',
  '/wellbeing/commitments',
  '/conditions/clauses',
  '/recruitment/equalOpportunity',
  '/governance/acknowledgement/statement',
  '/governance/changes'
]

function statementPlaces(role: RoleView['role'], ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return []
  const named = statementLists.flatMap(list => pointersAt(role, `${list}/*/id`, ids))
  return named.map(pointer => pointer.slice(0, -'/id'.length))
}

/** Pointers of the parts that are there; what is empty says nothing. */
function pointersAt(value: unknown, pointer: string, is?: readonly string[]): readonly string[] {
  const found: string[] = []
  const walk = (part: unknown, steps: readonly string[], path: string): void => {
    const [step, ...rest] = steps
    if (step === undefined) {
      if (isSaid(part) && (is === undefined || is.includes(String(part)))) found.push(path)
    } else if (step === '*') {
      if (Array.isArray(part)) for (const [index, item] of part.entries()) walk(item, rest, childPointer(path, index))
    } else if (typeof part === 'object' && part !== null && Object.hasOwn(part, step)) {
      walk((part as Readonly<Record<string, unknown>>)[step], rest, childPointer(path, step))
    }
  }
  walk(value, pointerSteps(pointer), '')
  return found
}

function isSaid(part: unknown): boolean {
  if (part === undefined || part === null || part === '') return false
  return typeof part !== 'object' || Object.keys(part).length > 0
}
