/** The commands that read a job description written elsewhere, as data. */
import type { CommandSpec, OptionSpec } from './command.ts'
import { formatOption, outOption, pinOptions } from './command-options.ts'

const placeOptions: readonly OptionSpec[] = [
  { name: 'setting', value: 'ID', summary: 'the setting; `peer-role settings` lists them' },
  { name: 'jurisdiction', value: 'CODE', summary: 'country or region, ISO 3166, such as US or GB' },
  { name: 'locale', value: 'TAG', summary: 'language tag of English, such as en-GB' }
]
const descriptionDetail =
  'FILE is a job description as plain text, HTML or DOCX; which of them it is shows in its content. - is standard input.'

export const reviewTextCommand: CommandSpec = {
  name: 'review-text',
  summary: 'review a job description that was written elsewhere',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [...placeOptions, formatOption, ...pinOptions],
  details: [descriptionDetail, 'The exit code is 1 when the review finds an error.'],
  examples: ['peer-role review-text old-description.docx --setting inpatient-unit'],
  load: async () => (await import('./commands/review-text.ts')).reviewText
}

export const importCommand: CommandSpec = {
  name: 'import',
  summary: 'propose a role definition from a job description',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [...placeOptions, outOption, formatOption, ...pinOptions],
  details: [
    descriptionDetail,
    'Each field is taken from the text, and nothing is invented: what has no place and what is still missing is listed. ' +
      'With --format json each field has the passage that it came from.'
  ],
  examples: ['peer-role import old-description.docx --jurisdiction GB --out role.json'],
  load: async () => (await import('./commands/import.ts')).importDescription
}
