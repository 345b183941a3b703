/** The grid of the person specification as CSV or as an HTML table, with the labels of the documents. */

import { escapeText } from '../../document/html/escape.ts'
import { languageOf } from '../../domain/locale.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import { writeCsv } from '../../export/csv.ts'
import { personSpecification } from '../../export/person-specification.ts'
import { templateLabels } from '../compose/labels.ts'
import type { ExportOptions } from '../service.ts'
import type { ExportKit } from './exporter.ts'
import type { Making } from './writers.ts'

/** Refused where a role lists nothing that a person must or may bring. */
export function specificationGrid(role: RoleDefinition, { as }: ExportOptions, kit: ExportKit): Making {
  const format = kit.renderer.formatterFor(languageOf(role))
  const label = labelReader(templateLabels(format.locale, kit.roleSchema.value()))
  const { languages } = format.locale
  const grid = personSpecification(role, {
    livedExperience: label('fields', 'livedExperience', '_'),
    certifications: label('fields', 'qualifications', 'certifications', '_'),
    languages: label('fields', 'qualifications', 'languages', '_'),
    category: value => format.word('qualifications.criteria.category', value),
    language: tag => languages[tag] ?? languages[tag.split('-')[0] ?? ''] ?? tag,
    methods: values => format.list(values.map(value => format.word('assessment', value)))
  })
  if (grid.length === 0) return { problems: [nothingAsked] }
  const header = [
    label('fields', 'qualifications', 'criteria', 'category'),
    format.word('level', 'essential'),
    format.word('level', 'desirable'),
    label('fields', 'qualifications', 'criteria', 'assessedBy')
  ]
  const rows = grid.map(one => [one.category, one.essential, one.desirable, one.assessedBy])
  if (as !== 'html') return { content: writeCsv([header, ...rows]) }
  const table = htmlTable(label('captions', 'criteria'), header, rows)
  return { content: table, mediaType: 'text/html; charset=utf-8', ending: 'html' }
}

const nothingAsked = {
  pointer: '/qualifications/criteria',
  code: 'no-criteria',
  message: 'The role lists nothing that a person must or may bring.',
  hint: 'Give criteria with level essential or desirable.'
}

/** A label by its path; the last step where the locale has none. */
function labelReader(labels: unknown): (...path: readonly string[]) => string {
  return (...path) => {
    let found: unknown = labels
    for (const step of path) found = (found as Readonly<Record<string, unknown>> | undefined)?.[step]
    return typeof found === 'string' ? found : (path.at(-1) ?? '')
  }
}

/** A table alone, to be pasted into the page of a recruitment system. */
function htmlTable(caption: string, header: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = (name: string, values: readonly string[]) =>
    `<tr>${values.map(value => `<${name}>${escapeText(value).replaceAll('\n', '<br>')}</${name.split(' ')[0]}>`).join('')}</tr>`
  const body = rows.map(row => cells('td', row)).join('\n')
  const head = cells('th scope="col"', header)
  return `<table>\n<caption>${escapeText(caption)}</caption>\n<thead>${head}</thead>\n<tbody>\n${body}\n</tbody>\n</table>\n`
}
