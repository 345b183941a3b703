/** What the templates are given of a finding: what is wrong, why it matters, and each way to mend it with what it will change. */
import { createHash } from 'node:crypto'
import { isObject } from '../domain/json.ts'
import { valueAt } from '../domain/pointer.ts'
import type { Library } from '../library/library.ts'
import type { Finding, NamedPatch } from '../review/finding.ts'
import type { ValueDescriber } from './describe-value.ts'
import type { FormMap } from './form-map.ts'
import type { Words } from './words.ts'

type Operation = NamedPatch['operations'][number]
type Role = Readonly<Record<string, unknown>>

export interface FindingView {
  readonly severity: Finding['severity']
  readonly severityLabel: string
  readonly message: string
  /** The words that the finding is about; empty where it is about something that is missing. */
  readonly quote: string
  readonly why: string
  readonly mend: string
  readonly documentation: string
  readonly sources: readonly string[]
  readonly patches: readonly PatchView[]
  /** The page to mend it on; null where no page asks for it. */
  readonly page: { readonly id: string; readonly title: string } | null
}

export interface PatchView {
  readonly key: string
  readonly title: string
  readonly changes: readonly string[]
}

export type FindingViewer = (finding: Finding, role: Role) => FindingView

/**
 * Names one way to mend one finding, so that a button finds it again after the page was sent. A rule may find several
 * things at one place, and its message tells them apart.
 */
export function patchKey({ rule, pointer, span, message }: Finding, { name }: NamedPatch): string {
  const said = createHash('sha256').update(message).digest('base64url').slice(0, 12)
  return [rule, pointer, span?.start ?? '', name, said].join('|')
}

export function createFindingViewer(
  describer: ValueDescriber,
  library: Pick<Library, 'sources'>,
  map: FormMap,
  words: Words
): FindingViewer {
  const changeOf = (operation: Operation, role: Role): string => {
    const { path } = operation
    const isAppended = path.endsWith('/-')
    const place = isAppended ? path.slice(0, -2) : path
    const before = isAppended ? undefined : valueAt(role, place)
    const value = 'value' in operation ? operation.value : undefined
    const item = isAppended ? `${place}/0` : place
    const after = isObject(value) && isAppended ? describer.nameOf(item, value) : describer.textOf(item, value)
    const slots = { path: describer.pathOf(place), before: describer.textOf(place, before ?? ''), after }
    if (operation.op === 'remove') return words.say('change-removes', { ...slots, before: removed(place, before) })
    return words.say(before === undefined ? 'change-adds' : 'change-replaces', slots)
  }
  const removed = (place: string, before: unknown) =>
    isObject(before) ? describer.nameOf(place, before) : describer.textOf(place, before ?? '')
  return (finding, role) => {
    const page = map.pageOf(finding.pointer)
    return {
      severity: finding.severity,
      severityLabel: words.say(`severity-${finding.severity}`),
      message: finding.message,
      quote: finding.span?.text ?? '',
      why: finding.why,
      mend: finding.mend,
      documentation: finding.documentation,
      sources: finding.sources.flatMap(id => library.sources.get(id)?.title ?? []),
      patches: (finding.patches ?? []).map(patch => ({
        key: patchKey(finding, patch),
        title: patch.title,
        changes: patch.operations.map(operation => changeOf(operation, role))
      })),
      page: page === null ? null : { id: page.id, title: words.page(page.id).title }
    }
  }
}
