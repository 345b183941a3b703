/** How a task that is not peer work is mended: a sentence of peer work in its place, or the duty moved out of the role. */
import type { RoleDefinition } from '../domain/role.ts'
import { rewordingOf } from './finding-patches.ts'
import { append } from './patches.ts'
import type { Hit } from './review-text.ts'
import type { DraftPatch, ReviewText } from './rule.ts'

/** A role keeps at least this many duties: fewer say too little of the work, and would be a finding of their own. */
const fewestDuties = 8

/** `role` is null for a text alone, which has no list to move a duty to. */
export function scopePatches(hit: Hit, text: ReviewText, role: RoleDefinition | null): readonly DraftPatch[] {
  if (role === null) return rewritings(hit, text)
  const [, index, property] = /^\/duties\/(\d+)\/(text|title)$/.exec(text.pointer) ?? []
  if (index === undefined) return []
  // A title is no sentence, so no sentence can stand in its place.
  return [...(property === 'text' ? rewritings(hit, text) : []), ...movings(Number(index), hit, text, role)]
}

function rewritings({ pattern: { scope }, sentence }: Hit, text: ReviewText): readonly DraftPatch[] {
  const words = scope?.content.rewrite ?? scope?.item.instead
  if (words === undefined) return []
  return [rewordingOf('reword', text, sentence, words)]
}

/** Only a duty that says nothing else, takes no share of the time and develops no competency can go without a trace. */
function movings(index: number, hit: Hit, text: ReviewText, role: RoleDefinition): readonly DraftPatch[] {
  const duty = role.duties[index]
  const item = hit.pattern.scope?.item
  if (duty === undefined || item === undefined || role.duties.length <= fewestDuties) return []
  if (duty.percent !== undefined || duty.competencies !== undefined || !isWholeDuty(hit, text)) return []
  const isListed = role.outOfScope?.some(({ id }) => id === item.id) ?? false
  const listing = isListed ? [] : append(role, '/outOfScope', { id: item.id })
  return [{ name: 'move-out', safe: false, operations: [...listing, { op: 'remove', path: `/duties/${index}` }] }]
}

function isWholeDuty({ sentence, span }: Hit, { text }: ReviewText): boolean {
  const isOnlySentence = sentence.end - sentence.start === text.trim().length
  return isOnlySentence && span.start === sentence.start && !/[,;:]|\b(?:and|or|but)\b/.test(text.slice(span.end))
}
