/** Faults of a Word file that schemas and Microsoft's validator let through, and that Word or a reader stumbles over. */
import { strFromU8 } from 'fflate'
import { all, child, docxParts, type Element, elements, paragraphText, parseXml, value } from './docx.ts'

type Parts = Readonly<Record<string, Uint8Array>>

/** One plain sentence for each fault; none where the file is sound. */
export function lintDocx(bytes: Uint8Array): string[] {
  const parts = docxParts(bytes)
  const read = (name: string) => {
    const part = parts[name]
    return parseXml(part === undefined ? '<missing/>' : strFromU8(part))
  }
  const body = read('word/document.xml')
  return [
    ...lintArchive(bytes, parts),
    ...lintTexts(parts),
    ...lintRelationships(parts),
    ...lintContentTypes(parts, read('[Content_Types].xml')),
    ...lintIds(body),
    ...lintReferences(body, read('word/styles.xml'), read('word/numbering.xml'), parts),
    ...lintParagraphs(body),
    ...lintTables(body),
    ...lintSettings(read('word/settings.xml'))
  ]
}

function lintArchive(bytes: Uint8Array, parts: Parts): string[] {
  const faults = Object.keys(parts)[0] === '[Content_Types].xml' ? [] : ['[Content_Types].xml is not the first part']
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = bytes.byteLength - 22
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    if (view.getUint32(at + 38, true) === 0) faults.push('A part has no external attributes')
    if (view.getUint16(at + 12, true) !== 0 || view.getUint16(at + 14, true) !== 33)
      faults.push('A part has another date')
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return faults
}

/** In the parts that hold no text of a person, nothing between percent signs is left. */
const filledParts = /^word\/(?:styles|settings|fontTable|numbering|theme\/theme1)\.xml$/

function lintTexts(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, bytes]) => {
    if (!/\.(?:xml|rels)$/.test(name)) return []
    const text = strFromU8(bytes)
    const faults = filledParts.test(name) && /%[a-z][a-z-]*%/.test(text) ? [`${name} has an empty slot`] : []
    const isClean = !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.test(text)
    return isClean ? faults : [...faults, `${name} has a forbidden character`]
  })
}

function lintRelationships(parts: Parts): string[] {
  return Object.entries(parts).flatMap(([name, bytes]) => {
    if (!name.endsWith('.rels')) return []
    const lines = elements(parseXml(strFromU8(bytes)))
    const base = name.replace(/_rels\/[^/]*$/, '')
    const ids = lines.map(line => line.attributes.Id ?? '')
    const missing = lines
      .filter(line => line.attributes.TargetMode !== 'External')
      .map(line => new URL(line.attributes.Target ?? '', `file:///${base}`).pathname.slice(1))
      .filter(target => parts[target] === undefined)
    const repeated = ids.length === new Set(ids).size ? [] : [`${name} repeats an id`]
    const sourceName = `${base}${name.replace(/^.*_rels\//, '').replace(/\.rels$/, '')}`
    const source = parts[sourceName]
    const used =
      source === undefined
        ? []
        : [...strFromU8(source).matchAll(/ r:(?:id|embed)="([^"]*)"/g)].map(match => match[1] ?? '')
    return [
      ...repeated,
      ...missing.map(target => `${name} leads to ${target}, which is missing`),
      ...used.filter(id => !ids.includes(id)).map(id => `${sourceName} uses the unknown relationship ${id}`)
    ]
  })
}

function lintContentTypes(parts: Parts, types: Element): string[] {
  const endings = new Set(all(types, 'Default').map(line => line.attributes.Extension))
  const names = new Set(all(types, 'Override').map(line => line.attributes.PartName))
  const untyped = Object.keys(parts).filter(
    name => name !== '[Content_Types].xml' && !names.has(`/${name}`) && !endings.has(name.split('.').at(-1))
  )
  const absent = [...names].filter(name => name === undefined || parts[name.slice(1)] === undefined)
  return [
    ...untyped.map(name => `${name} has no content type`),
    ...absent.map(name => `${name} has a content type and is missing`)
  ]
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((one, index) => values.indexOf(one) !== index))]
}

function lintIds(body: Element): string[] {
  const starts = all(body, 'w:bookmarkStart')
  const names = starts.map(start => start.attributes['w:name'] ?? '')
  const ids = starts.map(start => start.attributes['w:id'] ?? '')
  const ends = all(body, 'w:bookmarkEnd').map(end => end.attributes['w:id'] ?? '')
  const anchors = all(body, 'w:hyperlink').flatMap(link => link.attributes['w:anchor'] ?? [])
  return [
    ...repeated(names.map(name => name.toLowerCase())).map(name => `The bookmark ${name} is there twice`),
    ...repeated(ids).map(id => `The bookmark id ${id} is there twice`),
    ...names.filter(name => !/^[A-Za-z_][A-Za-z0-9_]{0,39}$/.test(name)).map(name => `${name} is no bookmark name`),
    ...(ids.toSorted().join() === ends.toSorted().join() ? [] : ['Bookmarks begin that do not end']),
    ...anchors.filter(anchor => !names.includes(anchor)).map(anchor => `A link leads to ${anchor}, which is missing`)
  ]
}

function lintReferences(body: Element, styles: Element, numbering: Element, parts: Parts): string[] {
  const defined = new Set(
    all(styles, 'w:style').map(style => `${style.attributes['w:type']} ${style.attributes['w:styleId']}`)
  )
  const kinds = { 'w:pStyle': 'paragraph', 'w:rStyle': 'character', 'w:tblStyle': 'table' } as const
  const roots = Object.entries(parts)
    .filter(([name]) => /^word\/(?:document|header\d|footer\d|numbering)\.xml$/.test(name))
    .map(([, bytes]) => parseXml(strFromU8(bytes)))
  const named = roots.flatMap(root =>
    Object.entries(kinds).flatMap(([tag, kind]) => all(root, tag).map(use => `${kind} ${use.attributes['w:val']}`))
  )
  const based = ['w:basedOn', 'w:next'].flatMap(tag => all(styles, tag).map(use => use.attributes['w:val'] ?? ''))
  const forms = new Set(all(numbering, 'w:abstractNum').map(form => form.attributes['w:abstractNumId']))
  const lists = new Map(all(numbering, 'w:num').map(num => [num.attributes['w:numId'], value(num, 'w:abstractNumId')]))
  const used = [body, styles].flatMap(root => all(root, 'w:numId').map(use => use.attributes['w:val']))
  return [
    ...new Set(named.filter(name => !defined.has(name)).map(name => `The ${name} is not defined`)),
    ...based
      .filter(id => ![...defined].some(name => name.endsWith(` ${id}`)))
      .map(id => `A style names ${id}, which is missing`),
    ...used.filter(id => !forms.has(lists.get(id) ?? '')).map(id => `The list ${id} is not defined`)
  ]
}

/** Paragraphs without text are spacers, save in a cell to write in and the line at the end of a document. */
function lintParagraphs(body: Element): string[] {
  const faults: string[] = []
  const empty = elements(child(body, 'w:body')).filter(
    element => element.name === 'w:p' && paragraphText(element) === ''
  )
  if (empty.some(paragraph => value(paragraph, 'w:pPr', 'w:pStyle') !== 'Rule')) faults.push('A paragraph is empty')
  if (all(body, 'w:t').some(text => /[\r\n\t]/.test(text.children.join('')))) faults.push('Text holds a line break')
  const loose = all(body, 'w:t').filter(
    text => /^ | $/.test(text.children.join('')) && text.attributes['xml:space'] !== 'preserve'
  )
  if (loose.length > 0) faults.push('Space at the end of a run is lost')
  const fields = all(body, 'w:fldChar').map(mark => mark.attributes['w:fldCharType'])
  if (fields.some((kind, index) => kind !== ['begin', 'separate', 'end'][index % 3]))
    faults.push('A field is not closed')
  return faults
}

function lintTables(body: Element): string[] {
  const faults: string[] = []
  for (const cell of all(body, 'w:tc')) {
    if (elements(cell).at(-1)?.name !== 'w:p') faults.push('A cell does not end in a paragraph')
  }
  for (const table of all(body, 'w:tbl')) {
    const columns = all(table, 'w:gridCol').map(column => Number(column.attributes['w:w']))
    const whole = columns.reduce((total, width) => total + width, 0)
    if (String(whole) !== child(child(table, 'w:tblPr'), 'w:tblW')?.attributes['w:w'])
      faults.push('Columns do not sum to the table')
    const rows = all(table, 'w:tr')
    if (rows.some(row => all(row, 'w:tc').length !== columns.length)) faults.push('A row has another number of cells')
    if (rows.some(row => all(row, 'w:cantSplit').length === 0)) faults.push('A row may be split')
    if (value(table, 'w:tblPr', 'w:tblCaption') === null) faults.push('A table has no caption')
  }
  const blocks = elements(child(body, 'w:body'))
  blocks.forEach((block, index) => {
    const before = blocks[index - 1]
    if (block.name === 'w:tbl' && (before === undefined || value(before, 'w:pPr', 'w:pStyle') !== 'Caption')) {
      faults.push('A table does not follow its caption')
    }
  })
  return faults
}

function lintSettings(settings: Element): string[] {
  const mode = all(settings, 'w:compatSetting').find(setting => setting.attributes['w:name'] === 'compatibilityMode')
  const faults = mode?.attributes['w:val'] === '15' ? [] : ['The compatibility mode is not 15']
  return all(settings, 'w:updateFields').length === 0 ? faults : [...faults, 'Word is told to update fields']
}
