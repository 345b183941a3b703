/** The shape of a command: what the help says of it, what it takes, and the function that does it. */
import type { Service } from '../app/service.ts'
import type { CliIo } from './io.ts'

export interface OptionSpec {
  readonly name: string
  /** What stands for the value in the help, such as `FILE`; null for a switch. */
  readonly value: string | null
  readonly summary: string
  /** The only values there are; all others are wrong usage. */
  readonly choices?: readonly string[]
  readonly isRequired?: boolean
}

export interface CommandSpec {
  /** One or two words, such as `library list`. */
  readonly name: string
  readonly summary: string
  /** Arguments as the help shows them, such as `FILE…`. */
  readonly usage: string
  readonly minArguments: number
  readonly maxArguments: number
  readonly options: readonly OptionSpec[]
  /** Paragraphs of the help. */
  readonly details: readonly string[]
  readonly examples: readonly string[]
  /** Imports the command only when it is run, so that a quick command starts quickly. */
  load(): Promise<Command>
}

export interface Given {
  readonly positionals: readonly string[]
  /** By option name; a switch has the empty string. */
  readonly options: ReadonlyMap<string, string>
}

/** What the command line is a face of. */
export interface Product {
  /** Rejects with an error that lists its `faults` when the templates or the library are broken. */
  createService(options: {
    readonly templatesDirectory?: string | undefined
    /** False for a command that reviews nothing, which then starts sooner. */
    readonly isReviewing?: boolean
  }): Promise<Service>
  /** Resolves when the service listens; its ConfigError and StartError have messages for people. */
  startServer(options: {
    readonly env: CliIo['env']
    readonly stdout: { write(text: string): unknown }
  }): Promise<unknown>
}

/** Does a command and gives its exit code. Throws UsageError, FailureError or InvalidInputError to end early. */
export type Command = (given: Given, io: CliIo, product: Product) => Promise<number>
