/** Checks a role definition against the schema and for its meaning, and gives all problems in the order of the document. */

import type { LocaleData } from '../domain/locale.ts'
import { nearest } from '../domain/nearest.ts'
import { childPointer, valueAt } from '../domain/pointer.ts'
import type { InputProblem, ProblemList } from '../domain/problem.ts'
import { semanticChecks } from '../domain/semantics/all-checks.ts'
import type { KnownIds, RoleDraft, SemanticContext } from '../domain/semantics/check.ts'
import { checkLogo } from './logo-check.ts'
import { schemaProblem } from './messages.ts'
import { prune } from './prune.ts'
import { maxProblems } from './read-json.ts'
import type { Schema, SchemaCheck, SchemaError } from './schema-check.ts'

export interface RoleValidatorOptions {
  /** The generated validator of the schema. */
  readonly validate: SchemaCheck
  /** The schema itself, for titles and descriptions in messages; asked for when there is one to write. */
  readonly schema: () => Schema
  /** The content library, or its ids. */
  readonly library: KnownIds
  readonly locales: ReadonlyMap<string, LocaleData>
}

/** Gives the problems of a value; none when it is a valid role definition. */
export type RoleValidator = (value: unknown) => ProblemList

// Each error of the schema costs time to explain; far more than are listed, so that sorting is fair.
const maxExplained = 500
// Deeper parts are no parts of a role definition; a caller that did not use `readJson` may still have them.
const deepest = 32
const sound: ProblemList = { problems: [], truncated: false }

/** Makes the validator. It never throws, changes nothing, and takes time in proportion to the size of the value. */
export function createRoleValidator(options: RoleValidatorOptions): RoleValidator {
  const { validate, schema, library, locales } = options
  return value => {
    const errors = validate(value) ? [] : relevant(validate.errors ?? [], value)
    const pruned = prune(value, errors)
    const context: SemanticContext = { library, locales, nearest, isWhole: pruned.isWhole }
    const ofMeaning = isObject(pruned.value) ? checkMeaning(pruned.value as RoleDraft, context) : []
    if (errors.length === 0 && ofMeaning.length === 0) return sound
    const ofForm = errors
      .slice(0, maxExplained)
      .map(error => schemaProblem(error, schema(), valueAt(value, error.instancePath)))
    const problems = inDocumentOrder(withoutRepeats([...ofForm, ...ofMeaning]), value)
    const truncated = problems.length > maxProblems || errors.length > maxExplained
    return { problems: problems.slice(0, maxProblems), truncated }
  }
}

function checkMeaning(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  return [...semanticChecks.flatMap(check => check(role, context)), ...checkLogo(role)]
}

/**
 * Leaves out errors that repeat another in other words: branches of `anyOf`, anything else about a value of the wrong
 * type, and of a text that is empty or of another form its pattern or its length.
 */
function relevant(errors: readonly SchemaError[], value: unknown): readonly SchemaError[] {
  const keywords = new Map<string, Set<string>>()
  for (const { instancePath, keyword } of errors) {
    const known = keywords.get(instancePath)
    if (known === undefined) keywords.set(instancePath, new Set([keyword]))
    else known.add(keyword)
  }
  return errors.filter(({ instancePath, keyword, schemaPath }) => {
    if (schemaPath.includes('/anyOf/')) return false
    const others = keywords.get(instancePath)
    if (others?.has('type')) return keyword === 'type'
    const isEmpty = others?.has('minLength') && valueAt(value, instancePath) === ''
    if (keyword === 'pattern') return !isEmpty && !others?.has('maxLength')
    return keyword !== 'minLength' || isEmpty === true || !others?.has('pattern')
  })
}

function withoutRepeats(problems: readonly InputProblem[]): readonly InputProblem[] {
  const byText = new Map(problems.map(item => [`${item.pointer}\n${item.code}\n${item.message}`, item]))
  return [...byText.values()]
}

/** Sorts by the place of the part in the document; problems of the same part keep their order. */
function inDocumentOrder(problems: readonly InputProblem[], value: unknown): readonly InputProblem[] {
  const pointers = new Set(problems.map(item => item.pointer))
  const ranks = new Map<string, number>()
  rank(value, '', 0, pointers, ranks)
  const rankOf = (item: InputProblem) => ranks.get(item.pointer) ?? ranks.size
  return problems.toSorted((a, b) => rankOf(a) - rankOf(b))
}

function rank(
  value: unknown,
  pointer: string,
  depth: number,
  wanted: ReadonlySet<string>,
  ranks: Map<string, number>
): void {
  if (wanted.has(pointer)) ranks.set(pointer, ranks.size)
  if (depth === deepest || (!isObject(value) && !Array.isArray(value))) return
  for (const key of Object.keys(value))
    rank((value as Schema)[key], childPointer(pointer, key), depth + 1, wanted, ranks)
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
