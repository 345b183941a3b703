/** A contents list: Word's own field, filled with linked entries, so that it is right without being updated. */
import type { Contents, ContentsEntry } from '../tree.ts'
import { type Body, type Place, writeParagraph } from './body.ts'
import { plainRun, writeText } from './runs.ts'
import { contentsEntryStyles, contentsTitleStyle } from './style-ids.ts'

const separate = '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
const end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'

/**
 * Title, then the entries inside one field. Page numbers are left out (`\n`), because only Word knows them; nothing is
 * marked for update, because Word would then ask the reader a question when the file is opened.
 */
export function writeContents(body: Body, contents: Contents, place: Place): string {
  const title = writeText(contents.title, plainRun, body.direction)
  const box = place.box === null ? {} : { box: place.box }
  let xml = writeParagraph(body, { style: contentsTitleStyle, hasRoom: true, ...box }, title)
  const last = contents.entries.length - 1
  for (let index = 0; index <= last; index++) {
    const entry = contents.entries[index]
    if (entry === undefined) continue
    const runs = `${index === 0 ? begin(contents.depth) : ''}${entryRuns(body, entry)}${index === last ? end : ''}`
    xml += writeParagraph(body, { style: contentsEntryStyles[entry.level], ...box }, runs)
  }
  return xml
}

/** Headings from level 2 on; links (`h`); no numbers (`n`); nothing hidden on the web (`z`); by outline level (`u`). */
function begin(depth: Contents['depth']): string {
  const instruction = ` TOC \\o "2-${depth}" \\n \\h \\z \\u `
  return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve">${instruction}</w:instrText></w:r>${separate}`
}

function entryRuns(body: Body, entry: ContentsEntry): string {
  const runs = writeText(entry.text, plainRun, body.direction)
  const name = body.names.get(entry.id)
  return name === undefined ? runs : `<w:hyperlink w:anchor="${name}" w:history="1">${runs}</w:hyperlink>`
}
