/** The commands that show the content library or make something of it, as data. */
import { exportOptions, frameworkLevels } from '../app/service.ts'
import type { CommandSpec } from './command.ts'
import { contentPinOption, documentFormatOption, formatOption, outOption } from './command-options.ts'

export const frameworkCommand: CommandSpec = {
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
    contentPinOption
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

export const settingsCommand: CommandSpec = {
  name: 'settings',
  summary: 'list the settings that the library knows',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [formatOption, contentPinOption],
  details: ['A setting is a place of work, such as an inpatient unit. `peer-role new` starts from one.'],
  examples: ['peer-role settings'],
  load: async () => (await import('./commands/settings.ts')).settings
}

export const libraryListCommand: CommandSpec = {
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
    contentPinOption
  ],
  details: [
    'KIND is sources, areas, frameworks, competencies, duties, out-of-scope, boundaries, statements, questions, settings, titles, terms or codes.',
    'Each kind refuses a filter that it lacks and says which it has.'
  ],
  examples: ['peer-role library list duties --setting inpatient-unit'],
  load: async () => (await import('./commands/library-list.ts')).libraryList
}

export const libraryShowCommand: CommandSpec = {
  name: 'library show',
  summary: 'show one library item with its sources',
  usage: 'ID',
  minArguments: 1,
  maxArguments: 1,
  options: [formatOption, contentPinOption],
  details: ['ID is any id that `peer-role library list` shows.'],
  examples: ['peer-role library show inpatient-unit'],
  load: async () => (await import('./commands/library-show.ts')).libraryShow
}

export const libraryCoverageCommand: CommandSpec = {
  name: 'library coverage',
  summary: 'show which framework items the library serves',
  usage: '[FRAMEWORK]',
  minArguments: 0,
  maxArguments: 1,
  options: [formatOption, contentPinOption],
  details: [
    'An item of a published framework is served where at least one duty and one indicator of a competency stand for it. ' +
      'With the id of a framework: every item, with the ids of both.'
  ],
  examples: ['peer-role library coverage samhsa-competencies'],
  load: async () => (await import('./commands/library-coverage.ts')).libraryCoverageTable
}

export const libraryCaseCommand: CommandSpec = {
  name: 'library case',
  summary: 'write the whole library as a CASE package',
  usage: '',
  minArguments: 0,
  maxArguments: 0,
  options: [
    { name: 'locale', value: 'TAG', summary: 'en-US (default) or another language that the library is written in' },
    { name: 'case-version', value: 'N', summary: '1.1 (default) or 1.0', choices: exportOptions.caseVersion },
    { name: 'base', value: 'URL', summary: 'address of the service that serves the identifiers' },
    outOption
  ],
  details: [
    'For servers of competencies. A running service gives the same by address, under /ims/case.',
    'Without --out the package goes to standard output.'
  ],
  examples: ['peer-role library case --out framework.json'],
  load: async () => (await import('./commands/library-case.ts')).libraryCase
}
