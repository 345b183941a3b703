/** Tells whether templates that were compiled by the build are those that would be compiled now. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TemplatePaths } from './find-templates.ts'
import type { Labels } from './labels.ts'
import type { JsonSchema } from './view-shape.ts'

/** Everything that compiled templates are made of, and everything that they were checked with. */
export interface TemplateInputs {
  readonly paths: TemplatePaths
  /** Labels by tag of the locale. */
  readonly labels: ReadonlyMap<string, Labels>
  readonly helperNames: readonly string[]
  readonly views: ReadonlyMap<string, JsonSchema>
  /** Of Handlebars: templates of another revision do not run. */
  readonly compilerRevision: number
}

/** Lowercase hex SHA-256; the same for the same files, labels, helpers and schemas, wherever the files are. */
export function fingerprintOf({ paths, labels, helperNames, views, compilerRevision }: TemplateInputs): string {
  const hash = createHash('sha256')
  for (const [name, path] of [...paths.documents, ...paths.partials]) {
    const bytes = readFileSync(path)
    hash.update(`${name} ${bytes.length}\n`).update(bytes)
  }
  const schemas = [...new Set(views.values())]
  const names = [...views].map(([name, schema]) => [name, schemas.indexOf(schema)])
  return hash.update(JSON.stringify([[...labels], helperNames, names, schemas, compilerRevision])).digest('hex')
}
