/** Finds what a whole clause is about: "Our clinic assesses and treats" is said of the clinic, whatever stands in its list. */
import type { Analysis } from './analysis.ts'
import type { TokenRange } from './matcher.ts'

export interface SubjectWords {
  readonly workers: ReadonlySet<string>
  readonly others: ReadonlySet<string>
  readonly served: ReadonlySet<string>
  /** Bodies that do things, such as a clinic or an agency. */
  readonly bodies: ReadonlySet<string>
  /** Behind a subject, these ask something of the worker: "the ward expects …". */
  readonly demands: ReadonlySet<string>
  /** Words of the names of jobs, which look like names of bodies: "Recovery Navigator provides …". */
  readonly titles: ReadonlySet<string>
}

/** How many words of a clause may stand before its subject ends, and between that and its verb. */
const subjectLimit = 9
const tailLimit = 7
/** How far back the beginning of a clause is looked for. */
const clauseLimit = 40
const determiners = new Set('the a an our its their this these each every all some many most other'.split(' '))
const auxiliaries = new Set('will can may do does is are has have was were would also currently then'.split(' '))
const formsOfBe = new Set('is are was were be been being'.split(' '))
const prepositions = new Set('of in on at for with from across near within and or based'.split(' '))
/** They begin a clause that says when or why. */
const openers = new Set('if when where while as once although since because before after until whenever'.split(' '))
const noVerbs = new Set('to who which that whose where as by when if and or of in on at for with from than'.split(' '))
/** Verbs without an ending, behind a plural subject. */
const baseVerbs = new Set(
  (
    'provide offer give run deliver operate carry do make manage conduct perform complete take treat assess diagnose ' +
    'prescribe dispense administer monitor search hold keep write sign collect enforce decide handle own hire train ' +
    'work serve help support remain use see look stay answer check lead set accept employ respond assign lay'
  ).split(' ')
)

/** Whether the clause, or the relative clause, that words stand in has somebody else than the worker as its subject. */
export function createSubjects(sets: SubjectWords): (range: TokenRange, analysis: Analysis) => boolean {
  return (range, analysis) =>
    isInClauseOfOthers(range, analysis, sets) || isInRelativeClauseOfOthers(range, analysis, sets)
}

function isInClauseOfOthers({ first }: TokenRange, analysis: Analysis, sets: SubjectWords): boolean {
  const { tokens } = analysis
  const start = clauseStart(first, analysis)
  const isSubordinate = openers.has(tokens[start]?.word ?? '')
  const begin = isSubordinate ? start + 1 : start
  const subject = subjectEnd(begin, first, analysis, sets) ?? subjectBehindComma(begin, first, analysis, sets)
  if (subject === null) return false
  for (let at = subject; at < first; at++) {
    const word = tokens[at]?.word ?? ''
    if (!isSubordinate && sets.demands.has(word)) return false
    if (at > subject && sets.workers.has(word) && word !== 'support') return false
    if (word === 'by' && at > first - 3) return false
    // "While nurses are busy, gives medication": behind the comma stands what the worker does.
    if (isSubordinate && tokens[at + 1]?.gap.includes(',')) return false
  }
  const isPassive = formsOfBe.has(tokens[subject]?.word ?? '') && isParticiple(tokens[subject + 1]?.word ?? '')
  return !isPassive
}

/** Where the clause begins; what stands in dashes or brackets belongs to the clause around it. */
function clauseStart(first: number, { clauses, tokens, sentences }: Analysis): number {
  let start = first
  while (start > 0 && first - start < clauseLimit && sentences[start - 1] === sentences[first]) {
    if (clauses[start - 1] !== clauses[start] && !/[–—()]/.test(tokens[start]?.gap ?? '')) break
    start--
  }
  return start
}

/** "Established in 1974, the agency manages …". */
function subjectBehindComma(start: number, first: number, analysis: Analysis, sets: SubjectWords): number | null {
  const { tokens } = analysis
  for (let at = start + 1; at < Math.min(start + subjectLimit, first); at++) {
    const { gap = '', word = '' } = tokens[at] ?? {}
    if (gap.includes(',') && determiners.has(word)) return subjectEnd(at, first, analysis, sets)
  }
  return null
}

/** The verb of the clause, if its subject is somebody else or a body; null where it is not. */
function subjectEnd(start: number, first: number, analysis: Analysis, sets: SubjectWords): number | null {
  const { tokens } = analysis
  const opening = tokens[start]?.word ?? ''
  if (opening === 'we' || opening === 'ours') return verbAt(start + 1, first, analysis) ? start + 1 : null
  if (isDescribed(start, first, analysis, sets)) return start + 1
  const isNamed = isNameAt(start, analysis, sets)
  for (let at = start; at < Math.min(start + subjectLimit, first); at++) {
    const word = tokens[at]?.word ?? ''
    if (at > start && tokens[at]?.gap.includes(',')) return null
    if (sets.workers.has(word) && word !== 'support') return null
    if (/^(?:to|who|which|that|will|is|are|has|have|must|should)$/.test(word)) return null
    const isHead = sets.bodies.has(word) || (sets.others.has(word) && !sets.served.has(word))
    if (!isHead && !(isNamed && at === start + 1)) continue
    // "All staff join in" holds for the worker too.
    if (/^(?:all|every|each)$/.test(opening) && /^(?:staff|team)$/.test(word)) return null
    if (isNamed && !isHead) return verbAt(at + 1, first, analysis) ? at + 1 : null
    const isMarked = isNamed || determiners.has(opening) || (/[^s]s$/.test(word) && at < start + 3)
    const verb = verbBehind(at, first, analysis)
    if (isMarked && verb !== null) return verb
  }
  return null
}

/** "Ridgeview is a state hospital that …": the sentence says what a body is. */
function isDescribed(start: number, first: number, { tokens }: Analysis, { bodies, workers }: SubjectWords): boolean {
  if (!/^(?:is|are|was)$/.test(tokens[start + 1]?.word ?? '')) return false
  if (!/^(?:a|an|the|one|our)$/.test(tokens[start + 2]?.word ?? '')) return false
  if (workers.has(tokens[start]?.word ?? '')) return false
  for (let at = start + 3; at < Math.min(start + 3 + subjectLimit, first); at++) {
    if (bodies.has(tokens[at]?.word ?? '')) return true
  }
  return false
}

/** Two words with a capital begin the sentence, and none is of the name of a job: "Harbor House assesses …". */
function isNameAt(start: number, { text, tokens }: Analysis, { workers, titles }: SubjectWords): boolean {
  for (let at = start; at < start + 2; at++) {
    const { word = '', start: place = 0 } = tokens[at] ?? {}
    const initial = text[place] ?? ''
    if (initial === initial.toLowerCase() || workers.has(word) || titles.has(word)) return false
    if (at === start && /(?:[^s]s|ing)$/.test(word)) return false
  }
  return true
}

/** The verb behind a noun, or behind what hangs on it: "the team in the north assesses". */
function verbBehind(noun: number, first: number, analysis: Analysis): number | null {
  if (verbAt(noun + 1, first, analysis)) return noun + 1
  const next = analysis.tokens[noun + 1]?.word ?? ''
  const gap = analysis.tokens[noun + 1]?.gap ?? ''
  if (!prepositions.has(next) && !gap.includes(',')) return null
  for (let at = noun + 2; at <= Math.min(noun + tailLimit, first); at++) {
    if (analysis.tokens[at]?.gap.includes(',') && !gap.includes(',')) return null
    if (verbAt(at, first, analysis)) return at
  }
  return null
}

/** Whether a word at or before the first of the words can be the verb of a clause. */
function verbAt(at: number, first: number, { clauses, tokens }: Analysis): boolean {
  if (at > first || clauses[at] !== clauses[first]) return false
  const { word = '' } = tokens[at] ?? {}
  if (noVerbs.has(word)) return false
  if (auxiliaries.has(word) || baseVerbs.has(word)) return true
  // "The ward searches are done": a plural before "are" is no verb.
  const next = tokens[at + 1]
  if (next === undefined || next.gap.includes(',') || auxiliaries.has(next.word)) return false
  return /[^s]s$/.test(word) && !/^(?:are|is|and|or|of|by|with|must|shall|should|take)$/.test(next.word)
}

function isParticiple(word: string): boolean {
  return /ed$/.test(word) || /^(?:given|held|kept|done|sent|told|taken|asked)$/.test(word)
}

/** "The court, which orders tests and imposes sanctions": what is joined in such a clause has its noun as the doer. */
function isInRelativeClauseOfOthers({ first }: TokenRange, analysis: Analysis, sets: SubjectWords): boolean {
  const { sentences, tokens } = analysis
  for (let at = first - 1; at > Math.max(0, first - 14); at--) {
    const { word = '', gap = '' } = tokens[at] ?? {}
    if (sentences[at] !== sentences[first] || tokens[at + 1]?.gap.includes(',')) return false
    // "Any patient who refuses is talked round": the clause with "who" is over.
    if (formsOfBe.has(word) && !/^(?:who|which|whose)$/.test(tokens[at - 1]?.word ?? '')) return false
    if (!/^(?:who|which|whose|that)$/.test(word)) continue
    const noun = at - 1
    if (word === 'that' && !verbAt(at + 1, first, analysis)) return false
    const name = tokens[noun]?.word ?? ''
    if (sets.workers.has(name) || !(sets.others.has(name) || sets.bodies.has(name))) return false
    if (sets.served.has(name) && gap.includes(',')) return false
    return agrees(name, first, analysis)
  }
  return false
}

/** "People who leave and searches their rooms": a verb that a plural cannot have belongs to the worker. */
function agrees(name: string, first: number, { tokens }: Analysis): boolean {
  const isPlural = /[^s]s$|people|staff|police|children|men|women/.test(name)
  const { word = '' } = tokens[first] ?? {}
  const isJoined = /^(?:and|then|or)$/.test(tokens[first - 1]?.word ?? '')
  return !(isPlural && isJoined && /[^s]s$/.test(word))
}
