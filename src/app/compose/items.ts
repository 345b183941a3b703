/** Duties, boundaries and other worded items: the role's own words, else those of the library item that it names. */
import type { Duty } from '../../domain/role.ts'
import { around, type Composing } from './context.ts'
import type { BoundaryView, DutyAreaView, DutyView, ItemView, OutOfScopeView } from './view.ts'

/** Items that a role words itself or takes from the library's statements. */
export function composeStatements(
  items: readonly { readonly id?: string; readonly title?: string; readonly text?: string }[] | undefined,
  composing: Composing
): readonly ItemView[] {
  return (items ?? []).map(item => {
    const statement = composing.use(composing.library.statements, item.id)
    return { title: item.title ?? statement?.title, text: item.text ?? statement?.text }
  })
}

export function composeOutOfScope(composing: Composing): readonly OutOfScopeView[] {
  return (composing.role.outOfScope ?? []).map(item => {
    const known = composing.use(composing.library.outOfScope, item.id)
    const companions = composing.speaks(known) ? known : undefined
    return {
      title: item.title ?? known?.title,
      text: item.text ?? known?.text,
      doneBy: item.doneBy ?? companions?.doneBy,
      instead: item.instead ?? companions?.instead,
      reason: item.reason,
      exception: item.exception
    }
  })
}

export function composeBoundaries(composing: Composing): readonly BoundaryView[] {
  return composing.role.boundaries.map(item => {
    const known = composing.use(composing.library.boundaries, item.id)
    // A boundary in the role's own words stands for itself: what the library adds belongs to the library's wording.
    const companions = item.text === undefined && composing.speaks(known) ? known : undefined
    return {
      title: item.title ?? known?.title,
      text: item.text ?? known?.text,
      commitment: companions?.commitment,
      details: item.details,
      whatToDo: item.whatToDo ?? companions?.whatToDo,
      facts: audience(item, composing)
    }
  })
}

/** Duties in the author's order, grouped by area in the order in which the areas first appear; those without one last. */
export function composeDutyAreas(composing: Composing): readonly DutyAreaView[] {
  const areas = new Map<string, Duty[]>()
  for (const duty of composing.role.duties) {
    const title = areaOf(duty, composing)
    const duties = areas.get(title)
    if (duties === undefined) areas.set(title, [duty])
    else duties.push(duty)
  }
  // Duties without an area come last: they are the other ones.
  const ordered = [...areas].sort(([a], [b]) => Number(a === '') - Number(b === ''))
  return ordered.map(([title, duties], index) => ({
    id: `duties-${index + 1}`,
    heading: areaHeading(title, duties, areas.size, composing),
    duties: duties.map(duty => composeDuty(duty, composing))
  }))
}

function areaOf(duty: Duty, { library, use }: Composing): string {
  if (duty.area !== undefined) return use(library.areas, duty.area)?.title ?? duty.area
  const known = duty.id === undefined ? undefined : library.duties.get(duty.id)
  return use(library.areas, known?.area)?.title ?? ''
}

/** The shares of an area are added up only where all its duties are for everybody. */
function areaHeading(title: string, duties: readonly Duty[], areas: number, { format }: Composing): string | null {
  const { labels } = format.locale
  if (title === '' && areas === 1) return null
  const name = title === '' ? String((labels.sections as Record<string, unknown>).otherDuties) : title
  const shares = duties.map(duty => duty.percent).filter(percent => percent !== undefined)
  const isForAll = duties.every(duty => duty.levels === undefined && duty.tracks === undefined)
  if (shares.length === 0 || !isForAll) return name
  const sum = Math.round(shares.reduce((total, share) => total + share, 0) * 100) / 100
  return format.say('areaShare', { title: name, share: format.percent(sum) })
}

function composeDuty(duty: Duty, composing: Composing): DutyView {
  const { library, use } = composing
  const known = use(library.duties, duty.id)
  return {
    title: duty.title ?? known?.title,
    text: duty.text ?? known?.text,
    condition: duty.condition,
    standard: duty.standard,
    rating: duty.rating,
    note: duty.note,
    facts: dutyFacts(duty, composing)
  }
}

function dutyFacts(duty: Duty, composing: Composing): string {
  const { format, names, library, use } = composing
  const competencies = (duty.competencies ?? []).map(id => use(library.competencies, id)?.name ?? id)
  return format.facts([
    around(format, 'duty.percent', duty.percent === undefined ? undefined : format.percent(duty.percent)),
    duty.essential && format.word('duties.essential', duty.essential),
    duty.class && format.word('duties.class', duty.class),
    duty.frequency && format.frequency(duty.frequency),
    around(format, 'duty.within', duty.within && format.duration(duty.within)),
    around(format, 'duty.approvedBy', duty.approvedBy),
    around(format, 'duty.approvedWithin', duty.approvedWithin && format.duration(duty.approvedWithin)),
    around(format, 'duty.with', duty.with),
    around(format, 'duty.sites', format.list(names.sites(duty.sites))),
    audience(duty, composing),
    around(format, 'duty.competencies', format.list(competencies))
  ])
}

/** Whom an entry is for, where it is not for every level and track. */
export function audience(
  item: { readonly levels?: readonly string[]; readonly tracks?: readonly string[] },
  { format, names }: Composing
): string {
  return format.facts([
    around(format, 'duty.levels', format.list(names.levels(item.levels))),
    around(format, 'duty.tracks', format.list(names.tracks(item.tracks)))
  ])
}
