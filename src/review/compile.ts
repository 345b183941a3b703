/** Makes the review ready: reads all patterns once and joins the words of each rule with its logic. */

import type { Term } from '../library/career-items.ts'
import type { Library, LibraryOutOfScope } from '../library/library.ts'
import type { ReviewContent, RuleChange, ScopeContent, TermContent } from './content.ts'
import type { Severity } from './finding.ts'
import { createGuards, type Guards } from './language/guards.ts'
import { createMatcher, type Matcher } from './language/matcher.ts'
import { type Pattern, readPattern } from './language/pattern.ts'
import { type Rule, type RuleContent, type TextCheck, type TextField, type TextPattern, textFields } from './rule.ts'
import { createTopics, type Topics } from './topics.ts'

/** A rule that is ready to run. */
export interface ReadyRule {
  readonly content: RuleContent
  readonly logic: Rule | null
  readonly change: RuleChange | null
}

/** A pattern of a rule, a term or an out-of-scope item, with what is said when it is found. */
export interface ReadyPattern {
  readonly rule: ReadyRule
  readonly pattern: TextPattern
  readonly unless: readonly Pattern[]
  readonly unlessInSentence: readonly Pattern[]
  readonly unlessBefore: readonly Pattern[]
  readonly fields: ReadonlySet<TextField>
  readonly term: { readonly content: TermContent; readonly item: Term } | null
  readonly scope: { readonly content: ScopeContent; readonly item: LibraryOutOfScope } | null
  /** Name of the signal, for words that the logic of the rule asks for. */
  readonly signal?: string
  /** Whether the words are something to do, which is harmless where it is only spoken of. */
  readonly isTask: boolean
}

/** A rule whose logic reads a kind of text. */
export interface ReadyCheck {
  readonly rule: ReadyRule
  readonly check: TextCheck
}

type Owner = Pick<ReadyPattern, 'rule' | 'term' | 'scope' | 'signal'>

export interface ReadyReview {
  readonly rules: ReadonlyMap<string, ReadyRule>
  /** Finds the patterns that read a kind of text. */
  matcherFor(field: TextField): Matcher<ReadyPattern>
  /** Finds the signals of all rules that read a kind of text. */
  signalsFor(field: TextField): Matcher<ReadyPattern>
  /** Rules that have a check of their own for a kind of text. */
  checksFor(field: TextField): readonly ReadyCheck[]
  readonly guards: Guards
  readonly topics: Topics
  /** Words of a set, in lower case. Throws for a set that does not exist. */
  wordSet(name: string): ReadonlySet<string>
  /** Finds the patterns of a set of `words.json`. Throws for a set that does not exist. */
  finderOf(set: string): Matcher<string>
  /** Severity after the configuration; null where the rule or the term is switched off. */
  severityOf(ids: readonly string[], own: Severity): Severity | null
}

/** Texts of boundaries speak of restraint, searches and diagnosis for good reason, so patterns pass them over. */
const usualFields: readonly TextField[] = ['duty', 'purpose', 'requirement']
/** Words about people matter wherever they stand. */
const termFields: readonly TextField[] = textFields
/** A label names people whoever speaks, and whether or not it is denied of them. */
const termIgnores: readonly ('negation' | 'others')[] = ['negation', 'others']
const scopeRule = 'rc-nonpeer-tasks'

/** Files of the review that do not fit together; the message says which. */
export class ReviewContentError extends Error {
  override readonly name = 'ReviewContentError'
}

/**
 * Throws a `PatternError` for a pattern that cannot be read, and a `ReviewContentError` for a rule, term, item or
 * threshold that does not exist, or for logic without words.
 */
export function compileReview(content: ReviewContent, library: Library, logic: readonly Rule[]): ReadyReview {
  const rules = readyRules(content, logic)
  checkConfiguration(content, rules)
  const matchers = matchersByField(patternEntries(content, library, rules))
  const signals = matchersByField(signalEntries(content, rules))
  const checks = new Map(textFields.map(field => [field, checksOf(rules, field)]))
  const wordSets = new Map([...content.words].map(([name, words]) => [name, lowerCase(words)]))
  const { rules: changes } = content.configuration
  return {
    rules,
    matcherFor: field => need(matchers, field, 'kind of text'),
    signalsFor: field => need(signals, field, 'kind of text'),
    checksFor: field => need(checks, field, 'kind of text'),
    guards: createGuards(content.words),
    topics: createTopics(content.topics, content.words),
    wordSet: name => need(wordSets, name, 'set of words'),
    finderOf: createFinders(content.words),
    severityOf: (ids, own) => {
      const severity = ids.map(id => changes[id]?.severity).find(found => found !== undefined) ?? own
      return severity === 'off' ? null : severity
    }
  }
}

type Entry = { readonly pattern: Pattern; readonly owner: ReadyPattern }

function matchersByField(entries: readonly Entry[]): ReadonlyMap<TextField, Matcher<ReadyPattern>> {
  const matcherOf = (field: TextField) => createMatcher(entries.filter(({ owner }) => owner.fields.has(field)))
  return new Map(textFields.map(field => [field, matcherOf(field)]))
}

function checksOf(rules: ReadonlyMap<string, ReadyRule>, field: TextField): readonly ReadyCheck[] {
  return [...rules.values()].flatMap(rule => {
    const check = rule.logic?.checkText
    return check !== undefined && (rule.content.fields ?? usualFields).includes(field) ? [{ rule, check }] : []
  })
}

/** The patterns of rules, of terms and of out-of-scope items. */
function patternEntries(
  content: ReviewContent,
  library: Library,
  rules: ReadonlyMap<string, ReadyRule>
): readonly Entry[] {
  const ready = (pattern: TextPattern, owner: Owner, fields: readonly TextField[]) =>
    readyPatterns(pattern, owner, pattern.fields ?? fields, content.words)
  return [
    ...[...rules.values()].flatMap(rule =>
      (rule.content.patterns ?? []).flatMap(pattern =>
        ready(pattern, { rule, term: null, scope: null }, rule.content.fields ?? usualFields)
      )
    ),
    ...content.terms.flatMap(term => {
      const owner = {
        rule: need(rules, term.group, 'rule'),
        term: { content: term, item: need(library.terms, term.id, 'term') },
        scope: null
      }
      return term.patterns.flatMap(pattern => ready({ ignore: termIgnores, ...pattern }, owner, termFields))
    }),
    ...content.scope.flatMap(scope => {
      const owner = {
        rule: need(rules, scope.rule ?? scopeRule, 'rule'),
        term: null,
        scope: { content: scope, item: need(library.outOfScope, scope.id, 'out-of-scope item') }
      }
      return scope.patterns.flatMap(pattern => ready(pattern, owner, ['duty', 'purpose']))
    })
  ]
}

/** Words that the logic of rules asks for. */
function signalEntries(content: ReviewContent, rules: ReadonlyMap<string, ReadyRule>): readonly Entry[] {
  return [...rules.values()].flatMap(rule =>
    Object.entries(rule.content.signals ?? {}).flatMap(([signal, pattern]) => {
      const fields = pattern.fields ?? rule.content.fields ?? textFields
      return readyPatterns(pattern, { rule, term: null, scope: null, signal }, fields, content.words)
    })
  )
}

function need<T>(items: ReadonlyMap<string, T>, id: string, kind: string): T {
  const found = items.get(id)
  if (found === undefined) throw new ReviewContentError(`There is no ${kind} "${id}", which the review refers to.`)
  return found
}

function lowerCase(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => word.toLowerCase()))
}

/** Finders of sets, each made when a rule first asks for it. */
function createFinders(words: ReviewContent['words']): (set: string) => Matcher<string> {
  const known = new Map<string, Matcher<string>>()
  return set => {
    const sources = words.get(set)
    if (sources === undefined) throw new Error(`There is no set of words "${set}".`)
    const finder =
      known.get(set) ?? createMatcher(sources.map(source => ({ pattern: readPattern(source, words), owner: set })))
    known.set(set, finder)
    return finder
  }
}

function readyRules({ rules, configuration }: ReviewContent, logic: readonly Rule[]): ReadonlyMap<string, ReadyRule> {
  const byId = new Map(logic.map(rule => [rule.id, rule]))
  const ready = new Map(
    rules.map(content => [
      content.id,
      { content, logic: byId.get(content.id) ?? null, change: configuration.rules[content.id] ?? null }
    ])
  )
  const wordless = logic.find(({ id }) => !ready.has(id))
  if (wordless !== undefined) throw new ReviewContentError(`The rule "${wordless.id}" has no file of words.`)
  return ready
}

/** A misspelt id would otherwise change nothing, silently. */
function checkConfiguration({ configuration, terms }: ReviewContent, rules: ReadonlyMap<string, ReadyRule>): void {
  const known = new Set([...rules.keys(), ...terms.map(({ id }) => id)])
  for (const [id, { thresholds = {} }] of Object.entries(configuration.rules)) {
    if (!known.has(id)) throw new ReviewContentError(`The configuration names "${id}", which is no rule and no term.`)
    const own = rules.get(id)?.content.thresholds ?? {}
    const unknown = Object.keys(thresholds).find(name => !Object.hasOwn(own, name))
    if (unknown !== undefined) {
      const names = Object.keys(own).join(', ') || 'none'
      throw new ReviewContentError(`"${id}" has no threshold "${unknown}"; it has: ${names}.`)
    }
  }
}

function readyPatterns(
  pattern: TextPattern,
  owner: Owner,
  fields: readonly TextField[],
  words: ReviewContent['words']
): readonly Entry[] {
  const read = (sources: readonly string[] = []) => sources.map(source => readPattern(source, words))
  const ready: ReadyPattern = {
    ...owner,
    pattern,
    isTask: owner.scope !== null || owner.rule.content.category === 'scope',
    unless: read(pattern.unless),
    unlessInSentence: read(pattern.unlessInSentence),
    unlessBefore: read(pattern.unlessBefore),
    fields: new Set(fields)
  }
  return read(pattern.match).map(match => ({ pattern: match, owner: ready }))
}
