/** Reads the blocks of a document from the HTML that the product writes, so that every peer is given the same text. */

const token = /<(\/?)([a-z][a-z0-9]*)([^>]*)>|([^<]+)/g
const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

/**
 * @typedef {{ style: string, strong: string, text: string, emphasis: string }} Paragraph Bold words first, italic ones last.
 * @typedef {{ kind: 'heading', level: number, text: string }} Heading
 * @typedef {{ kind: 'list', ordered: boolean, items: Paragraph[][] }} List
 * @typedef {{ kind: 'table', caption: string, widths: number[], head: string[], rows: Paragraph[][][] }} Table
 * @typedef {Heading | List | Table | { kind: 'paragraph' } & Paragraph} Block
 */

/**
 * The blocks in reading order. Lists inside items and cells become paragraphs there: no peer has more to do than that.
 * @param {string} html
 * @returns {Block[]}
 */
export function readBlocks(html) {
  const reader = createReader()
  const main = html.slice(html.indexOf('<article'), html.indexOf('</article>'))
  for (const [, end, tag, attributes, text] of main.matchAll(token)) {
    if (text !== undefined) addText(reader, decode(text))
    else if (end === '') open(reader, tag, attributes)
    else close(reader, tag)
  }
  return reader.blocks
}

function createReader() {
  return { blocks: [], places: [], paragraph: null, list: null, listDepth: 0, table: null, isHead: false, face: [] }
}

function open(reader, tag, attributes) {
  if (/^h[1-6]$/.test(tag)) reader.paragraph = createParagraph(tag)
  else if (tag === 'p' || tag === 'caption') reader.paragraph = createParagraph(/class="(\w+)"/.exec(attributes)?.[1])
  else if (tag === 'strong' || tag === 'em') reader.face.push(tag)
  else if (tag === 'ul' || tag === 'ol') openList(reader, tag)
  else if (tag === 'table') reader.table = { kind: 'table', caption: '', widths: [], head: [], rows: [] }
  else if (tag === 'col') reader.table.widths.push(Number(/w-(\d+)/.exec(attributes)?.[1] ?? 10))
  else if (tag === 'thead') reader.isHead = true
  else if (tag === 'tr' && !reader.isHead) reader.table.rows.push([])
  else if (tag === 'li' || tag === 'td' || tag === 'th') openPlace(reader)
}

/** An item or a cell: the place where its paragraphs go. A list inside it adds to the same place. */
function openPlace(reader) {
  reader.paragraph = null
  reader.places.push(reader.places.at(-1) ?? [])
}

function openList(reader, tag) {
  reader.paragraph = null
  reader.listDepth++
  if (reader.table === null && reader.listDepth === 1) {
    reader.list = { kind: 'list', ordered: tag === 'ol', items: [] }
  }
}

function close(reader, tag) {
  const { blocks, paragraph, table } = reader
  if (/^h[1-6]$/.test(tag)) blocks.push({ kind: 'heading', level: Number(tag[1]), text: paragraph.text })
  else if (tag === 'p' && reader.places.length === 0) blocks.push({ kind: 'paragraph', ...paragraph })
  else if (tag === 'caption') table.caption = paragraph.text
  else if (tag === 'strong' || tag === 'em') reader.face.pop()
  else if (tag === 'ul' || tag === 'ol') closeList(reader)
  else if (tag === 'thead') reader.isHead = false
  else if (tag === 'table') closeTable(reader)
  else if (tag === 'li' || tag === 'td' || tag === 'th') closePlace(reader)
  if (/^(h[1-6]|p|caption|li|td|th)$/.test(tag)) reader.paragraph = null
}

function closePlace({ places, table, isHead, list }) {
  const place = places.pop()
  if (places.length > 0) return
  if (table === null) list.items.push(place)
  else if (isHead) table.head.push(place.map(({ text }) => text).join(' '))
  else table.rows.at(-1).push(place)
}

function closeList(reader) {
  reader.listDepth--
  if (reader.table !== null || reader.listDepth > 0) return
  reader.blocks.push(reader.list)
  reader.list = null
}

function closeTable(reader) {
  reader.blocks.push(reader.table)
  reader.table = null
}

function addText(reader, text) {
  if (reader.paragraph === null) {
    if (reader.places.length === 0 || text.trim() === '') return
    reader.paragraph = createParagraph()
  }
  const { paragraph, places, face } = reader
  const part = face.at(-1) === 'strong' && paragraph.text === '' ? 'strong' : face.at(-1) === 'em' ? 'emphasis' : 'text'
  paragraph[part] += text
  const place = places.at(-1)
  if (place !== undefined && !place.includes(paragraph)) place.push(paragraph)
}

function createParagraph(style = '') {
  return { style, strong: '', text: '', emphasis: '' }
}

function decode(text) {
  return text.replace(/&(#39|[a-z]+);/g, (whole, name) => entities[name] ?? whole)
}
