/** The start page: what the service is, and for each setting the way to its starting documents. */
import type { Setting } from '../../library/library.ts'
import { escapeText, fillSlots } from './page.ts'

/** Fills the template of the start page with all settings that have a starting role definition. */
export function landingMain(template: string, settings: Iterable<Setting>): string {
  const cards = [...settings].filter(setting => setting.startingRole).map(card)
  return fillSlots(template, { settings: cards.join('\n') })
}

const links = [
  ['job-description', 'docx', 'Job description, Word'],
  ['job-description', 'html', 'Job description, web page'],
  ['competency-framework', 'docx', 'Competency framework, Word'],
  ['competency-framework', 'html', 'Competency framework, web page'],
  ['competence-assessment', 'docx', 'Competence assessment, Word'],
  ['competence-assessment', 'html', 'Competence assessment, web page'],
  ['interview-guide', 'docx', 'Interview guide, Word'],
  ['interview-guide', 'html', 'Interview guide, web page'],
  ['review-report', 'docx', 'Review report, Word'],
  ['review-report', 'html', 'Review report, web page']
] as const

function card({ id, name, description }: Setting): string {
  const base = `/v1/settings/${encodeURIComponent(id)}`
  // The name of the setting is in every link for those who hear a list of links without what stands around them.
  const link = (href: string, text: string) =>
    `<li><a href="${escapeText(href)}">${text}<span class="heard"> for ${escapeText(name)}</span></a></li>`
  const items = links.map(([document, format, text]) => link(`${base}/documents/${document}?format=${format}`, text))
  return `<article class="setting" id="${escapeText(id)}">
<h3>${escapeText(name)}</h3>
<p>${escapeText(description)}</p>
<ul class="links">
${[...items, link(`${base}/role-definition`, 'Role definition, JSON')].join('\n')}
</ul>
</article>`
}
