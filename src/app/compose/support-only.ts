/** Competencies that are support and skill alone: forms leave no room to rate them or to put reflection on record. */

/** Named here and not in the library's file, so that an overlay that rewords a competency cannot undo it by omission. */
const supportOnly: ReadonlySet<string> = new Set(['self-compassion'])

export function isSupportOnly(competencyId: string): boolean {
  return supportOnly.has(competencyId)
}
