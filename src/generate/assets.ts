/** Makes the styles and the script of the web form: those of govuk-frontend without its typeface, and our own. */
import { existsSync } from 'node:fs'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { rolldown } from 'rolldown'
import { assetsUrl, schemasUrl, shippedTemplates } from '../paths.ts'

const root = fileURLToPath(new URL('../', schemasUrl))
const govuk = dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json'))

/** The typeface of GOV.UK is theirs alone; ours is that of the reader's system. */
const typeface = 'system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",Arial,sans-serif'

/** Writes `form.css` and `form.js`. Throws where govuk-frontend is not as expected, so that its typeface never gets in. */
export async function writeAssets(): Promise<void> {
  await mkdir(assetsUrl, { recursive: true })
  await writeFile(new URL('form.css', assetsUrl), await styles())
  await writeScript()
}

async function styles(): Promise<string> {
  const theirs = await readFile(join(govuk, 'dist/govuk/govuk-frontend.min.css'), 'utf8')
  const own = await readFile(join(shippedTemplates, 'web/form/form.css'), 'utf8')
  const free = theirs
    .replace('@charset "UTF-8";', '')
    .replace(/\/\*![^*]*\*\/|@font-face\{[^}]*\}/g, '')
    // The crest of the government, which we do not show.
    .replace(/\.govuk-footer__copyright-logo[^{}]*\{[^}]*\}/g, '')
    .replaceAll('GDS Transport,arial,sans-serif', typeface)
  if (/GDS Transport|@font-face|url\(/.test(free))
    throw new Error('The styles of govuk-frontend still name files or its typeface.')
  return `@charset "UTF-8";\n/*! govuk-frontend, MIT licence, Crown copyright (Government Digital Service) */\n${free}\n${own}`
}

async function writeScript(): Promise<void> {
  const input = join(root, 'src/web/browser/main.ts')
  if (!existsSync(input)) throw new Error('The script of the web form is missing.')
  const build = await rolldown({ cwd: root, input, platform: 'browser' })
  await build.write({ file: fileURLToPath(new URL('form.js', assetsUrl)), format: 'esm', minify: true })
  await build.close()
}
