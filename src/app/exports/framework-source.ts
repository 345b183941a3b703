/** What the frameworks of a role and of the library have in common when they become content for a CASE package. */
import type { Formatter } from '../../domain/format.ts'
import type { Level } from '../../domain/role.ts'
import type { FrameworkNode, FrameworkWords, PublishedItem } from '../../export/case/content.ts'
import type { Competency, Library } from '../../library/library.ts'
import { frameworkTitle } from '../compose/competencies.ts'
import type { Wording } from '../compose/context.ts'

export interface FrameworkSource {
  readonly library: Library
  readonly format: Formatter
  /** The formatter of the locale that serves where another lacks words for exports. */
  readonly fallback: Formatter
}

/** The words of CASE objects in the language of the formatter. */
export function wordsOf({ format, fallback }: FrameworkSource): FrameworkWords {
  return (format.locale.labels.exports ?? fallback.locale.labels.exports) as unknown as FrameworkWords
}

/**
 * The time of a change of the library, from its version: a version has a year and a number but no day, so the number is
 * counted in seconds from the start of the year, and a later version is always the later time.
 */
export function changedBy(contentVersion: string): string {
  const [year = '', number = ''] = contentVersion.split('.')
  const seconds = Number(number)
  const minutes = String(Math.floor(seconds / 60)).padStart(2, '0')
  return `${year}-01-01T00:${minutes}:${String(seconds % 60).padStart(2, '0')}Z`
}

/** "Entry", and for the level that the role asks for that it does. */
export function levelWord(level: Level, isNeeded: boolean, format: Formatter): string {
  const word = format.word('level', level)
  return isNeeded ? format.say('neededLevel', { level: word }) : word
}

/** The heading of a part, in the words of the documents. */
export function sectionWord(name: 'duties' | 'boundaries' | 'out-of-scope', { locale }: Formatter): string {
  const { sections, outOfScope } = locale.labels as Readonly<Record<string, Readonly<Record<string, string>>>>
  return String(name === 'out-of-scope' ? outOfScope?.what : sections?.[name])
}

export function headingNode(name: string, title: string, children: readonly FrameworkNode[]): FrameworkNode {
  return {
    key: `heading/${name}`,
    type: 'heading',
    label: title,
    statement: title,
    isLibraryWording: false,
    children,
    supports: [],
    crosswalk: []
  }
}

/** The items of published frameworks that a competency stands behind. */
export function crosswalkOf({ crosswalk }: Competency, { library, format, use }: Wording): readonly PublishedItem[] {
  return crosswalk.flatMap(({ framework, item }) => {
    const known = use(library.frameworks, framework)
    if (known === undefined) return []
    const link = known.sources.map(id => library.sources.get(id)?.link ?? null).find(one => one !== null) ?? null
    const name = known.items.find(({ id }) => id === item)?.name ?? ''
    return [{ framework, frameworkName: frameworkTitle(known, format), item, name, link }]
  })
}
