/** Types of the generated validator of the role definition. */
import type { SchemaCheck } from './schema-check.ts'

export const validators: { readonly 'role-definition': SchemaCheck }
