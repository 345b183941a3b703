/** An organization's own files take the place of ours, one by one; a broken one stops the start with file, line and reason. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { slotFaults } from '../src/library/locale-slots.ts'
import { createService } from '../src/service.ts'
import { htmlBlocks } from './helpers/html.ts'

const shipped = fileURLToPath(new URL('../templates/', import.meta.url))

/** A templates directory with these files in it. */
function overlay(t: { testdir: () => string }, files: Readonly<Record<string, string>>): string {
  const folder = t.testdir()
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), text)
  }
  return folder
}

function shippedText(name: string): string {
  return readFileSync(join(shipped, name), 'utf8')
}

async function textWith(templatesDirectory: string): Promise<string> {
  const service = await createService({ templatesDirectory })
  const start = service.createStartingRole('inpatient-unit', {})
  if (!start.ok) throw new Error(JSON.stringify(start.problems))
  const { bytes } = await service.renderDocument(start.role, 'job-description', 'html')
  return htmlBlocks(Buffer.from(bytes).toString())
    .map(block => block.text)
    .join('\n')
}

t.test('a section, a locale and a kind of library item can each be replaced', async t => {
  const section = '<section id="purpose"><h2>Why we have this role</h2><p>{{role.purpose.summary}}</p></section>\n'
  t.match(await textWith(overlay(t, { 'documents/partials/purpose.hbs': section })), /^Why we have this role$/m)

  const locale = shippedText('locales/en-US.json').replace('"Key facts"', '"Facts first"')
  t.match(await textWith(overlay(t, { 'locales/en-US.json': locale })), /^Facts first$/m)

  const duties = shippedText('library/duties.json').replace('"Introduce peer support"', '"Say hello"')
  t.match(await textWith(overlay(t, { 'library/duties.json': duties })), /^Say hello\./m)
})

const broken: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'a template that is not well formed',
    'documents/partials/purpose.hbs',
    '<section>\n<p>{{role.purpose.summary}}\n</section>\n',
    /purpose\.hbs:3:\d+: /
  ],
  [
    'a template that asks for what there is not',
    'documents/partials/purpose.hbs',
    '<p>\n{{role.purpose.sumary}}</p>\n',
    /purpose\.hbs:2:\d+: .*summary/
  ],
  [
    'a template with an unknown label',
    'documents/partials/purpose.hbs',
    '<h2>{{t "sections.purposes"}}</h2><p>{{role.purpose.summary}}</p>\n',
    /purpose\.hbs:1:\d+: .*sections\.purpose/
  ],
  ['a locale that is not JSON', 'locales/en-GB.json', '{\n"tag": en }', /en-GB\.json:2: This is not JSON/],
  [
    'a locale with an unknown part',
    'locales/en-GB.json',
    shippedText('locales/en-GB.json').replace('"direction"', '"dirction"'),
    /en-GB\.json:\d+: .*dirction/
  ],
  [
    'library items that point to what there is not',
    'library/duties.json',
    shippedText('library/duties.json').replace('"a-welcome"', '"a-welcom"'),
    /duties\.json:\d+: .*a-welcom/
  ],
  ['a misspelt file of the library', 'library/dutys.json', '{ "items": [] }', /dutys\.json:1: .*duties/],
  [
    'a locale that would leave out a number',
    'locales/en-US.json',
    shippedText('locales/en-US.json').replace('{n} hours a week', '{m} hours a week'),
    /en-US\.json:\d+: \/hoursPer\/week\/other: The slot \{n\} is missing/
  ],
  ['a style sheet that leaves its element', 'documents/document.css', 'p{}\n</style>\n', /document\.css:2: /],
  [
    'a starting role that is not valid',
    'library/roles/inpatient-unit.json',
    '{ "role": { "schemaVersion": "1.0" } }',
    /inpatient-unit\.json:1: For US, /
  ],
  ['words of a place that are none', 'library/places/IE.json', '{ "words": { "ward": 1 } }', /IE\.json:1: .*"words"/],
  ['words of no place', 'library/places/Ireland.json', '{}', /Ireland\.json:1: .*IE\.json/],
  [
    'words of a place that break a role',
    'library/places/IE.json',
    '{ "checks": { "criminal-record": { "name": 5 } } }',
    /IE\.json:1: For IE, \/conditions\/checks\/0\/name/
  ],
  ['a starting role that is not one', 'library/roles/inpatient-unit.json', '{ "rol": {} }', /inpatient-unit\.json:1: /]
]

t.test('the shipped locales have the slots that they need', t => {
  const read = (tag: string) => JSON.parse(shippedText(`locales/${tag}.json`))
  for (const tag of ['en-GB', 'he-IL']) t.strictSame(slotFaults(read(tag), read('en-US')), [], tag)
  t.end()
})

t.test('a directory that does not exist', async t => {
  await t.rejects(createService({ templatesDirectory: join(t.testdir(), 'nowhere') }), { message: /does not exist/ })
})

for (const [what, file, text, message] of broken) {
  t.test(what, async t => {
    await t.rejects(textWith(overlay(t, { [file]: text })), { message })
  })
}
