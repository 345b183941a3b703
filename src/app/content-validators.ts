/** The checks of content files that an organization lays over the shipped ones. */
import { readFileSync } from 'node:fs'
import { valueAt } from '../domain/pointer.ts'
import type { LibraryValidator } from '../library/content-file.ts'
import { type LibraryKind, libraryKinds } from '../library/kinds.ts'
import type { LibraryValidators } from '../library/read-files.ts'
import { schemasUrl } from '../paths.ts'
import { type ReviewFileKind, reviewFileKinds } from '../review/load-review.ts'
import { validators } from '../validation/content-validators.gen.js'
import { schemaProblem } from '../validation/messages.ts'
import type { Schema } from '../validation/schema-check.ts'

export interface ContentValidators {
  readonly library: LibraryValidators
  readonly locale: LibraryValidator
  readonly review: Readonly<Record<ReviewFileKind, LibraryValidator>>
}

/** Makes the checks; the schemas are read for the titles in their messages. */
export function createContentValidators(): ContentValidators {
  const entries = libraryKinds.map(kind => [kind, createValidator(`library/${kind}`)] as const)
  return {
    library: Object.fromEntries(entries) as Readonly<Record<LibraryKind, LibraryValidator>>,
    locale: createValidator('locale'),
    review: Object.fromEntries(reviewFileKinds.map(kind => [kind, createValidator(`review/${kind}`)])) as Readonly<
      Record<ReviewFileKind, LibraryValidator>
    >
  }
}

function createValidator(name: string): LibraryValidator {
  const check = validators[name]
  if (check === undefined) throw new Error(`There is no validator for ${name}: build the project.`)
  let schema: Schema | null = null
  return value => {
    if (check(value)) return []
    schema ??= JSON.parse(readFileSync(new URL(`${name}.schema.json`, schemasUrl), 'utf8')) as Schema
    const root = schema
    return withoutRepeats(check.errors ?? []).map(error =>
      schemaProblem(error, root, valueAt(value, error.instancePath))
    )
  }
}

/** An empty text is also of the wrong form, which need not be said again. */
function withoutRepeats<Found extends { readonly instancePath: string; readonly keyword: string }>(
  errors: readonly Found[]
): readonly Found[] {
  const empty = new Set(errors.filter(({ keyword }) => keyword === 'minLength').map(error => error.instancePath))
  return errors.filter(({ keyword, instancePath }) => keyword !== 'pattern' || !empty.has(instancePath))
}
