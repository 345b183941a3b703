/** Types of the generated validators of content files, by name of the schema. */
import type { SchemaCheck } from './schema-check.ts'

export const validators: Readonly<Record<string, SchemaCheck | undefined>>
