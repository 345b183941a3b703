/** rc-two-managers: two people manage the same person, and nothing says who decides what. */
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const twoManagers = defineRule('rc-two-managers', {
  checkRole: ({ role }, report) => {
    const managers = (role.position.reportsTo ?? []).flatMap((manager, index) =>
      manager.line === undefined || manager.line === 'line-management'
        ? [{ ...manager, pointer: `/position/reportsTo/${index}` }]
        : []
    )
    if (managers.length < 2 || managers.every(({ text }) => text !== undefined)) return
    // Where supervision names its line manager, choosing another would only move the contradiction.
    const line = role.supervision?.arrangements?.find(({ kind }) => kind === 'line')?.role
    const isNamed = managers.some(({ title }) => title === line)
    const eligible = managers.filter(({ title }) => !isNamed || title === line)
    const patches = eligible.map(({ title, pointer }) => ({
      name: 'choose',
      safe: false,
      operations: managers.flatMap(other =>
        put(role, `${other.pointer}/line`, other.pointer === pointer ? 'line-management' : 'functional')
      ),
      values: { title }
    }))
    const titles = managers.map(({ title }) => title).join('” and “')
    report({ pointer: '/position/reportsTo', values: { titles }, patches })
  }
})
