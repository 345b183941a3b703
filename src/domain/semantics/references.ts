/** What refers to another part of the role must find it: levels, tracks, sites and shifts. */
import type { InputProblem } from '../problem.ts'
import { shown, shownChoices } from '../shown.ts'
import { inEach, present, problem, type RoleDraft, type SemanticContext } from './check.ts'

type Ids = readonly (string | undefined)[] | undefined

interface Limited {
  readonly levels?: Ids
  readonly tracks?: Ids
}

type Finder = (ids: Ids, pointer: string) => readonly InputProblem[]

/** Checks every reference from one part of the role to another. */
export function checkReferences(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const { position, hours } = role
  const sites = createFinder(position?.sites, '/position/sites', 'site', context)
  const shifts = createFinder(hours?.shifts, '/hours/shifts', 'shift', context)
  const levels = createFinder(position?.levels, '/position/levels', 'level', context)
  const tracks = createFinder(position?.tracks, '/position/tracks', 'track', context)
  const limits = (list: readonly (Limited | undefined)[] | undefined, pointer: string) =>
    inEach(list, pointer, (item, at) => [
      ...levels(item.levels, `${at}/levels`),
      ...tracks(item.tracks, `${at}/tracks`)
    ])
  const one = (find: Finder, id: string | undefined, pointer: string) =>
    find([id], '').map(found => ({ ...found, pointer }))
  return [
    ...inEach(hours?.shifts, '/hours/shifts', (shift, at) => one(sites, shift.site, `${at}/site`)),
    ...inEach(hours?.cycle?.entries, '/hours/cycle/entries', (entry, at) => one(shifts, entry.shift, `${at}/shift`)),
    ...inEach(hours?.split, '/hours/split', (part, at) => one(sites, part.site, `${at}/site`)),
    ...inEach(role.duties, '/duties', (duty, at) => sites(duty.sites, `${at}/sites`)),
    ...limits(role.duties, '/duties'),
    ...limits(role.boundaries, '/boundaries'),
    ...limits(role.qualifications?.criteria, '/qualifications/criteria'),
    ...limits(role.compensation?.pay, '/compensation/pay')
  ]
}

/** Gives the function that looks ids up in one list; it finds nothing wrong where the schema refused a part of the list. */
function createFinder(
  list: readonly ({ readonly id?: string | undefined } | undefined)[] | undefined,
  place: string,
  what: string,
  context: SemanticContext
): Finder {
  const known = present(present(list).map(item => item.id))
  const isWhole = context.isWhole(place)
  return (ids, pointer) =>
    inEach(ids, pointer, (id, at) => {
      if (!isWhole || known.includes(id)) return []
      const near = context.nearest(id, known)
      const add = `Add a ${what} with this id at ${place}, or remove it here.`
      const hint =
        near !== null
          ? `Did you mean ${shown(near)}?`
          : known.length === 0
            ? add
            : `This role has ${shownChoices(known)}. ${add}`
      return [problem(at, 'unknown-reference', `This role has no ${what} ${shown(id)}.`, hint)]
    })
}
