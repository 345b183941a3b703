/** The verdict on each duty: within peer work, peer work with limits, or work of others, with who does it and what fits. */
import type { Library } from '../../library/library.ts'
import { localize } from '../../library/localize.ts'
import type { ScopeContent } from '../content.ts'
import type { RoleFacts } from '../facts.ts'
import type { Finding } from '../finding.ts'

export type ScopeVerdict = 'within' | 'needs-limits' | 'not-peer-work'

/** Work of others that was found in a duty. */
export interface ScopeItem {
  /** Id of the library's out-of-scope item. */
  readonly id: string
  readonly title: string
  readonly doneBy: string
  /** The words of the duty; null where it is named by its id. */
  readonly words: string | null
  /** A duty in its place that fits a peer role. */
  readonly rewrite: string
}

export interface DutyScope {
  /** JSON Pointer of the duty. */
  readonly pointer: string
  readonly title: string
  readonly verdict: ScopeVerdict
  readonly items: readonly ScopeItem[]
  /** Ids of the rules that the verdict rests on. */
  readonly rules: readonly string[]
}

export interface ScopeOptions {
  readonly facts: RoleFacts
  /** All findings on the role. */
  readonly findings: readonly Finding[]
  readonly library: Library
  readonly contents: readonly ScopeContent[]
  /** BCP 47 tag. */
  readonly language: string
}

/** Rules that say of a duty that it is not, or not wholly, peer work, beside those that name an out-of-scope item. */
const scopeRules = new Set([
  'rc-duty-verbs-clinical',
  'rc-cover-other-roles',
  'rc-transport-main',
  'rc-conflicting-duties'
])

/** One verdict for each duty, in the order of the role: an error makes it work of others, a warning sets it limits. */
export function scopeOfDuties({ facts, findings, library, contents, language }: ScopeOptions): readonly DutyScope[] {
  const rewrites = new Map(contents.map(({ id, rewrite }) => [id, rewrite]))
  const judging = findings.filter(
    ({ outOfScope, rule, severity }) => severity !== 'info' && (outOfScope !== undefined || scopeRules.has(rule))
  )
  const itemOf = ({ outOfScope = '', span }: Finding): readonly ScopeItem[] => {
    const found = library.outOfScope.get(outOfScope)
    if (found === undefined) return []
    const { doneBy, id, instead, title } = localize(found, language)
    return [{ id, title, doneBy, words: span?.text ?? null, rewrite: rewrites.get(id) ?? instead }]
  }
  return facts.duties.map(({ pointer, text, title }) => {
    const own = judging.filter(finding => finding.pointer.startsWith(`${pointer}/`))
    return {
      pointer,
      title: title || text,
      verdict: verdictOf(own),
      items: own.flatMap(itemOf),
      rules: [...new Set(own.map(({ rule }) => rule))]
    }
  })
}

function verdictOf(findings: readonly Finding[]): ScopeVerdict {
  if (findings.some(({ severity }) => severity === 'error')) return 'not-peer-work'
  return findings.length > 0 ? 'needs-limits' : 'within'
}
