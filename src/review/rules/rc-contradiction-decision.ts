/** rc-contradiction-decision: one decision under two kinds of decision rights, or with a manager and alone. */
import type { Operation } from 'rfc6902'
import { stemOf, tokensOf } from '../language/tokens.ts'
import { defineRule, type Report, type RoleContext } from '../rule.ts'

interface Decision {
  readonly list: 'alone' | 'afterConsulting' | 'never'
  readonly index: number
  readonly text: string
  readonly stems: ReadonlySet<string>
}

export const contradictionDecision = defineRule('rc-contradiction-decision', {
  checkRole: (context, report) => {
    const decisions = decisionsOf(context)
    const least = context.threshold('overlap')
    for (const [index, one] of decisions.entries()) {
      for (const other of decisions.slice(index + 1)) {
        if (one.list === other.list || overlap(one.stems, other.stems) < least) continue
        report({
          pointer: pointerOf(other),
          message: `${one.list}-${other.list}`,
          values: { decision: one.text },
          patches: [
            { name: 'drop-first', safe: false, operations: drop(context, one) },
            { name: 'drop-second', safe: false, operations: drop(context, other) }
          ]
        })
      }
      reportManagers(context, one, least, report)
    }
  }
})

/** What is decided alone, and stands in the words on what a manager decides. */
function reportManagers(
  context: RoleContext,
  decision: Decision,
  least: number,
  report: (found: Report) => void
): void {
  if (decision.list !== 'alone' || decision.stems.size < 2) return
  for (const { text = '', title } of context.role.position.reportsTo ?? []) {
    const decided = contentStems(text)
    const common = [...decision.stems].filter(stem => decided.has(stem)).length
    if (common / decision.stems.size < least) continue
    report({
      pointer: pointerOf(decision),
      message: 'manager',
      values: { decision: decision.text, manager: title },
      patches: [{ name: 'drop-alone', safe: false, operations: drop(context, decision) }]
    })
  }
}

function decisionsOf({ role }: RoleContext): readonly Decision[] {
  const { alone = [], afterConsulting = [], never = [] } = role.team?.decisionRights ?? {}
  const read = (list: Decision['list'], texts: readonly string[]) =>
    texts.map((text, index) => ({ list, index, text, stems: contentStems(text) }))
  return [
    ...read('alone', alone),
    ...read(
      'afterConsulting',
      afterConsulting.map(({ text }) => text)
    ),
    ...read(
      'never',
      never.map(({ text }) => text)
    )
  ]
}

/** Words of one or two letters, and "the", "and", "for", say nothing about what is decided. */
const emptyWords: ReadonlySet<string> = new Set(['the', 'and', 'for', 'who', 'with', 'their', 'own'].map(stemOf))

function contentStems(text: string): ReadonlySet<string> {
  return new Set(
    tokensOf(text)
      .filter(({ word, stem }) => word.length > 2 && !emptyWords.has(stem))
      .map(({ stem }) => stem)
  )
}

/** Share of the words of both that both have. */
function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const common = [...one].filter(stem => other.has(stem)).length
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}

function pointerOf({ index, list }: Decision): string {
  return `/team/decisionRights/${list}/${index}`
}

/** Takes a decision out; a list that would be empty goes as a whole, and so does what would hold no list. */
function drop({ role }: RoleContext, decision: Decision): readonly Operation[] {
  const rights = role.team?.decisionRights ?? {}
  if ((rights[decision.list] ?? []).length > 1) return [{ op: 'remove', path: pointerOf(decision) }]
  const isOnly = Object.keys(rights).length === 1
  return [{ op: 'remove', path: isOnly ? '/team/decisionRights' : `/team/decisionRights/${decision.list}` }]
}
