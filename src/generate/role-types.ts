/** Writes `src/domain/role-definition.gen.ts`: the TypeScript types of the role definition, from its schema. */
import { readFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'

/**
 * Says whether a keyword is left out of the types: `anyOf` says which of several properties must be there, which the
 * validator checks; a title would give every property a type of its own.
 */
function isLeftOut(key: string, value: unknown): boolean {
  return (key === 'anyOf' && Array.isArray(value)) || (key === 'title' && typeof value === 'string') || key === '$id'
}

/**
 * Gives the text of the generated types.
 * @param schemaFile path or URL of `role-definition.schema.json`
 */
export async function generateRoleTypes(schemaFile: URL): Promise<string> {
  const schema = JSON.parse(readFileSync(schemaFile, 'utf8'), (key, value) =>
    isLeftOut(key, value) ? undefined : (bareReference(value) ?? value)
  )
  const text = await compile(schema, 'RoleDefinition', {
    additionalProperties: false,
    bannerComment: '/* GENERATED from schemas/role-definition.schema.json by `npm run build`. Do not edit. */',
    style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'none' },
    unknownAny: true,
    ignoreMinAndMaxItems: true
  })
  return readonlyProperties(text)
}

/** A reference without what stands beside it, so that one definition gives one type. */
function bareReference(value: unknown): { $ref: unknown } | undefined {
  return typeof value === 'object' && value !== null && '$ref' in value ? { $ref: value.$ref } : undefined
}

/** A role definition is never changed after it was read: every property and list of the types is read-only. */
function readonlyProperties(text: string): string {
  return text
    .replace(/^( +)("?[\w$]+"?\??:)/gm, '$1readonly $2')
    .replace(/(: |\| )(\w+|\([^()]*\))\[\]/g, '$1readonly $2[]')
}
