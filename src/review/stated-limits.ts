/** Numbers that a role sets for caseloads and groups, in their place or in free words. */
import type { RoleDefinition } from '../domain/role.ts'
import { intervalOf } from '../domain/semantics/interval.ts'
import type { Said } from './rule.ts'

type Limit = NonNullable<RoleDefinition['setting']['serviceLimits']>[number]

export interface StatedLimit {
  readonly pointer: string
  /** The highest number that the role allows. */
  readonly most: number
}

/** `said` are places where words and a number stand together, such as "a caseload of 25". */
export function statedLimits(role: RoleDefinition, kind: Limit['kind'], said: readonly Said[]): readonly StatedLimit[] {
  const inPlace = (role.setting.serviceLimits ?? []).flatMap((limit, index) => {
    const range = limit.kind === kind ? intervalOf(limit.amount) : null
    if (range === null) return []
    const most = Number.isFinite(range.high) ? range.high : range.low
    return [{ pointer: `/setting/serviceLimits/${index}/amount`, most }]
  })
  const inWords = said.flatMap(({ pointer, span }) => {
    const numbers = span.text.match(/\d+/g)?.map(Number) ?? []
    return numbers.length === 0 ? [] : [{ pointer, most: Math.max(...numbers) }]
  })
  return [...inPlace, ...inWords]
}
