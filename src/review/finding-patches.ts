/** The ways to mend that a finding offers, and those that come with words that were found in a text. */
import type { Finding, NamedPatch, Span } from './finding.ts'
import { reword } from './patches.ts'
import type { Hit } from './review-text.ts'
import type { DraftPatch, ReviewText, RuleContent, Slots } from './rule.ts'

/** Longer values are shortened: a message repeats no long text. */
const valueLimit = 120

/** Puts values in the place of `{slots}`. Throws for a slot without a value, which is a fault of the rule. */
export function fill(text: string, values: Slots): string {
  return text.replace(/\{([a-zA-Z]+)\}/g, (slot, name: string) => {
    if (!Object.hasOwn(values, name)) throw new Error(`There is no value for ${slot} in “${text}”.`)
    const value = String(values[name])
    return value.length > valueLimit ? `${value.slice(0, valueLimit - 1)}…` : value
  })
}

/** Drafts with their titles; of several with one name, all but the first have a number. */
function namedPatches(drafts: readonly DraftPatch[], content: RuleContent): readonly NamedPatch[] {
  return drafts.map(({ name, safe, operations, values = {} }, index) => {
    const title = content.patches?.[name]
    if (title === undefined) throw new Error(`The rule "${content.id}" has no title for the patch "${name}".`)
    const others = drafts.slice(0, index).filter(draft => draft.name === name).length
    return { name: others === 0 ? name : `${name}-${others + 1}`, title: fill(title, values), safe, operations }
  })
}

/** The ways to mend of a finding, as patches of the role and as edits of the text; nothing where there is none. */
export function mendings(
  drafts: readonly DraftPatch[] | undefined,
  content: RuleContent
): Pick<Finding, 'patches' | 'rewordings'> {
  if (drafts === undefined || drafts.length === 0) return {}
  const patches = namedPatches(drafts, content)
  const rewordings = drafts.flatMap(({ edit }, index) => {
    const title = patches[index]?.title
    return edit === undefined || title === undefined ? [] : [{ title, ...edit }]
  })
  return { patches, ...(rewordings.length > 0 && { rewordings }) }
}

/** A way to mend that puts other words in the place of a span. */
export function rewordingOf(
  name: string,
  { pointer, text }: Pick<ReviewText, 'pointer' | 'text'>,
  span: Span,
  words: string
): DraftPatch {
  return { name, safe: false, operations: [reword(text, pointer, span, words)], edit: { span, text: words } }
}

/** Other words in the place of those found, with a capital where those had one. */
export function replacements({ pattern, span }: Hit, text: ReviewText): readonly DraftPatch[] {
  return (pattern.pattern.replacements ?? []).map(words => {
    const first = span.text[0] ?? ''
    const isCapital = first !== first.toLowerCase()
    const cased = isCapital ? `${words.slice(0, 1).toUpperCase()}${words.slice(1)}` : words
    return { ...rewordingOf('replace', text, span, cased), values: { words: cased } }
  })
}

/** The sentence that the pattern offers in the place of the one found. */
export function rewritings({ pattern, sentence }: Hit, text: ReviewText): readonly DraftPatch[] {
  const { rewrite } = pattern.pattern
  if (rewrite === undefined) return []
  return [rewordingOf('reword', text, sentence, rewrite)]
}
