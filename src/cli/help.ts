/** The help texts, at most 80 columns wide, made from the list of commands. */
import { commonOptions } from './arguments.ts'
import type { CommandSpec, OptionSpec } from './command.ts'
import { commands } from './command-list.ts'
import { columns, type Style, twoColumns, wrap } from './terminal.ts'

/** What the program does and all its commands. */
export function overview(style: Style): string {
  const lines = [
    'Job descriptions and competency frameworks for peer specialists, from one role',
    'definition.',
    '',
    style.bold('Usage'),
    '  peer-role COMMAND [ARGUMENTS] [OPTIONS]',
    '',
    style.bold('Commands'),
    ...twoColumns([
      ...commands.map(({ name, summary }) => [name, summary] as const),
      ['help [COMMAND]', 'show this help, or that of a command']
    ]),
    '',
    style.bold('Options'),
    ...twoColumns([
      ['--help, -h', 'show this help, or that of a command'],
      ['--version', 'show the version']
    ]),
    '',
    style.bold('Environment'),
    ...twoColumns([
      ['TEMPLATES_DIR', 'directory whose templates and content are used before ours'],
      ['NO_COLOR', 'set to anything: no colour']
    ]),
    '',
    style.bold('Exit codes'),
    ...twoColumns([
      ['0', 'done'],
      ['1', 'the input is invalid'],
      ['2', 'wrong usage'],
      ['3', 'something failed outside the input, such as a file that cannot be read']
    ])
  ]
  return `${lines.join('\n')}\n`
}

/** Everything about one command. */
export function commandHelp(spec: CommandSpec, style: Style): string {
  const options = [...spec.options, ...commonOptions]
  const lines = [
    `${style.bold(`peer-role ${spec.name}`)}: ${spec.summary}`,
    '',
    style.bold('Usage'),
    ...usageLines(spec),
    ...spec.details.flatMap(paragraph => ['', ...wrap(paragraph, columns)]),
    '',
    style.bold('Options'),
    ...twoColumns(options.map(option => [optionTerm(option), optionText(option)])),
    '',
    style.bold('Examples'),
    ...spec.examples.map(example => `  ${example}`)
  ]
  return `${lines.join('\n')}\n`
}

function usageLines(spec: CommandSpec): readonly string[] {
  const required = spec.options.filter(({ isRequired }) => isRequired).map(optionTerm)
  const optional = spec.options.filter(({ isRequired }) => !isRequired).map(option => `[${optionTerm(option)}]`)
  const start = `  peer-role ${spec.name} `
  const words = [spec.usage, ...required, ...optional].filter(word => word !== '')
  // A non-breaking space keeps an option and its value on one line until the lines are made.
  const lines = wrap(words.map(word => word.replaceAll(' ', '\u00a0')).join(' '), columns - start.length)
  return lines.map((line, at) =>
    ((at === 0 ? start : ' '.repeat(start.length)) + line.replaceAll('\u00a0', ' ')).trimEnd()
  )
}

function optionTerm(option: OptionSpec): string {
  return option.value === null ? `--${option.name}` : `--${option.name} ${option.value}`
}

function optionText(option: OptionSpec): string {
  return option.isRequired ? `${option.summary} (required)` : option.summary
}
