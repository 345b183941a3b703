/** Use cases: render a role definition as a document in a format, and the library itself as a framework. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rasterizeSvg } from '../document/docx/rasterize-svg.ts'
import { writeDocx } from '../document/docx/write-docx.ts'
import { htmlPieces } from '../document/html/write-html.ts'
import type { DocumentMeta, Logo } from '../document/meta.ts'
import type { DocumentTree } from '../document/tree.ts'
import { encodePieces } from '../document/utf8.ts'
import { createFormatter, type Formatter } from '../domain/format.ts'
import { findLocale, type LocaleData, languageOf } from '../domain/locale.ts'
import type { RoleDefinition } from '../domain/role.ts'
import type { Library } from '../library/library.ts'
import { LibraryError } from '../library/library-error.ts'
import { openTemplates } from '../templating/open-templates.ts'
import type { RenderTree } from '../templating/render-tree.ts'
import { readLogo } from '../validation/logo.ts'
import { composeMeta } from './compose/compose-meta.ts'
import { composeView, documentNameOf } from './compose/compose-view.ts'
import { frameworkMeta } from './compose/framework-meta.ts'
import { composeLibraryFramework, selectionOf } from './compose/library-framework.ts'
import { composeReviewReport } from './compose/review-report.ts'
import type { ReviewReportView } from './compose/review-report-view.ts'
import { createTemplateHelpers } from './compose/template-helpers.ts'
import type { DocumentView } from './compose/view.ts'
import { fileName } from './file-name.ts'
import { frameworkProblems } from './framework-options.ts'
import type { Reviews } from './review-role.ts'
import type { SchemaFile } from './schema-file.ts'
import {
  type DocumentFormat,
  type DocumentName,
  type DocumentOptions,
  type RenderedDocument,
  type Service,
  tracedDocuments
} from './service.ts'
import { fallbackLocale, libraryFramework, reviewReport, templateOptions } from './template-options.ts'

export interface RendererOptions {
  /** Templates directories, the overlay first and the shipped one last. */
  readonly directories: readonly string[]
  readonly library: Library
  readonly locales: ReadonlyMap<string, LocaleData>
  readonly roleSchema: SchemaFile
  readonly viewSchema: SchemaFile
  readonly frameworkSchema: SchemaFile
  readonly reportSchema: SchemaFile
  /** Asked for the review report and the trace alone, so that no other document waits for the files of the review. */
  readonly reviews: Pick<Reviews, 'role' | 'rules'>
  /** Name and version of this program, for the properties of the files. */
  readonly generator: string
}

/** A document before it is written in a format. */
export interface ComposedDocument {
  readonly tree: DocumentTree
  /** What the document is called, in its language. */
  readonly documentName: string
  readonly format: Formatter
}

/** The use cases that make documents, and what exports are made from. */
export interface DocumentRenderer {
  readonly documents: Pick<Service, 'renderDocument' | 'renderFramework'>
  /** The tree of a document. */
  composeDocument(role: RoleDefinition, document: DocumentName): ComposedDocument
  /** The words that a job description is made of. */
  composeWords(role: RoleDefinition): DocumentView
  /** The page of a document with data for other programs in its head. */
  renderPage(role: RoleDefinition, document: DocumentName, structuredData: string): Promise<RenderedDocument>
  /** What a language is written with. */
  formatterFor(language: string): Formatter
}

/** What is asked of a document beside its name and format. */
interface RenderOptions extends DocumentOptions {
  /** Data for other programs, in the head of a page. */
  readonly structuredData?: string
}

interface LocaleRenderer {
  readonly format: Formatter
  readonly treeOf: (template: string) => RenderTree
}

const mediaTypes: Readonly<Record<DocumentFormat, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html; charset=utf-8'
}

/**
 * Opens the templates and makes the renderer. Throws a `TemplateError` with everything that is wrong in any template
 * or missing in any locale; the templates of one locale are made ready when it is first used.
 */
export async function createDocumentRenderer(options: RendererOptions): Promise<DocumentRenderer> {
  const { directories, library, generator } = options
  const rendererFor = await openRenderers(options)
  const css = readStyles(directories)
  const { contentVersion } = library

  const composeDocument = (role: RoleDefinition, document: DocumentName): ComposedDocument => {
    const { format, treeOf } = rendererFor(languageOf(role))
    const tree = treeOf(document)(viewOf(role, document, options, format, false))
    return { tree, documentName: documentNameOf(document, format), format }
  }
  const render = async (
    role: RoleDefinition,
    document: DocumentName,
    target: DocumentFormat,
    { trace = false, structuredData }: RenderOptions
  ) => {
    const { format, treeOf } = rendererFor(languageOf(role))
    const tree = treeOf(document)(viewOf(role, document, options, format, trace))
    const logo = await logoOf(role, target)
    const meta = composeMeta(role, document, format, { contentVersion, generator, logo })
    const whole = structuredData === undefined ? meta : { ...meta, structuredData }
    return finish(tree, whole, target, css, [role.position.title, documentNameOf(document, format)])
  }
  const documents: DocumentRenderer['documents'] = {
    renderDocument: (role, document, target, options = {}) => render(role, document, target, options),
    async renderFramework(asked, target) {
      const problems = frameworkProblems(asked, options)
      if (problems.length > 0) return { ok: false, problems }
      const language = languageOf(asked)
      const { format, treeOf } = rendererFor(language)
      const selection = selectionOf(asked, library)
      const view = composeLibraryFramework(selection, library, format)
      const tree = treeOf(libraryFramework)(view)
      const meta = frameworkMeta({ ...asked, locale: language }, view, format, generator)
      return { ok: true, document: finish(tree, meta, target, css, [meta.title, view.settingName]) }
    }
  }
  return {
    documents,
    composeDocument,
    composeWords: role => composeView(role, 'job-description', library, rendererFor(languageOf(role)).format),
    renderPage: (role, document, data) => render(role, document, 'html', { structuredData: data }),
    formatterFor: language => rendererFor(language).format
  }
}

/** What the template of a document is given. */
function viewOf(
  role: RoleDefinition,
  document: DocumentName,
  options: RendererOptions,
  format: Formatter,
  trace: boolean
): DocumentView | ReviewReportView {
  if (document === reviewReport) return reportView(role, options, format)
  const isTraced = trace && tracedDocuments.includes(document)
  const measures = isTraced ? options.reviews.role(role).measures : undefined
  return composeView(role, document, options.library, format, measures)
}

function reportView(role: RoleDefinition, options: RendererOptions, format: Formatter): ReviewReportView {
  const { library, reviews, roleSchema } = options
  const review = reviews.role(role)
  // Describing all rules is work that only a changed rule is worth.
  const rules = review.configuration.length === 0 ? [] : reviews.rules(languageOf(role))
  const ruleTitle = (id: string) => rules.find(rule => rule.id === id)?.title ?? id
  return composeReviewReport(role, review, { library, format, roleSchema: roleSchema.value(), ruleTitle })
}

/** Gives what a language is written with; the templates of a locale are made ready once. */
async function openRenderers(options: RendererOptions): Promise<(language: string) => LocaleRenderer> {
  const { directories, locales } = options
  const fallback = fallbackLocale(locales)
  const templates = await openTemplates({ directories, ...templateOptions(options) })
  const renderers = new Map<string, LocaleRenderer>()
  return language => {
    const locale = findLocale(locales, language) ?? fallback
    const known = renderers.get(locale.tag)
    if (known !== undefined) return known
    const format = createFormatter(locale)
    const trees = templates.forLocale(locale.tag, createTemplateHelpers(format))
    const treeOf = (template: string) => {
      const tree = trees.get(template)
      if (tree === undefined) throw new Error(`There is no template for the document ${template}.`)
      return tree
    }
    renderers.set(locale.tag, { format, treeOf })
    return { format, treeOf }
  }
}

/** Writes a document in its format, and names it by what it is. */
function finish(
  tree: DocumentTree,
  meta: DocumentMeta,
  target: DocumentFormat,
  css: string,
  name: readonly string[]
): RenderedDocument {
  const bytes = target === 'docx' ? writeDocx(tree, meta) : encodePieces(htmlPieces(tree, meta, css))
  return {
    bytes,
    mediaType: mediaTypes[target],
    language: meta.language,
    fileName: fileName(name, target),
    etag: `"${hash('sha256', bytes, 'base64url')}"`
  }
}

/** The logo of the role, with a PNG beside it where it is an SVG that goes into a Word file. */
async function logoOf(role: RoleDefinition, target: DocumentFormat): Promise<Logo | null> {
  const given = role.organization.theme?.logo
  if (given === undefined) return null
  const reading = readLogo(given.data, given.width)
  if (!reading.ok) return null
  const { logo } = reading
  const raster = logo.type === 'svg' && target === 'docx' ? await rasterizeSvg(logo.data, logo.width) : null
  return { ...logo, raster, alternativeText: given.alternativeText }
}

const styleFile = join('documents', 'document.css')

/** The style sheet of the pages. Throws a `LibraryError` for one that could leave its element or ask another server. */
function readStyles(directories: readonly string[]): string {
  const css = readFirst(directories, styleFile)
  const faults = css.split('\n').flatMap((text, index) => {
    const found = /<|@import|url\((?!["']?data:)/i.exec(text)?.[0]
    if (found === undefined) return []
    const reason = `“${found}” is not allowed: a page asks no other server and its styles hold no markup.`
    return [{ file: join(directories[0] ?? '', styleFile), line: index + 1, reason }]
  })
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
  return css
}

function readFirst(directories: readonly string[], name: string): string {
  for (const directory of directories) {
    try {
      return readFileSync(join(directory, name), 'utf8')
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
  throw new Error(`There is no file ${name} in the templates.`)
}
