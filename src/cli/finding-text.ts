/** Findings of the review as lines for a person at a terminal. */
import type { Finding, Severity } from '../review/finding.ts'
import { count } from './problem-text.ts'
import { columns, printableName, type Style, wrap } from './terminal.ts'

const names: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'suggestion' }
const indent = '      '

/** All findings. Why it matters and how to mend it is said where a rule speaks up first, and not again. */
export function findingsLines(findings: readonly Finding[], style: Style): readonly string[] {
  const explained = new Set<string>()
  return findings.flatMap(finding => {
    const isNew = !explained.has(finding.why)
    explained.add(finding.why)
    return ['', ...findingLines(finding, isNew, style)]
  })
}

function findingLines(finding: Finding, isNew: boolean, style: Style): readonly string[] {
  const { severity, pointer, rule, message, why, mend, patches = [], rewordings = [] } = finding
  const colour = { error: style.red, warning: style.yellow, info: style.dim }[severity]
  const explanation = isNew ? [why, `→ ${mend}`] : []
  const isReworded = new Set(rewordings.map(({ title }) => title))
  const others = patches.filter(({ title }) => !isReworded.has(title))
  const paragraphs = [
    ...explanation,
    ...others.map(({ title, safe }) => `${safe ? '✓' : '?'} ${title}`),
    ...rewordings.map(({ text }) => `Instead, write: ${text}`)
  ]
  return [
    `  ${colour(style.bold(names[severity]))}  ${printableName(pointer || '/')}  ${style.dim(rule)}`,
    ...indented(style.bold(printableName(message)), message.length),
    ...paragraphs.flatMap(text => wrap(printableName(text), columns - indent.length).map(line => `${indent}${line}`))
  ]
}

/** Bold text is wrapped by its own length, which the codes for bold are not part of. */
function indented(text: string, length: number): readonly string[] {
  return length <= columns - indent.length
    ? [`${indent}${text}`]
    : wrap(text, columns - indent.length).map(line => `${indent}${line}`)
}

/** "2 errors, 1 warning, 3 suggestions", or that there is nothing. */
export function reviewSummary(findings: readonly Finding[]): string {
  const parts = (['error', 'warning', 'info'] as const).flatMap(severity => {
    const number = findings.filter(finding => finding.severity === severity).length
    return number === 0 ? [] : [count(number, names[severity])]
  })
  return parts.length === 0 ? 'nothing found' : parts.join(', ')
}
