/** Use case: review a role definition, or a text that was sent alone. */
import { join } from 'node:path'
import type { RoleDefinition } from '../domain/role.ts'
import type { LibraryValidator } from '../library/content-file.ts'
import type { Library } from '../library/library.ts'
import { LibraryError } from '../library/library-error.ts'
import { ReviewContentError } from '../review/compile.ts'
import type { RuleChange } from '../review/content.ts'
import type { RuleDescription } from '../review/describe-rules.ts'
import { createReviewer, type FindingList, type RoleFindings, type TextInput } from '../review/engine.ts'
import { applySafePatches, type FixedRole } from '../review/fix.ts'
import { PatternError } from '../review/language/pattern.ts'
import { hasOverlaidReview, loadReview, type ReviewFileKind } from '../review/load-review.ts'
import { ruleLogic } from '../review/rule-logic.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import { createImporter, type ImportDescription } from './import-description.ts'
import type { DescriptionSource } from './read-description.ts'
import { createDescriptionReviewer, type DescriptionOptions, type DescriptionReviewing } from './review-description.ts'

/** What an organization has changed of a rule, with its reason. */
export interface ConfiguredRule extends RuleChange {
  readonly rule: string
}

export interface RoleReview extends RoleFindings {
  /** Changes of rules that this review was made with. */
  readonly configuration: readonly ConfiguredRule[]
}

/** A role after the safe patches, with the review of what is left. */
export interface RoleFixing extends FixedRole {
  readonly review: RoleReview
}

export interface Reviews {
  /** Reviews a role that `readRole` has accepted. */
  role(role: RoleDefinition): RoleReview
  text(input: TextInput): FindingList
  /** Reviews a whole description that was written elsewhere. Never throws for bad input. */
  description(bytes: Uint8Array, source: DescriptionSource, options: DescriptionOptions): Promise<DescriptionReviewing>
  /** Proposes a role definition from a description. Never throws for bad input. */
  import: ImportDescription
  fix(role: RoleDefinition): RoleFixing
  /** Every rule and term; texts in American English when no language is given. */
  rules(language?: string): readonly RuleDescription[]
}

export interface ReviewsOptions {
  readonly directories: readonly string[]
  readonly library: Library
  readonly validators?: Readonly<Record<ReviewFileKind, LibraryValidator>> | undefined
  /** Gives the problems of a value that should be a role definition. */
  readonly validate: RoleValidator
}

/**
 * Makes the review. Its files are read when it is first asked for, for most commands need none of them; those of an
 * overlay are read at once. Throws a `LibraryError` for files that are wrong.
 */
export function createReviews(options: ReviewsOptions): Reviews {
  let opened: ReturnType<typeof open> | null = null
  const reviewer = () => {
    opened ??= open(options)
    return opened
  }
  if (hasOverlaidReview(options.directories)) reviewer()
  const review = (role: RoleDefinition): RoleReview => {
    const { engine, configuration } = reviewer()
    return { ...engine.reviewRole(role), configuration }
  }
  return {
    role: review,
    text: input => reviewer().engine.reviewText(input),
    description: (bytes, source, options) => reviewer().reviewDescription(bytes, source, options),
    import: (bytes, source, input) => reviewer().importDescription(bytes, source, input),
    fix: role => {
      const isValid = (value: RoleDefinition) => options.validate(value).problems.length === 0
      const fixed = applySafePatches(role, value => review(value).findings, isValid)
      return { ...fixed, review: review(fixed.role) }
    },
    rules: (language = 'en-US') => reviewer().engine.describe(language)
  }
}

function open({ directories, library, validators, validate }: ReviewsOptions) {
  const content = loadReview({ directories, ...(validators !== undefined && { validators }) })
  const configuration = Object.entries(content.configuration.rules).map(([rule, change]) => ({ rule, ...change }))
  const engine = compiled(() => createReviewer(content, library, ruleLogic), directories)
  return {
    engine,
    configuration,
    reviewDescription: createDescriptionReviewer(engine, content),
    importDescription: createImporter(content, validate)
  }
}

/** What files say that each are right by themselves, and do not fit together or to the library, is a fault of theirs. */
function compiled<T>(compile: () => T, directories: readonly string[]): T {
  try {
    return compile()
  } catch (error) {
    if (!(error instanceof ReviewContentError || error instanceof PatternError)) throw error
    throw new LibraryError([{ file: join(directories[0] ?? '', 'review'), line: 1, reason: error.message }])
  }
}
