/** The command line: finds the command, runs it, and turns whatever ends it into an exit code and a plain message. */
import { readFileSync } from 'node:fs'
import { nearest } from '../domain/nearest.ts'
import { packageUrl } from '../paths.ts'
import { readArguments } from './arguments.ts'
import type { CommandSpec, Product } from './command.ts'
import { commands } from './command-list.ts'
import { exitCode, FailureError, InvalidInputError, reasonOf, UsageError } from './exit.ts'
import { commandHelp, overview } from './help.ts'
import { type CliIo, OutputClosedError, write } from './io.ts'
import { suggest } from './nearest.ts'
import { printable, printableName, styleFor, tell } from './terminal.ts'

export type { CliIo } from './io.ts'

// Imported on first use: the list of commands, or a schema, needs neither.
const wholeProduct: Product = {
  createService: async options => (await import('../service.ts')).createService(options),
  startServer: async options => (await import('../start-server.ts')).startServer(options)
}

/**
 * Runs one command line.
 * @param argv the arguments after the program's name
 * @returns the exit code: 0 done, 1 invalid input, 2 wrong usage, 3 something failed outside the input; never rejects
 */
export async function runCli(argv: readonly string[], io: CliIo, product: Product = wholeProduct): Promise<number> {
  try {
    return await dispatch(argv, io, product)
  } catch (error) {
    return report(error, argv, io).catch(() => exitCode.failed)
  }
}

async function dispatch(argv: readonly string[], io: CliIo, product: Product): Promise<number> {
  const [first, ...rest] = argv
  if (first === undefined) {
    await write(io.stderr, overview(styleFor(io, 'stderr')))
    return exitCode.wrongUsage
  }
  if (first === '--version') return await print(io, rest, `${version()}\n`)
  if (first === '--help' || first === '-h') return await print(io, rest, overview(styleFor(io, 'stdout')))
  if (first === 'help') return await help(rest, io)
  if (first.startsWith('-')) throw new UsageError('The command comes first: peer-role COMMAND [OPTIONS].')
  const { spec, words } = findCommand(argv)
  const given = readArguments(spec, argv.slice(words))
  if (given.options.has('help')) return await print(io, [], commandHelp(spec, styleFor(io, 'stdout')))
  const command = await spec.load()
  return await command(given, io, product)
}

async function print(io: CliIo, rest: readonly string[], text: string): Promise<number> {
  if (rest[0] !== undefined) throw new UsageError(`Nothing may follow here, but “${printableName(rest[0])}” does.`)
  await write(io.stdout, text)
  return exitCode.done
}

async function help(words: readonly string[], io: CliIo): Promise<number> {
  const style = styleFor(io, 'stdout')
  if (words.length === 0) return await print(io, [], overview(style))
  const wanted = words.join(' ')
  const shown = commands.filter(({ name }) => name === wanted || name.startsWith(`${wanted} `))
  if (shown.length === 0) throw unknownCommand(wanted, words)
  return await print(io, [], shown.map(spec => commandHelp(spec, style)).join('\n'))
}

/** The command that the first one or two words name, and how many they are. */
function findCommand(argv: readonly string[]): { readonly spec: CommandSpec; readonly words: number } {
  const [first = '', second = ''] = argv
  const group = commands.filter(({ name }) => name.startsWith(`${first} `))
  const wanted = group.length === 0 ? first : `${first} ${second}`.trim()
  const spec = commands.find(({ name }) => name === wanted)
  if (spec !== undefined) return { spec, words: wanted.split(' ').length }
  const isGroupHelp = group.length > 0 && (second === '' || second.startsWith('-'))
  if (isGroupHelp) throw new UsageError(`Say which: ${group.map(({ name }) => `peer-role ${name}`).join(', ')}.`)
  throw unknownCommand(wanted, argv)
}

function unknownCommand(wanted: string, argv: readonly string[]): UsageError {
  const names = [...commands.map(({ name }) => name), 'help']
  const best = nearest(argv.slice(0, 2).join(' '), names) ?? nearest(wanted, names)
  const hint = best === null ? suggest(wanted, names, '') : `Did you mean ${best}?`
  return new UsageError(`There is no command “${printableName(wanted).slice(0, 60)}”.`, hint)
}

/** The version in package.json. */
function version(): string {
  const text = readFileSync(packageUrl, 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

/** Says what ended the command and gives the exit code for it. */
async function report(error: unknown, argv: readonly string[], io: CliIo): Promise<number> {
  if (error instanceof OutputClosedError) return exitCode.done
  const label = styleFor(io, 'stderr').red('peer-role:')
  // The message is cleaned before the colour is added, which is itself made of control characters.
  const say = (message: string) => write(io.stderr, `${label} ${printable(message)}\n`)
  if (error instanceof UsageError) {
    await say(error.hint === null ? error.message : `${error.message} ${error.hint}`)
    await tell(io, `Run \`${helpCommand(argv)}\` for help.`)
    return exitCode.wrongUsage
  }
  if (error instanceof InvalidInputError) {
    await say(error.message)
    return exitCode.invalidInput
  }
  if (error instanceof FailureError) {
    await say(error.message)
    await tell(io, ...error.details)
    return exitCode.failed
  }
  await say(`This should not have happened: ${reasonOf(error)}`)
  return exitCode.failed
}

function helpCommand(argv: readonly string[]): string {
  const line = argv.slice(0, 2).join(' ')
  const spec = commands.find(({ name }) => line === name || line.startsWith(`${name} `))
  return spec === undefined ? 'peer-role help' : `peer-role help ${spec.name}`
}
