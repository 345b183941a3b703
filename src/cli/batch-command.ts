/** The command that makes many role definitions at once, as data. */
import { documentFormats, documentNames } from '../app/service.ts'
import type { CommandSpec } from './command.ts'
import { pinOptions } from './command-options.ts'

export const batchCommand: CommandSpec = {
  name: 'batch',
  summary: 'make the documents of many roles into a ZIP file',
  usage: '[FILE]',
  minArguments: 0,
  maxArguments: 1,
  options: [
    { name: 'out', value: 'FILE', summary: 'write the ZIP file to FILE; - is standard output' },
    {
      name: 'documents',
      value: 'LIST',
      summary: `${documentNames.join(', ')}, with commas between (default job-description)`
    },
    { name: 'formats', value: 'LIST', summary: `${documentFormats.join(', ')}, with a comma between (default docx)` },
    { name: 'base', value: 'ROLE', summary: 'CSV: the role definition that each row changes' },
    { name: 'setting', value: 'ID', summary: 'CSV: the same, the starting role definition of a setting' },
    { name: 'jurisdiction', value: 'CODE', summary: 'with --setting: country or region, such as US or GB' },
    { name: 'locale', value: 'TAG', summary: 'with --setting: language tag, such as en-US' },
    {
      name: 'input',
      value: 'KIND',
      summary: 'what FILE is (default: csv where it ends so, else ndjson)',
      choices: ['ndjson', 'csv']
    },
    { name: 'strict', value: null, summary: 'all rows or none: one row with a problem, and no file is written' },
    { name: 'dry-run', value: null, summary: 'only check; the manifest as JSON goes to --out or standard output' },
    { name: 'resume', value: null, summary: 'go on with a run that was broken off, behind its last finished row' },
    { name: 'force', value: null, summary: 'begin anew although a run was broken off' },
    { name: 'workers', value: 'NUMBER', summary: 'threads, 1 to 64 (default: one for each processor)' },
    { name: 'template', value: null, summary: 'print a CSV file with the short names of columns, and nothing else' },
    ...pinOptions
  ],
  details: [
    'FILE is NDJSON, a role definition in each line; or CSV, where each row changes a base and the first line names ' +
      'the columns by short name or JSON Pointer. An empty cell leaves what the base has; lists and groups are written ' +
      'as JSON. - is standard input.',
    'A row with problems does not stop the others. The ZIP file holds manifest.json and manifest.csv with the state, ' +
      'problems, file names and hashes of every row. The exit code is 1 when a row had a problem.',
    'While it runs, FILE.zip.part and FILE.zip.journal hold what is finished; --resume goes on from them with the same ' +
      'input and options, to the same bytes.'
  ],
  examples: [
    'peer-role batch --template > positions.csv',
    'peer-role batch positions.csv --setting inpatient-unit --out positions.zip',
    'peer-role batch roles.ndjson --formats docx,html --out roles.zip'
  ],
  load: async () => (await import('./commands/batch.ts')).batch
}
