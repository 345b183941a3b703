/** rc-contradiction-remote: all work from a distance beside a place where people are met, or none beside remote work. */
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

/** Kinds of places that one has to be at to work there; an office or a base can also be a meeting point. */
const placesOfPresence: ReadonlySet<string> = new Set([
  'ward',
  'clinic',
  'community',
  'homes',
  'courts-and-custody',
  'shelters-and-street',
  'school'
])

export const contradictionRemote = defineRule('rc-contradiction-remote', {
  checkRole: ({ role }, report) => {
    const { remote, sites = [] } = role.position
    const pointer = '/position/remote/rule'
    const hybrid = { name: 'hybrid', safe: false, operations: put(role, pointer, 'hybrid') }
    if (remote?.rule === 'full') {
      const site = sites.find(({ kind }) => kind !== undefined && placesOfPresence.has(kind))
      if (site !== undefined) report({ pointer, values: { site: site.name }, patches: [hybrid] })
    } else if (remote?.rule === 'none') {
      const isRemote = sites.some(({ kind }) => kind === 'remote')
      if (isRemote) report({ pointer, message: 'none', patches: [hybrid] })
      else if ((remote.percent ?? 0) > 0) {
        report({ pointer, message: 'percent', values: { percent: remote.percent ?? 0 }, patches: [hybrid] })
      }
    }
  }
})
