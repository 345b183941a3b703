/** The sources behind the library items that a document uses. */
import type { Composing } from './context.ts'
import type { SourceView } from './view.ts'

/** One entry for each source, in the order of its text. */
export function composeSources({ library, used, format }: Composing): readonly SourceView[] {
  const ids = new Set(used.flatMap(item => item.sources))
  const entries = [...ids].flatMap(id => {
    const source = library.sources.get(id)
    if (source === undefined) return []
    const { authors, title, publisher, year, link, status } = source
    const text =
      year === null
        ? format.say('sourceNoYear', { authors, title, publisher })
        : format.say('source', { authors, title, publisher, year: String(year) })
    return [{ text, link, statusLine: format.say('sourceStatus', { status: format.word('contentStatus', status) }) }]
  })
  return entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}
