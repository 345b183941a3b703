/** rc-supervision-no-peer: nobody who has done peer work is within reach of the worker. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'
import { arrangementsOf, hasStatement } from '../supervision-facts.ts'

const principle = 's-lived-experience-supervisor'
const peerKinds: ReadonlySet<string> = new Set(['peer', 'co-reflection'])

export const supervisionNoPeer = defineRule('rc-supervision-no-peer', {
  checkRole: ({ role, facts, said }, report) => {
    const arrangements = arrangementsOf(role)
    // Where there is no supervision at all, another rule says so.
    if (arrangements.length === 0) return
    if (arrangements.some(({ kind, hasLivedExperience }) => peerKinds.has(kind) || hasLivedExperience === true)) return
    if (hasStatement(facts, principle) || hasStatement(facts, 's-not-the-only-one')) return
    if (role.wellbeing?.peerNetwork !== undefined || facts.names('d-coreflect') || said('peer').length > 0) return
    const operations = append(role, '/supervision/principles', { id: principle })
    report({ pointer: '/supervision/arrangements', patches: [{ name: 'principle', safe: false, operations }] })
  }
})
