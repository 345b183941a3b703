/** The labelled sentences and descriptions of `test/evaluation/`, and how well findings agree with them. */
import { readText } from './source-files.ts'

export type Severity = 'error' | 'warning' | 'info'
export type Half = 'tuning' | 'held-out'

export interface Label {
  readonly rule: string
  readonly severity: Severity
  /** The offending words, which stand once in the text. */
  readonly match: string
  readonly outOfScope?: string
}

export interface Sentence {
  readonly id: string
  readonly field: 'duty' | 'requirement' | 'purpose' | 'boundary' | 'condition'
  readonly setting?: string
  readonly text: string
  readonly labels: readonly Label[]
  readonly arguable?: true
  readonly reason?: string
}

export interface DescriptionLabel extends Label {
  /** Counted from 1. */
  readonly line: number
  readonly arguable?: true
  readonly reason?: string
}

export interface Description {
  readonly id: string
  readonly half: Half
  readonly setting: string
  readonly labels: readonly DescriptionLabel[]
  readonly absent: readonly string[]
  readonly text: string
}

export interface EvaluatedRule {
  readonly id: string
  readonly severity: Severity
  readonly family: string
  readonly counts: string
  readonly spares: string
}

export interface RuleList {
  readonly rules: readonly EvaluatedRule[]
  readonly absent: readonly { readonly id: string; readonly severity: Severity; readonly counts: string }[]
  readonly notLabelled: readonly { readonly because: string; readonly rules: readonly string[] }[]
}

/** What a review said of one sentence: `start` and `end` are offsets in its text, `end` after the last character. */
export interface Found {
  readonly rule: string
  readonly severity: Severity
  readonly start: number
  readonly end: number
}

export interface Agreement {
  readonly hits: number
  /** Labels that nothing found, as `id: words`. */
  readonly missed: readonly string[]
  /** Findings on words without a label, as `id: rule on words`. */
  readonly wrong: readonly string[]
  /** Share of the labels found; NaN where there are none. */
  readonly recall: number
  /** Share of right ones among labels found and wrong findings; NaN where there are neither. */
  readonly precision: number
}

const directory = 'test/evaluation'
const ranks: Readonly<Record<Severity, number>> = { error: 2, warning: 1, info: 0 }

export function readSentences(half: Half): readonly Sentence[] {
  return readText(`${directory}/${half}.ndjson`)
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line) as Sentence)
}

export function readDescriptions(): readonly Description[] {
  const { descriptions } = JSON.parse(readText(`${directory}/descriptions/labels.json`)) as {
    readonly descriptions: readonly Omit<Description, 'text'>[]
  }
  return descriptions.map(item => ({ ...item, text: readText(`${directory}/descriptions/${item.id}.txt`) }))
}

/**
 * Each line of a description as a sentence, for `agreement`: its id is `description:line`, and `start` is where it
 * begins in the text, so that findings on the whole text can be shared out. A line with an arguable label is arguable.
 */
export function linesOf({
  id,
  setting,
  text,
  labels
}: Description): readonly (Sentence & { readonly start: number })[] {
  let start = 0
  return text.split('\n').map((line, index) => {
    const own = labels.filter(label => label.line === index + 1)
    const sentence = { id: `${id}:${index + 1}`, field: 'duty', setting, text: line, labels: own, start } as const
    start += line.length + 1
    return own.some(({ arguable }) => arguable) ? { ...sentence, arguable: true } : sentence
  })
}

export function readRules(): RuleList {
  return JSON.parse(readText(`${directory}/rules.json`)) as RuleList
}

/**
 * Compares findings with labels at one level and above; `README.md` beside the set says how they are counted.
 * Sentences that are arguable, and findings of rules that the set does not label, are left out.
 */
export function agreement(
  sentences: readonly Sentence[],
  review: (sentence: Sentence) => readonly Found[],
  level: Severity = 'error'
): Agreement {
  const families = new Map(readRules().rules.map(({ id, family }) => [id, family]))
  const isCounted = ({ rule, severity }: Found | Label) => families.has(rule) && ranks[severity] >= ranks[level]
  const missed: string[] = []
  const wrong: string[] = []
  let hits = 0
  for (const sentence of sentences.filter(({ arguable }) => !arguable)) {
    const labels = sentence.labels.filter(isCounted)
    const found = review(sentence).filter(isCounted)
    const isOn = (label: Label, { rule, start, end }: Found) => {
      const from = sentence.text.indexOf(label.match)
      return families.get(rule) === families.get(label.rule) && start < from + label.match.length && end > from
    }
    for (const label of labels) {
      if (found.some(one => isOn(label, one))) hits += 1
      else missed.push(`${sentence.id}: ${label.match}`)
    }
    for (const one of found.filter(finding => !labels.some(label => isOn(label, finding)))) {
      wrong.push(`${sentence.id}: ${one.rule} on ${sentence.text.slice(one.start, one.end)}`)
    }
  }
  return { hits, missed, wrong, recall: hits / (hits + missed.length), precision: hits / (hits + wrong.length) }
}
