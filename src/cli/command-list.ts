/** All commands, as data: the help, the reading of arguments and the tests use this one list. */
import { documentFormats, documentNames, frameworkLevels } from '../app/service.ts'
import { gateSeverities } from '../review/gate.ts'
import type { CommandSpec, OptionSpec } from './command.ts'

const outOption: OptionSpec = { name: 'out', value: 'FILE', summary: 'write to FILE; - is standard output' }
const formatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  summary: 'text for people (default) or json for programs',
  choices: ['text', 'json']
}
const pinOption: OptionSpec = {
  name: 'content-version',
  value: 'VERSION',
  summary: 'the version of the content library to work with; any other is refused'
}
const documentFormatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  summary: `${documentFormats.join(' or ')} (default: by the ending of --out, else html)`,
  choices: documentFormats
}
const inputDetail =
  'FILE is a role definition as JSON, or a DOCX or HTML document made by this program, which carries its role ' +
  'definition; which of them it is shows in its content. - is standard input.'

const newCommand: CommandSpec = {
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
    pinOption
  ],
  details: ['The result is valid as it stands. Read it, and change it to the role that you have in mind.'],
  examples: ['peer-role new --setting inpatient-unit --out role.json'],
  load: async () => (await import('./commands/new-role.ts')).newRole
}

const validateCommand: CommandSpec = {
  name: 'validate',
  summary: 'show all problems of role definitions',
  usage: 'FILE…',
  minArguments: 1,
  maxArguments: Number.POSITIVE_INFINITY,
  options: [formatOption, pinOption],
  details: [
    inputDetail,
    'Each problem has its file, line and column, its place as a JSON Pointer, and how to mend it. The exit code is 1 ' +
      'when any file has a problem.'
  ],
  examples: ['peer-role validate role.json', 'peer-role validate --format json roles/*.json'],
  load: async () => (await import('./commands/validate.ts')).validate
}

const renderCommand: CommandSpec = {
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
    pinOption
  ],
  details: [
    inputDetail,
    'Without --out the document goes to standard output. DOCX is not text, so it is not sent to a terminal.'
  ],
  examples: [
    'peer-role render role.json --document job-description --out job.docx',
    'peer-role render job.docx --document competency-framework --format html'
  ],
  load: async () => (await import('./commands/render.ts')).render
}

const reviewCommand: CommandSpec = {
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
    }
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

const placeOptions: readonly OptionSpec[] = [
  { name: 'setting', value: 'ID', summary: 'the setting; `peer-role settings` lists them' },
  { name: 'jurisdiction', value: 'CODE', summary: 'country or region, ISO 3166, such as US or GB' },
  { name: 'locale', value: 'TAG', summary: 'language tag of English, such as en-GB' }
]
const descriptionDetail =
  'FILE is a job description as plain text, HTML or DOCX; which of them it is shows in its content. - is standard input.'

const reviewTextCommand: CommandSpec = {
  name: 'review-text',
  summary: 'review a job description that was written elsewhere',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [...placeOptions, formatOption],
  details: [descriptionDetail, 'The exit code is 1 when the review finds an error.'],
  examples: ['peer-role review-text old-description.docx --setting inpatient-unit'],
  load: async () => (await import('./commands/review-text.ts')).reviewText
}

const importCommand: CommandSpec = {
  name: 'import',
  summary: 'propose a role definition from a job description',
  usage: 'FILE',
  minArguments: 1,
  maxArguments: 1,
  options: [...placeOptions, outOption, formatOption],
  details: [
    descriptionDetail,
    'Each field is taken from the text, and nothing is invented: what has no place and what is still missing is listed. ' +
      'With --format json each field has the passage that it came from.'
  ],
  examples: ['peer-role import old-description.docx --jurisdiction GB --out role.json'],
  load: async () => (await import('./commands/import.ts')).importDescription
}

const rulesCommand: CommandSpec = {
  name: 'rules',
  summary: 'list the rules of the review, or explain one',
  usage: '[ID]',
  minArguments: 0,
  maxArguments: 1,
  options: [formatOption],
  details: ['ID is the id of a rule, rc-…, or of a term, lg-…'],
  examples: ['peer-role rules', 'peer-role rules rc-nonpeer-tasks'],
  load: async () => (await import('./commands/rules.ts')).rules
}

const frameworkCommand: CommandSpec = {
  name: 'framework',
  summary: 'make a competency framework of the library',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [
    { name: 'domain', value: 'ID,…', summary: 'only these domains (default all)' },
    { name: 'level', value: 'LEVEL,…', summary: `only these levels: ${frameworkLevels.join(', ')} (default all)` },
    { name: 'setting', value: 'ID', summary: 'only the duties and titles of a setting, with its levels' },
    { name: 'jurisdiction', value: 'CODE', summary: 'country or region, ISO 3166: its titles and paper' },
    { name: 'locale', value: 'TAG', summary: 'language tag, such as en-GB (default: English of the jurisdiction)' },
    documentFormatOption,
    outOption,
    pinOption
  ],
  details: [
    'For training, appraisal and a career ladder. It needs no role definition: `peer-role render` makes the framework of a role.',
    '`peer-role library list competencies` lists the domains.'
  ],
  examples: [
    'peer-role framework --out framework.docx',
    'peer-role framework --domain self-compassion --level entry,lead --out a.html'
  ],
  load: async () => (await import('./commands/framework.ts')).framework
}

const schemaCommand: CommandSpec = {
  name: 'schema',
  summary: 'print a JSON Schema, or list their names',
  usage: '[NAME]',
  minArguments: 0,
  maxArguments: 1,
  options: [],
  details: ['JSON Schema 2020-12. Without NAME the names are listed.'],
  examples: ['peer-role schema role-definition'],
  load: async () => (await import('./commands/schema.ts')).schema
}

const serveCommand: CommandSpec = {
  name: 'serve',
  summary: 'run the HTTP service until it is stopped',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [],
  details: ['Its settings come from the environment: HOST, PORT, LOG_LEVEL, TEMPLATES_DIR and others in the README.'],
  examples: ['PORT=8080 peer-role serve'],
  load: async () => (await import('./commands/serve.ts')).serve
}

const settingsCommand: CommandSpec = {
  name: 'settings',
  summary: 'list the settings that the library knows',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [formatOption, pinOption],
  details: ['A setting is a place of work, such as an inpatient unit. `peer-role new` starts from one.'],
  examples: ['peer-role settings'],
  load: async () => (await import('./commands/settings.ts')).settings
}

const libraryListCommand: CommandSpec = {
  name: 'library list',
  summary: 'list library items of a kind',
  usage: 'KIND',
  minArguments: 1,
  maxArguments: 1,
  options: [
    { name: 'q', value: 'WORDS', summary: 'those that hold all the words, in any language' },
    { name: 'setting', value: 'ID', summary: 'those of a setting' },
    { name: 'domain', value: 'ID', summary: 'those that belong to a competency, the domains of the work' },
    { name: 'area', value: 'ID', summary: 'duties: those of an area' },
    { name: 'competency', value: 'ID', summary: 'duties, questions: the same as --domain' },
    { name: 'class', value: 'CLASS', summary: 'those of a class, such as direct for duties' },
    { name: 'topic', value: 'TOPIC', summary: 'statements: those on it, such as criminal-record' },
    { name: 'jurisdiction', value: 'CODE', summary: 'those that hold there, ISO 3166' },
    formatOption,
    pinOption
  ],
  details: [
    'KIND is sources, areas, frameworks, competencies, duties, out-of-scope, boundaries, statements, questions, settings, titles, terms or codes.',
    'Each kind refuses a filter that it lacks and says which it has.'
  ],
  examples: ['peer-role library list duties --setting inpatient-unit'],
  load: async () => (await import('./commands/library-list.ts')).libraryList
}

const libraryShowCommand: CommandSpec = {
  name: 'library show',
  summary: 'show one library item with its sources',
  usage: 'ID',
  minArguments: 1,
  maxArguments: 1,
  options: [formatOption, pinOption],
  details: ['ID is any id that `peer-role library list` shows.'],
  examples: ['peer-role library show inpatient-unit'],
  load: async () => (await import('./commands/library-show.ts')).libraryShow
}

const libraryCoverageCommand: CommandSpec = {
  name: 'library coverage',
  summary: 'show which framework items the library serves',
  usage: '[FRAMEWORK]',
  minArguments: 0,
  maxArguments: 1,
  options: [formatOption],
  details: [
    'An item of a published framework is served where at least one duty and one indicator of a competency stand for it. ' +
      'With the id of a framework: every item, with the ids of both.'
  ],
  examples: ['peer-role library coverage samhsa-competencies'],
  load: async () => (await import('./commands/library-coverage.ts')).libraryCoverageTable
}

const templatesCheckCommand: CommandSpec = {
  name: 'templates check',
  summary: 'check templates and content of your own',
  usage: '[DIR]',
  minArguments: 0,
  maxArguments: 1,
  options: [],
  details: [
    'DIR overlays the templates of this program file by file, as TEMPLATES_DIR does. Without DIR that directory is ' +
      'checked, or else our own. Every problem is shown with its file and line; the exit code is then 1.'
  ],
  examples: ['peer-role templates check ./our-templates'],
  load: async () => (await import('./commands/templates-check.ts')).templatesCheck
}

export const commands: readonly CommandSpec[] = [
  newCommand,
  validateCommand,
  reviewCommand,
  reviewTextCommand,
  importCommand,
  rulesCommand,
  renderCommand,
  frameworkCommand,
  schemaCommand,
  serveCommand,
  settingsCommand,
  libraryListCommand,
  libraryShowCommand,
  libraryCoverageCommand,
  templatesCheckCommand
]
