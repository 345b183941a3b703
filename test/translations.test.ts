/** Languages: a translation of the whole library reaches every document, and the British one leaves nothing American. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { templateLabels } from '../src/app/compose/labels.ts'
import { documentNames, type Service } from '../src/app/service.ts'
import type { LocaleData } from '../src/domain/locale.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { itemKinds } from '../src/library/kinds.ts'
import type { LibraryItem } from '../src/library/library.ts'
import { localize } from '../src/library/localize.ts'
import { createService } from '../src/service.ts'
import { createTestApp, sharedService } from './helpers/app.ts'
import { htmlBlocks } from './helpers/html.ts'
import { withoutGivenNames } from './helpers/library-texts.ts'
import { readJsonFile } from './helpers/library-validators.ts'
import { pseudo, pseudoRole, pseudoWords, untranslated } from './helpers/pseudo-translation.ts'

const tag = 'cy'

/** Fields that hold ids, codes, dates, addresses and names, and the words of a country, which are about its own language. */
const notWords: ReadonlySet<string> = new Set([
  ...['id', 'sources', 'status', 'translations', 'settings', 'area', 'areas', 'class', 'severity', 'level', 'part'],
  ...[
    'jurisdictions',
    'exceptIn',
    'topic',
    'asOf',
    'duties',
    'outOfScope',
    'boundaries',
    'competencies',
    'crosswalk',
    'method',
    'step',
    'next'
  ],
  ...['forceExposure', 'system', 'code', 'version', 'link', 'publisher', 'regional'],
  // What the table of coverage says to those who keep the library; no document has it.
  ...['categories', 'gap', 'notAskedFor']
])

/** A templates directory with the whole library, a starting role and a locale in the language that is made up. */
function translatedTemplates(t: Test, english: RoleDefinition): string {
  const directory = t.testdir({ library: { roles: {} }, locales: {} })
  const write = (path: string, value: unknown) => writeFileSync(join(directory, path), JSON.stringify(value))
  const locale = readJsonFile('templates/locales/en-US.json') as unknown as LocaleData
  const { fields } = templateLabels(locale, readJsonFile('schemas/role-definition.schema.json'))
  const { formats, units, frequencies, hoursPer, payPer, enums, languages, patterns, counts, labels } = locale
  const tables = { units, frequencies, hoursPer, payPer, enums, languages, patterns, counts, labels, fields }
  write(`locales/${tag}.json`, {
    ...locale,
    ...(pseudoWords(tables, new Set()) as object),
    formats: { ...formats, months: formats.months.map(pseudo), am: pseudo(formats.am), pm: pseudo(formats.pm) },
    tag,
    serves: [tag]
  })
  for (const kind of itemKinds.filter(name => name !== 'sources')) {
    const file = readJsonFile(`templates/library/${kind}.json`)
    const items = (file.items as LibraryItem[]).map(item => {
      return { ...item, translations: { ...item.translations, [tag]: pseudoWords(item, notWords) } }
    })
    write(`library/${kind}.json`, { ...file, items })
  }
  const file = readJsonFile('templates/library/roles/inpatient-unit.json')
  const { locale: _locale, jurisdiction: _jurisdiction, ...role } = english
  write('library/roles/inpatient-unit.json', { ...file, translations: { [tag]: pseudoRole(role) } })
  return directory
}

/** Names that stay as they are in any language: of sources and publishers, ids of items, codes; the longest first. */
function namesOf({ library }: Service): readonly string[] {
  const names = [...library.sources.values()].flatMap(source => [
    ...[source.authors, source.title, source.publisher, source.link ?? ''],
    ...[...library.frameworks.values()].map(framework => framework.publisher)
  ])
  const items = [...library.frameworks.values()].flatMap(({ items }) => items.map(item => item.id))
  return [...new Set([...names, ...items, 'NUCC', 'HCPCS', 'SOC', 'US'])]
    .filter(name => name !== '')
    .sort((a, b) => b.length - a.length)
}

const american = (await sharedService()).createStartingRole('inpatient-unit', {})
if (!american.ok) throw new Error(JSON.stringify(american.problems))
const directory = translatedTemplates(t, american.role)
const service = await createService({ templatesDirectory: directory })

t.test('a translation of the whole library leaves nothing in English', async t => {
  const started = service.createStartingRole('inpatient-unit', { locale: tag, jurisdiction: 'US' })
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  const reading = service.readRole(Buffer.from(JSON.stringify(started.role)), 'json')
  t.ok(reading.ok, 'the translated role is valid')

  const pages = new Map<string, Uint8Array>()
  // The rules of the review are no part of the library, and their words are not translated with it.
  for (const name of documentNames.filter(name => name !== 'review-report')) {
    pages.set(name, (await service.renderDocument(started.role, name, 'html')).bytes)
  }
  const framework = await service.renderFramework({ locale: tag }, 'html')
  if (!framework.ok) throw new Error(JSON.stringify(framework.problems))
  t.equal(framework.document.language, tag)
  pages.set('library', framework.document.bytes)
  const names = namesOf(service)
  const withoutNames = (text: string) => names.reduce((rest, name) => rest.replaceAll(name, ' '), text)
  for (const [name, bytes] of pages) {
    const blocks = htmlBlocks(Buffer.from(bytes).toString()).map(block => block.text)
    t.ok(blocks.length > 50, name)
    t.strictSame(
      blocks.filter(text => untranslated(withoutNames(text)).length > 0),
      [],
      `${name} is translated whole`
    )
  }
})

t.test('every text of every item has its place in a translation', async t => {
  const app = await createTestApp({ replace: service })
  t.teardown(() => app.close())
  for (const kind of itemKinds.filter(name => name !== 'sources')) {
    const { items } = (await app.inject(kind === 'settings' ? '/v1/settings' : `/v1/library/${kind}`)).json()
    t.ok(items.length > 10, kind)
    for (const item of items as LibraryItem[]) {
      const words = JSON.stringify(pseudoWords(localize(item, tag), notWords))
      const own = JSON.stringify(pseudoWords(pseudoOf(item), notWords))
      t.equal(words, own, `${kind} ${item.id}`)
    }
  }
})

/** The item as a whole in the language that is made up. */
function pseudoOf(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value)
  if (Array.isArray(value)) return value.map(pseudoOf)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value)
  return Object.fromEntries(entries.map(([name, part]) => [name, name === 'id' ? part : pseudoOf(part)]))
}

const { pairs } = readJsonFile('test/fixtures/spellings.json') as { pairs: readonly (readonly [string, string])[] }
const spelling = (side: 0 | 1) =>
  new RegExp(`\\b(${pairs.map(pair => pair[side].replace('*', '\\w*')).join('|')})\\b`, 'i')

/** Fields whose words are cited: what to avoid, in each spelling; words of a country; names of published works. */
const cited: ReadonlySet<string> = new Set([...notWords, 'avoid', 'name', 'shortName'])

function textsOf(value: unknown, path: string, without: ReadonlySet<string>): readonly [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    without.has(name) ? [] : [...textsOf(part, `${path}/${name}`, without)]
  )
}

t.test('British wording is complete: no American spelling is left', async t => {
  const { library, createStartingRole } = await sharedService()
  const american = spelling(0)
  const found: string[] = []
  const look = (texts: readonly [string, string][]) => {
    for (const [path, text] of texts) {
      const word = american.exec(withoutGivenNames(text))?.[0]
      if (word !== undefined) found.push(`${path}: “${word}” in “${text}”`)
    }
  }
  for (const kind of itemKinds.filter(name => name !== 'sources')) {
    const items = library[kind === 'out-of-scope' ? 'outOfScope' : kind]
    for (const item of items.values()) {
      const without = kind === 'frameworks' ? cited : new Set([...notWords, 'avoid'])
      look(textsOf(localize(item as LibraryItem, 'en-GB'), `${kind}/${item.id}`, without))
    }
  }
  const { patterns, enums, labels, units, counts } = readJsonFile('templates/locales/en-GB.json')
  const sentences = Object.entries(patterns as Record<string, string>).map(([name, text]) => [
    name,
    text.replace(/\{\w+\}/g, '')
  ])
  look(
    textsOf(
      { patterns: Object.fromEntries(sentences), labels, units, counts, words: Object.values(enums as object) },
      'en-GB.json',
      new Set()
    )
  )
  for (const id of library.settings.keys()) {
    const started = createStartingRole(id, { jurisdiction: 'GB' })
    if (started.ok)
      look(textsOf(started.role, `role ${id}`, new Set(['kind', 'class', 'unit', 'per', 'id', 'codes', 'sources'])))
  }
  t.strictSame(found, [], 'add the British wording under translations/en-GB')
  t.match('organized', american)
  t.match('the program', american)
  t.notMatch('programmed', american)
})
