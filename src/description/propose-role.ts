/**
 * Proposes a role definition from a job description: each field with the passage that it came from. Nothing is
 * invented: what the description does not say is left out, and what has no place is listed.
 */
import type { Block, Description } from './description.ts'
import { readHours, readPay } from './quantities.ts'
import type { Passage } from './sections.ts'

/** A part of the text of a description. */
export interface Excerpt {
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface RoleProposal {
  /** What could be placed; it may lack parts that a role definition needs. */
  readonly role: Readonly<Record<string, unknown>>
  /** By JSON Pointer into the role: the passage that a field was taken from. */
  readonly placed: readonly (Excerpt & { readonly pointer: string })[]
  /** Passages that have no place in the role, for a person to look at. */
  readonly unplaced: readonly (Excerpt & { readonly heading?: string })[]
}

export interface ProposalOptions {
  /** Id of a setting, where the caller or the text says it. */
  readonly setting?: { readonly id: string; readonly excerpt: Excerpt | null } | undefined
  readonly jurisdiction?: string | undefined
  readonly locale?: string | undefined
}

type Draft = Record<string, unknown>

/** Texts that a field of a role definition takes at most; source: `text` and `line` in its schema. */
const longestText = 2000
const longestLine = 300

export function proposeRole(
  description: Description,
  passages: readonly Passage[],
  options: ProposalOptions
): RoleProposal {
  const { jurisdiction, locale, setting } = options
  const draft: Draft = {
    schemaVersion: '1.0',
    ...(locale !== undefined && { locale }),
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(setting !== undefined && { setting: { id: setting.id } }),
    duties: [],
    boundaries: []
  }
  const placed: (Excerpt & { pointer: string })[] = []
  const note = (pointer: string, { start, end, text }: Excerpt) => placed.push({ pointer, start, end, text })
  if (setting?.excerpt) note('/setting/id', setting.excerpt)
  const builder: Builder = { draft, note, jurisdiction }
  const heads = headsOf(description, passages, builder)
  const unplaced = passages
    .filter(passage => !heads.has(passage.start) && !place(passage, builder))
    .map(({ start, end, text, heading }) => ({ start, end, text, ...(heading !== undefined && { heading }) }))
  return { role: draft, placed, unplaced }
}

interface Builder {
  readonly draft: Draft
  readonly note: (pointer: string, excerpt: Excerpt) => void
  readonly jurisdiction: string | undefined
}

const organizationWords =
  /\b(hospital|trust|cent(?:er|re)|clinic|agency|services?|health|county|foundation|council|board|network|association|institute|university|college|warmline|inc|ltd|llc)\b/i
const titleWords = /\b(peer|recovery|support|specialist|worker|coach|navigator|advocate|mentor|practitioner|partner)\b/i
const titleLabels = /^(?:job|position|role|post) (?:title|description|announcement)|^(?:position|role|title|post|job)$/i

/** The name of the organization and the title of the post often stand above everything else, without a label. */
function headsOf({ blocks }: Description, passages: readonly Passage[], builder: Builder): ReadonlySet<number> {
  const used = new Set<number>()
  const take = (block: Block | undefined, parent: string, name: string) => {
    if (block === undefined) return
    put(builder, `/${parent}`, name, line(block.text.replace(/\s*\([^)]*\)\s*$/, '')), block)
    used.add(block.start)
  }
  const first = blocks.slice(0, 4)
  const labelled = passages.find(({ label, section }) => section === 'title' || titleLabels.test(label ?? ''))
  const isTitle = ({ kind, text }: Block) => kind !== 'fact' && text.length <= 100 && titleWords.test(text)
  take(labelled ?? first.find(block => isTitle(block) && !organizationWords.test(block.text)), 'position', 'title')
  const employer = passages.find(({ label }) => /^(employer|organi[sz]ation|agency|company)$/i.test(label ?? ''))
  const isEmployer = ({ kind, start, text }: Block) =>
    kind !== 'fact' && text.length <= 100 && organizationWords.test(text) && !used.has(start)
  take(employer ?? first.find(isEmployer), 'organization', 'name')
  return used
}

type Placer = (passage: Passage, builder: Builder) => boolean

/** By section: how its passages become fields. */
const placers: Readonly<Record<string, Placer>> = {
  duties: addText('/duties'),
  'out-of-scope': addText('/outOfScope'),
  boundaries: addText('/boundaries'),
  supervision: addText('/supervision/principles'),
  conditions: addText('/conditions/environment'),
  'equal-opportunity': addText('/recruitment/equalOpportunity'),
  recruitment: (passage, builder) => add(builder, '/recruitment/howToApply', passage.text, passage),
  qualifications: addCriterion('essential'),
  'qualifications-desirable': addCriterion('desirable'),
  hours: (passage, builder) => {
    if (!fits(passage.text, longestText)) return false
    const { hours } = builder.draft
    for (const [name, value] of Object.entries(readHours(passage.text))) {
      if ((hours as Draft | undefined)?.[name] === undefined) put(builder, '/hours', name, value, passage)
    }
    return addParagraph(builder, '/hours', 'text', passage)
  },
  pay: (passage, builder) => {
    const isBenefit = /benefit|offer/i.test(passage.label ?? passage.heading ?? '')
    if (isBenefit) return add(builder, '/compensation/benefits', passage.text, passage)
    // "Band: 3" is band 3; a figure alone would say nothing.
    const isBand = /^(band|grade)\b/i.test(passage.label ?? '')
    const pay = isBand
      ? { band: line(`${passage.label} ${passage.text}`) }
      : readPay(passage.text, builder.jurisdiction)
    return pay !== null && add(builder, '/compensation/pay', pay, passage)
  },
  purpose: (passage, builder) => {
    const { purpose } = builder.draft as { purpose?: Draft }
    if (purpose?.summary === undefined) return put(builder, '/purpose', 'summary', passage.text, passage)
    return add(builder, '/purpose/paragraphs', passage.text, passage)
  },
  team: placeTeam,
  place: (passage, builder) => add(builder, '/position/sites', { name: line(passage.text) }, passage),
  people: (passage, builder) => addParagraph(builder, '/setting/peopleServed', 'description', passage),
  organization: (passage, builder) => addParagraph(builder, '/organization', 'about', passage)
}

function place(passage: Passage, builder: Builder): boolean {
  if (!fits(passage.text, longestText)) return false
  return placers[passage.section]?.(passage, builder) ?? false
}

function placeTeam(passage: Passage, builder: Builder): boolean {
  const label = passage.label ?? ''
  const title = line(passage.text)
  if (/^(report|responsible|manag|line|supervis|answers)/i.test(label)) {
    return add(builder, '/position/reportsTo', { title, line: 'line-management' }, passage)
  }
  if (/^accountable/i.test(label))
    return add(builder, '/position/reportsTo', { title, line: 'accountable-to' }, passage)
  if (label !== '')
    return put(builder, '/organization', /unit|team/i.test(label) ? 'unit' : 'department', title, passage)
  return addParagraph(builder, '/team', 'description', passage)
}

const livedExperience =
  /\b(?:lived|living|own|personal|direct)[ -](?:\w+ )?experiences?\b|\bin recovery\b|\bexpert by experience\b/i

function addCriterion(level: 'essential' | 'desirable'): Placer {
  return (passage, builder) => {
    const { text } = passage
    const { livedExperience: known } = builder.draft as { livedExperience?: Draft }
    if (livedExperience.test(text) && known?.statement === undefined) {
      const requirement = level === 'essential' ? 'required' : 'preferred'
      put(builder, '/livedExperience', 'requirement', requirement, passage)
      return put(builder, '/livedExperience', 'statement', text, passage)
    }
    return add(builder, '/qualifications/criteria', { text: tidy(text), level }, passage)
  }
}

function addText(list: string): Placer {
  return (passage, builder) => add(builder, list, { text: tidy(passage.text) }, passage)
}

/** Adds to a list, which is made where it is missing. */
function add({ draft, note }: Builder, list: string, value: unknown, passage: Excerpt): boolean {
  const steps = list.split('/').slice(1)
  const name = steps.pop() ?? ''
  const parent = objectAt(draft, steps)
  const items = (parent[name] ?? []) as readonly unknown[]
  parent[name] = [...items, typeof value === 'string' ? tidy(value) : value]
  note(`${list}/${items.length}`, passage)
  return true
}

/** Sets a property that is not there yet; a second value has no place. */
function put({ draft, note }: Builder, parent: string, name: string, value: unknown, passage: Excerpt): boolean {
  const object = objectAt(draft, parent.split('/').slice(1))
  if (object[name] !== undefined) return false
  object[name] = typeof value === 'string' ? tidy(value) : value
  note(`${parent}/${name}`, passage)
  return true
}

/** Sets a text, or adds a line to it while it is not too long. */
function addParagraph(builder: Builder, parent: string, name: string, passage: Passage): boolean {
  const object = objectAt(builder.draft, parent.split('/').slice(1))
  const before = object[name]
  if (typeof before !== 'string') return put(builder, parent, name, passage.text, passage)
  const joined = `${before}\n${tidy(passage.text)}`
  if (!fits(joined, longestText)) return false
  object[name] = joined
  builder.note(`${parent}/${name}`, passage)
  return true
}

function objectAt(draft: Draft, steps: readonly string[]): Draft {
  return steps.reduce<Draft>((object, step) => {
    object[step] ??= {}
    return object[step] as Draft
  }, draft)
}

function fits(text: string, most: number): boolean {
  return [...text].length <= most
}

/** Without line breaks inside a sentence and without characters that a role definition may not hold. */
function tidy(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g, '')
    .split('\n')
    .map(part => part.trim().replace(/\s+/g, ' '))
    .join('\n')
    .replace(/(?<=\S)\n(?=\p{Ll})/gu, ' ')
}

function line(text: string): string {
  return [...tidy(text).replace(/\s+/g, ' ')].slice(0, longestLine).join('')
}
