/** Coverage as a table of plain text, for the build and the command line. */
import type { Coverage, FrameworkCoverage } from './coverage.ts'

/** One line for each framework with its covered items, a line for each hole with the reason, and a line for each domain. */
export function coverageLines({ contentVersion, frameworks, domains }: Coverage): readonly string[] {
  const width = Math.max(0, ...[...frameworks, ...domains].map(({ id }) => id.length))
  const settings = Object.keys(domains[0]?.settings ?? {})
  const asked = domains.map(domain => Object.values(domain.settings).filter(({ isAskedFor }) => isAskedFor))
  return [
    `Coverage of the content library ${contentVersion}: items with a duty and an indicator`,
    ...frameworks.flatMap(framework => [
      `  ${framework.id.padEnd(width)}  ${share(framework)}${categoryShare(framework)}`,
      ...framework.items
        .filter(({ isCovered }) => !isCovered)
        .map(item => `    ${item.id}: ${item.gap ?? 'no reason given'}`)
    ]),
    `Domains: indicators, duties, and in how many of the ${settings.length} settings it is asked for and has duties`,
    ...domains.flatMap(({ id, indicators, duties, notAskedFor }, index) => {
      const places = asked[index] ?? []
      const met = places.filter(place => place.duties > 0).length
      return [
        `  ${id.padEnd(width)}  ${number(indicators)} ${number(duties)} ${share({ covered: met, total: places.length })}`,
        ...notAskedFor.map(({ settings: without, reason }) => `    not in ${without.length}: ${reason}`)
      ]
    })
  ]
}

/** Every item of one framework with the ids that serve it. */
export function frameworkLines(framework: FrameworkCoverage): readonly string[] {
  return [
    `${framework.name}: ${framework.covered} of ${framework.total} items have a duty and an indicator`,
    ...framework.categories.map(({ id, name, ...counts }) => `  ${id} ${name}: ${share(counts).trim()}`),
    ...framework.items.flatMap(({ id, name, indicators, duties, gap }) => [
      `${id} ${name}`,
      ...(gap === null ? [] : [`  gap: ${gap}`]),
      ...(indicators.length === 0 ? [] : [`  indicators: ${indicators.join(', ')}`]),
      ...(duties.length === 0 ? [] : [`  duties: ${duties.join(', ')}`])
    ])
  ]
}

/** Duties of each setting's profile by domain; a point where the profile does not ask for the domain and has none. */
export function settingLines({ domains }: Coverage): readonly string[] {
  const width = Math.max(0, ...domains.map(({ id }) => id.length))
  const settings = Object.keys(domains[0]?.settings ?? {})
  const columns = settings.map((_, index) => String.fromCharCode(65 + index))
  return [
    'Duties by domain and setting:',
    ...settings.map((id, index) => `  ${columns[index]} ${id}`),
    `  ${' '.repeat(width)}${columns.map(column => column.padStart(3)).join('')}`,
    ...domains.map(domain => {
      const cells = Object.values(domain.settings).map(({ isAskedFor, duties }) =>
        (duties === 0 && !isAskedFor ? '.' : String(duties)).padStart(3)
      )
      return `  ${domain.id.padEnd(width)}${cells.join('')}`
    })
  ]
}

function number(count: number): string {
  return String(count).padStart(3)
}

function share({ covered, total }: { readonly covered: number; readonly total: number }): string {
  return `${number(covered)}/${total}`
}

function categoryShare({ categories }: FrameworkCoverage): string {
  if (categories.length === 0) return ''
  const whole = categories.filter(({ covered }) => covered > 0).length
  return `, categories ${whole}/${categories.length}`
}
