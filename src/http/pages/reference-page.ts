/** The readable reference, written from the OpenAPI description. */
import type { ApiDocument, ApiOperation, ApiParameter, ApiResponse } from '../api-document.ts'
import { escapeText } from './page.ts'

interface Operation {
  readonly method: string
  readonly path: string
  readonly operation: ApiOperation
}

/** Every operation under the heading of its tag. */
export function referenceMain(document: ApiDocument): string {
  const operations = listOperations(document)
  const tags = [...new Set(operations.map(tagOf))]
  const sections = tags.map(tag => {
    const parts = operations.filter(operation => tagOf(operation) === tag).map(operationPart)
    return `<h2 id="${anchor(tag)}">${escapeText(tag)}</h2>\n${parts.join('\n')}`
  })
  const contents = tags.map(tag => `<li><a href="#${anchor(tag)}">${escapeText(tag)}</a></li>`)
  return `<h1>Reference</h1>
<p class="lead">${escapeText(document.info.description ?? '')}</p>
<p>The same as <a href="/openapi.json">OpenAPI 3.1</a>. The <a href="/v1/schemas/role-definition">schema of the role definition</a>
describes every field. Anything but a success is a <a href="/problems">problem</a>.</p>
<nav aria-label="Sections"><ul>${contents.join('')}</ul></nav>
${sections.join('\n')}`
}

function listOperations(document: ApiDocument): readonly Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    (['get', 'post', 'delete'] as const).flatMap(method => {
      const operation = item[method]
      return operation === undefined ? [] : [{ method: method.toUpperCase(), path, operation }]
    })
  )
}

function tagOf({ operation }: Operation): string {
  return operation.tags?.[0] ?? 'Other'
}

function anchor(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]+/g, '-')
}

function operationPart({ method, path, operation }: Operation): string {
  const { summary, description, parameters, requestBody, responses } = operation
  const body = requestBody === undefined ? [] : Object.keys(requestBody.content)
  const facts = [
    description === undefined ? '' : `<p>${escapeText(description)}</p>`,
    parameterList(parameters ?? []),
    body.length === 0 ? '' : `<p>Body: ${body.map(code).join(', ')}</p>`,
    `<p>Answers: ${Object.entries(responses ?? {})
      .map(answer)
      .join(', ')}</p>`
  ]
  return `<section class="operation">
<h3 id="${escapeText(operation.operationId ?? '')}">${escapeText(summary ?? path)}</h3>
<p class="call"><code>${method} ${escapeText(path)}</code></p>
${facts.filter(fact => fact !== '').join('\n')}
</section>`
}

function answer([status, response]: [string, ApiResponse]): string {
  const links = (response['x-problems'] ?? []).map(
    slug => `<a href="/problems/${escapeText(slug)}">${escapeText(slug)}</a>`
  )
  return escapeText(status) + (links.length === 0 ? '' : ` (${links.join(', ')})`)
}

function parameterList(parameters: readonly ApiParameter[]): string {
  const rows = parameters.map(parameter => {
    const values = parameter.schema?.enum ?? parameter.schema?.items?.enum
    const list =
      values === undefined
        ? ''
        : ` ${parameter.schema?.enum === undefined ? 'Of' : 'One of'}: ${values.map(code).join(', ')}.`
    const place = { path: 'in the path', header: 'as a header' }[parameter.in] ?? 'in the query'
    return `<dt>${code(parameter.name)} <span class="quiet">${place}</span></dt>
<dd>${escapeText(parameter.description ?? '')}${list}</dd>`
  })
  return rows.length === 0 ? '' : `<dl>\n${rows.join('\n')}\n</dl>`
}

function code(text: string): string {
  return `<code>${escapeText(text)}</code>`
}
