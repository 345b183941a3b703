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
    isQuoted: ({ first, last }, { quoted }) => quoted[first] === true && quoted[last] === true,
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
