/** What is wrong with the options of an export; HTTP and the command line say it alike. */
import { nearest } from '../../domain/nearest.ts'
import type { InputProblem } from '../../domain/problem.ts'
import { problem } from '../../domain/semantics/check.ts'
import { shown, shownChoices } from '../../domain/shown.ts'
import { type ExportOption, type ExportOptions, exportOptions } from '../service.ts'

/** Addresses that parts of a package can be fetched from; no query, so that a path can be added. */
export const basePattern = '^https?://[A-Za-z0-9.-]{1,253}(:[0-9]{1,5})?(/[A-Za-z0-9._~-]{1,100}){0,10}/?$'
const base = new RegExp(basePattern)

/** Every problem; a pointer names the option, such as `/system`. */
export function optionProblems(
  given: ExportOptions,
  name: string,
  known: readonly ExportOption[]
): readonly InputProblem[] {
  const entries = Object.entries(given) as readonly (readonly [ExportOption, string | undefined])[]
  const problems = entries.flatMap(([option, value]) => {
    if (value === undefined) return []
    const pointer = `/${option}`
    if (!known.includes(option)) {
      const hint =
        known.length === 0
          ? 'Leave it out: this export has no options.'
          : `It has ${shownChoices(known, known.length)}.`
      return [problem(pointer, 'unknown-option', `The export ${shown(name)} has no option ${shown(option)}.`, hint)]
    }
    const choices: readonly string[] | null = exportOptions[option]
    if (choices === null) {
      return base.test(value)
        ? []
        : [
            problem(
              pointer,
              'not-an-address',
              'The address of the service cannot be read.',
              'Give one such as https://roles.example.org, without a query.'
            )
          ]
    }
    if (choices.includes(value)) return []
    const near = nearest(value, choices)
    const hint = near === null ? `Use ${shownChoices(choices, choices.length)}.` : `Did you mean ${shown(near)}?`
    return [problem(pointer, 'not-in-list', `The option ${shown(option)} cannot be ${shown(value)}.`, hint)]
  })
  if (known.includes('system') && given.system === undefined) {
    const hint = `Use ${shownChoices(exportOptions.system, exportOptions.system.length)}.`
    problems.push(problem('/system', 'missing-option', `The export ${shown(name)} needs the option “system”.`, hint))
  }
  return problems
}
