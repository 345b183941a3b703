/** Makes what the client for programs knows of the API: `src/client/operations.gen.ts`, from its OpenAPI description. */
import { readFileSync } from 'node:fs'
import { compile } from 'json-schema-to-typescript'
import ts from 'typescript'

interface Parameter {
  readonly name: string
  readonly in: string
  readonly schema: { readonly enum?: readonly string[]; readonly items?: { readonly enum: readonly string[] } }
}

type Content = Readonly<Record<string, { readonly schema: { readonly $ref?: string } }>>

interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export interface ApiText {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: Readonly<Record<string, object>> }
}

/** Pages for people are no part of the client. */
const programPaths = /^\/(v1|ims|healthz|readyz)\b/

/** Gives the text of `operations.gen.ts`: the types of every schema, and of every operation for programs by its id. */
export async function generateClient({ paths, components }: ApiText): Promise<string> {
  const names = Object.keys(components.schemas)
  const root = {
    type: 'object',
    additionalProperties: false,
    required: names,
    properties: Object.fromEntries(names.map(name => [name, { $ref: `#/components/schemas/${name}` }])),
    components
  }
  // A title would give every property a type of its own; `anyOf` says which of several properties must be there.
  const plain = JSON.parse(JSON.stringify(root), (key, value) => {
    const isLeftOut = (key === 'title' && typeof value === 'string') || (key === 'anyOf' && Array.isArray(value))
    if (isLeftOut) return undefined
    return typeof value === 'object' && value !== null && typeof value.$ref === 'string' ? { $ref: value.$ref } : value
  })
  const types = await compile(plain, 'Schemas', {
    bannerComment: '/* GENERATED from the OpenAPI description by `npm run build`. Do not edit. */',
    style: { semi: false, singleQuote: true, printWidth: 120, trailingComma: 'none' },
    unknownAny: true,
    ignoreMinAndMaxItems: true
  })
  const listed = Object.entries(paths)
    .filter(([path]) => programPaths.test(path))
    .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ path, method, operation })))
  const rows = listed.map(
    ({ path, method, operation }) =>
      `  '${operation.operationId}': { method: '${method.toUpperCase()}', path: '${path}' }`
  )
  const shapes = listed.map(({ operation }) => `  '${operation.operationId}': ${shapeOf(operation)}`)
  return [
    types.trimEnd(),
    `export interface Operations {\n${shapes.join('\n')}\n}`,
    `export const operations: Readonly<Record<keyof Operations, { readonly method: string; readonly path: string }>> = {\n${rows.join(',\n')}\n}`,
    ''
  ].join('\n\n')
}

function shapeOf({ parameters = [], requestBody, responses }: Operation): string {
  const path = members(parameters, 'path')
  const query = members(parameters, 'query')
  const input = [
    ...(path === '' ? [] : [`readonly path: { ${path} }`]),
    ...(query === '' ? [] : [`readonly query?: { ${query} }`]),
    ...(requestBody === undefined ? [] : [`readonly body: ${typeOf(requestBody.content, 'Uint8Array | string')}`])
  ]
  const answers = Object.entries(responses).filter(([status]) => /^2/.test(status))
  const output = [...new Set(answers.flatMap(([, { content = {} }]) => typeOf(content, 'Uint8Array')))].join(' | ')
  return `{ readonly input: { ${input.join('; ')} }; readonly output: ${output}; readonly problem: Schemas['problem'] }`
}

function members(parameters: readonly Parameter[], place: string): string {
  return parameters
    .filter(one => one.in === place)
    .map(({ name, schema }) => {
      const choices = (values: readonly string[]) => values.map(value => `'${value}'`).join(' | ')
      const one = schema.enum === undefined ? 'string' : choices(schema.enum)
      const type = schema.items === undefined ? one : `readonly (${choices(schema.items.enum)})[]`
      return place === 'path' ? `readonly ${name}: ${type}` : `readonly ${name}?: ${type} | undefined`
    })
    .join('; ')
}

function typeOf(content: Content, other: string): string {
  const types = Object.entries(content).map(([mediaType, { schema }]) => {
    const name = schema.$ref?.split('/').at(-1)
    if (name !== undefined) return `Schemas['${name}']`
    return /[/+]json$/.test(mediaType) ? 'Readonly<Record<string, unknown>>' : other
  })
  return types.length === 0 ? other : [...new Set(types)].join(' | ')
}

/** The declarations of a module, for those who import the package. Imports of ours end in `.js` there. */
export function declarationsOf(file: URL): string {
  const { outputText } = ts.transpileDeclaration(readFileSync(file, 'utf8'), {
    fileName: file.pathname,
    compilerOptions: { declaration: true, module: ts.ModuleKind.NodeNext, target: ts.ScriptTarget.ES2023 }
  })
  return outputText.replaceAll(".gen.ts'", ".gen.js'")
}
