/** rc-duties-too-few: so few duties that the role can be read as anything. */
import { dutySets } from '../duty-sets.ts'
import type { StatedDuty } from '../facts.ts'
import { tokensOf } from '../language/tokens.ts'
import { append } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'

export const dutiesTooFew = defineRule('rc-duties-too-few', {
  checkRole: (context, report) => {
    const { role, facts, threshold } = context
    if (role.duties.length === 0) return
    const least = threshold('duties')
    const longest = dutySets(role, facts).reduce((long, set) => (set.length > long.length ? set : long))
    const tasks = longest.reduce((sum, duty) => sum + tasksIn(duty), 0)
    if (tasks < least) report({ pointer: '/duties', values: { count: longest.length, least }, patches: more(context) })
  }
})

/** A pasted paragraph may hold many duties; fewer words than these in a row name none. */
const wordsOfTask = 3

function tasksIn({ item, own }: StatedDuty): number {
  const { text } = own
  if (text === undefined || item !== undefined) return 1
  const parts = text.split(/[.;\n•]+/)
  return Math.max(1, parts.filter(part => tokensOf(part).length >= wordsOfTask).length)
}

/** The core duties of the setting's profile that are missing; none where shares of time would have to be changed. */
function more({ role, facts, library, setting, threshold }: RoleContext): readonly DraftPatch[] {
  if (setting === null || facts.duties.some(({ percent }) => percent !== undefined)) return []
  const missing = setting.duties.filter(id => library.duties.get(id)?.core === true && !facts.names(id))
  const added = missing.slice(0, threshold('duties'))
  if (added.length + role.duties.length < threshold('duties')) return []
  const operations = added.flatMap(id => append(role, '/duties', { id }))
  return [{ name: 'core', safe: false, operations, values: { count: added.length } }]
}
