/** Control flow: for any template and view, conditions, loops, paths and partials mean what they mean in plain Handlebars. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Handlebars from 'handlebars'
import t from 'tap'
import { plainText } from '../src/document/plain-text.ts'
import { loadTemplates } from '../src/templating/load-templates.ts'
import type { RenderTree } from '../src/templating/render-tree.ts'
import { TemplateError } from '../src/templating/template-error.ts'

/** What is around a place of a template, and how many blocks more may stand there. */
interface Around {
  readonly blocks: number
  /** How many `each` and `with`, out of which `../` leads. */
  readonly levels: number
  readonly isInEach: boolean
  readonly names: readonly string[]
  readonly partials: readonly string[]
}

/** Any value at all as text, so that null, nothing and an empty list can be told apart. */
const show = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value))

const fields = [
  'a',
  'b',
  'list',
  'object',
  'object.a',
  'object.list',
  'list.length',
  'a.length',
  'list.[0]',
  'a.b.list'
]

function pathIn({ levels, isInEach, names }: Around): fc.Arbitrary<string> {
  const up = fc.nat({ max: levels }).map(count => '../'.repeat(count))
  const field = fc.constantFrom(...fields, 'this')
  const paths = [
    fc.tuple(up, field).map(parts => parts.join('')),
    field.map(name => (name === 'this' ? '@root' : `@root.${name}`)),
    fc.constantFrom('this.a', './b', 'this', '..'.repeat(Math.min(levels, 1)) || 'this')
  ]
  if (isInEach) paths.push(fc.constantFrom('@index', '@key', '@first', '@last', '@../index'))
  if (names.length > 0) paths.push(fc.constantFrom(...names, ...names.map(name => `${name}.a`)))
  return fc.oneof(...paths)
}

function bodyIn(around: Around): fc.Arbitrary<string> {
  const path = pathIn(around)
  const call = path.map(value => `(show ${value})`)
  const print = fc.oneof(path, call, fc.constantFrom('0', '"x"', 'true', 'null')).map(value => `{{show ${value}}};`)
  const statements: fc.Arbitrary<string>[] = [print]
  if (around.blocks > 0) statements.push(blockIn({ ...around, blocks: around.blocks - 1 }))
  if (around.partials.length > 0) statements.push(partialIn(around))
  return fc.array(fc.oneof(...statements), { minLength: 1, maxLength: 3 }).map(parts => parts.join(''))
}

function blockIn(around: Around): fc.Arbitrary<string> {
  const condition = fc
    .tuple(fc.constantFrom('if', 'unless'), pathIn(around), bodyIn(around), fc.option(bodyIn(around)))
    .map(([name, path, body, otherwise]) => blockOf(name, path, body, otherwise))
  const inner = { ...around, levels: around.levels + 1 }
  const names = ['item', 'key']
  const each = fc
    .tuple(pathIn(around), bodyIn({ ...inner, isInEach: true }), fc.option(bodyIn(around)))
    .map(([path, body, otherwise]) => blockOf('each', path, body, otherwise))
  const named = fc
    .tuple(pathIn(around), bodyIn({ ...inner, isInEach: true, names }), fc.option(bodyIn(around)))
    .map(([path, body, otherwise]) => blockOf('each', `${path} as |item key|`, body, otherwise))
  const context = fc
    .tuple(pathIn(around), bodyIn({ ...inner, names: ['item', ...around.names] }), fc.option(bodyIn(around)))
    .map(([path, body, otherwise]) => blockOf('with', `${path} as |item|`, body, otherwise))
  return fc.oneof(condition, each, named, context)
}

function blockOf(name: string, value: string, body: string, otherwise: string | null): string {
  return `{{#${name} ${value}}}${body}${otherwise === null ? '' : `{{else}}${otherwise}`}{{/${name}}}|`
}

function partialIn(around: Around): fc.Arbitrary<string> {
  const path = pathIn(around)
  const values = fc.array(path, { maxLength: 2 }).map(found => found.map((value, index) => ` ${'ab'[index]}=${value}`))
  return fc
    .tuple(fc.constantFrom(...around.partials), fc.option(path), values)
    .map(([name, context, named]) => `{{> ${name}${context === null ? '' : ` ${context}`}${named.join('')}}}`)
}

// Handlebars compares the contexts of blocks by `==`, so that `../` would miss a list around its only item. No two values
// here are equal in that sense alone.
const leaf = fc.constantFrom<unknown>('', 'x', 'long', 7, true, null)
function apart<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) {
    Object.defineProperty(value, Symbol.toPrimitive, { value: () => Number.NaN })
    Object.values(value).forEach(apart)
  }
  return value
}
const view = fc.letrec<{ value: unknown }>(tie => {
  const record = fc.dictionary(fc.constantFrom('a', 'b', 'list', 'object'), tie('value'), { noNullPrototype: true })
  return { value: fc.oneof({ maxDepth: 4 }, leaf, record, fc.array(tie('value'), { maxLength: 3 })) }
}).value

const nowhere: Around = { blocks: 2, levels: 0, isInEach: false, names: [], partials: [] }
// A partial that an `each` calls may ask for its place, but then every call must come from one.
const templates = fc.record({
  document: bodyIn({ ...nowhere, blocks: 3, partials: ['outer', 'inner'] }),
  outer: bodyIn({ ...nowhere, partials: ['inner'] }),
  inner: bodyIn(nowhere)
})

/** Null for a template that is refused, such as one that asks a number for a field. */
function load(directory: string): RenderTree | null {
  try {
    const set = loadTemplates({ directories: [directory], helpers: { show }, views: new Map([['doc', true]]) })
    return set.forLocale({}).get('doc') ?? null
  } catch (error) {
    if (error instanceof TemplateError) return null
    throw error
  }
}

t.test('the text of the tree is that of plain Handlebars', async t => {
  const directory = join(t.testdir({ documents: { partials: {} } }), 'documents')
  mkdirSync(directory, { recursive: true })
  let printed = 0
  fc.assert(
    fc.property(templates, fc.dictionary(fc.constantFrom('a', 'b', 'list', 'object'), view), (texts, data) => {
      const document = `${texts.document}{{> outer}}{{> inner}}`
      writeFileSync(join(directory, 'doc.hbs'), `<h1>T</h1><p>${document}</p>`)
      writeFileSync(join(directory, 'partials', 'outer.hbs'), texts.outer)
      writeFileSync(join(directory, 'partials', 'inner.hbs'), texts.inner)
      const render = load(join(directory, '..'))
      fc.pre(render !== null)
      const tree = render?.(apart(data)) ?? { children: [] }
      const plain = Handlebars.create()
      plain.registerHelper('show', show)
      plain.registerPartial({ outer: texts.outer, inner: texts.inner })
      const expected = `T\n\n${plain.compile(document, { noEscape: true })(data)}\n`
      const found = plainText(tree)
      printed += found.split(';').length
      return found === expected || t.equal(found, expected, JSON.stringify({ ...texts, document, data }))
    }),
    { numRuns: 150, seed: 20261125 }
  )
  t.ok(printed > 1000, 'enough values were compared')
})

t.test('what counts as nothing', async t => {
  const directory = t.testdir({ documents: { partials: {} } })
  const values = [0, '', false, null, [], {}, [0], Number.NaN]
  const body = ['if', 'unless', 'with', 'each'].map(name => `{{#${name} this}}yes{{else}}no{{/${name}}};`).join('')
  const document = `{{#each values}}${body}{{/each}}`
  writeFileSync(join(directory, 'documents', 'doc.hbs'), `<h1>T</h1><p>${document}</p>`)
  const tree = load(directory)?.({ values })
  t.equal(tree && plainText(tree), `T\n\n${Handlebars.compile(document)({ values })}\n`)
})
