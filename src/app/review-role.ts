/** Use case: review a role definition, or a text that was sent alone. */
import type { RoleDefinition } from '../domain/role.ts'
import type { Library } from '../library/library.ts'
import type { LibraryValidator } from '../library/read-files.ts'
import type { RuleChange } from '../review/content.ts'
import { createReviewer, type FindingList, type TextInput } from '../review/engine.ts'
import { hasOverlaidReview, loadReview, type ReviewFileKind } from '../review/load-review.ts'
import { ruleLogic } from '../review/rule-logic.ts'

/** What an organization has changed of a rule, with its reason. */
export interface ConfiguredRule extends RuleChange {
  readonly rule: string
}

export interface RoleReview extends FindingList {
  /** Changes of rules that this review was made with. */
  readonly configuration: readonly ConfiguredRule[]
}

export interface Reviews {
  /** Reviews a role that `readRole` has accepted. */
  role(role: RoleDefinition): RoleReview
  text(input: TextInput): FindingList
}

export interface ReviewsOptions {
  readonly directories: readonly string[]
  readonly library: Library
  readonly validators?: Readonly<Record<ReviewFileKind, LibraryValidator>> | undefined
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
  return {
    role: role => {
      const { engine, configuration } = reviewer()
      return { ...engine.reviewRole(role), configuration }
    },
    text: input => reviewer().engine.reviewText(input)
  }
}

function open({ directories, library, validators }: ReviewsOptions) {
  const content = loadReview({ directories, ...(validators !== undefined && { validators }) })
  const configuration = Object.entries(content.configuration.rules).map(([rule, change]) => ({ rule, ...change }))
  return { engine: createReviewer(content, library, ruleLogic), configuration }
}
