/**
 * The floor: a precompiled Handlebars template of the body in OOXML, put beside parts that never change and are kept
 * compressed. No check of the input, no tree, no identity of the file, no second format.
 */
import { createRequire } from 'node:module'
import { runInThisContext } from 'node:vm'
import Handlebars from 'handlebars'
import PizZip from 'pizzip'
import { writeZip, zipEntry } from '../../dist/document/docx/zip-write.js'

const runtime = createRequire(import.meta.url)('handlebars/runtime')
const bodyPart = 'word/document.xml'
const runs =
  '{{#if strong}}<w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">{{strong}}</w:t></w:r>{{/if}}' +
  '{{#if text}}<w:r><w:t xml:space="preserve">{{text}}</w:t></w:r>{{/if}}' +
  '{{#if emphasis}}<w:r><w:rPr><w:i/></w:rPr><w:t xml:space="preserve">{{emphasis}}</w:t></w:r>{{/if}}'
const bullet =
  '<w:pPr><w:pStyle w:val="ListParagraph"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'

/**
 * @param {Uint8Array} template A Word file with all the parts that never change.
 * @param {import('../content/read-blocks.mjs').Block[]} blocks
 * @returns {(data: object) => Uint8Array}
 */
export function createFloor(template, blocks) {
  const { files } = new PizZip(template)
  const names = Object.keys(files).filter(name => !files[name].dir && name !== bodyPart)
  const constant = names.map(name => zipEntry(name, files[name].asText(), 9))
  const [start] = /^[\s\S]*<w:body>/.exec(files[bodyPart].asText())
  const [end] = /<w:sectPr[\s\S]*$/.exec(files[bodyPart].asText())
  const options = { knownHelpersOnly: true, knownHelpers: { each: true, if: true } }
  const source = Handlebars.precompile(blocks.map(templateOf).join(''), options)
  const render = runtime.template(runInThisContext(`(${source})`))
  return data => writeZip([...constant, zipEntry(bodyPart, start + render(data) + end, 6)])
}

/** Constant markup and text stay in the template; what varies comes from the data that docxtemplater has too. */
function templateOf(block, index) {
  const name = `b${index}`
  if (block.kind === 'heading') {
    const text = Handlebars.escapeExpression(block.text)
    return `<w:p><w:pPr><w:pStyle w:val="Heading${block.level}"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
  }
  if (block.kind === 'paragraph') return `{{#each ${name}}}<w:p>${runs}</w:p>{{/each}}`
  if (block.kind === 'table') return tableOf(block, name)
  return `{{#each ${name}}}<w:p>${bullet}${runs}</w:p>{{#each more}}<w:p>${runs}</w:p>{{/each}}{{/each}}`
}

function tableOf({ caption, widths, head }, name) {
  const cell = content => `<w:tc><w:tcPr/><w:p><w:r><w:t xml:space="preserve">${content}</w:t></w:r></w:p></w:tc>`
  const titles = head.map(text => cell(Handlebars.escapeExpression(text))).join('')
  const top = titles === '' ? '' : `<w:tr><w:trPr><w:tblHeader/></w:trPr>${titles}</w:tr>`
  const body = widths.map((_, index) => cell(`{{c${index}}}`)).join('')
  const words = Handlebars.escapeExpression(caption)
  const grid = widths.map(width => `<w:gridCol w:w="${width * 90}"/>`).join('')
  return (
    `<w:p><w:r><w:t>${words}</w:t></w:r></w:p><w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/></w:tblPr>` +
    `<w:tblGrid>${grid}</w:tblGrid>${top}{{#each ${name}}}<w:tr>${body}</w:tr>{{/each}}</w:tbl><w:p/>`
  )
}
