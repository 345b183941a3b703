/** How each export is made: from the role, from its documents, or from both. */
import { hash } from 'node:crypto'
import { writeMarkdown } from '../../document/markdown/write-markdown.ts'
import { writeText } from '../../document/text/write-text.ts'
import { languageOf } from '../../domain/locale.ts'
import type { InputProblem } from '../../domain/problem.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import { casePackage } from '../../export/case/package.ts'
import type { CaseVersion } from '../../export/case/types.ts'
import { type JobTexts, jobPosting, postingProblems } from '../../export/job/job-posting.ts'
import { occupation } from '../../export/job/occupation.ts'
import { joinSections, sectionsOf } from '../../export/sections.ts'
import { oraclePackage, systemCsv, systemValues } from '../../export/systems.ts'
import { documentNames, type ExportName, type ExportOptions } from '../service.ts'
import type { ExportKit } from './exporter.ts'
import { roleFramework } from './role-framework.ts'
import { specificationGrid } from './specification-grid.ts'

/** What an export is made of; a media type or ending other than the catalogue's where an option asks for it. */
export interface Made {
  readonly content: string | Uint8Array
  readonly mediaType?: string
  readonly ending?: string
  readonly language?: string
}

export type Making = Made | { readonly problems: readonly InputProblem[] }

type Writer = (role: RoleDefinition, options: ExportOptions, kit: ExportKit) => Making | Promise<Making>

export const writers: Readonly<Record<ExportName, Writer>> = {
  case(role, options, { library, renderer, licence }) {
    const format = renderer.formatterFor(languageOf(role))
    const content = roleFramework(role, { library, format, fallback: renderer.formatterFor('en-US') })
    return { content: json(casePackage(content, { ...caseOptions(options), licence })) }
  },
  async 'job-posting'(role, options, kit) {
    const problems = postingProblems(role)
    if (problems.length > 0) return { problems }
    const posting = jobPosting(role, jobTexts(role, kit), languageOf(role))
    if (options.as !== 'html') return { content: json(posting) }
    const { bytes, mediaType, language } = await kit.renderer.renderPage(
      role,
      'job-description',
      JSON.stringify(posting)
    )
    return { content: bytes, mediaType, language, ending: 'html' }
  },
  occupation: (role, _options, kit) => ({ content: json(occupation(role, jobTexts(role, kit))) }),
  sections(role, options, kit) {
    const { tree, name, title, direction } = documentOf(role, options, kit)
    const { contentVersion } = kit.library
    const sections = sectionsOf(tree)
    return { content: json({ document: name, title, language: languageOf(role), direction, contentVersion, sections }) }
  },
  csv(role, { system = '' }, kit) {
    const shape = kit.shapes[system]
    if (shape === undefined) throw new Error(`There is no shape for the system ${system}.`)
    const values = systemValues(role, sectionsOf(kit.renderer.composeDocument(role, 'job-description').tree))
    if (shape.file === 'csv') return { content: systemCsv(shape, values, languageOf(role)) }
    const content = oraclePackage(shape, values, profileCode(values.jobCode, role))
    return { content, mediaType: 'application/zip', ending: 'zip' }
  },
  'person-specification': specificationGrid,
  text: (role, options, kit) => ({ content: writeText(documentOf(role, options, kit).tree.children) }),
  markdown: (role, options, kit) => ({ content: writeMarkdown(documentOf(role, options, kit).tree.children) })
}

/** The options of a CASE package: 1.1 when no version is given, and names in place of addresses without a base. */
export function caseOptions({ caseVersion, base }: ExportOptions): { version: CaseVersion; base: string | null } {
  return { version: caseVersion === '1.0' ? '1.0' : '1.1', base: base ?? null }
}

/** Data for people and programs to read. */
export function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function documentOf(role: RoleDefinition, { document }: ExportOptions, { renderer }: ExportKit) {
  const name = documentNames.find(known => known === document) ?? 'job-description'
  const { tree, documentName, format } = renderer.composeDocument(role, name)
  const title = format.say('title', { position: role.position.title, document: documentName })
  return { tree, name, title, direction: format.locale.direction }
}

/** Description, duties and competencies in words, all from the document that a reader sees. */
function jobTexts(role: RoleDefinition, { renderer }: ExportKit): JobTexts {
  const { tree } = renderer.composeDocument(role, 'job-description')
  const { dutyAreas, competencies } = renderer.composeWords(role)
  const duties = dutyAreas.flatMap(area =>
    area.duties.map(({ title, text }) => [title, text].filter(Boolean).join('. '))
  )
  return {
    description: joinSections(sectionsOf(tree)),
    responsibilities: duties.join('\n'),
    skills: competencies.map(({ name }) => name)
  }
}

/** The role's own job code where Oracle can take it, else one that is made from its names and stays the same. */
function profileCode(given: string, { organization, position }: RoleDefinition): string {
  if (/^[A-Za-z0-9_]{1,24}$/.test(given)) return given
  return `PEER_${hash('sha256', JSON.stringify([organization.name, position.title, given]), 'hex')
    .slice(0, 12)
    .toUpperCase()}`
}
