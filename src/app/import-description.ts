/** Use case: propose a role definition from a job description that was written elsewhere. */
import type { Description } from '../description/description.ts'
import { createSettingFinder } from '../description/find-setting.ts'
import { proposeRole, type RoleProposal } from '../description/propose-role.ts'
import { createSectionReader } from '../description/sections.ts'
import type { ProblemList } from '../domain/problem.ts'
import type { ReviewContent } from '../review/content.ts'
import type { RoleValidator } from '../validation/role-validator.ts'
import { type DescriptionSource, readDescription, unreadable } from './read-description.ts'
import type { DescriptionOptions } from './review-description.ts'

export interface ImportedDescription extends RoleProposal {
  /** The text as it was read; excerpts are parts of it. */
  readonly text: string
  /** What the proposal still needs to be a role definition. */
  readonly problems: ProblemList
}

export type DescriptionImport =
  | { readonly ok: true; readonly imported: ImportedDescription }
  | { readonly ok: false; readonly problems: ProblemList }

export type ImportDescription = (
  bytes: Uint8Array,
  source: DescriptionSource,
  options: DescriptionOptions
) => Promise<DescriptionImport>

/** Makes the importer. It never throws for bad input. */
export function createImporter(
  { sections, settings, words }: ReviewContent,
  validate: RoleValidator
): ImportDescription {
  const reader = createSectionReader(sections, words)
  const finder = createSettingFinder(settings, words)
  const settingOf = (description: Description, id: string | undefined) =>
    id === undefined ? (finder.settingOf(description) ?? undefined) : { id, excerpt: null }
  return async (bytes, source, { settingId, jurisdiction, locale }) => {
    const reading = await readDescription(bytes, source)
    if (!reading.ok) return { ok: false, problems: unreadable(reading) }
    const { description } = reading
    const setting = settingOf(description, settingId)
    const proposal = proposeRole(description, reader.passagesOf(description), { setting, jurisdiction, locale })
    return { ok: true, imported: { text: description.text, ...proposal, problems: validate(proposal.role) } }
  }
}
