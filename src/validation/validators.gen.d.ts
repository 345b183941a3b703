/** Types of the generated validator of the role definition and of requests. */
import type { SchemaCheck } from './schema-check.ts'

export const validators: {
  readonly 'role-definition': SchemaCheck
  readonly 'http/text-review': SchemaCheck
}
