/** Composition root: reads templates, content and schemas once, and puts the use cases together. */
import { readFileSync, statSync } from 'node:fs'
import { createExporter } from './app/exports/exporter.ts'
import { createRoleReader } from './app/read-role.ts'
import { createTextRequestReader } from './app/read-text-request.ts'
import { createDocumentRenderer } from './app/render-document.ts'
import type { Reviews, ReviewsOptions } from './app/review-role.ts'
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
  /**
   * False where nothing will be reviewed, so that the rules need not be loaded; a use case that needs them is then a
   * mistake of the caller, and throws. Files of a review that an organization has laid over are checked all the same.
   */
  readonly isReviewing?: boolean
}

/**
 * Makes the service. Throws a `TemplateError` or `LibraryError` that names file, line and reason of everything that is
 * wrong in the templates directory.
 */
export async function createService({ templatesDirectory, isReviewing = true }: ServiceOptions = {}): Promise<Service> {
  if (templatesDirectory !== undefined) assertDirectory(templatesDirectory)
  const directories = templatesDirectory === undefined ? [shippedTemplates] : [templatesDirectory, shippedTemplates]
  const hasOwnRules = hasOverlaidReview(directories)
  const isOverlaid = overlaidKinds(directories).length > 0 || hasOverlaidLocales(directories) || hasOwnRules
  const content = isOverlaid ? (await import('./app/content-validators.ts')).createContentValidators() : null
  const checked = await readChecked()
  const library = loadLibrary({ directories, checked, ...(content !== null && { validators: content.library }) })
  const { contentVersion } = library
  const locales = loadLocales({ directories, validator: content?.locale })
  const roleSchema = readSchemaFile('role-definition')
  const schema = roleSchema.value
  const validate = createRoleValidator({ validate: validators['role-definition'], schema, library, locales })
  const version = readVersion()
  const checks = content?.review
  const reviews = await openReviews(isReviewing || hasOwnRules, { directories, library, validate, validators: checks })
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
    readRole: createRoleReader({ validate, contentVersion }),
    ...reviewUseCases(reviews),
    readTextRequest: createTextRequestReader(readSchemaFile('http/text-review'), library.settings),
    ...renderer.documents,
    ...createExporter({ library, locales, renderer, roleSchema }),
    verifyDocument: createVerifier({ ...renderer.documents, validate, contentVersion, generator }),
    createStartingRole: createStartingRoles({ directories, library, locales, validate })
  }
}

function readVersion(): string {
  return (JSON.parse(readFileSync(packageUrl, 'utf8')) as { readonly version: string }).version
}

async function openReviews(isNeeded: boolean, options: ReviewsOptions): Promise<Reviews> {
  return isNeeded ? (await import('./app/review-role.ts')).createReviews(options) : noReviews
}

const notLoaded = () => {
  throw new Error('This service was made without the review.')
}
const noReviews: Reviews = {
  role: notLoaded,
  text: notLoaded,
  description: notLoaded,
  import: notLoaded,
  fix: notLoaded,
  rules: notLoaded
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
