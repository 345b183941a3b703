/** What routes say of their answers and bodies in the API description. */
import { bodySources, descriptionSources, documentMediaTypes, documentSources } from '../role-body.ts'

const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` })

/** A successful answer of JSON with a named schema. */
export function jsonAnswer(description: string, schemaName: string, mediaType = 'application/json') {
  return { description, content: { [mediaType]: { schema: reference(schemaName) } } }
}

/** A successful answer of another kind. */
export function otherAnswer(description: string, ...mediaTypes: readonly string[]) {
  const content = mediaTypes.map(mediaType => [
    mediaType,
    { schema: { type: /[/+]json$/.test(mediaType) ? 'object' : 'string' } }
  ])
  return { description, content: Object.fromEntries(content) as Record<string, { schema: unknown }> }
}

export const notModifiedText = 'The caller has this version: If-None-Match names it.'

export const notModified = { description: notModifiedText }

export const documentAnswers = {
  200: otherAnswer('The document.', ...Object.values(documentMediaTypes)),
  304: notModified
}

/** A body that holds a role definition: as JSON, or inside a document that was made here. */
export const roleBodySchema = {
  content: Object.fromEntries(
    [...bodySources.keys()].map(mediaType => [
      mediaType,
      { schema: mediaType === 'application/json' ? reference('role-definition') : { type: 'string' } }
    ])
  )
}

/** A body that is a document. */
export const documentBodySchema = {
  content: Object.fromEntries([...documentSources.keys()].map(mediaType => [mediaType, { schema: { type: 'string' } }]))
}

const descriptionContent = Object.fromEntries(
  [...descriptionSources.keys()].map(mediaType => [mediaType, { schema: { type: 'string' } }])
)

/** A body that is a job description written elsewhere. */
export const descriptionBodySchema = { content: descriptionContent }

/** A body that holds a text to review, or a whole description. */
export const textBodySchema = {
  content: { 'application/json': { schema: reference('text-review') }, ...descriptionContent }
}

export const formType = 'application/x-www-form-urlencoded'

/** A body that is a page of the web form. */
export const stepBody = {
  content: { [formType]: { schema: { type: 'object', description: 'The fields of the page, with the draft.' } } }
}

/** A body that is a file for the web form. */
export const uploadBody = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        properties: {
          file: { type: 'string', format: 'binary', description: 'Answers, a document made here, or a description.' },
          text: { type: 'string', description: 'A description, instead of a file.' }
        }
      }
    }
  }
}
