/** Query and path parameters that several routes share. */
import { documentFormats, documentNames } from '../../app/service.ts'
import { gateSeverities } from '../../review/gate.ts'
import type { QueryParameter } from '../query.ts'

export const formatParameter: QueryParameter = {
  type: 'string',
  description: 'The format, instead of the Accept header.',
  enum: documentFormats
}

export const gateParameter: QueryParameter = {
  type: 'string',
  description: 'Refuse the document when the review finds something of this severity or worse.',
  enum: gateSeverities
}

export const traceParameter: QueryParameter = {
  type: 'string',
  description: 'Whether the document ends with a table from each duty to its competencies, boundaries and assessment.',
  enum: ['true', 'false']
}

export const settingParameter: QueryParameter = {
  type: 'string',
  description: 'Id of a setting; the list is at /v1/settings.',
  pattern: '^[a-z0-9]+(-[a-z0-9]+)*$',
  examples: ['inpatient-unit']
}

export const jurisdictionParameter: QueryParameter = {
  type: 'string',
  description: 'Where the person is employed: an ISO 3166 code in capitals.',
  pattern: '^[A-Z]{2}(-[A-Z0-9]{1,3})?$',
  examples: ['US', 'US-NY', 'GB']
}

export const localeParameter: QueryParameter = {
  type: 'string',
  description: 'Language and region of the texts: a BCP 47 tag.',
  pattern: '^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$',
  examples: ['en-US', 'en-GB']
}

/** Taken by every route that gives content of the library or a document; `plugins/content-pin.ts` holds it against ours. */
export const contentVersionParameter: Readonly<Record<'contentVersion', QueryParameter>> = {
  contentVersion: {
    type: 'string',
    description: 'The version of the content library that the answer must be made with; another is refused.',
    pattern: '^[0-9]{4}[.][0-9]{1,3}$',
    examples: ['2026.1']
  }
}

/** Taken by every route that reads or gives a role definition, or makes something of one. */
export const pinParameters: Readonly<Record<'contentVersion' | 'schemaVersion', QueryParameter>> = {
  ...contentVersionParameter,
  schemaVersion: {
    type: 'string',
    description: 'The version of the schema of the role definition that the answer must go by; another is refused.',
    pattern: '^[0-9]{1,3}[.][0-9]{1,3}$',
    examples: ['1.0']
  }
}

export const idParameter = {
  type: 'object',
  properties: { id: { type: 'string', description: 'Id of the item.' } },
  required: ['id']
} as const

export const documentParameter = {
  type: 'string',
  description: 'Which document.',
  enum: documentNames
} as const
