/** What a role asks of a person, as schema.org has it: education, experience, and experience in place of education. */
import type { RoleDefinition } from '../../domain/role.ts'

type Thing = Readonly<Record<string, unknown>>

/** Texts of the essential criteria of a category. */
function essential(role: RoleDefinition, wanted: string): readonly string[] {
  return (role.qualifications?.criteria ?? [])
    .filter(({ level, category }) => level === 'essential' && category === wanted)
    .map(({ text }) => text)
}

/** Certificates without which nobody is hired; those to be obtained later ask nothing of an applicant. */
function certificates(role: RoleDefinition): readonly Thing[] {
  return (role.qualifications?.certifications ?? [])
    .filter(({ need, when }) => need === 'required' && when !== 'after-hire')
    .map(({ name, body }) => ({
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'professional certificate',
      name,
      ...(body !== undefined && { recognizedBy: { '@type': 'Organization', name: body } })
    }))
}

/**
 * `educationRequirements`, `experienceRequirements` and `experienceInPlaceOfEducation`, each only where the role says so.
 * Google takes the third only beside the other two. "no requirements" stands for a role that lists what it asks for and
 * asks for no education. Years in recovery are never exported as months of experience: they are health and not work.
 */
export function requirementsOf(role: RoleDefinition): Thing {
  const criteria = role.qualifications?.criteria ?? []
  const isLivedRequired = role.livedExperience?.requirement === 'required'
  const schooling = essential(role, 'education').map(description => ({
    '@type': 'EducationalOccupationalCredential',
    description
  }))
  const asked = [...schooling, ...certificates(role)]
  const education = asked.length > 0 ? asked : criteria.length > 0 ? 'no requirements' : undefined
  const statement = isLivedRequired ? role.livedExperience?.statement : undefined
  const experience = [...(statement === undefined ? [] : [statement]), ...essential(role, 'experience')]
  const mayReplace =
    criteria.some(one => one.category === 'education' && one.substitution !== undefined) ||
    (education === 'no requirements' && isLivedRequired)
  return {
    ...(education !== undefined && { educationRequirements: education }),
    ...(experience.length > 0 && {
      experienceRequirements: { '@type': 'OccupationalExperienceRequirements', description: experience.join(' ') }
    }),
    ...(mayReplace && education !== undefined && experience.length > 0 && { experienceInPlaceOfEducation: true })
  }
}

/** All criteria in one text, one to a line; null where there are none. */
export function qualificationsOf(role: RoleDefinition): string | null {
  const texts = (role.qualifications?.criteria ?? []).map(({ text }) => text)
  return texts.length === 0 ? null : texts.join('\n')
}
