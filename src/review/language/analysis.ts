/** A text as the rules see it: words, with the sentences and clauses that they stand in, and what stands in quotes. */
import { headsOf } from './headings.ts'
import { type Token, tokensOf } from './tokens.ts'

export interface Analysis {
  readonly text: string
  readonly tokens: readonly Token[]
  /** By token: number of its sentence, and of its clause in the whole text. */
  readonly sentences: readonly number[]
  readonly clauses: readonly number[]
  /** By token: whether it stands in a short quotation, which speaks of words instead of using them. */
  readonly quoted: readonly boolean[]
  /** By token: the clause that announces its own, as "Not part of the role:" does; -1 where none does. */
  readonly heads: readonly number[]
}

/** Words that begin a clause which says something of its own. */
const clauseOpeners = new Set(
  'but however although though whereas while whilst unless except yet because until'.split(' ')
)
/** Behind a comma or an "and", these begin a clause: "does not diagnose, and will drive". */
const doers = new Set('you they he she it we this'.split(' '))
const finiteVerbs = new Set('will must shall may is are does do has have can should would'.split(' '))
/** Their point ends no sentence. */
const abbreviations = new Set('dr mr mrs ms st no eg ie e g i vs inc approx min max'.split(' '))
/** A line of at least this many characters may go on in the next one; a shorter one is a line of its own. */
const wrappedLine = 60

export function analyze(text: string): Analysis {
  const tokens = tokensOf(text)
  const sentences: number[] = []
  const clauses: number[] = []
  let sentence = 0
  let clause = 0
  let lineStart = 0
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index]
    const before = tokens[index - 1]
    if (token !== undefined && before !== undefined) {
      if (token.gap === ' ') {
        if (opensClauseBehindSpace(token.word, tokens[index + 1])) clause++
      } else {
        const isLong = token.start - lineStart > wrappedLine
        if (endsSentence(token, before, text, isLong)) {
          sentence++
          clause++
        } else if (opensClause(token, tokens[index + 1])) {
          clause++
        }
        if (token.gap.includes('\n')) lineStart = token.start
      }
    }
    sentences.push(sentence)
    clauses.push(clause)
  }
  const heads = headsOf(tokens, clauses, sentences)
  return { text, tokens, sentences, clauses, quoted: quotedTokens(text, tokens), heads }
}

function opensClause({ gap, word }: Token, next: Token | undefined): boolean {
  if (gap.length > 1 && /[;:–—()]|\s-\s/.test(gap)) return true
  if (gap === '—' || gap === '–') return true
  if (gap.includes(',') && doers.has(word)) return true
  return opensClauseBehindSpace(word, next)
}

function opensClauseBehindSpace(word: string, next: Token | undefined): boolean {
  if (word !== 'and') return clauseOpeners.has(word)
  return next !== undefined && (doers.has(next.word) || finiteVerbs.has(next.word))
}

function endsSentence({ gap, start }: Token, before: Token, text: string, isLong: boolean): boolean {
  if (gap === ', ') return false
  if (/\n\s*(\n|[-•*·▪◦‣]|\d+[.)])|[•▪◦‣]/.test(gap)) return true
  if (/[!?]/.test(gap)) return true
  const next = text[start] ?? ''
  const isCapital = next !== next.toLowerCase()
  if (gap.includes('\n') && (gap.includes('.') || (!isLong && (isCapital || /\d/.test(next))))) return true
  if (!gap.includes('.') || abbreviations.has(before.word)) return false
  return isCapital || /\d/.test(next)
}

/** Quotations of at most this many letters are words spoken of; longer ones are somebody's sentences. */
const quotationLimit = 60
const quotations = /“([^”]{1,60})”|"([^"]{1,60})"|‘([^’]{1,60})’(?![\p{L}])|«([^»]{1,60})»/gu

function quotedTokens(text: string, tokens: readonly Token[]): readonly boolean[] {
  const quoted = tokens.map(() => false)
  if (!/["“‘«]/.test(text)) return quoted
  let at = 0
  for (const match of text.matchAll(quotations)) {
    if (match[0].length > quotationLimit + 2) continue
    const end = match.index + match[0].length
    while (at < tokens.length && (tokens[at]?.start ?? 0) < match.index) at++
    for (; at < tokens.length && (tokens[at]?.end ?? 0) <= end; at++) quoted[at] = true
  }
  return quoted
}
