/** The words of the web form: every text is used, and every text that is used is there. */
import t from 'tap'
import { type Choice, createChoiceLabels } from '../src/web/choice-labels.ts'
import { createFieldMaker, type Field, type FieldMaker } from '../src/web/field.ts'
import type { FormFile } from '../src/web/form-map.ts'
import { createWords, type WordsFile } from '../src/web/words.ts'
import { sharedService } from './helpers/app.ts'
import { filesBelow, readText } from './helpers/source-files.ts'

const words: WordsFile = JSON.parse(readText('templates/web/form/words.en.json'))
const map: FormFile = JSON.parse(readText('templates/web/form/form.json'))
const names = Object.keys(words.texts)

const code = [...filesBelow('src/web'), ...filesBelow('src/http/routes').filter(path => /\/form[^/]*\.ts$/.test(path))]
  .filter(path => path.endsWith('.ts'))
  .map(readText)
  .join('\n')
const templates = filesBelow('templates/web/form')
  .filter(path => path.endsWith('.hbs'))
  .map(readText)
  .join('\n')

/** Names that are asked for as they stand. */
const asked = new Set(
  [/\bsay\('([^']+)'/g, /\bsay\([^'()]*\? '([^']+)'/g, /\bsay\([^()]*: '([^']+)'/g]
    .flatMap(pattern => [...code.matchAll(pattern)])
    .concat([...templates.matchAll(/\{\{say "([^"]+)"/g)])
    .map(match => match[1] ?? '')
)
/** Beginnings of names that are put together, such as `status-`, and names that are handed on. */
const beginnings = [...code.matchAll(/`([a-z]+-)\$\{/g)].map(match => match[1] ?? '')
const literals = new Set([...code.matchAll(/'([a-z-]+)'/g)].map(match => match[1] ?? ''))

t.test('every text that a page asks for is there', t => {
  t.ok(asked.size > 100, `${asked.size} names`)
  t.strictSame(
    [...asked].filter(name => !names.includes(name)),
    []
  )
  const status = ['problem', 'attention', 'blanks', 'open', 'empty', 'suggested', 'begun', 'done'].map(
    name => `status-${name}`
  )
  const severity = ['error', 'warning', 'info'].map(name => `severity-${name}`)
  const unread = ['pdf', 'picture', 'old-word', 'rich-text', 'other'].map(name => `load-${name}`)
  for (const name of [...status, ...severity, ...unread]) t.ok(names.includes(name), name)
  t.end()
})

t.test('every text is used', t => {
  const isUsed = (name: string) => {
    const whole = name.replace(/\.one$/, '')
    return asked.has(whole) || literals.has(whole) || beginnings.some(begin => whole.startsWith(begin))
  }
  t.strictSame(
    names.filter(name => !isUsed(name)),
    []
  )
  t.strictSame(
    names.filter(name => name.endsWith('.one') && !names.includes(name.replace(/\.one$/, ''))),
    []
  )
  t.end()
})

t.test('every section and page has its words, and no other', t => {
  const pages = map.sections.flatMap(section => section.pages)
  t.strictSame(Object.keys(words.sections).toSorted(), map.sections.map(({ id }) => id).toSorted())
  t.strictSame(Object.keys(words.pages).toSorted(), pages.map(({ id }) => id).toSorted())
  const open = Object.entries(words.pages).filter(([, page]) => page.open !== undefined)
  t.strictSame(
    open.map(([id]) => id).toSorted(),
    pages
      .filter(({ unknown }) => unknown === true)
      .map(({ id }) => id)
      .toSorted(),
    'the pages that may stay open have a question for the document'
  )
  t.equal(new Set(open.map(([, page]) => page.open)).size, open.length, 'and no two the same')
  t.end()
})

/** The field and all fields in it; a list has its items. */
function fieldsBelow(field: Field, fieldAt: FieldMaker['fieldAt']): readonly Field[] {
  const parts = field.kind === 'items' ? [fieldAt(`${field.pointer}/0`)] : (field.fields ?? [])
  return [field, ...parts.flatMap(part => fieldsBelow(part, fieldAt))]
}

t.test('every choice is offered in words, and no word is left over', async t => {
  const service = await sharedService()
  const schema = service.schemas.get('role-definition')
  const locale = service.locales.get('en-US')
  if (schema === undefined || locale === undefined) throw new Error('The schema or the locale is missing.')
  const { fieldAt } = createFieldMaker(schema)
  const labelsWith = (choices: WordsFile['choices']) =>
    createChoiceLabels(locale, service.library, [...service.locales.keys()], createWords({ ...words, choices }))
  const [labels, others] = [labelsWith(words.choices), labelsWith({})]
  const asked = map.sections.flatMap(({ pages }) =>
    pages.flatMap(({ fields, more = [] }) => [...fields, ...more].flatMap(part => fieldsBelow(fieldAt(part), fieldAt)))
  )
  const offered = asked.flatMap(field => (labels.choicesOf(field) ?? []).map(choice => ({ ...choice, field })))
  t.ok(offered.length > 300, `${offered.length} choices`)
  // A unit such as “days” is its own word in English; a value of several words is not.
  const isBare = ({ label, value }: Choice) =>
    label === value.replaceAll('-', ' ') && !Object.hasOwn(words.choices, value)
  // A unit such as “days” is its own word in English; a value of several words is not.
  const bare = offered.filter(isBare).map(({ value }) => value)
  t.strictSame(
    [...new Set(bare)].filter(value => value.includes('-')),
    []
  )
  const without = new Map(
    asked.flatMap(field => (others.choicesOf(field) ?? []).map(({ value, label }) => [value, label]))
  )
  t.strictSame(
    Object.keys(words.choices).filter(value => !without.has(value)),
    [],
    'each word is one of a choice'
  )
})
