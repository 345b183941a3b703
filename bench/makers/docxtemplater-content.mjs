/** What docxtemplater needs: the same document with placeholders in the place of what varies, and the data for them. */

const tags = { style: '', strong: '{strong}', text: '{text}', emphasis: '{emphasis}' }

/** Headings and the heads of tables stay as they are; every other paragraph, item and row is a placeholder. */
export function placeholderBlocks(blocks) {
  return blocks.flatMap((block, index) => {
    const name = `b${index}`
    if (block.kind === 'heading') return [block]
    if (block.kind === 'paragraph') return [{ ...paragraph(`{#${name}}`), kind: 'paragraph' }, ...inside(name)]
    if (block.kind === 'list') return listBlocks(block, name)
    return [{ ...block, rows: [rowOf(block.widths.length, name)] }]
  })
}

function inside(name) {
  return [
    { ...tags, kind: 'paragraph' },
    { ...paragraph(`{/${name}}`), kind: 'paragraph' }
  ]
}

function listBlocks({ ordered }, name) {
  const loop = text => ({ ...paragraph(text), kind: 'paragraph' })
  const items = [[tags]]
  return [
    loop(`{#${name}}`),
    { kind: 'list', ordered, items },
    loop('{#more}'),
    { ...tags, kind: 'paragraph' },
    loop('{/more}'),
    loop(`{/${name}}`)
  ]
}

/** One row, repeated: its loop begins in the first cell and ends in the last. */
function rowOf(count, name) {
  return Array.from({ length: count }, (_, index) => {
    const start = index === 0 ? `{#${name}}` : ''
    const end = index === count - 1 ? `{/${name}}` : ''
    return [paragraph(`${start}{c${index}}${end}`)]
  })
}

function paragraph(text) {
  return { style: '', strong: '', text, emphasis: '' }
}

/** The data for `placeholderBlocks` of the same blocks. */
export function placeholderData(blocks) {
  return Object.fromEntries(blocks.map((block, index) => [`b${index}`, dataOf(block)]))
}

function dataOf(block) {
  if (block.kind === 'list') return block.items.map(([first, ...more]) => ({ ...first, more }))
  if (block.kind !== 'table') return block
  return block.rows.map(cells => Object.fromEntries(cells.map((place, index) => [`c${index}`, wordsOf(place)])))
}

function wordsOf(place) {
  return place.map(({ strong, text, emphasis }) => strong + text + emphasis).join('\n')
}
