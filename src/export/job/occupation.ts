/** A schema.org Occupation: the role as such, where nobody is being hired at the moment. */
import { countryOf, type RoleDefinition } from '../../domain/role.ts'
import type { JobTexts } from './job-posting.ts'
import { qualificationsOf, requirementsOf } from './requirements.ts'
import { salaryOf } from './salary.ts'

/** What schema.org knows of an occupation. */
export function occupation(role: RoleDefinition, texts: JobTexts): Readonly<Record<string, unknown>> {
  const { position } = role
  const country = countryOf({ jurisdiction: role.jurisdiction })
  const salary = salaryOf(role)
  const qualifications = qualificationsOf(role)
  // Experience in place of education is a property of postings alone.
  const { experienceInPlaceOfEducation: _onlyOfPostings, ...requirements } = requirementsOf(role)
  const categories = (position.codes ?? []).map(({ system, systemName, code, label }) => ({
    '@type': 'CategoryCode',
    codeValue: code,
    inCodeSet: systemName ?? system,
    ...(label !== undefined && { name: label })
  }))
  return {
    '@context': 'https://schema.org/',
    '@type': 'Occupation',
    name: position.title,
    ...((position.otherTitles ?? []).length > 0 && { alternateName: position.otherTitles }),
    description: texts.description,
    ...(categories.length > 0 && { occupationalCategory: categories }),
    ...(country !== null && { occupationLocation: { '@type': 'Country', name: country } }),
    ...(salary !== null && { estimatedSalary: salary }),
    ...requirements,
    ...(texts.responsibilities !== '' && { responsibilities: texts.responsibilities }),
    ...(qualifications !== null && { qualifications }),
    ...(texts.skills.length > 0 && { skills: texts.skills.map(name => ({ '@type': 'DefinedTerm', name })) })
  }
}
