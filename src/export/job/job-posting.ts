/** A schema.org JobPosting for a real opening, as search engines read it; refused where there is none. */
import type { InputProblem } from '../../domain/problem.ts'
import { countryOf, type RoleDefinition } from '../../domain/role.ts'
import { qualificationsOf, requirementsOf } from './requirements.ts'
import { salaryOf } from './salary.ts'

type Thing = Readonly<Record<string, unknown>>

/** What comes from the document and the library. */
export interface JobTexts {
  /** The whole description in small HTML. */
  readonly description: string
  /** Duties, one to a line. */
  readonly responsibilities: string
  /** Names of the competencies. */
  readonly skills: readonly string[]
}

/** What keeps a role definition from being a posting; each problem says what to add. */
export function postingProblems(role: RoleDefinition): readonly InputProblem[] {
  const { recruitment, governance, organization, position } = role
  const problems: InputProblem[] = []
  const add = (pointer: string, message: string, hint: string) =>
    problems.push({ pointer, code: 'no-opening', message, hint })
  if (recruitment?.opening?.opens === undefined)
    add(
      '/recruitment/opening/opens',
      'There is no opening: no day is given from which people can apply.',
      'Give the day as YYYY-MM-DD, or export an occupation.'
    )
  if (countryOf({ jurisdiction: role.jurisdiction }) === null)
    add('/jurisdiction', 'A posting needs the country of the work.', 'Give the ISO 3166 code, such as US or GB-ENG.')
  if (role.position.remote?.rule !== 'full' && placesOf(role).length === 0)
    add(
      '/position/sites',
      'A posting needs a place of work.',
      'Name a site, or say in /position/remote that all of the work is remote.'
    )
  if (governance?.status === 'withdrawn' || governance?.status === 'superseded')
    add('/governance/status', 'The role definition is no longer in force.', 'Export the one that is.')
  for (const [pointer, text] of [
    ['/organization/name', organization.name],
    ['/position/title', position.title]
  ] as const)
    if (/\[[^\]]*\]/.test(text))
      add(
        pointer,
        'A name in square brackets is still to be filled in.',
        'Give the real name before you publish the posting.'
      )
  return problems
}

/** The posting of a role for which `postingProblems` finds nothing. `language` is a BCP 47 tag. */
export function jobPosting(role: RoleDefinition, texts: JobTexts, language: string): Thing {
  const { organization, position, recruitment } = role
  const { description, responsibilities, skills } = texts
  const salary = salaryOf(role)
  const qualifications = qualificationsOf(role)
  const reference = position.references?.find(({ kind }) => kind === 'requisition' || kind === 'announcement')
  const types = employmentTypes(role)
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: position.title,
    description,
    inLanguage: language,
    datePosted: recruitment?.opening?.opens,
    ...deadline(role),
    ...(recruitment?.opening?.starts !== undefined && { jobStartDate: recruitment.opening.starts }),
    hiringOrganization: {
      '@type': 'Organization',
      name: organization.name,
      ...(organization.website !== undefined && { sameAs: organization.website })
    },
    ...(reference !== undefined && {
      identifier: { '@type': 'PropertyValue', name: organization.name, value: reference.value }
    }),
    ...placement(role),
    ...(types.length > 0 && { employmentType: types }),
    ...(salary !== null && { baseSalary: salary }),
    ...requirementsOf(role),
    ...(responsibilities !== '' && { responsibilities }),
    ...(qualifications !== null && { qualifications }),
    ...(skills.length > 0 && { skills: skills.map(name => ({ '@type': 'DefinedTerm', name })) }),
    ...openings(role)
  }
}

/** A continuous opening has no end that could be given. */
function deadline({ recruitment }: RoleDefinition): Thing {
  const opening = recruitment?.opening
  if (opening?.closes === undefined || opening.continuous === true) return {}
  return {
    validThrough: opening.closingTime === undefined ? opening.closes : `${opening.closes}T${opening.closingTime}`
  }
}

function openings({ position }: RoleDefinition): Thing {
  const count = position.openings?.value
  return count !== undefined && Number.isInteger(count) && count > 0 ? { totalJobOpenings: count } : {}
}

function placesOf({ position }: RoleDefinition) {
  return (position.sites ?? []).filter(({ kind }) => kind !== 'remote' && kind !== 'homes')
}

/** Places of work; work that is remote altogether says from which country. Hybrid work is not remote for search engines. */
function placement(role: RoleDefinition): Thing {
  const country = countryOf({ jurisdiction: role.jurisdiction }) ?? ''
  const region = /^[A-Z]{2}-(.+)$/.exec(role.jurisdiction ?? '')?.[1]
  if (role.position.remote?.rule === 'full') {
    const from = { '@type': 'Country', name: country }
    return { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: from }
  }
  const places = placesOf(role).map(({ name, address }) => ({
    '@type': 'Place',
    name,
    address: {
      '@type': 'PostalAddress',
      ...(address !== undefined && { streetAddress: address.replace(/\s*\n\s*/g, ', ') }),
      ...(region !== undefined && { addressRegion: region }),
      addressCountry: country
    }
  }))
  return { jobLocation: places.length === 1 ? places[0] : places }
}

const contractTypes: Readonly<Record<string, string>> = {
  'fixed-term': 'TEMPORARY',
  temporary: 'TEMPORARY',
  casual: 'PER_DIEM',
  apprenticeship: 'OTHER',
  contractor: 'CONTRACTOR',
  volunteer: 'VOLUNTEER'
}

/** By the list of Google; a share of full time says whether the work is full-time where the role does not. */
function employmentTypes({ position, hours }: RoleDefinition): readonly string[] {
  const fte = hours.fte?.value
  const basis = position.timeBasis ?? (fte === undefined ? [] : [fte < 1 ? 'part-time' : 'full-time'])
  const types = [
    ...basis.map(time => (time === 'full-time' ? 'FULL_TIME' : 'PART_TIME')),
    ...(position.employmentTypes ?? []).flatMap(type => contractTypes[type] ?? [])
  ]
  return [...new Set(types)]
}
