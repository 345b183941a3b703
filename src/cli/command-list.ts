/** All commands, as data: the help, the reading of arguments and the tests use this one list. */
import { keysNewCommand } from './access-commands.ts'
import { batchCommand } from './batch-command.ts'
import type { CommandSpec } from './command.ts'
import { importCommand, reviewTextCommand } from './description-commands.ts'
import { exportCommand } from './export-command.ts'
import {
  frameworkCommand,
  libraryCaseCommand,
  libraryCoverageCommand,
  libraryListCommand,
  libraryShowCommand,
  settingsCommand
} from './library-commands.ts'
import {
  newCommand,
  renderCommand,
  reviewCommand,
  rulesCommand,
  validateCommand,
  verifyCommand
} from './role-commands.ts'

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
  exportCommand,
  verifyCommand,
  batchCommand,
  frameworkCommand,
  schemaCommand,
  serveCommand,
  keysNewCommand,
  settingsCommand,
  libraryListCommand,
  libraryShowCommand,
  libraryCoverageCommand,
  libraryCaseCommand,
  templatesCheckCommand
]
