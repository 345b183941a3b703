/** rc-contradiction-line-manager: one line manager in the reporting line, and another in line supervision. */
import { stemOf, tokensOf } from '../language/tokens.ts'
import { put } from '../patches.ts'
import { defineRule, type RoleContext } from '../rule.ts'

export const contradictionLineManager = defineRule('rc-contradiction-line-manager', {
  checkRole: (context, report) => {
    const { role } = context
    const manager = managerOf(context)
    if (manager === null) return
    for (const [index, { kind, role: supervisor }] of (role.supervision?.arrangements ?? []).entries()) {
      if (kind !== 'line' || supervisor === undefined || isSame(manager.title, supervisor)) continue
      const pointer = `/supervision/arrangements/${index}/role`
      report({
        pointer,
        values: { manager: manager.title, supervisor },
        patches: [
          { name: 'as-reporting', safe: false, operations: put(role, pointer, manager.title) },
          {
            name: 'as-supervision',
            safe: false,
            operations: put(role, `/position/reportsTo/${manager.index}/title`, supervisor)
          }
        ].map(patch => ({ ...patch, values: { manager: manager.title, supervisor } }))
      })
    }
  }
})

/** The one line manager; null where there is none or more than one, which other rules speak of. */
function managerOf({ role }: RoleContext): { readonly title: string; readonly index: number } | null {
  const lines = (role.position.reportsTo ?? []).map(({ line, title }, index) => ({ line, title, index }))
  const managers = lines.filter(({ line }) => line === 'line-management')
  const [manager, ...others] = managers.length === 0 ? lines.filter(({ line }) => line === undefined) : managers
  return manager === undefined || others.length > 0 ? null : manager
}

const emptyWords: ReadonlySet<string> = new Set(['the', 'of', 'a', 'an', 'and', 'or', 'for', 'to', 'in'].map(stemOf))

/** Whether one title says no more than the other: "Manager" and "Manager of the unit or deputy". */
function isSame(one: string, other: string): boolean {
  const [left, right] = [one, other].map(title => new Set(stemsOf(title)))
  if (left === undefined || right === undefined || left.size === 0 || right.size === 0) return true
  const [small, large] = left.size <= right.size ? [left, right] : [right, left]
  return [...small].every(stem => large.has(stem))
}

function stemsOf(title: string): readonly string[] {
  return tokensOf(title)
    .map(({ stem }) => stem)
    .filter(stem => !emptyWords.has(stem))
}
