/** The sources behind the library items that a document uses. */
import type { Formatter } from '../../domain/format.ts'
import type { Source } from '../../library/library.ts'
import type { Wording } from './context.ts'
import type { SourceView } from './view.ts'

/** One entry for each source, in the order of its text. */
export function composeSources(wording: Wording): readonly SourceView[] {
  const { format } = wording
  const entries = usedSources(wording).map(source => {
    const { authors, title, publisher, year, link, status } = source
    const text =
      year === null
        ? format.say('sourceNoYear', { authors, title, publisher })
        : format.say('source', { authors, title, publisher, year: String(year) })
    return { text, link, statusLine: format.say('sourceStatus', { status: format.word('contentStatus', status) }) }
  })
  return entries.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
}

/**
 * The sources by authors and year on one line, each once: enough to find them in the competency framework. A page
 * without named authors goes by its title.
 */
export function sourcesLine(wording: Wording): string {
  const { format } = wording
  const short = usedSources(wording).map(source => shortName(source, format))
  return [...new Set(short)].sort().join('; ')
}

/** Sources by their ids, each in brief. */
export function shortSources(ids: readonly string[], { library, format }: Wording): readonly string[] {
  return ids.flatMap(id => {
    const source = library.sources.get(id)
    return source === undefined ? [] : [shortName(source, format)]
  })
}

/** Names that were made before: each source stands in many documents. */
const shortNames = new WeakMap<Formatter, Map<Source, string>>()

function shortName(source: Source, format: Formatter): string {
  const known = shortNames.get(format) ?? new Map<Source, string>()
  if (known.size === 0) shortNames.set(format, known)
  const found = known.get(source)
  if (found !== undefined) return found
  const { authors, title, publisher, year } = source
  const name = authors === publisher ? title : authors
  const short = year === null ? name : format.say('sourceShort', { authors: name, year: String(year) })
  known.set(source, short)
  return short
}

function usedSources({ library, used }: Wording): readonly Source[] {
  const found = new Set<Source>()
  for (const item of used) {
    for (const id of item.sources) {
      const source = library.sources.get(id)
      if (source !== undefined) found.add(source)
    }
  }
  return [...found]
}
