/** rc-force: a role in a place where force happens that does not keep the worker out of it. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const boundary = 'b-force'
/** Together they say what the boundary says. */
const tasks = ['x-restraint', 'x-search', 'x-observation']

export const force = defineRule('rc-force', {
  checkRole: ({ facts, library, role, setting }, report) => {
    const item = library.boundaries.get(boundary)
    if (setting === null || !item?.settings.includes(setting.id)) return
    if (facts.states(boundary) || tasks.every(id => facts.names(id))) return
    const operations = append(role, '/boundaries', { id: boundary })
    report({ pointer: '/boundaries', patches: [{ name: 'add-boundary', safe: true, operations }] })
  }
})
