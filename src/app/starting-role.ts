/** A complete starting role definition for a setting, in the variant of a jurisdiction. */
import { languageOf } from '../domain/locale.ts'
import type { RoleDefinition } from '../domain/role.ts'

/** What `library/roles/<setting>.json` holds. */
export interface StartingRoleFile {
  readonly role: Readonly<Record<string, unknown>>
  /** Merge patches (RFC 7396) by country. */
  readonly variants: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** The role of the file with the jurisdiction and the language written into it, and the country's variant over it. */
export function startingRole(
  file: StartingRoleFile,
  { jurisdiction, locale }: { readonly jurisdiction: string; readonly locale?: string | undefined }
): RoleDefinition {
  const country = jurisdiction.slice(0, 2)
  const variant = Object.hasOwn(file.variants, country) ? file.variants[country] : {}
  const { schemaVersion, ...rest } = mergePatch(file.role, variant) as Record<string, unknown>
  return {
    schemaVersion,
    locale: locale ?? languageOf({ jurisdiction }),
    jurisdiction,
    ...rest
  } as unknown as RoleDefinition
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

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
