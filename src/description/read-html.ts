/** A web page, or the HTML that a Word file was turned into, into blocks. Only its text is read; nothing in it acts. */
import { Parser } from 'htmlparser2'
import { type Block, type DescriptionReading, describeBlocks, readingOf } from './description.ts'
import { isHeading } from './read-text.ts'

const silent = new Set([
  'script',
  'style',
  'template',
  'noscript',
  'svg',
  'math',
  'head',
  'title',
  'iframe',
  'object',
  'nav'
])
const heading = /^h[1-6]$/
const itemTags = new Set(['li', 'dd'])
const bold = new Set(['b', 'strong', 'dt', 'th'])
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' '
  )
)

/** Never throws, whatever the markup. */
export function readHtmlDescription(html: string): DescriptionReading {
  const pieces: Pick<Block, 'kind' | 'text'>[] = []
  const open: string[] = []
  let text = ''
  let plain = ''
  const inside = (tags: ReadonlySet<string>) => open.some(name => tags.has(name))
  const flush = () => {
    const isAllBold = plain.trim() === '' && text.trim() !== ''
    const kind = open.some(name => heading.test(name)) || (isAllBold && isHeading(text.trim())) ? 'heading' : null
    pieces.push({ kind: kind ?? (inside(itemTags) ? 'item' : 'paragraph'), text })
    text = ''
    plain = ''
  }
  const parser = new Parser({
    onopentag: name => {
      if (!inline.has(name)) flush()
      open.push(name)
    },
    onclosetag: name => {
      if (!inline.has(name)) flush()
      const at = open.lastIndexOf(name)
      if (at !== -1) open.splice(at)
    },
    ontext: part => {
      if (inside(silent)) return
      text += part
      if (!inside(bold)) plain += part
    }
  })
  parser.end(html)
  flush()
  return readingOf(describeBlocks(pieces))
}
