/** Pages about the rules of the review, at the addresses that a finding names. */
import type { Library } from '../../library/library.ts'
import { exampleText, type RuleDescription } from '../../review/describe-rules.ts'
import type { RuleExample } from '../../review/rule.ts'
import { escapeText } from './page.ts'

const severityNames = { error: 'Error', warning: 'Warning', info: 'Suggestion', off: 'Switched off' } as const
const categoryNames: Readonly<Record<RuleDescription['category'], string>> = {
  completeness: 'Complete and clear',
  'lived-experience': 'Lived experience and disclosure',
  supervision: 'Supervision and support',
  safety: 'Boundaries and safety',
  team: 'Place in the team',
  law: 'Law',
  scope: 'Peer work and other work',
  consistency: 'Contradictions',
  language: 'Language'
}

/** All rules by what they are about, and all terms. */
export function ruleListMain(rules: readonly RuleDescription[]): string {
  const groups = Object.entries(categoryNames).map(([category, name]) => {
    const members = rules.filter(rule => rule.category === category)
    const items = members.map(
      ({ documentation, severity, title }) =>
        `<li><a href="${documentation}">${escapeText(title)}</a> <span class="quiet">${severityNames[severity]}</span></li>`
    )
    return members.length === 0 ? '' : `<h2>${name}</h2>\n<ul>\n${items.join('\n')}\n</ul>`
  })
  return `<h1>Rules of the review</h1>
<p class="lead">The review asks whether a role is clear, within peer work, and safe to work in. It judges a document and never a person.</p>
${groups.filter(group => group !== '').join('\n')}`
}

/** What one rule looks at, why, how to mend it, and cases of it. */
export function ruleMain(rule: RuleDescription, { sources }: Pick<Library, 'sources'>): string {
  const {
    avoid = [],
    examples,
    exceptions,
    group,
    id,
    mend,
    patches,
    reason,
    severity,
    thresholds,
    title,
    use = []
  } = rule
  const numbers = Object.values(thresholds).map(
    ({ value, unit, reason: why }) => `<li><strong>${value} ${escapeText(unit)}</strong>: ${escapeText(why)}</li>`
  )
  const cited = rule.sources.flatMap(source => sources.get(source) ?? [])
  const parts = [
    `<h1>${escapeText(title)}</h1>`,
    `<p class="lead">${severityNames[severity]} <span class="quiet"><code>${escapeText(id)}</code></span></p>`,
    group === undefined ? '' : `<p>Part of <a href="/docs/rules/${group}"><code>${group}</code></a>.</p>`,
    list('Words to reconsider', avoid.map(escapeText)),
    list('Words in their place', use.map(escapeText)),
    `<h2>Why it matters</h2>\n<p>${escapeText(reason)}</p>`,
    `<h2>How to mend it</h2>\n<p>${escapeText(mend)}</p>`,
    list(
      'What a machine can do',
      patches.map(patch => escapeText(patch.replaceAll(/\{\w+\}/g, '…')))
    ),
    list('When it does not apply', exceptions.map(escapeText)),
    list(
      'Numbers',
      numbers.map(text => text.replace(/^<li>|<\/li>$/g, ''))
    ),
    list(
      'What it reads',
      rule.reads.map(pointer => `<code>${escapeText(pointer)}</code>`)
    ),
    examples === null ? '' : examplesPart(examples),
    list('Sources', cited.map(sourceText)),
    rule.status === 'verified' ? '' : `<p class="quiet">Status of the reason: ${escapeText(rule.status)}.</p>`,
    '<p><a href="/docs/rules">All rules</a></p>'
  ]
  return parts.filter(part => part !== '').join('\n')
}

function list(heading: string, items: readonly string[]): string {
  if (items.length === 0) return ''
  return `<h2>${heading}</h2>\n<ul>\n${items.map(item => `<li>${item}</li>`).join('\n')}\n</ul>`
}

function examplesPart({ hit, miss, nearMiss }: NonNullable<RuleDescription['examples']>): string {
  const part = (heading: string, examples: readonly RuleExample[]) =>
    `<h3>${heading}</h3>\n${examples.map(examplePart).join('\n')}`
  return `<h2>Examples</h2>
<p>Changes are to the starting role of the inpatient unit, as JSON merge patches (RFC 7396).</p>
${part('Something to mend', hit)}
${part('All is well', [...miss, ...nearMiss])}`
}

function examplePart(example: RuleExample): string {
  const text = exampleText(example)
  const shown = text === '' ? '' : `\n<pre tabindex="0"><code>${escapeText(text)}</code></pre>`
  return `<p>${escapeText(example.title)}</p>${shown}`
}

function sourceText({ authors, year, title, publisher }: NonNullable<ReturnType<Library['sources']['get']>>): string {
  const parts = [authors, year === null ? '' : String(year), title, publisher].filter(part => part !== '')
  return escapeText(parts.join('. '))
}
