/** What a check of meaning receives and gives. A check is pure, and sees only parts that the schema has accepted. */
import type { LocaleData } from '../locale.ts'
import type { InputProblem } from '../problem.ts'
import type { RoleDefinition } from '../role.ts'

/** A value from which any part may be missing, because the schema refused it; list items keep their index. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? readonly (Draft<Item> | undefined)[]
  : T extends object
    ? { readonly [Key in keyof T]?: Draft<T[Key]> | undefined }
    : T

export type RoleDraft = Draft<RoleDefinition>

/** Ids of one kind. */
export interface IdTable {
  has(id: string): boolean
  keys(): Iterable<string>
}

/** The ids that the content library has; the library itself fits this shape. */
export interface KnownIds {
  readonly settings: IdTable
  readonly duties: IdTable
  readonly outOfScope: IdTable
  readonly boundaries: IdTable
  readonly competencies: IdTable
  readonly statements: IdTable
  /** By kind: ids that are no longer in use, each with the id that took its place. */
  readonly retired?: Readonly<Record<string, Readonly<Record<string, string>>>>
}

export interface SemanticContext {
  readonly library: KnownIds
  readonly locales: ReadonlyMap<string, LocaleData>
  /** The candidate that was most likely meant; null when none is near. */
  nearest(word: string, candidates: Iterable<string>): string | null
  /** False where the schema refused something at or below the pointer: sums and references there cannot be judged. */
  isWhole(pointer: string | (() => string)): boolean
}

export type SemanticCheck = (role: RoleDraft, context: SemanticContext) => readonly InputProblem[]

/** Makes a problem; the order of the arguments is that of reading it. */
export function problem(pointer: string, code: string, message: string, hint: string): InputProblem {
  return { pointer, code, message, hint }
}

const none: readonly InputProblem[] = Object.freeze([])

/** Gathers what `look` finds in each item of a list that is there. */
export function inEach<Item>(
  list: readonly (Item | undefined)[] | undefined,
  pointer: string,
  look: (item: Item, pointer: string, index: number) => readonly InputProblem[]
): readonly InputProblem[] {
  let found: InputProblem[] | null = null
  const count = list?.length ?? 0
  for (let index = 0; index < count; index += 1) {
    const item = list?.[index]
    const problems = item === undefined ? none : look(item, `${pointer}/${index}`, index)
    if (problems.length === 0) continue
    found ??= []
    for (const problem of problems) found.push(problem)
  }
  return found ?? none
}

/** The values of a list that are there. */
export function present<Item>(list: readonly (Item | undefined)[] | undefined): readonly Item[] {
  return (list ?? []).filter(item => item !== undefined)
}
