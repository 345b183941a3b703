/** Words that the logic of a rule asks for: found in all texts of a role at once, when a rule first asks. */
import type { ReadyReview } from './compile.ts'
import { isEnglish } from './language/english.ts'
import { hitsIn } from './review-text.ts'
import type { ReviewText, Said } from './rule.ts'

export interface SignalOptions {
  /** Null where it is not known. */
  readonly settingId: string | null
  /** BCP 47 tag of the role. */
  readonly language: string
}

/** Gives where a signal of a rule stands. Throws for a signal that the file of the rule does not have. */
export function createSignals(
  texts: readonly ReviewText[],
  review: ReadyReview,
  { settingId, language }: SignalOptions
): (ruleId: string, signal: string) => readonly Said[] {
  let found: ReadonlyMap<string, readonly Said[]> | null = null
  return (ruleId, signal) => {
    if (!Object.hasOwn(review.rules.get(ruleId)?.content.signals ?? {}, signal)) {
      throw new Error(`The rule "${ruleId}" has no signal "${signal}".`)
    }
    if (!isEnglish(language)) return []
    found ??= findAll(texts, review, settingId)
    return found.get(`${ruleId} ${signal}`) ?? []
  }
}

function findAll(
  texts: readonly ReviewText[],
  review: ReadyReview,
  settingId: string | null
): ReadonlyMap<string, readonly Said[]> {
  const found = new Map<string, Said[]>()
  for (const text of texts) {
    for (const { pattern, span } of hitsIn(text, review, settingId, review.signalsFor(text.field))) {
      const key = `${pattern.rule.content.id} ${pattern.signal}`
      const list = found.get(key) ?? []
      list.push({ pointer: text.pointer, text, span, pattern: pattern.pattern })
      found.set(key, list)
    }
  }
  return found
}
