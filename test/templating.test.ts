/** Templates: what they may say, how values reach the tree, labels, overlays, and every fault with its place. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { inlineText, plainText } from '../src/document/plain-text.ts'
import type { Block, DocumentTree } from '../src/document/tree.ts'
import type { Helper } from '../src/templating/built-in-helpers.ts'
import { loadTemplates, type TemplateOptions } from '../src/templating/load-templates.ts'
import { TemplateError } from '../src/templating/template-error.ts'
import type { TemplateSet } from '../src/templating/template-set.ts'
import type { JsonSchema } from '../src/templating/view-shape.ts'

const text = { type: 'string' }
const view: JsonSchema = {
  type: 'object',
  additionalProperties: false,
  properties: {
    title: text,
    note: { type: ['string', 'null'] },
    url: text,
    count: { type: 'integer' },
    isDraft: { type: 'boolean' },
    lines: { type: 'array', items: text },
    duties: { type: 'array', items: { $ref: '#/$defs/duty' } },
    names: { type: 'object', additionalProperties: text },
    either: { anyOf: [{ $ref: '#/$defs/duty' }, { type: 'object', properties: { other: text } }] }
  },
  $defs: {
    duty: {
      type: 'object',
      properties: {
        id: text,
        text,
        steps: { type: 'array', items: text },
        duties: { type: 'array', items: { $ref: '#/$defs/duty' } }
      }
    }
  }
}

const helpers: Record<string, Helper> = {
  shout: (value: string) => value.toUpperCase(),
  pair: (left: unknown, right: unknown) => `${left}/${right === undefined ? 'none' : right}`
}

const labels = { duties: { heading: 'Duties', count: '{n} duties of {who}' }, more: 'More', slash: 'a\nb\u0002!' }

type Files = Readonly<Record<string, string>>

/** Loads templates from text; names are paths under `documents/`. */
function load(test: Test, files: Files, options: Partial<TemplateOptions> = {}): TemplateSet {
  const directory = test.testdir({ documents: { partials: {}, ...nest(files) } })
  return loadTemplates({ directories: [directory], helpers, views: new Map([['doc', view]]), ...options })
}

function nest(files: Files): Record<string, string | Record<string, string>> {
  const partials = Object.entries(files).filter(([name]) => name.startsWith('partials/'))
  const documents = Object.entries(files).filter(([name]) => !name.startsWith('partials/'))
  return {
    ...Object.fromEntries(documents),
    partials: Object.fromEntries(partials.map(([name, content]) => [name.slice('partials/'.length), content]))
  }
}

/** The tree of one template with a title in front, without the title. */
function renderBody(test: Test, body: string, data: object = {}, partials: Files = {}): readonly Block[] {
  return renderTree(test, `<h1>T</h1>${body}`, data, partials).children.slice(1)
}

function renderTree(test: Test, template: string, data: object = {}, partials: Files = {}): DocumentTree {
  const render = load(test, { 'doc.hbs': template, ...partials })
    .forLocale(labels)
    .get('doc')
  if (render === undefined) throw new Error('the document was not loaded')
  return render(data)
}

/** `line:column reason` of each fault of a template whose only document is `template`. */
function faults(test: Test, template: string, partials: Files = {}): string[] {
  return faultsOf(() => load(test, { 'doc.hbs': template, ...partials }).checkLabels(labels))
}

function faultsOf(action: () => unknown): string[] {
  try {
    action()
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return error.problems.map(({ file, line, column, reason }) => {
      const name = file.replace(/^.*\/documents\//, '')
      return `${name === 'doc.hbs' ? '' : `${name}:`}${line}:${column} ${reason}`
    })
  }
  return []
}

const paragraph = (value: string): Block => ({ type: 'paragraph', role: null, children: [{ type: 'text', value }] })

t.test('every element of the profile becomes its node', async t => {
  const file = join(import.meta.dirname, 'fixtures', 'templates', 'profile.hbs')
  const tree = renderTree(t, readFileSync(file, 'utf8'), {
    title: 'Peer specialist',
    duties: [{ id: 'd-walk', text: 'Walk along' }]
  })
  const expected = readFileSync(file.replace('.hbs', '.json'), 'utf8')
  t.strictSame(JSON.parse(JSON.stringify(tree)), JSON.parse(expected))
})

t.test('white space collapses, and stays between words', async t => {
  t.strictSame(renderBody(t, '<p>\n  one\n  <strong> two </strong> three<br>\n four \u00a0five  </p>'), [
    {
      type: 'paragraph',
      role: null,
      children: [
        { type: 'text', value: 'one ' },
        { type: 'strong', children: [{ type: 'text', value: 'two ' }] },
        { type: 'text', value: 'three' },
        { type: 'break' },
        { type: 'text', value: 'four \u00a0five' }
      ]
    }
  ])
})

t.test('line breaks of every kind in a value become breaks, but not at the ends', async t => {
  const [block] = renderBody(t, '<p>{{title}}</p>', { title: '\na \r\n b\u2028c\n' })
  t.equal(block?.type === 'paragraph' && inlineText(block.children, '|'), 'a|b|c')
})

t.test('values are text, whatever they hold', async t => {
  const title = '<script>alert(1)</script> {{title}} &amp; \u0002 \u0002!\u0003\u0000\u001f\ud800\ufffe </p>'
  const tree = renderBody(t, '<p>{{title}}</p><p>{{shout note}}</p>', { title, note: '\u0002\u0021</p>' })
  t.strictSame(tree, [
    paragraph('<script>alert(1)</script> {{title}} &amp; !  </p>'.replace(/ {2,}/g, ' ')),
    paragraph('!</P>')
  ])
})

t.test('a value cannot stand for markup, even when it repeats what a template compiles to', async t => {
  for (let unit = 0; unit < 0x60; unit += 1) {
    const value = `a\u0002${String.fromCharCode(unit)}\u0003b`
    const [block, ...others] = renderBody(t, '<p><a href="https://example.org/{{title}}">{{title}}</a></p>', {
      title: value
    })
    t.equal(others.length, 0)
    t.match(plainText({ children: block ? [block] : [] }), /^a.*b\n$/s)
  }
})

t.test('keys of the prototype are not reached', async t => {
  const hostile = JSON.parse('{"names": {"__proto__": "own", "constructor": "maker"}}')
  const tree = renderBody(
    t,
    '{{#each names}}<p>{{@key}}={{this}}</p>{{/each}}<p>{{names.toString}}{{names.valueOf}}</p>',
    hostile
  )
  t.strictSame(tree, [paragraph('__proto__=own'), paragraph('constructor=maker')])
})

t.test('right-to-left text and its marks stay as they are', async t => {
  const title = '\u202bأخصائي الأقران\u202c \u200fשלום'
  t.strictSame(renderBody(t, '<p>{{title}}</p>', { title }), [paragraph(title)])
})

t.test('an address that may not be followed leaves its text', async t => {
  const template = '<p>See <a href="{{url}}">the <strong>page</strong></a> now.</p>'
  for (const url of [
    'javascript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    '//example.org',
    'https://',
    'a.html',
    '',
    '#no id'
  ])
    t.equal(JSON.stringify(renderBody(t, template, { url })).includes('link'), false, url)
  for (const url of ['https://example.org/a?b=c#d', 'mailto:hr@example.org', 'tel:+15550100'])
    t.match(renderBody(t, template, { url }), [{ children: [{}, { type: 'link', href: url }, {}] }])
  const [block] = renderBody(t, template, { url: 'javascript:alert(1)' })
  t.strictSame(block?.type === 'paragraph' && block.children[0], { type: 'text', value: 'See the ' })
})

t.test('other attributes with values', async t => {
  const template =
    '<section id="{{title}}"><h2>A</h2><ol start="{{count}}"><li><abbr title="{{note}}">x</abbr> <span lang="{{url}}">y</span></li></ol></section>'
  t.match(renderBody(t, template, { title: 'a-1', count: 3, note: 'a "long" <form>', url: 'es-MX' }), [
    {
      id: 'a-1',
      children: [
        { id: 'a-1-heading' },
        {
          start: 3,
          items: [
            {
              children: [
                {
                  children: [
                    { type: 'abbreviation', title: 'a "long" <form>' },
                    { value: ' ' },
                    { type: 'span', lang: 'es-MX' }
                  ]
                }
              ]
            }
          ]
        }
      ]
    }
  ])
  const plain = renderBody(t, template, { title: 'not an id', count: 3, note: null, url: 'x"y' })
  t.match(plain, [{ id: null }])
  t.match(plainText({ children: plain }), '3. x y')
})

t.test('control flow, context and whitespace control are those of Handlebars', async t => {
  const template = `{{#each duties as |duty index|}}
    <p>{{@index}}{{index}} {{duty.text}} {{../title}} {{@root.count}}
      {{~#if steps}} has steps{{else if @first}} is first{{else}} is bare{{/if}}{{#unless id}}!{{/unless}}</p>
  {{else}}<p>none</p>{{/each}}{{#with either}}<p>{{other}}</p>{{/with}}`
  const duties = [{ text: 'a' }, { text: 'b', id: 'x', steps: ['s'] }, { text: 'c', steps: [] }]
  t.strictSame(renderBody(t, template, { title: 'T', count: 7, duties, either: { other: 'o' } }), [
    paragraph('00 a T 7 is first!'),
    paragraph('11 b T 7 has steps'),
    paragraph('22 c T 7 is bare!'),
    paragraph('o')
  ])
  t.strictSame(renderBody(t, template, { duties: [] }), [paragraph('none')])
})

t.test('partials take a context and parameters', async t => {
  const partials = {
    'partials/duty.hbs':
      '<li>{{prefix}} {{text}}{{#if steps}}<ul>{{#each steps}}<li>{{this}}</li>{{/each}}</ul>{{/if}}</li>\n'
  }
  const template = '<ul>\n  {{#each duties}}\n    {{> duty prefix=(shout ../title)}}\n  {{/each}}\n</ul>'
  const [list] = renderBody(t, template, { title: 't\nu', duties: [{ text: 'a', steps: ['b'] }] }, partials)
  t.equal(plainText({ children: list ? [list] : [] }), '- T\n  U a\n  - b\n')
})

t.test('helpers get only the values they are called with', async t => {
  t.strictSame(
    renderBody(t, '<p>{{pair title}} {{pair title count}} {{join lines "; "}} {{join lines}}</p>', {
      title: 'a',
      count: 0,
      lines: ['x', 'y']
    }),
    [paragraph('a/none a/0 x; y x, y')]
  )
  const logic =
    '<p>{{#if (and title (not note))}}1{{/if}}{{#if (or note lines)}}2{{/if}}{{#if (eq count 0)}}3{{/if}}</p>'
  t.strictSame(renderBody(t, logic, { title: 'a', note: null, lines: [], count: 0 }), [paragraph('13')])
})

t.test('labels stand in text, in attributes and in arguments', async t => {
  const template = `<section id="x"><h2>{{t "duties.heading"}}</h2><p>{{t "duties.count" n=count who=(shout title)}}
    <abbr title="{{t "more"}}!">{{t "slash"}}</abbr> {{shout (t "more")}} {{shout (t "duties.count" n=1 who=title)}}</p></section>`
  const [section] = renderBody(t, template, { count: 2, title: 'a{n}' })
  t.match(section, {
    children: [
      { id: 'x-heading', children: [{ value: 'Duties' }] },
      {
        children: [
          { value: '2 duties of A{N} ' },
          { title: 'More!', children: [{ value: 'a' }, { type: 'break' }, { value: 'b!' }] },
          { value: ' MORE 1 DUTIES OF A{N}' }
        ]
      }
    ]
  })
})

t.test('each locale has its own labels and helpers', async t => {
  const set = load(t, { 'doc.hbs': '<h1>{{t "more"}} {{shout title}}</h1>' })
  const german = set.forLocale({ more: 'Mehr' }, { shout: (value: string) => `${value}!` }).get('doc')
  const english = set.forLocale({ more: 'More' }).get('doc')
  const texts = [german, english].map(render => render && plainText(render({ title: 'a' })))
  t.strictSame(texts, ['Mehr a!\n', 'More A\n'])
})

t.test('labels that are missing or have other slots', async t => {
  t.strictSame(
    faults(
      t,
      '<h1>{{t "more"}}</h1>\n<p>{{t "duties.headng"}}\n{{t "duties.count" n=1 whom=title}} {{t "duties"}}</p>'
    ),
    [
      '2:4 there is no label “duties.headng”; did you mean “duties.heading”?',
      '3:1 the label “duties.count” has a slot {who}, for which no value is given',
      '3:1 the label “duties.count” has no slot {whom}',
      '3:37 there is no label “duties”'
    ]
  )
  t.strictSame(faults(t, '<h1>{{t "__proto__.toString"}}{{t "constructor.name"}}</h1>').length, 2)
})

t.test('an overlay replaces single files', async t => {
  const directory = t.testdir({
    ours: {
      documents: {
        'doc.hbs': '<h1>Ours</h1>{{> part}}{{> b}}',
        partials: { 'part.hbs': '<p>a</p>', 'b.hbs': '<p>b</p>' }
      }
    },
    overlay: { documents: { partials: { 'b.hbs': '<p>b of {{title}}</p>', '.hidden.hbs': '{{{', 'notes.txt': '' } } },
    misspelt: { documents: { partials: { 'parrt.hbs': '<p>x</p>' } } }
  })
  const options = { helpers, views: new Map([['doc', view]]) }
  const set = loadTemplates({ ...options, directories: ['overlay', 'none', 'ours'].map(name => join(directory, name)) })
  const tree = set.forLocale({}).get('doc')?.({ title: 'the hospital' })
  t.equal(tree && plainText(tree), 'Ours\n\na\n\nb of the hospital\n')
  t.strictSame(
    faultsOf(() => loadTemplates({ ...options, directories: ['misspelt', 'ours'].map(name => join(directory, name)) })),
    ['partials/parrt.hbs:1:1 no document uses the partial “parrt”; did you mean “part”?']
  )
})

t.test('documents and views must match', async t => {
  const views = new Map([['letter', view]])
  t.strictSame(
    faultsOf(() => load(t, { 'lettre.hbs': '<h1>x</h1>' }, { views })),
    [
      'letter.hbs:1:1 the document “letter” has no template',
      'lettre.hbs:1:1 there is no document “lettre”; did you mean “letter”?'
    ]
  )
})
