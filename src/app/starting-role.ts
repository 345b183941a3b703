/** A complete starting role definition for a setting, in the variant of a jurisdiction. */
import { isObject } from '../domain/json.ts'
import { countryPart } from '../domain/jurisdiction.ts'
import { languageOf } from '../domain/locale.ts'
import type { RoleDefinition } from '../domain/role.ts'

/** What `library/roles/<setting>.json` holds. */
export interface StartingRoleFile {
  readonly role: Readonly<Record<string, unknown>>
  /** Merge patches (RFC 7396) by country. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, unknown>>>>
  /** Merge patches by language tag, over the country's variant: the texts in another language. */
  readonly translations?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The role of the file with the jurisdiction and the language written into it, the country's variant over it, and the words of the language over both. */
export function startingRole(
  file: StartingRoleFile,
  { jurisdiction, locale }: { readonly jurisdiction: string; readonly locale?: string | undefined }
): RoleDefinition {
  const country = countryPart(jurisdiction)
  const variant = Object.hasOwn(file.variants, country) ? file.variants[country] : {}
  const translation = locale === undefined ? undefined : translationFor(file, locale)
  const patched = mergePatch(mergePatch(file.role, variant), translation ?? {})
  const { schemaVersion, ...rest } = patched as Record<string, unknown>
  return {
    schemaVersion,
    locale: locale ?? languageOf({ jurisdiction }),
    jurisdiction,
    ...rest
  } as unknown as RoleDefinition
}

/** The words of the file in a language: by the exact tag, else by the tag with its last parts left off. */
export function translationFor(
  { translations = {} }: StartingRoleFile,
  locale: string
): Readonly<Record<string, unknown>> | undefined {
  for (let tag = locale.toLowerCase(); tag !== ''; tag = tag.slice(0, Math.max(0, tag.lastIndexOf('-')))) {
    const found = Object.entries(translations).find(([known]) => known.toLowerCase() === tag)
    if (found !== undefined) return found[1]
  }
  return undefined
}

/** RFC 7396, on plain JSON. */
function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch
  const merged = new Map(Object.entries(isObject(target) ? target : {}))
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) merged.delete(key)
    else merged.set(key, mergePatch(merged.get(key), value))
  }
  return Object.fromEntries(merged)
}
