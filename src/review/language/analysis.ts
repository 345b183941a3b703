/** A text as the rules see it: words, with the sentences and clauses that they stand in, and what stands in quotes. */
import { type Token, tokensOf } from './tokens.ts'

export interface Analysis {
  readonly text: string
  readonly tokens: readonly Token[]
  /** By token: number of its sentence, and of its clause in the whole text. */
  readonly sentences: readonly number[]
  readonly clauses: readonly number[]
  /** By token: whether it stands in a short quotation, which speaks of words instead of using them. */
  readonly quoted: readonly boolean[]
}

/** Words that begin a clause which says something of its own. */
const clauseOpeners = new Set(['but', 'however', 'although', 'though', 'whereas', 'while', 'unless', 'except', 'yet'])
/** Behind a comma or an "and", these begin a clause: "does not diagnose, and will drive". */
const doers = new Set(['you', 'they', 'he', 'she', 'it', 'we', 'this'])
const finiteVerbs = new Set(['will', 'must', 'shall', 'may', 'is', 'are', 'does', 'do', 'has', 'have'])
/** Their point ends no sentence. */
const abbreviations = new Set([
  'dr',
  'mr',
  'mrs',
  'ms',
  'st',
  'no',
  'eg',
  'ie',
  'e',
  'g',
  'i',
  'vs',
  'inc',
  'approx',
  'min',
  'max'
])

export function analyze(text: string): Analysis {
  const tokens = tokensOf(text)
  const sentences: number[] = []
  const clauses: number[] = []
  let sentence = 0
  let clause = 0
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1]
    if (before !== undefined && endsSentence(token.gap, before.word, text[token.start] ?? '')) {
      sentence++
      clause++
    } else if (before !== undefined && opensClause(index, tokens)) {
      clause++
    }
    sentences.push(sentence)
    clauses.push(clause)
  }
  return { text, tokens, sentences, clauses, quoted: quotedTokens(text, tokens) }
}

function opensClause(index: number, tokens: readonly Token[]): boolean {
  const { gap = '', word = '' } = tokens[index] ?? {}
  // Most words are parted by one space, for which no pattern need be tried.
  if (gap === ' ' && word !== 'and') return clauseOpeners.has(word)
  if (/[;:–—()]|\s-\s/.test(gap) || clauseOpeners.has(word)) return true
  if (gap.includes(',') && doers.has(word)) return true
  const next = tokens[index + 1]?.word ?? ''
  return word === 'and' && (doers.has(next) || finiteVerbs.has(next))
}

function endsSentence(gap: string, before: string, next: string): boolean {
  if (gap === ' ') return false
  if (/\n\s*(\n|[-•*·▪◦‣]|\d+[.)])|[•▪◦‣]/.test(gap)) return true
  if (/[!?]/.test(gap)) return true
  if (!gap.includes('.')) return false
  if (abbreviations.has(before)) return false
  return /\n/.test(gap) || next !== next.toLowerCase() || /\d/.test(next)
}

/** Quotations of at most this many letters are words spoken of; longer ones are somebody's sentences. */
const quotationLimit = 60
const quotations = /“([^”]{1,60})”|"([^"]{1,60})"|‘([^’]{1,60})’(?![\p{L}])|«([^»]{1,60})»/gu

function quotedTokens(text: string, tokens: readonly Token[]): readonly boolean[] {
  if (!/["“‘«]/.test(text)) return tokens.map(() => false)
  const spans = [...text.matchAll(quotations)]
    .filter(([whole]) => whole.length <= quotationLimit + 2)
    .map(match => ({ start: match.index, end: match.index + match[0].length }))
  return tokens.map(token => spans.some(({ start, end }) => token.start >= start && token.end <= end))
}
