/** Faults of templates: each kind is reported with its file, line and column, and all of them at once. */
import { Buffer } from 'node:buffer'
import t, { type Test } from 'tap'
import { loadTemplates } from '../src/templating/load-templates.ts'
import { TemplateError } from '../src/templating/template-error.ts'
import type { JsonSchema } from '../src/templating/view-shape.ts'

const text = { type: 'string' }
const duty = { type: 'object', properties: { text, steps: { type: 'array', items: text } } }
const view: JsonSchema = {
  type: 'object',
  properties: {
    title: text,
    isDraft: { type: 'boolean' },
    duties: { type: 'array', items: { $ref: '#/$defs/duty' } },
    team: { type: 'object', properties: { lead: text, size: { type: 'integer' } } }
  },
  $defs: { duty }
}

type Partials = Readonly<Record<string, string | Buffer>>

function attempt(test: Test, template: string | Buffer, partials: Partials, data: object | null): string[] {
  const directory = test.testdir({ documents: { 'doc.hbs': template, partials } })
  try {
    const shout = (value: string) => value.toUpperCase()
    const set = loadTemplates({ directories: [directory], helpers: { shout }, views: new Map([['doc', view]]) })
    if (data !== null) set.forLocale({}).get('doc')?.(data)
  } catch (error) {
    if (!(error instanceof TemplateError)) throw error
    return error.problems.map(({ file, line, column, reason }) => {
      const name = file.slice(file.indexOf('documents/') + 'documents/'.length)
      return `${name === 'doc.hbs' ? '' : `${name}:`}${line}:${column} ${reason}`
    })
  }
  return []
}

/** Faults found when loading. */
const load = (test: Test, template: string | Buffer, partials: Partials = {}) => attempt(test, template, partials, null)

/** Each template, and the faults that it has. */
function checkAll(test: Test, cases: readonly (readonly [string, ...string[]])[]): void {
  for (const [template, ...expected] of cases) test.strictSame(load(test, template), expected, template)
}

t.test('tags', async t => {
  checkAll(t, [
    [
      '<p>a\n</h1>',
      '1:1 <p> is not closed in the template or block that opens it',
      '2:1 </h1> closes nothing in this template or block'
    ],
    ['<section>\n <p>a</section>', '2:6 </section> stands before the end of <p>'],
    ['<p>a<strong>b</p>', '1:14 </p> stands before the end of <strong>'],
    ['<div>a</div>', '1:1 <div> is not an element that documents have'],
    ['<stron>a</stron>', '1:1 <stron> is not an element that documents have; did you mean “strong”?'],
    ['<P>a</P>', '1:1 <P> is not an element that documents have; did you mean “p”?'],
    ['<p>a < b</p>', '1:6 “<” is written “&lt;” in text'],
    ['<p>a</p\n>'],
    ['<p>a</p x>', '1:5 the end tag </p> is not well formed', '1:9 text may not stand directly in the document'],
    ['<p', '1:1 the tag <p> does not end'],
    ['<p class="lead', '1:1 the tag <p> does not end'],
    ['<p/>', '1:3 <p> needs an end tag of its own'],
    ['\n<!-- note --><p>a</p>', '2:1 comments are written {{!-- … --}}']
  ])
})

t.test('attributes', async t => {
  checkAll(t, [
    ['<p style="x">a</p>', '1:4 <p> has no attribute “style”'],
    ['<p clas="lead">a</p>', '1:4 <p> has no attribute “clas”; did you mean “class”?'],
    ['<p class="big">a</p>', '1:4 the value of “class” must be one of: organization, subtitle, lead, note, source'],
    ['<p class=lead>a</p>', '1:4 the value of “class” must follow “=” in double quotes'],
    ["<p class='lead'>a</p>", '1:4 the value of “class” must follow “=” in double quotes'],
    ['<p class>a</p>', '1:4 the value of “class” must follow “=” in double quotes'],
    ['<p class="lead" class="lead">a</p>', '1:17 the attribute “class” stands twice'],
    ['<h2 id="a"id="b">a</h2>', '1:11 a space is missing between attributes'],
    ['<p ="x">a</p>', '1:4 the tag <p> is not well formed'],
    ['<p class="{{title}}">a</p>', '1:4 the value of “class” must be fixed, without {{…}}'],
    ['<p {{title}}>a</p>', '1:4 in a tag, {{…}} may only stand in the value of an attribute'],
    ['<p {{#if title}}class="lead"{{/if}}>a</p>', '1:4 a block may not stand inside a tag'],
    ['<h2 id="a b">a</h2>', '1:5 the value of “id” must be an id without spaces'],
    ['<h2 id="a<b">a</h2>', '1:10 “<” stands in the value of “id”'],
    [
      '<p><a href="javascript:x">a</a></p>',
      '1:7 the value of “href” must be a web, mail or telephone address, or “#” and an id'
    ],
    ['<p><a>a</a></p>', '1:4 <a> needs the attribute “href”'],
    [
      '<p><span lang="english language">a</span></p>',
      '1:10 the value of “lang” must be a language tag such as “es-MX”'
    ],
    ['<p><abbr title="">a</abbr></p>', '1:10 the value of “title” must be the full form'],
    ['<aside><p>a</p></aside>', '1:1 <aside> needs the attribute “class”'],
    ['<ol start="one"><li>a</li></ol>', '1:5 the value of “start” must be a whole number'],
    [
      '<table data-columns="30 60"><caption>a</caption></table>',
      '1:8 the value of “data-columns” must be whole percentages that sum to 100'
    ],
    ['<nav data-depth="4">a</nav>', '1:6 the value of “data-depth” must be one of: 2, 3']
  ])
})

t.test('nesting', async t => {
  checkAll(t, [
    ['text', '1:1 text may not stand directly in the document'],
    ['<ul>\n  <p>a</p>\n</ul>', '2:3 <p> may not stand directly in <ul>'],
    ['<ul>{{title}}</ul>', '1:5 text may not stand directly in <ul>'],
    ['<ul>{{#if title}}\n a{{/if}}</ul>', '2:2 text may not stand directly in <ul>'],
    ['<li>a</li>', '1:1 <li> may not stand directly in the document'],
    ['<p><p>a</p></p>', '1:4 <p> may not stand directly in <p>'],
    ['<ul><li><ul><li>a</li></ul></li></ul>', '1:9 a list item begins with text, not with a list'],
    ['<p><a href="#a">b <em><a href="#c">d</a></em></a></p>', '1:23 a link may not stand in a link'],
    ['<table><tbody></tbody></table>', '1:1 a table needs a <caption>'],
    ['<table><tbody></tbody><caption>a</caption></table>', '1:23 <caption> comes first in a table, and once'],
    ['<table><caption>a</caption><tr><td>a</td></tr></table>', '1:28 <tr> may not stand directly in <table>'],
    [
      '<section>{{#if title}}</section>{{/if}}',
      '1:1 <section> is not closed in the template or block that opens it',
      '1:23 </section> closes nothing in this template or block'
    ],
    [
      '{{#if title}}<p>a{{else}}b</p>{{/if}}',
      '1:14 <p> is not closed in the template or block that opens it',
      '1:26 text may not stand directly in the document',
      '1:27 </p> closes nothing in this template or block'
    ]
  ])
})

t.test('character references and characters', async t => {
  checkAll(t, [
    [
      '<p>a &copy; b\n & c &#0; &#xD800; &amp</p>',
      '1:6 “&copy;” is not a known character reference; write “&amp;” for the sign itself',
      '2:2 “&” is not a known character reference; write “&amp;” for the sign itself',
      '2:6 “&#0;” is not a known character reference; write “&amp;” for the sign itself',
      '2:11 “&#xD800;” is not a known character reference; write “&amp;” for the sign itself',
      '2:20 “&amp” is not a known character reference; write “&amp;” for the sign itself'
    ],
    ['<p>a\n\u0002</p>', '2:1 a control character stands in the template'],
    ['<p>\\{{title}}</p>', '1:5 text may not hold “{{”']
  ])
  t.strictSame(load(t, Buffer.from([0x3c, 0xff])), ['1:1 the file is not UTF-8 text'])
  t.strictSame(load(t, '\uFEFF<p>\r\n<b>x</b></p>'), ['2:1 <b> is not an element that documents have'])
})

t.test('Handlebars syntax', async t => {
  checkAll(t, [
    ['<p>a</p>\n<p>{{#if title}</p>', '2:15 this is not Handlebars syntax'],
    ['<p>{{#if title}}a</p>', '1:22 a block or a tag of Handlebars is not closed before the end of the file'],
    ['{{#if title}}{{/each}}', "1:4 if doesn't match each"],
    [
      '<p>\n {{{title}}} {{&title}}</p>',
      '2:2 write {{…}}: {{{…}}} and {{&…}} are refused',
      '2:14 write {{…}}: {{{…}}} and {{&…}} are refused'
    ],
    [
      '<p>{{shuot title}} {{lookup team "lead"}}</p>',
      '1:4 there is no helper “shuot”; did you mean “shout”?',
      '1:20 there is no helper “lookup”'
    ],
    ['<p>{{#if (log title)}}a{{/if}}</p>', '1:10 there is no helper “log”'],
    [
      '<p>{{shout}} {{if}} {{shout title x=1}}</p>',
      '1:4 “shout” is a helper and needs a value; a field of that name is “this.shout”',
      '1:14 “if” is written {{#if …}}',
      '1:35 the helper “shout” takes no named values'
    ],
    [
      '<p>{{t title}} {{t}}</p>',
      '1:4 “t” takes one key in quotation marks, and named values for its slots',
      '1:16 “t” is a helper and needs a value; a field of that name is “this.t”'
    ],
    ['<p>{{"fixed"}}</p>', '1:4 a fixed value is written as text, without {{…}}'],
    ['{{#title}}<p>a</p>{{/title}}', '1:1 the blocks are #if, #unless, #each, #with; “title” is not one of them'],
    ['{{#if title isDraft}}<p>a</p>{{/if}}', '1:1 {{#if}} takes one value'],
    ['{{#if title includeZero=true}}<p>a</p>{{/if}}', '1:13 {{#if}} takes no named values'],
    ['{{> missing}}', '1:1 there is no partial “missing”'],
    ['{{> (shout title)}}', '1:1 the name of a partial must be fixed'],
    ['{{#> layout}}<p>a</p>{{/layout}}', '1:1 a partial may not be called with a block'],
    ['{{#*inline "x"}}<p>a</p>{{/inline}}', '1:1 decorators and inline partials are refused'],
    ['{{* decorate}}', '1:1 decorators and inline partials are refused'],
    ['{{{{if title}}}} <p>a</p> {{{{/if}}}}', '1:1 raw blocks are refused']
  ])
})

t.test('paths that the view does not have', async t => {
  checkAll(t, [
    ['<p>{{titel}}</p>', '1:6 the view has no “titel” here (in “titel”); did you mean “title”?'],
    [
      '<p>{{team.led}}\n{{#if isDarft}}a{{/if}}</p>',
      '1:6 the view has no “led” here (in “team.led”); did you mean “lead”?',
      '2:7 the view has no “isDarft” here (in “isDarft”); did you mean “isDraft”?'
    ],
    [
      '{{#each duties}}<p>{{title}} {{../title}} {{../../title}}</p>{{/each}}',
      '1:22 the view has no “title” here (in “title”)',
      '1:45 “../../title” leads out of the template'
    ],
    [
      '{{#each dutys}}<p>{{anything}}</p>{{/each}}',
      '1:9 the view has no “dutys” here (in “dutys”); did you mean “duties”?'
    ],
    [
      '{{#with team}}<p>{{size}} {{this.seize}} {{@root.team.lead}}</p>{{/with}}',
      '1:29 the view has no “seize” here (in “this.seize”); did you mean “size”?'
    ],
    ['{{#each title}}<p>a</p>{{/each}}', '1:1 {{#each}} needs a list'],
    [
      '<p>{{duties}} {{isDraft}} {{team}}</p>',
      '1:4 “duties” is neither text nor a number and cannot be printed',
      '1:15 “isDraft” is neither text nor a number and cannot be printed',
      '1:27 “team” is neither text nor a number and cannot be printed'
    ],
    [
      '<p>{{@index}} {{@frist}}</p>',
      '1:6 “@index” has a value only inside {{#each}}',
      '1:17 “@frist” is not known; did you mean “first”?'
    ],
    [
      '<p>{{shout (shout titel)}} {{constructor}} {{title.__proto__}}</p>',
      '1:19 the view has no “titel” here (in “titel”); did you mean “title”?',
      '1:30 the view has no “constructor” here (in “constructor”)',
      '1:46 the view has no “__proto__” here (in “title.__proto__”)'
    ]
  ])
})

t.test('partials are checked where they are called', async t => {
  const item = '<li>{{text}}{{extra}}</li>\n'
  t.strictSame(load(t, '<ul>{{#each duties}}{{> item extra=@index}}{{/each}}</ul>', { 'item.hbs': item }), [])
  t.strictSame(load(t, '<ul>{{#each duties}}{{> item}}{{/each}}</ul>', { 'item.hbs': item }), [
    'partials/item.hbs:1:15 the view has no “extra” here (in “extra”)'
  ])
  t.strictSame(load(t, '\n{{> item team extra=title}}', { 'item.hbs': item }), [
    'partials/item.hbs:1:1 <li> may not stand directly in the document, where this partial is called',
    'partials/item.hbs:1:7 the view has no “text” here (in “text”)'
  ])
  t.strictSame(load(t, '{{> a}}', { 'a.hbs': '<section>{{> b}}</section>', 'b.hbs': '\n{{> c}}', 'c.hbs': 'loose' }), [
    'partials/c.hbs:1:1 text may not stand directly in <section>, where this partial is called'
  ])
  t.strictSame(load(t, '{{> a}}', { 'a.hbs': '<section>{{> b}}</section>', 'b.hbs': '{{> a}}' }), [
    'partials/b.hbs:1:1 the partial “a” leads back to itself'
  ])
  t.strictSame(load(t, '{{#each duties}}{{> a}}{{/each}}', { 'a.hbs': '<p>{{../title}}</p>' }), [
    'partials/a.hbs:1:6 “../title” leads out of the template'
  ])
})

t.test('faults of all files come together, in order, in one message', async t => {
  const found = load(t, '<p>{{titel}}</p>\n{{> a}}\n<x>a</x>', { 'a.hbs': '<p>\n<b>a</b></p>', 'b.hbs': '{{' })
  t.strictSame(found, [
    '1:6 the view has no “titel” here (in “titel”); did you mean “title”?',
    '3:1 <x> is not an element that documents have',
    'partials/a.hbs:2:1 <b> is not an element that documents have',
    'partials/b.hbs:1:3 a block or a tag of Handlebars is not closed before the end of the file'
  ])
  const error = new TemplateError([{ file: 'a.hbs', line: 1, column: 2, reason: 'x' }])
  t.equal(error.message, 'a.hbs:1:2: x')
})

t.test('what only a rendered document shows names the template', async t => {
  const head = '<h1>T</h1>\n'
  const table =
    '<table data-columns="50 50"><caption>c</caption><tbody><tr>{{#each duties}}<td>{{text}}</td>{{/each}}</tr></tbody></table>'
  t.strictSame(attempt(t, head + table, {}, { duties: [{ text: 'a' }] }), [
    '2:1 a row has 1 cells where the table has 2 columns'
  ])
  const start = '<ol start="{{title}}"><li>a</li></ol>'
  t.strictSame(attempt(t, head + start, {}, { title: 'x' }), ['2:1 the value of “start” is not a whole number'])
  const list = '<ul><li>a<ul><li>b<ul><li>c<ul><li>d</li></ul></li></ul></li></ul></li></ul>'
  t.strictSame(attempt(t, head + list, {}, {}), ['2:28 lists may nest at most three deep'])
  t.strictSame(attempt(t, `${head}<p>{{title}}</p>`, {}, { title: { a: 1 } }), [
    '1:1 a template prints a value of type object'
  ])
  t.strictSame(attempt(t, `${head}<p>{{title}}</p>`, {}, { title: [] }), ['1:1 a template prints a list'])
})
