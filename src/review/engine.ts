/** The review: runs all rules on a role definition, or the rules that read words on a text alone. */
import { languageOf } from '../domain/locale.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Library } from '../library/library.ts'
import { compileReview, type ReadyReview, type ReadyRule } from './compile.ts'
import type { ReviewContent } from './content.ts'
import { describeRules, type RuleDescription } from './describe-rules.ts'
import { factsOf } from './facts.ts'
import type { Finding } from './finding.ts'
import { isEnglish } from './language/english.ts'
import {
  createFindingWords,
  type FindingWords,
  findingFromHit,
  findingFromReport,
  findingOfAbsence
} from './make-finding.ts'
import { type Measures, measuresOf } from './measures/measures.ts'
import { orderFindings } from './order.ts'
import { hitsIn, placesOf } from './review-text.ts'
import type { ReviewContext, ReviewText, RoleContext, RoleView, Rule, RuleContent, TextField } from './rule.ts'
import { createSignals } from './signals.ts'
import { createText, textsOf } from './texts.ts'

/** A text alone, with what is known about where it is from. */
export interface TextInput {
  readonly text: string
  readonly field: TextField
  /** Where findings point to; `/text` when left out. */
  readonly pointer?: string
  readonly settingId?: string | undefined
  readonly jurisdiction?: string | undefined
  /** BCP 47 tag; en-US when left out. */
  readonly locale?: string | undefined
}

export interface FindingList {
  readonly findings: readonly Finding[]
  /** True when there are more than are listed. */
  readonly truncated: boolean
}

/** What the review of a whole role gives. */
export interface RoleFindings extends FindingList {
  readonly measures: Measures
}

export interface Reviewer {
  readonly review: ReadyReview
  /** Reviews a role that the validation has accepted. */
  reviewRole(role: RoleDefinition): RoleFindings
  reviewText(input: TextInput): FindingList
  /** What a rule says of something that a whole description does not mention; null where it is switched off. */
  absence(ruleId: string, message: string, locale?: string): Finding | null
  /** What the documentation says of every rule and term. */
  describe(language: string): readonly RuleDescription[]
}

/** Findings of one review at most; a role that has more has the first of them to mend before the others matter. */
export const findingLimit = 500

/** What stays the same for all rules of one review. */
type Base = Omit<ReviewContext, 'threshold'>

/** Throws for content that does not fit the library or the logic; see `compileReview`. */
export function createReviewer(content: ReviewContent, library: Library, logic: readonly Rule[]): Reviewer {
  const review = compileReview(content, library, logic)
  const wordsFor = keptByLanguage(tag => createFindingWords(review, library, tag))
  const baseOf = (
    settingId: string | undefined,
    jurisdiction: string | undefined,
    role: RoleDefinition | null
  ): Base => ({
    library,
    setting: library.settings.get(settingId ?? '') ?? null,
    jurisdiction: jurisdiction ?? null,
    role,
    wordSet: review.wordSet,
    find: (set, text) => placesOf(set, text, review)
  })
  return {
    review,
    absence: (ruleId, message, locale = 'en-US') => {
      const rule = review.rules.get(ruleId)
      return rule === undefined ? null : findingOfAbsence(wordsFor(locale), rule, message)
    },
    describe: keptByLanguage(tag => describeRules(content, review, library, tag)),
    reviewRole: role => {
      const base = baseOf(role.setting.id, role.jurisdiction, role)
      const words = wordsFor(languageOf(role))
      const texts = textsOf(role)
      const view = { ...base, role, texts, facts: factsOf({ role, library, texts, topics: review.topics }) }
      const found = findingsOnRole(view, words)
      const { language } = words
      const contexts = createContexts(base)
      if (isEnglish(language)) for (const text of texts) found.push(...findingsInText(text, contexts, words))
      const findings = orderFindings(found, role)
      const measures = measuresOf(view, findings, content, { language, isEnglish: isEnglish(language) })
      return { ...cut(findings), measures }
    },
    reviewText: ({ text, field, pointer = '/text', settingId, jurisdiction, locale = 'en-US' }) => {
      if (!isEnglish(locale)) return { findings: [], truncated: false }
      const base = baseOf(settingId, jurisdiction, null)
      const found = findingsInText(createText(text, pointer, field), createContexts(base), wordsFor(locale))
      return cut(orderFindings(found, null))
    }
  }
}

/** Callers may write more tags than there are languages, so the store begins anew when it is full. */
const mostLanguages = 64

/** What is made for a language, kept for the next review in it. */
function keptByLanguage<T>(make: (tag: string) => T): (tag: string) => T {
  const known = new Map<string, T>()
  return tag => {
    const kept = known.get(tag)
    if (kept !== undefined) return kept
    if (known.size >= mostLanguages) known.clear()
    const made = make(tag)
    known.set(tag, made)
    return made
  }
}

function findingsOnRole(view: RoleView, words: FindingWords): Finding[] {
  const { review } = words
  const signals = createSignals(view.texts, review, {
    settingId: view.setting?.id ?? null,
    language: words.language
  })
  const found: Finding[] = []
  for (const rule of review.rules.values()) {
    const { logic, content } = rule
    if (logic?.checkRole === undefined || !isForSetting(content, view)) continue
    const context: RoleContext = {
      ...view,
      threshold: name => thresholdOf(rule, name),
      said: signal => signals(content.id, signal),
      signals: namesOf(rule)
    }
    logic.checkRole(context, report => keep(found, findingFromReport(words, rule, report)))
  }
  return found
}

interface Contexts {
  readonly base: Base
  of(rule: ReadyRule): ReviewContext
}

/** What the logic of each rule is given to read texts with, made once for all texts. */
function createContexts(base: Base): Contexts {
  const known = new Map<ReadyRule, ReviewContext>()
  return {
    base,
    of: rule => {
      const context = known.get(rule) ?? { ...base, threshold: name => thresholdOf(rule, name) }
      known.set(rule, context)
      return context
    }
  }
}

function findingsInText(text: ReviewText, contexts: Contexts, words: FindingWords): readonly Finding[] {
  const { review } = words
  const { role, setting } = contexts.base
  const found: Finding[] = []
  for (const hit of hitsIn(text, review, setting?.id ?? null)) {
    const { rule } = hit.pattern
    const { judgeHit } = rule.logic ?? {}
    const place = { pointer: text.pointer, span: hit.span }
    const patches = judgeHit === undefined ? [] : judgeHit(place, contexts.of(rule))
    if (patches !== null) keep(found, findingFromHit(words, hit, text, { role, patches }))
  }
  for (const { check, rule } of review.checksFor(text.field)) {
    check(text, contexts.of(rule), report => keep(found, findingFromReport(words, rule, report)))
  }
  return found
}

function namesOf({ content }: ReadyRule): readonly string[] {
  return Object.keys(content.signals ?? {})
}

function keep(found: Finding[], finding: Finding | null): void {
  if (finding !== null) found.push(finding)
}

function isForSetting({ settings }: RuleContent, { setting }: RoleView): boolean {
  return settings === undefined || (setting !== null && settings.includes(setting.id))
}

function thresholdOf({ content, change }: ReadyRule, name: string): number {
  const value = change?.thresholds?.[name] ?? content.thresholds?.[name]?.value
  if (value === undefined) throw new Error(`The rule "${content.id}" has no threshold "${name}".`)
  return value
}

function cut(findings: readonly Finding[]): FindingList {
  return { findings: findings.slice(0, findingLimit), truncated: findings.length > findingLimit }
}
