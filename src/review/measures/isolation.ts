/** Whether the worker is alone in the role: other peer specialists in the team, a network, and somebody who has done the work. */
import type { RoleView } from '../rule.ts'
import { placesOf } from './evidence.ts'

export interface IsolationMeasure {
  /** Peer specialists in the team, this post included; null where the role does not say. */
  readonly peers: number | null
  /** JSON Pointers of what links the worker with other peer specialists. */
  readonly network: readonly string[]
  /** JSON Pointers of supervisors who work from lived experience. */
  readonly peerSupervisors: readonly string[]
}

const network = {
  parts: [
    { pointer: '/wellbeing/peerNetwork' },
    { pointer: '/supervision/arrangements/*/kind', is: ['co-reflection'] }
  ],
  duties: ['d-coreflect'],
  statements: ['s-not-the-only-one']
}
const peerSupervisors = {
  parts: [
    { pointer: '/supervision/arrangements/*/hasLivedExperience', is: ['true'] },
    { pointer: '/supervision/arrangements/*/kind', is: ['peer'] }
  ]
}

export function isolationOf(view: RoleView): IsolationMeasure {
  const arrangementOf = (pointer: string) => pointer.split('/').slice(0, 4).join('/')
  return {
    peers: view.role.team?.peersInTeam ?? null,
    network: placesOf(view, network),
    peerSupervisors: [...new Set(placesOf(view, peerSupervisors).map(arrangementOf))].toSorted()
  }
}
