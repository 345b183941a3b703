/** The commands that work on a role definition, as data. */
import { documentNames, tracedDocuments } from '../app/service.ts'
import { gateSeverities } from '../review/gate.ts'
import type { CommandSpec } from './command.ts'
import {
  contentPinOption,
  documentFormatOption,
  formatOption,
  inputDetail,
  outOption,
  pinOptions
} from './command-options.ts'

export const newCommand: CommandSpec = {
  name: 'new',
  summary: 'write a complete starting role definition for a setting',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [
    { name: 'setting', value: 'ID', summary: 'the setting; `peer-role settings` lists them', isRequired: true },
    { name: 'jurisdiction', value: 'CODE', summary: 'country or region, ISO 3166, such as US or GB (default US)' },
    { name: 'locale', value: 'TAG', summary: 'language tag, such as en-US (default: English of the jurisdiction)' },
    outOption,
    { name: 'force', value: null, summary: 'write over FILE if it exists' },
    ...pinOptions
  ],
  details: ['The result is valid as it stands. Read it, and change it to the role that you have in mind.'],
  examples: ['peer-role new --setting inpatient-unit --out role.json'],
  load: async () => (await import('./commands/new-role.ts')).newRole
}

export const validateCommand: CommandSpec = {
  name: 'validate',
  summary: 'show all problems of role definitions',
  usage: 'FILE…',
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  options: [formatOption, ...pinOptions],
  details: [
    inputDetail,
    'Each problem has its file, line and column, its place as a JSON Pointer, and how to mend it. The exit code is 1 ' +
      'when any file has a problem.'
  ],
  examples: ['peer-role validate role.json', 'peer-role validate --format json roles/*.json'],
  load: async () => (await import('./commands/validate.ts')).validate
}

export const renderCommand: CommandSpec = {
  name: 'render',
  summary: 'make a document from a role definition',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [
    { name: 'document', value: 'NAME', summary: documentNames.join(' or '), choices: documentNames, isRequired: true },
    documentFormatOption,
    outOption,
    {
      name: 'gate',
      value: 'SEVERITY',
      summary: 'write nothing when the review finds an error, or a warning',
      choices: gateSeverities
    },
    {
      name: 'trace',
      value: null,
      summary: `end with a table from each duty to its competencies, boundaries and assessment`
    },
    ...pinOptions
  ],
  details: [
    inputDetail,
    `--trace goes with ${tracedDocuments.join(' and ')}.`,
    'Without --out the document goes to standard output. DOCX is not text, so it is not sent to a terminal.'
  ],
  examples: [
    'peer-role render role.json --document job-description --out job.docx',
    'peer-role render job.docx --document competency-framework --format html'
  ],
  load: async () => (await import('./commands/render.ts')).render
}

export const verifyCommand: CommandSpec = {
  name: 'verify',
  summary: 'tell whether a document was made here, and edited since',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [formatOption],
  details: [
    'FILE is a DOCX or HTML document; - is standard input. It is made again from the role definition that it carries, ' +
      'and compared. The verdict is unchanged, edited, other-version or not-ours; the exit code is 0 for unchanged alone.',
    'The hash inside a file is no signature: it does not say who made it.'
  ],
  examples: ['peer-role verify job.docx'],
  load: async () => (await import('./commands/verify.ts')).verify
}

export const reviewCommand: CommandSpec = {
  name: 'review',
  summary: 'show what in a role is unclear, unsafe or not peer work',
  usage: 'FILE…',
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  options: [
    {
      name: 'format',
      value: 'FORMAT',
      summary: 'text for people (default), json, or sarif for tools that show findings in files',
      choices: ['text', 'json', 'sarif']
    },
    { name: 'fix', value: null, summary: 'apply what a machine can mend without taking anything away; needs --out' },
    {
      name: 'out',
      value: 'FILE',
      summary: 'with --fix: write the mended role definition to FILE; - is standard output'
    },
    ...pinOptions
  ],
  details: [
    inputDetail,
    'The exit code is 1 when the review finds an error. `peer-role rules` shows what each rule looks at and why.'
  ],
  examples: [
    'peer-role review role.json',
    'peer-role review role.json --fix --out mended.json',
    'peer-role review --format sarif roles/*.json'
  ],
  load: async () => (await import('./commands/review.ts')).review
}

export const rulesCommand: CommandSpec = {
  name: 'rules',
  summary: 'list the rules of the review, or explain one',
  usage: '[ID]',
  minArguments: 0,
  maxArguments: 1,
  options: [formatOption, contentPinOption],
  details: ['ID is the id of a rule, rc-…, or of a term, lg-…'],
  examples: ['peer-role rules', 'peer-role rules rc-nonpeer-tasks'],
  load: async () => (await import('./commands/rules.ts')).rules
}
