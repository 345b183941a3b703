/** Types of the generated validators of the role definition, of requests and of API keys. */
import type { SchemaCheck } from './schema-check.ts'

export const validators: {
  readonly 'role-definition': SchemaCheck
  readonly 'http/text-review': SchemaCheck
  readonly 'api-key': SchemaCheck
}
