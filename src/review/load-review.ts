/** Reads `templates/review/`: an overlay's file replaces the shipped file of the same name. */
import { join } from 'node:path'
import { jsonFileNames, type LibraryValidator, parseContent, readText } from '../library/content-file.ts'
import { LibraryError, type LibraryFault } from '../library/library-error.ts'
import { suggestion } from '../library/suggestion.ts'
import type {
  MentionContent,
  ReviewConfiguration,
  ReviewContent,
  ScopeContent,
  SectionContent,
  TermContent
} from './content.ts'
import type { Theme } from './measures/completeness.ts'
import type { Expectation } from './measures/supervision.ts'
import type { BoundaryRelation } from './measures/trace.ts'
import type { RuleContent } from './rule.ts'
import type { TopicContent } from './topics.ts'

const singleFiles = [
  'configuration',
  'language',
  'mentions',
  'scope',
  'sections',
  'settings',
  'supervision',
  'themes',
  'topics',
  'trace',
  'words'
] as const
type SingleFile = (typeof singleFiles)[number]
export const reviewFileKinds = [...singleFiles, 'rule'] as const
export type ReviewFileKind = (typeof reviewFileKinds)[number]

export interface LoadReviewOptions {
  /** Templates directories, the overlays first and the shipped one last. */
  readonly directories: readonly string[]
  /** Checks by kind of file, for the files of overlays; shipped files are checked by the tests. */
  readonly validators?: Readonly<Record<ReviewFileKind, LibraryValidator>>
}

/** Whether an overlay has any file for the review. */
export function hasOverlaidReview(directories: readonly string[]): boolean {
  return directories
    .slice(0, -1)
    .some(
      directory =>
        jsonFileNames(join(directory, 'review')).length > 0 ||
        jsonFileNames(join(directory, 'review', 'rules')).length > 0
    )
}

/** Throws a `LibraryError` that lists every fault of the files with its line. */
export function loadReview({ directories, validators }: LoadReviewOptions): ReviewContent {
  const faults: LibraryFault[] = [...strayFiles(directories)]
  const shipped = directories.at(-1)
  const read = <T>(kind: ReviewFileKind, name: string): T | null => {
    for (const directory of directories) {
      const path = join(directory, 'review', name)
      const text = readText(path)
      if (text === null) continue
      const validator = directory === shipped ? null : (validators?.[kind] ?? null)
      return parseContent(path, text, validator, faults) as T | null
    }
    faults.push({ file: join(shipped ?? '', 'review', name), line: 1, reason: 'The file is missing.' })
    return null
  }
  const items = <T>(kind: SingleFile): readonly T[] => read<{ items: readonly T[] }>(kind, `${kind}.json`)?.items ?? []
  const words = read<{ sets: Readonly<Record<string, readonly string[]>> }>('words', 'words.json')?.sets ?? {}
  const content: ReviewContent = {
    rules: ruleNames(directories).flatMap(name => read<RuleContent>('rule', join('rules', name)) ?? []),
    terms: items<TermContent>('language'),
    scope: items<ScopeContent>('scope'),
    topics: items<TopicContent>('topics'),
    sections: items<SectionContent>('sections'),
    mentions: items<MentionContent>('mentions'),
    settings: items<TopicContent>('settings'),
    themes: items<Theme>('themes'),
    expectations: items<Expectation>('supervision'),
    trace: items<BoundaryRelation>('trace'),
    words: new Map(Object.entries(words)),
    configuration: read<ReviewConfiguration>('configuration', 'configuration.json') ?? { rules: {} }
  }
  const [first, ...others] = faults
  if (first !== undefined) throw new LibraryError([first, ...others])
  return content
}

/** Every rule has its own file; an organization may add to them and replace them. */
function ruleNames(directories: readonly string[]): readonly string[] {
  return [...new Set(directories.flatMap(directory => jsonFileNames(join(directory, 'review', 'rules'))))].sort()
}

function strayFiles(directories: readonly string[]): readonly LibraryFault[] {
  const known: readonly string[] = singleFiles
  return directories.slice(0, -1).flatMap(directory =>
    jsonFileNames(join(directory, 'review')).flatMap(name => {
      const kind = name.slice(0, -'.json'.length)
      if (known.includes(kind)) return []
      const reason = `The review has no file "${name}"${suggestion(kind, known)}`
      return [{ file: join(directory, 'review', name), line: 1, reason }]
    })
  )
}
