/**
 * When words are there and yet not meant: they are denied, they are quoted, or somebody else does what they say.
 * "Does not administer medication" and "while nurses administer medication" are both right in a peer role.
 */
import type { Analysis } from './analysis.ts'
import { rangesInSentence, type TokenRange } from './matcher.ts'
import { type Pattern, readPattern, type WordSets } from './pattern.ts'

export interface Guards {
  /** Whether the words are denied: "does not …", "without …", "… is not part of the role". */
  isNegated(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words stand in quotes. */
  isQuoted(range: TokenRange, analysis: Analysis): boolean
  /** Whether the words are part of a name, as in "National Institute on Drug Abuse". */
  isName(range: TokenRange, analysis: Analysis): boolean
  /** Whether the doer that stands before the words is somebody else than the worker. */
  isOthersDoing(range: TokenRange, analysis: Analysis): boolean
}

/** Words between a doer and what is done, or between a thing and what is said of it. */
const auxiliaries = new Set(
  (
    'is are was were be been being has have had do does did will would shall should can could may might must ' +
    'also then usually normally routinely always often sometimes directly already who which that whom'
  ).split(' ')
)
const articles = new Set(['a', 'an', 'the'])
/** Words of a name that have no capital. */
const smallWords = new Set(['of', 'on', 'and', 'for', 'the', 'in'])
/** How far behind the words their denial may stand: "restraint and seclusion are never part of it". */
const denialReach = 8

/**
 * Makes the guards from the sets `negations`, `half-negations` (they hold until a comma), `no-negations` (they look
 * like one, as "not only"), `denials` (they stand behind what they deny), `workers` and `others`.
 */
export function createGuards(sets: WordSets): Guards {
  const patterns = (name: string) => (sets.get(name) ?? []).map(source => readPattern(source, sets))
  const negations = patterns('negations')
  const halfNegations = patterns('half-negations')
  const noNegations = patterns('no-negations')
  const denials = patterns('denials')
  const words = (name: string) => new Set(sets.get(name) ?? [])
  const workers = words('workers')
  const others = words('others')

  return {
    isNegated: (range, analysis) => {
      const real = (found: readonly Pattern[]) => {
        const apparent = rangesInSentence(noNegations, range.first, analysis)
        return rangesInSentence(found, range.first, analysis).filter(
          ({ first, last }) => !apparent.some(other => other.first <= last && other.last >= first)
        )
      }
      const isBefore = ({ first, last }: TokenRange) => last < range.first || first === range.first
      return (
        real(negations).some(found => isBefore(found) && isSameClause(found, range, analysis)) ||
        real(halfNegations).some(
          found => isBefore(found) && isSameClause(found, range, analysis) && reaches(found, range, analysis)
        ) ||
        real(denials).some(
          ({ first }) =>
            first > range.last && first - range.last <= denialReach && isSameClauseAt(range.last, first, analysis)
        )
      )
    },
    isQuoted: ({ first, last }, { quoted, tokens }) => {
      // In: a "rockstar", the article is not part of the quotation.
      const from = first < last && articles.has(tokens[first]?.word ?? '') ? first + 1 : first
      return quoted[from] === true && quoted[last] === true
    },
    isName,
    isOthersDoing: ({ first }, analysis) => {
      const doer = doerBefore(first, analysis)
      if (doer === null || !others.has(doer.word)) return false
      // "Peer support staff" and "the team member" are the worker.
      return !workers.has(doer.before)
    }
  }
}

/** The nearest word before that is neither an auxiliary nor an adverb, with the word before it; null at the start of a clause. */
function doerBefore(
  at: number,
  { clauses, tokens }: Analysis
): { readonly word: string; readonly before: string } | null {
  let index = at - 1
  while (index >= 0 && clauses[index] === clauses[at] && isPassedOver(tokens[index]?.word ?? '')) index--
  const token = tokens[index]
  if (token === undefined || clauses[index] !== clauses[at]) return null
  return { word: token.word, before: clauses[index - 1] === clauses[at] ? (tokens[index - 1]?.word ?? '') : '' }
}

/** "To" is not among them: "with nurses to administer" says that the worker takes part. */
function isPassedOver(word: string): boolean {
  return auxiliaries.has(word) || (word.length > 4 && word.endsWith('ly'))
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

function isSameClause(one: TokenRange, other: TokenRange, analysis: Analysis): boolean {
  return isSameClauseAt(one.last, other.first, analysis)
}

function isSameClauseAt(one: number, other: number, { clauses }: Analysis): boolean {
  return clauses[one] === clauses[other]
}

/** A half negation ends at a comma, unless a list of the same form goes on: "without restraining, searching or secluding". */
function reaches(from: TokenRange, to: TokenRange, { tokens }: Analysis): boolean {
  for (let index = from.last + 1; index <= to.first; index++) {
    const token = tokens[index]
    if (token === undefined || !token.gap.includes(',')) continue
    if (!/ing$|^(?:or|and|nor)$/.test(token.word)) return false
  }
  return true
}
