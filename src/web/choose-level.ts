/** The level that the profile of a setting suggests for a competency that is chosen. */
import { valueAt } from '../domain/pointer.ts'
import type { Draft } from './draft.ts'
import type { Form } from './form.ts'

/** `{level}` for a competency; nothing for items of other lists. */
export function levelsOf(
  { service, lists }: Form,
  role: Draft['role'],
  list: string,
  id: string
): { readonly level?: string } {
  if (lists.kindOf(list) !== 'competencies') return {}
  const setting = service.library.settings.get(String(valueAt(role, '/setting/id') ?? ''))
  const level = setting?.competencies.find(competency => competency.id === id)?.level
  const own = valueAt(role, '/position/level')
  return { level: level ?? (typeof own === 'string' ? own : 'practitioner') }
}
