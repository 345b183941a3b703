/** An independent reading: for any template and values, our tree holds the text of plain Handlebars and an XML parser. */
import fc from 'fast-check'
import Handlebars from 'handlebars'
import { SaxesParser } from 'saxes'
import t from 'tap'
import { inlineText } from '../src/document/plain-text.ts'
import type { Block, DocumentTree, Inline } from '../src/document/tree.ts'
import { loadTemplates } from '../src/templating/load-templates.ts'

const lineElements = new Set(['h1', 'p', 'li', 'td', 'th', 'caption', 'ul', 'ol', 'table', 'aside', 'section', 'tr'])

/** The lines of text of a page that plain Handlebars has rendered: templates here hold no line feed, so each is from a value. */
function linesByXml(markup: string): string[] {
  const parser = new SaxesParser()
  const lines: string[] = []
  let line = ''
  const endLine = () => {
    const text = line
      .replace(/ +/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/^[ \n]+|[ \n]+$/g, '')
    if (text.trim() !== '') lines.push(text)
    line = ''
  }
  parser.on('text', text => {
    line += text
  })
  parser.on('opentag', ({ name }) => {
    if (name === 'br') line += '\n'
    if (lineElements.has(name)) endLine()
  })
  parser.on('closetag', ({ name }) => {
    if (lineElements.has(name)) endLine()
  })
  parser.write(`<page>${markup}</page>`).close()
  return lines
}

/** The same lines in the tree. */
function linesOfTree(tree: DocumentTree): string[] {
  const lines: string[] = []
  const add = (children: readonly Inline[]) => lines.push(inlineText(children, '\n'))
  const visit = (blocks: readonly Block[]) => {
    for (const block of blocks) {
      if (block.type === 'heading' || block.type === 'paragraph') add(block.children)
      else if (block.type === 'list') for (const item of block.items) visit(item.children)
      else if (block.type === 'table') {
        add(block.caption)
        for (const row of [...block.head, ...block.body]) for (const cell of row.cells) visit(cell.children)
      } else if (block.type === 'section' || block.type === 'callout') visit(block.children)
    }
  }
  visit(tree.children)
  return lines
}

const value = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    'é',
    'ש',
    ' ',
    ' ',
    '\n',
    '\u00a0',
    '<',
    '>',
    '&',
    '"',
    "'",
    '`',
    '=',
    '{{',
    '😀',
    '</p>'
  ),
  maxLength: 12
})
const data = fc.record({ a: value, b: value, flag: fc.boolean(), list: fc.array(value, { maxLength: 3 }) })

const word = fc.constantFrom('one', 'two &amp; three', '&lt;', ' ', '  ', ' four ', '&#160;', '.')
const printed = fc.constantFrom(
  '{{a}}',
  '{{b}}',
  ' {{a}} ',
  '{{~a}}',
  '{{b~}} ',
  '{{#if flag}}{{a}}{{else}} no {{/if}}',
  '{{> bit a=b}}'
)
const run = fc.oneof({ weight: 2, arbitrary: printed }, { weight: 3, arbitrary: word })
const wrapped = fc
  .tuple(
    fc.constantFrom('strong', 'em', 'span lang="es"', 'a href="#gone"', 'abbr title="{{b}}"'),
    fc.array(run, { maxLength: 3 })
  )
  .map(([tag, runs]) => `<${tag}>${runs.join('')}</${tag.split(' ')[0]}>`)
const inline = fc
  .array(fc.oneof({ weight: 4, arbitrary: run }, wrapped, fc.constant('<br/>'), fc.constant(' <br/> ')), {
    maxLength: 6
  })
  .map(parts => parts.join(''))

const block = fc.oneof(
  inline.map(text => `<p> ${text}</p>`),
  inline.map(text => `<ul>{{#each list}} <li>{{this}}: ${text} </li>{{/each}}<li>end</li></ul>`),
  fc.tuple(inline, inline).map(([text, inner]) => `<ol><li>.${text}<ul> <li>${inner}</li> </ul></li></ol>`),
  fc
    .tuple(inline, inline)
    .map(
      ([text, other]) =>
        `<table><caption>c ${text}</caption><tbody><tr><th>h</th><td>d${other}</td></tr></tbody></table>`
    ),
  inline.map(
    text => `{{#if flag}}<aside class="note"><p>${text}</p></aside>{{else}}<section><p>${text}</p></section>{{/if}}`
  )
)

t.test('text of the tree equals text of the page', async t => {
  // In a list item, plain Handlebars resolves `a` and `flag` in the item, as ours does; both then print nothing.
  const directory = t.testdir({ documents: { partials: { 'bit.hbs': '({{a}})' } } })
  const { mkdirSync, writeFileSync } = await import('node:fs')
  mkdirSync(`${directory}/documents`, { recursive: true })
  let compared = 0
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), data, (blocks, view) => {
      const template = `<h1>T</h1> ${blocks.join(' ')}<p>{{> bit}}</p>`
      writeFileSync(`${directory}/documents/doc.hbs`, template)
      const set = loadTemplates({ directories: [directory], helpers: {}, views: new Map([['doc', true]]) })
      const tree = set.forLocale({}).get('doc')?.(view) ?? { children: [] }
      const plain = Handlebars.create()
      plain.registerPartial('bit', '({{a}})')
      const expected = linesByXml(plain.compile(template)(view))
      const found = linesOfTree(tree)
      compared += found.length
      return JSON.stringify(found) === JSON.stringify(expected) || t.strictSame(found, expected, template)
    }),
    { numRuns: 150, seed: 20261123 }
  )
  t.ok(compared > 500, 'enough lines were compared')
})
