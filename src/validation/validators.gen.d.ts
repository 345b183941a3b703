/** Types of the generated validators, by name of the schema. */
import type { SchemaCheck } from './schema-check.ts'

export const validators: { readonly 'role-definition': SchemaCheck } & Readonly<Record<string, SchemaCheck | undefined>>
