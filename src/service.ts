/** Composition root: reads templates, content and schemas once, and puts the use cases together. */
import { readFileSync, statSync } from 'node:fs'
import { createExporter } from './app/exports/exporter.ts'
import { createRoleReader } from './app/read-role.ts'
import { createTextRequestReader } from './app/read-text-request.ts'
import { createDocumentRenderer } from './app/render-document.ts'
import { createReviews, type Reviews } from './app/review-role.ts'
import { readSchemaFile } from './app/schema-file.ts'
import type { Service } from './app/service.ts'
import { createStartingRoles } from './app/starting-roles.ts'
import { createVerifier } from './app/verify-document.ts'
import { readChecked } from './library/checked-library.ts'
import { LibraryError } from './library/library-error.ts'
import { loadLibrary } from './library/load-library.ts'
import { hasOverlaidLocales, loadLocales } from './library/load-locales.ts'
import { overlaidKinds } from './library/read-files.ts'
import { packageUrl, shippedTemplates } from './paths.ts'
import { hasOverlaidReview } from './review/load-review.ts'
import { createRoleValidator } from './validation/role-validator.ts'
import { validators } from './validation/validators.gen.js'

export interface ServiceOptions {
  /** Templates directory of an organization, laid over the shipped one file by file. */
  readonly templatesDirectory?: string | undefined
}

/**
 * Makes the service. Throws a `TemplateError` or `LibraryError` that names file, line and reason of everything that is
 * wrong in the templates directory.
 */
export async function createService({ templatesDirectory }: ServiceOptions = {}): Promise<Service> {
  if (templatesDirectory !== undefined) assertDirectory(templatesDirectory)
  const directories = templatesDirectory === undefined ? [shippedTemplates] : [templatesDirectory, shippedTemplates]
  const isOverlaid =
    overlaidKinds(directories).length > 0 || hasOverlaidLocales(directories) || hasOverlaidReview(directories)
  const content = isOverlaid ? (await import('./app/content-validators.ts')).createContentValidators() : null
  const checked = await readChecked()
  const library = loadLibrary({ directories, checked, ...(content !== null && { validators: content.library }) })
  const locales = loadLocales({ directories, validator: content?.locale })
  const roleSchema = readSchemaFile('role-definition')
  const schema = roleSchema.value
  const validate = createRoleValidator({ validate: validators['role-definition'], schema, library, locales })
  const { version } = JSON.parse(readFileSync(packageUrl, 'utf8')) as { readonly version: string }
  const reviews = createReviews({ directories, library, validate, validators: content?.review })
  const generator = `Peer Role Builder ${version}`
  const renderer = await createDocumentRenderer({
    directories,
    library,
    locales,
    roleSchema,
    viewSchema: readSchemaFile('view/document'),
    frameworkSchema: readSchemaFile('view/library-framework'),
    reportSchema: readSchemaFile('view/review-report'),
    reviews,
    generator
  })
  return {
    version,
    library,
    locales,
    get schemas() {
      return new Map([['role-definition', schema()]])
    },
    readRole: createRoleReader({ validate, contentVersion: library.contentVersion }),
    ...reviewUseCases(reviews),
    readTextRequest: createTextRequestReader(readSchemaFile('http/text-review'), library.settings),
    ...renderer.documents,
    ...createExporter({ library, locales, renderer, roleSchema }),
    verifyDocument: createVerifier({
      ...renderer.documents,
      validate,
      contentVersion: library.contentVersion,
      generator
    }),
    createStartingRole: createStartingRoles({ directories, library, locales, validate })
  }
}

function reviewUseCases(reviews: Reviews) {
  return {
    reviewRole: reviews.role,
    reviewText: reviews.text,
    reviewDescription: reviews.description,
    importDescription: reviews.import,
    fixRole: reviews.fix,
    reviewRules: reviews.rules
  }
}

/** A misspelt path would otherwise be an overlay without files, which does nothing, silently. */
function assertDirectory(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  throw new LibraryError([{ file: path, line: 1, reason: 'The templates directory does not exist.' }])
}
