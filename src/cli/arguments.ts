/** Reads the arguments of one command strictly: unknown, repeated, empty and missing ones are wrong usage. */
import { type ParseArgsConfig, parseArgs } from 'node:util'
import { nearest } from '../domain/nearest.ts'
import type { CommandSpec, Given, OptionSpec } from './command.ts'
import { UsageError } from './exit.ts'
import { printableName } from './terminal.ts'

const helpOption: OptionSpec = { name: 'help', value: null, summary: 'show this help' }

/** Every command has these as well. */
export const commonOptions: readonly OptionSpec[] = [helpOption]

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

/** The arguments after the command's name. When `--help` is among them nothing else is asked for. */
export function readArguments(spec: CommandSpec, argv: readonly string[]): Given {
  const known = [...spec.options, ...commonOptions]
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(known.map(option => [option.name, parserOption(option)])),
    allowPositionals: true,
    strict: false,
    tokens: true
  })
  const options = new Map<string, string>()
  const positionals: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value)
    if (token.kind === 'option') readOption(spec, known, token as OptionToken, options)
  }
  if (!options.has('help')) checkComplete(spec, positionals, options)
  return { positionals, options }
}

function parserOption(option: OptionSpec): NonNullable<ParseArgsConfig['options']>[string] {
  const type = option.value === null ? 'boolean' : 'string'
  return option === helpOption ? { type, short: 'h' } : { type }
}

function readOption(
  spec: CommandSpec,
  known: readonly OptionSpec[],
  token: OptionToken,
  options: Map<string, string>
): void {
  const option = known.find(({ name }) => name === token.name)
  if (option === undefined) throw unknownOption(spec, known, token)
  const shown = `--${option.name}`
  if (options.has(option.name)) throw new UsageError(`The option ${shown} is given more than once.`)
  if (option.value === null) {
    if (token.value !== undefined) throw new UsageError(`The option ${shown} takes no value.`)
    options.set(option.name, '')
    return
  }
  // `-` alone is standard output; anything else with a dash is the next option, unless it is written with `=`.
  const isNextOption = token.inlineValue === false && (token.value?.startsWith('-') ?? false) && token.value !== '-'
  if (token.value === undefined || token.value === '' || isNextOption) {
    throw new UsageError(`The option ${shown} needs a value: ${shown} ${option.value}.`, choicesHint(option))
  }
  if (option.choices !== undefined && !option.choices.includes(token.value)) {
    const best = nearest(token.value, option.choices)
    const hint = best === null ? choicesHint(option) : `Did you mean ${best}?`
    throw new UsageError(`The option ${shown} cannot be “${printableName(token.value).slice(0, 60)}”.`, hint)
  }
  options.set(option.name, token.value)
}

function choicesHint(option: OptionSpec): string | null {
  return option.choices === undefined ? null : `Use one of: ${option.choices.join(', ')}.`
}

function unknownOption(spec: CommandSpec, known: readonly OptionSpec[], token: OptionToken): UsageError {
  const best = nearest(
    token.name,
    known.map(({ name }) => name)
  )
  const hint = best === null ? null : `Did you mean --${best}?`
  return new UsageError(`${spec.name} has no option ${printableName(token.rawName).slice(0, 60)}.`, hint)
}

function checkComplete(spec: CommandSpec, positionals: readonly string[], options: ReadonlyMap<string, string>): void {
  if (positionals.length < spec.minArguments) throw new UsageError(`${spec.name} needs ${spec.usage}.`)
  const extra = positionals[spec.maxArguments]
  if (extra !== undefined) {
    throw new UsageError(`${spec.name} does not take the argument “${printableName(extra).slice(0, 60)}”.`)
  }
  const missing = spec.options.find(option => option.isRequired === true && !options.has(option.name))
  if (missing !== undefined) {
    throw new UsageError(`${spec.name} needs the option --${missing.name} ${missing.value}.`, choicesHint(missing))
  }
}
