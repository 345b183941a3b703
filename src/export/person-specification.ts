/** The person specification as a grid: what is essential, what is desirable, and how each is looked at. */
import type { RoleDefinition } from '../domain/role.ts'

/** One line of the grid; either `essential` or `desirable` holds its text, the other is empty. */
export interface Criterion {
  readonly category: string
  readonly essential: string
  readonly desirable: string
  readonly assessedBy: string
}

/** Words of a language. */
export interface SpecificationWords {
  readonly livedExperience: string
  readonly certifications: string
  readonly languages: string
  category(value: string): string
  language(tag: string): string
  methods(values: readonly string[]): string
}

/**
 * The grid in the order of the categories' first appearance, which is how panels score it. Only what an applicant must or
 * may bring: certificates and training to be obtained after the start ask nothing of applicants.
 */
export function personSpecification(role: RoleDefinition, words: SpecificationWords): readonly Criterion[] {
  const { qualifications, livedExperience } = role
  const line = (category: string, isEssential: boolean, text: string, methods: readonly string[] = []): Criterion => ({
    category,
    essential: isEssential ? text : '',
    desirable: isEssential ? '' : text,
    assessedBy: words.methods(methods)
  })
  const { requirement, statement } = livedExperience ?? {}
  const isAsked = requirement === 'required' || requirement === 'preferred'
  const lines = [
    ...(isAsked && statement !== undefined ? [line(words.livedExperience, requirement === 'required', statement)] : []),
    ...(qualifications?.criteria ?? []).map(({ category, level, text, assessedBy, substitution }) => {
      const whole = substitution === undefined ? text : `${text} ${substitution}`
      return line(category === undefined ? '' : words.category(category), level === 'essential', whole, assessedBy)
    }),
    ...(qualifications?.certifications ?? [])
      .filter(({ need, when }) => (need === 'required' || need === 'preferred') && when !== 'after-hire')
      .map(({ name, need }) => line(words.certifications, need === 'required', name)),
    ...(qualifications?.languages ?? []).map(({ language, need }) =>
      line(words.languages, need === 'required', words.language(language))
    )
  ]
  const order = [...new Set(lines.map(({ category }) => category))]
  return order.flatMap(category => lines.filter(one => one.category === category))
}
