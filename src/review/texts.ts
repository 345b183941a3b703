/** Walks a role definition for the texts that a person wrote, and says of each what kind of text it is. */

import { childPointer } from '../domain/pointer.ts'
import type { RoleDefinition } from '../domain/role.ts'
import { analyze } from './language/analysis.ts'
import type { ReviewText, TextField } from './rule.ts'

/** Properties whose own value is an id, a choice, an address, a date or a number written as text. */
const notSentences = new Set(
  (
    'schemaVersion locale jurisdiction id kind level levels tracks sites site class essential per unit rule need when ' +
    'kinds ageGroups standing status decision website link links email phone fit system code version employmentTypes ' +
    'timeBasis overtimeStatus rate currency timeZone start end days day date asOf created revised effective review ' +
    'opens closes closingTime interviews starts cutOffs language assessedBy category competencies documentId costCenter ' +
    'owner signatories name line format evenings nights holidays relocation consult'
  ).split(' ')
)
/** Parts that hold names of people, marks and files, and nothing about the work. */
const notAboutWork = new Set('contact theme approvals preparedBy history references codes sources'.split(' '))
/** Names of bodies and places are no sentences, but these names are words of the author. */
const spokenNames =
  /^\/(?:setting\/name|position\/tracks|position\/levels|qualifications|conditions|recruitment|team\/meetings)/

/** The first that fits says what kind of text it is. */
const fieldsByPlace: readonly (readonly [RegExp, TextField])[] = [
  [/^\/duties\//, 'duty'],
  [/^\/team\/decisionRights\/alone\//, 'duty'],
  [/^\/purpose\/|^\/position\/summary/, 'purpose'],
  [/^\/livedExperience\/disclosure\//, 'boundary'],
  [/^\/livedExperience\/legalBasis\//, 'other'],
  [/^\/qualifications\/|^\/livedExperience\/|^\/recruitment\/(?:questions|steps|applicants)\//, 'requirement'],
  [/^\/boundaries\/|^\/outOfScope\/|^\/team\/decisionRights\/never\/|^\/team\/confidentiality\//, 'boundary'],
  [/^\/conditions\/|^\/hours\//, 'condition']
]

/** All texts of a role, in its order. Words of library items that a role names by id are not among them. */
export function textsOf(role: RoleDefinition): readonly ReviewText[] {
  const texts: ReviewText[] = []
  const walk = (value: unknown, pointer: string): void => {
    if (typeof value === 'string') {
      texts.push(createText(value, pointer, fieldOf(pointer)))
    } else if (Array.isArray(value)) {
      for (const [index, item] of value.entries()) walk(item, childPointer(pointer, index))
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, part] of Object.entries(value)) {
        const below = childPointer(pointer, name)
        if (!notAboutWork.has(name) && !isNoSentence(name, part, below)) walk(part, below)
      }
    }
  }
  walk(role, '')
  return texts
}

function isNoSentence(name: string, value: unknown, pointer: string): boolean {
  if (!notSentences.has(name) || (name === 'name' && spokenNames.test(pointer))) return false
  return typeof value === 'string' || (Array.isArray(value) && value.every(item => typeof item === 'string'))
}

/**
 * A text with its analysis. It is made at once: nearly every rule asks for it, and a getter for each text would be a
 * function for each text, which the engine compiles anew time and again.
 */
export function createText(text: string, pointer: string, field: TextField): ReviewText {
  return { pointer, field, text, analysis: analyze(text) }
}

export function fieldOf(pointer: string): TextField {
  return fieldsByPlace.find(([place]) => place.test(pointer))?.[1] ?? 'other'
}
