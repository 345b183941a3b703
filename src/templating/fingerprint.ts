/** Tells whether templates that were compiled by the build are those that would be compiled now. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { TemplatePaths } from './find-templates.ts'

/** Everything that compiled templates are made of, and everything that they were checked with. */
export interface TemplateInputs {
  readonly paths: TemplatePaths
  /**
   * What labels and views are made of: plain data, or texts and bytes of files. Asked for in place of labels and views, which take
   * longer to make than to do without.
   */
  readonly ingredients: readonly unknown[]
  readonly helperNames: readonly string[]
}

/** Lowercase hex SHA-256; the same for the same files, ingredients and helpers, wherever the files are. */
export function fingerprintOf({ paths, ingredients, helperNames }: TemplateInputs): string {
  const hash = createHash('sha256')
  const add = (name: string, part: Uint8Array | string) => hash.update(`${name} ${part.length}\n`).update(part)
  for (const [name, path] of [...paths.documents, ...paths.partials]) add(name, readFileSync(path))
  for (const part of [...ingredients, helperNames]) {
    add('', typeof part === 'string' || part instanceof Uint8Array ? part : JSON.stringify(part))
  }
  return hash.digest('hex')
}
