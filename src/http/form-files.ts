/** The files of the web form: its pages from `templates/web/form`, its styles and script from the build. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { assetsUrl, shippedTemplates } from '../paths.ts'
import type { FormFiles } from '../web/form.ts'
import { readWebFile } from './pages/page.ts'

/** Reads the form's files; each of an organization's templates directory takes the place of ours. */
export function openFormFiles(templatesDirectory: string | undefined): FormFiles {
  const folders = [shippedTemplates, ...(templatesDirectory === undefined ? [] : [templatesDirectory])]
  const names = folders.flatMap(folder => namesIn(join(folder, 'web', 'form')))
  return { names: [...new Set(names)].sort(), read: name => readWebFile(`form/${name}`, templatesDirectory) }
}

function namesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true }).map(name => String(name).replaceAll('\\', '/'))
}

/** A file that the build has made for browsers. Throws where the build has not run. */
export function readAsset(name: 'form.css' | 'form.js'): string {
  return readFileSync(new URL(name, assetsUrl), 'utf8')
}
