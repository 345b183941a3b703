/** The command that exports a role definition, as data. */
import { exportNames, exportOptions } from '../app/service.ts'
import type { CommandSpec } from './command.ts'
import { inputDetail, outOption, pinOptions } from './command-options.ts'

export const exportCommand: CommandSpec = {
  name: 'export',
  summary: 'write a role definition in a machine format',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [
    { name: 'as', value: 'NAME', summary: 'the format, see below', choices: exportNames, isRequired: true },
    outOption,
    { name: 'system', value: 'NAME', summary: 'csv: the system that it is for', choices: exportOptions.system },
    { name: 'case-version', value: 'N', summary: 'case: 1.1 (default) or 1.0', choices: exportOptions.caseVersion },
    { name: 'base', value: 'URL', summary: 'case: address of the service that serves the identifiers' },
    {
      name: 'document',
      value: 'NAME',
      summary: 'sections, text, markdown: another document than the job description',
      choices: exportOptions.document
    },
    { name: 'html', value: null, summary: 'job-posting: a page with the posting in it; person-specification: a table' },
    ...pinOptions
  ],
  details: [
    inputDetail,
    'case: a 1EdTech CASE package. job-posting and occupation: JSON-LD of schema.org. sections: JSON for applicant ' +
      'systems. csv: import files for HR systems; Oracle gets a ZIP. person-specification: a grid as CSV.',
    'Without --out the export goes to standard output.'
  ],
  examples: [
    'peer-role export role.json --as case --out framework.json',
    'peer-role export role.json --as csv --system workday --out workday.csv'
  ],
  load: async () => (await import('./commands/export.ts')).exportRole
}
