/**
 * When words are there and yet not meant: they are denied, they are quoted, they are spoken of, or somebody else does
 * what they say. "Does not administer medication" and "while nurses administer medication" are both right in a peer role.
 */
import type { Analysis } from './analysis.ts'
import { createDenials } from './denials.ts'
import { createDoers } from './doers.ts'
import { rangesInSentence, type TokenRange } from './matcher.ts'
import { type Pattern, readPattern, type WordSets } from './pattern.ts'
import { createSubjects } from './subjects.ts'

export interface Guards {
  /** Whether the words are denied: "does not …", "without …", "… is not part of the role", "Not part of the role: …". */
  isNegated(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words stand in quotes. */
  isQuoted(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words are part of a name, as in "National Institute on Drug Abuse". */
  isName(range: TokenRange, analysis: Analysis): boolean
  /** Whether the doer, who stands before the words or behind a "by", is somebody else than the worker. */
  isOthersDoing(range: TokenRange, analysis: Analysis): boolean
  /** Whether the whole clause is about somebody else, or about a body such as a clinic. */
  isOfOthers(range: TokenRange, analysis: Analysis): boolean
  /** Whether the sentence of the words names the worker, or something of theirs. */
  namesWorker(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words are part of a phrase that is harmless for every task, as "works alongside nurses who …". */
  isHarmless(range: TokenRange, analysis: Analysis): boolean
  /** Whether nobody has to do what the words say: "need not", "nobody is asked to". */
  isReleased(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words are what a training is about. */
  isTraining(range: TokenRange, analysis: Analysis): boolean
  /** Phrases that make harmless what hangs on them, as "helps people to ask for …". */
  readonly leads: readonly Pattern[]
  /** Whether the words are what is talked about, taught or worked on: "explains how …", "training about …", "before …". */
  isSpokenOf(range: TokenRange, analysis: Analysis): boolean
}

const articles = new Set(['a', 'an', 'the'])
/** Words of a name that have no capital. */
const smallWords = new Set(['of', 'on', 'and', 'for', 'the', 'in'])

/**
 * Makes the guards from the sets `negations`, `half-negations` (they hold until a comma), `no-negations` (they look
 * like one, as "not only"), `denials` (they stand behind what they deny), `heading-denials` (they deny what they
 * announce), `workers`, `others`, `served` (those of the others whom the worker supports), `topic-words` and `topic-times`.
 */
export function createGuards(sets: WordSets): Guards {
  const words = (name: string): ReadonlySet<string> => new Set(sets.get(name) ?? [])
  const people = { workers: words('workers'), others: words('others'), served: words('served') }
  const doers = createDoers(people)
  const ofOthers = createSubjects({
    ...people,
    bodies: words('bodies'),
    demands: words('demands'),
    titles: words('job-titles')
  })
  const [topics, times, heads] = [words('topic-words'), words('topic-times'), words('speech-heads')]
  const read = (name: string) => (sets.get(name) ?? []).map(source => readPattern(source, sets))
  const [leads, training, releases] = [read('harmless-leads'), read('training-phrases'), read('releases')]
  const harmless = [...read('harmless-phrases'), ...leads]
  return {
    isNegated: createDenials(sets),
    isQuoted: ({ first, last }, { quoted, tokens }) => {
      // In: a "rockstar", the article is not part of the quotation.
      const from = first < last && articles.has(tokens[first]?.word ?? '') ? first + 1 : first
      return quoted[from] === true && quoted[last] === true
    },
    isName,
    isOthersDoing: doers,
    isOfOthers: ofOthers,
    namesWorker: ({ first }, analysis) => namesAny(people.workers, first, analysis),
    isTraining: ({ first, last }, analysis) =>
      rangesInSentence(training, first, analysis, phraseReach).some(range => range.first <= last),
    isReleased: ({ first, last }, analysis) =>
      rangesInSentence(releases, first, analysis, phraseReach).some(
        range => range.first <= last && analysis.clauses[range.first] === analysis.clauses[first]
      ),
    leads,
    isHarmless: (range, analysis) =>
      rangesInSentence(harmless, range.first, analysis, phraseReach).some(
        ({ first, last }) => first <= range.last && last >= range.first
      ),
    isSpokenOf: (range, analysis) => isTopic(range, analysis, topics, times) || isListedTopic(range, analysis, heads)
  }
}

const possessives = /^(?:your|own|their|his|her|them|themselves|yourself|employees|workers|applicants|candidates)$/

function namesAny(words: ReadonlySet<string>, first: number, { sentences, tokens }: Analysis): boolean {
  const isNamed = (word: string) => (words.has(word) && !/^(?:support|worker)$/.test(word)) || possessives.test(word)
  for (let at = first; at >= 0 && sentences[at] === sentences[first] && first - at < sentenceReach; at--) {
    if (isNamed(tokens[at]?.word ?? '')) return true
  }
  for (let at = first + 1; sentences[at] === sentences[first] && at - first < sentenceReach; at++) {
    if (isNamed(tokens[at]?.word ?? '')) return true
  }
  return false
}

/** How far around the words the worker is looked for. */
const sentenceReach = 60
/** How far from the words a phrase that overlaps with them may begin. */
const phraseReach = 16
/** How far before the words the head of a list may stand: "information on therapy, counseling and medication". */
const listReach = 16
const linkWords = /^(?:on|about|of|in|for|regarding|concerning|covering|to)$/

/** Whether the words are an item of a list that hangs on information, training, a review or the like. */
function isListedTopic(
  { first, last }: TokenRange,
  { clauses, tokens }: Analysis,
  heads: ReadonlySet<string>
): boolean {
  if (isVerbAt(first, first === last, tokens)) return false
  for (let at = first - 1; at >= first - listReach && clauses[at] === clauses[first]; at--) {
    const { word = '', gap = '' } = tokens[at] ?? {}
    if (heads.has(word) && linkWords.test(tokens[at + 1]?.word ?? '')) return true
    if (/^(?:about|regarding|concerning)$/.test(word)) return true
    const opensItem = gap.includes(',') || /^(?:and|or)$/.test(tokens[at - 1]?.word ?? '')
    if (opensItem && isVerbAt(at, false, tokens)) return false
  }
  return false
}

/** Whether a word of a list looks like a verb of the worker's: "collects samples", but not "searches of rooms". */
function isVerbAt(at: number, isAlone: boolean, tokens: Analysis['tokens']): boolean {
  const { word = '' } = tokens[at] ?? {}
  if (isAlone || !/[^s]s$/.test(word)) return false
  const next = tokens[at + 1]
  return next !== undefined && !next.gap.includes(',') && !/^(?:of|and|or|by|for|in|is|are|as)$/.test(next.word)
}

/** How far before the words that which makes them a topic may stand. */
const topicReach = 5

function isTopic(
  { first }: TokenRange,
  { clauses, tokens }: Analysis,
  topics: ReadonlySet<string>,
  times: ReadonlySet<string>
): boolean {
  for (let index = first - 1; index >= first - topicReach; index--) {
    const { word = '' } = tokens[index] ?? {}
    // What stands on the other side of an "and" or a comma has a topic of its own.
    if (clauses[index] !== clauses[first] || tokens[index + 1]?.gap.includes(',')) return false
    if (topics.has(word)) return true
    if (times.has(word) && isNamed(index + 1, first, tokens)) return true
    if (word === 'and' || word === 'then' || word === 'or') return false
  }
  return false
}

/** Whether a phrase goes on to the words without a verb between: "after a restraint", "during searching". */
function isNamed(from: number, first: number, tokens: Analysis['tokens']): boolean {
  const word = tokens[first]?.word ?? ''
  if (from === first) return !/[^s]s$/.test(word) || word.endsWith('ings')
  return /^(?:a|an|the|any|each|their|physical)$/.test(tokens[from]?.word ?? '') && from + 1 === first
}

/** All words have a capital, and so has a word beside them that does not begin the sentence. */
function isName({ first, last }: TokenRange, analysis: Analysis): boolean {
  for (let at = first; at <= last; at++) {
    if (!isCapital(at, analysis) && !smallWords.has(analysis.tokens[at]?.word ?? '')) return false
  }
  const before = smallWords.has(analysis.tokens[first - 1]?.word ?? '') ? first - 2 : first - 1
  const after = smallWords.has(analysis.tokens[last + 1]?.word ?? '') ? last + 2 : last + 1
  const { sentences } = analysis
  const isInside = sentences[before] === sentences[first] && sentences[before - 1] === sentences[before]
  return (
    (isInside && isCapital(before, analysis) && isUnbroken(before, first, analysis)) ||
    (sentences[after] === sentences[last] && isCapital(after, analysis) && isUnbroken(last, after, analysis))
  )
}

function isCapital(at: number, { text, tokens }: Analysis): boolean {
  const initial = text[tokens[at]?.start ?? text.length] ?? ''
  return initial !== initial.toLowerCase()
}

/** Whether nothing but spaces, hyphens and "&" parts the words of two places. */
function isUnbroken(from: number, to: number, { tokens }: Analysis): boolean {
  for (let at = from + 1; at <= to; at++) if (!/^[\s&-]*$/.test(tokens[at]?.gap ?? '')) return false
  return true
}
