/** Finds who does what the words say: the worker, or somebody else. */
import type { Analysis } from './analysis.ts'
import type { TokenRange } from './matcher.ts'

export interface DoerWords {
  readonly workers: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  /** Those of the others whom the worker supports. */
  readonly served: ReadonlySet<string>
}

/** Words between a doer and what is done. */
const auxiliaries = new Set(
  (
    'is are was were be been being has have had do does did will would shall should can could may might must ' +
    'also then usually normally routinely always often sometimes directly already not who which that whom'
  ).split(' ')
)
const formsOfBe = new Set('is are was were be been being get gets getting'.split(' '))
const irregularParticiples = new Set('given held kept put taken done paid sent told drawn sat shut'.split(' '))
/** Before staff, these make the worker take part: "helps nurses restrain", "with nurses to administer". */
const joinings = new Set(
  'help helps helping assist assists assisting support supports supporting aid aids join joins with alongside by'.split(
    ' '
  )
)
const prepositions = new Set('with of for to in on at by from under alongside beside'.split(' '))
/** What follows "as directed by" says who gives the order and not who does the work. */
const orders = new Set(
  'as directed ordered requested instructed assigned supervised required trained approved under when if determined needed asked led'.split(
    ' '
  )
)
/** What may stand before the subject of a sentence. */
const qualifiers = new Set(
  'the a an all other any each some trained registered qualified licensed duty ward unit nursing clinical medical our security'.split(
    ' '
  )
)
const caseWorkers = new Set('social case care health welfare'.split(' '))

/** Whether somebody else than the worker does what the words say. */
export function createDoers(sets: DoerWords): (range: TokenRange, analysis: Analysis) => boolean {
  return (range, analysis) => {
    const agent = agentBehind(range, analysis, sets)
    if (agent !== null) return agent === 'others'
    return isDoneByOthers(range, analysis, sets)
  }
}

/** How far behind the words a "by" is looked for, and how far behind that the doer. */
const byReach = 7
const agentReach = 4

/** Who stands behind a "by": "searches by ward staff", "medication is given twice a day by the peer". */
function agentBehind({ first, last }: TokenRange, { clauses, tokens }: Analysis, { workers, others }: DoerWords) {
  if (orders.has(tokens[last]?.word ?? '') || isActive(first, last, tokens)) return null
  for (let at = last + 1; at <= last + byReach; at++) {
    const { word = '', gap = '' } = tokens[at] ?? {}
    if (clauses[at] !== clauses[last] || orders.has(word)) return null
    // "Night checks are done, and written down, by the counselor": a comma may part the doer from what is done.
    if (gap.includes(',') && word !== 'by' && word !== 'and') return null
    if (word !== 'by') continue
    if (/ing$/.test(tokens[at + 1]?.word ?? '')) return null
    for (let agent = at + 1; agent <= at + agentReach && clauses[agent] === clauses[last]; agent++) {
      const name = tokens[agent]?.word ?? ''
      if (workers.has(name)) return 'worker'
      if (others.has(name)) return 'others'
    }
    return null
  }
  return null
}

/** "Gives injections drawn up by the nurse": the verb has its doer, and the "by" belongs to something else. */
function isActive(first: number, last: number, tokens: Analysis['tokens']): boolean {
  if (first === last || !/[^s]s$/.test(tokens[first]?.word ?? '')) return false
  for (let at = first + 1; at <= last; at++) if (formsOfBe.has(tokens[at]?.word ?? '')) return false
  return true
}

function isDoneByOthers(range: TokenRange, analysis: Analysis, sets: DoerWords): boolean {
  const { clauses, tokens } = analysis
  const { first } = range
  if (clauses[first - 1] !== clauses[first] || tokens[first]?.gap.includes(',')) return false
  const { word = '' } = tokens[first - 1] ?? {}
  if (word === 'to') return isLedToDo(first - 2, first, analysis, sets)
  if (word === 'in' && /ing$/.test(tokens[first]?.word ?? '')) return isServed(first - 2, analysis, first, sets)
  const doer = doerBefore(first, analysis)
  if (doer === null) return false
  if (isOther(doer.at, analysis, sets)) {
    // "Residents are searched": they are not the ones who search. "People who were searched" are spoken of.
    if (doer.isPassive && !doer.isRelative) return false
    return doer.isRelative || !isGoverned(doer.at, range, analysis, sets)
  }
  return isSubjectOther(range, analysis, sets)
}

/** "Helps people to …" leaves it to them; "assists staff to …" takes part. */
function isLedToDo(at: number, first: number, analysis: Analysis, sets: DoerWords): boolean {
  const { clauses, tokens } = analysis
  if (clauses[at] !== clauses[first] || !isOther(at, analysis, sets)) return false
  if (sets.served.has(tokens[at]?.word ?? '')) return !isAfter(at, 'by', analysis)
  return !isJoined(at, analysis)
}

function isServed(at: number, { clauses, tokens }: Analysis, first: number, { served }: DoerWords): boolean {
  return clauses[at] === clauses[first] && served.has(tokens[at]?.word ?? '')
}

interface Doer {
  readonly at: number
  readonly isPassive: boolean
  readonly isRelative: boolean
}

/** The nearest word before that is neither an auxiliary nor an adverb; null at the start of a clause. */
function doerBefore(first: number, { clauses, tokens }: Analysis): Doer | null {
  let at = first - 1
  let isRelative = false
  let hasBe = false
  while (at >= 0 && clauses[at] === clauses[first] && isPassedOver(tokens[at]?.word ?? '')) {
    const word = tokens[at]?.word ?? ''
    if (/^(?:who|which|that|whom)$/.test(word)) isRelative = true
    if (formsOfBe.has(word)) hasBe = true
    at--
  }
  if (at < 0 || clauses[at] !== clauses[first]) return null
  const verb = tokens[first]?.word ?? ''
  return { at, isRelative, isPassive: hasBe && (/ed$/.test(verb) || irregularParticiples.has(verb)) }
}

function isPassedOver(word: string): boolean {
  return auxiliaries.has(word) || (word.length > 4 && word.endsWith('ly'))
}

/** "Peer support staff", "the team member" and "the individual will" are the worker; "the social worker" is not. */
function isOther(at: number, { clauses, tokens }: Analysis, { workers, others }: DoerWords): boolean {
  const word = tokens[at]?.word ?? ''
  const before = clauses[at - 1] === clauses[at] ? (tokens[at - 1]?.word ?? '') : ''
  if (/^workers?$/.test(word)) return caseWorkers.has(before)
  if (word === 'individual' && before === 'the' && /^(?:will|shall|must)$/.test(tokens[at + 1]?.word ?? ''))
    return false
  return others.has(word) && !workers.has(before)
}

/** Whether the doer hangs on a preposition or on "helps": "together with the nurse gives", "helps nurses restrain". */
function isGoverned(at: number, { first }: TokenRange, analysis: Analysis, { served }: DoerWords): boolean {
  const { clauses, tokens } = analysis
  const isGerund = /ing$/.test(tokens[first]?.word ?? '')
  if (!served.has(tokens[at]?.word ?? '') && isJoined(at, analysis)) return true
  if (isGerund) return false
  for (let index = at - 1; index >= at - 3 && clauses[index] === clauses[at]; index--) {
    if (prepositions.has(tokens[index]?.word ?? '')) return true
  }
  return false
}

function isJoined(at: number, { clauses, tokens }: Analysis): boolean {
  for (let index = at - 1; index >= at - 4 && clauses[index] === clauses[at]; index--) {
    if (joinings.has(tokens[index]?.word ?? '')) return true
  }
  return false
}

function isAfter(at: number, word: string, { clauses, tokens }: Analysis): boolean {
  for (let index = at - 1; index >= at - 3 && clauses[index] === clauses[at]; index--) {
    if (tokens[index]?.word === word) return true
  }
  return false
}

/** "Nurses on the ward administer …": the clause begins with others, and what stands between belongs to them. */
function isSubjectOther({ first }: TokenRange, analysis: Analysis, sets: DoerWords): boolean {
  const { clauses, tokens } = analysis
  let start = first
  while (start > 0 && first - start < 12 && clauses[start - 1] === clauses[first]) {
    if (tokens[start]?.gap.includes(',')) return false
    start--
  }
  for (let at = start; at < Math.min(start + 3, first - 1); at++) {
    const word = tokens[at]?.word ?? ''
    if (sets.workers.has(word) || (at > start && !qualifiers.has(tokens[at - 1]?.word ?? ''))) return false
    if (isOther(at, analysis, sets)) return prepositions.has(tokens[at + 1]?.word ?? '')
  }
  return false
}
