/** What a batch is asked for at the command line, read and checked before anything is opened. */
import { availableParallelism } from 'node:os'
import { documentFormats, documentNames, type Service } from '../app/service.ts'
import type { BatchOptions } from '../batch/batch.ts'
import type { Given } from './command.ts'
import { InvalidInputError, UsageError } from './exit.ts'
import { detectSource, inputName, readInput } from './files.ts'
import type { CliIo } from './io.ts'
import { suggest } from './nearest.ts'
import { printableName } from './terminal.ts'

export interface BatchRequest {
  readonly file: string
  /** Undefined in a dry run whose manifest goes to standard output. */
  readonly out: string | undefined
  readonly isCsv: boolean
  readonly batch: BatchOptions
  readonly workers: number
  readonly goesOn: boolean
  readonly beginsAnew: boolean
}

/** Throws a UsageError for options that do not go together. */
export function readBatchRequest({ positionals, options }: Given): BatchRequest {
  const [file] = positionals
  if (file === undefined) throw new UsageError('batch needs FILE, or --template.')
  const out = options.get('out')
  const isDryRun = options.has('dry-run')
  if (out === undefined && !isDryRun) throw new UsageError('batch needs the option --out FILE.zip, or --dry-run.')
  const goesOn = options.has('resume')
  if (goesOn && options.has('force'))
    throw new UsageError('--resume goes on and --force begins anew: give one of them.')
  if (goesOn && (isDryRun || out === '-')) throw new UsageError('--resume needs a file in --out, and no --dry-run.')
  const isCsv = options.has('input') ? options.get('input') === 'csv' : /\.csv$/i.test(file)
  checkBase(options, isCsv)
  if (options.get('base') === '-' && file === '-') throw new UsageError('Standard input (-) can be given only once.')
  return {
    file,
    out,
    isCsv,
    batch: {
      documents: readList(options, 'documents', documentNames, 'job-description'),
      formats: readList(options, 'formats', documentFormats, 'docx'),
      isStrict: options.has('strict'),
      isDryRun
    },
    workers: readWorkers(options.get('workers')),
    goesOn,
    beginsAnew: options.has('force')
  }
}

function checkBase(options: Given['options'], isCsv: boolean): void {
  const bases = ['base', 'setting'].filter(name => options.has(name))
  if (isCsv && bases.length !== 1) {
    throw new UsageError('A CSV file needs one base that its rows change: --setting ID, or --base ROLE.')
  }
  if (!isCsv && bases.length > 0) throw new UsageError(`--${bases[0]} is for CSV; add --input csv if FILE is that.`)
  const isLost = !options.has('setting') && (options.has('jurisdiction') || options.has('locale'))
  if (isLost) throw new UsageError('--jurisdiction and --locale go with --setting.')
}

function readList<Name extends string>(
  options: Given['options'],
  option: string,
  known: readonly Name[],
  usual: Name
): readonly Name[] {
  const asked = (options.get(option) ?? usual).split(',')
  const unknown = asked.find(name => !known.includes(name as Name))
  if (unknown !== undefined) {
    const hint = suggest(unknown, known, `Use: ${known.join(', ')}.`)
    throw new UsageError(`The option --${option} cannot hold “${printableName(unknown).slice(0, 60)}”.`, hint)
  }
  return known.filter(name => asked.includes(name))
}

function readWorkers(text: string | undefined): number {
  if (text === undefined) return Math.min(64, availableParallelism())
  if (/^[1-9]\d?$/.test(text) && Number(text) <= 64) return Number(text)
  throw new UsageError('The option --workers takes a number from 1 to 64.')
}

/** JSON text of the role definition that the rows of a CSV file change; undefined for NDJSON. */
export async function readBase(
  io: CliIo,
  service: Service,
  options: Given['options'],
  isCsv: boolean
): Promise<Uint8Array | undefined> {
  if (!isCsv) return undefined
  const path = options.get('base')
  if (path === undefined) {
    const place = { jurisdiction: options.get('jurisdiction'), locale: options.get('locale') }
    const started = service.createStartingRole(options.get('setting') ?? '', place)
    if (started.ok) return Buffer.from(JSON.stringify(started.role))
    throw new UsageError(started.problems.map(({ message, hint }) => `${message} ${hint}`).join(' '))
  }
  const bytes = await readInput(io, path)
  const reading = service.readRole(bytes, detectSource(bytes))
  if (reading.ok) return Buffer.from(JSON.stringify(reading.role))
  throw new InvalidInputError(
    `${inputName(path)} is not a valid role definition, so no row can change it; \`peer-role validate\` says why.`
  )
}
