/** Settings of the service, from environment variables; `schemas/config.schema.json` is the one list of them. */
import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { type AccessConfig, readAccess } from './access-settings.ts'
import { nearest } from './domain/nearest.ts'
import { schemasUrl } from './paths.ts'

/** Limits of batches. */
export interface BatchConfig {
  readonly workers: number
  readonly maxRows: number
  /** Bytes. */
  readonly bodyLimit: number
  /** Batches at a time, with those whose result is kept. */
  readonly maxJobs: number
  /** Bytes of all results. */
  readonly diskLimit: number
  /** Milliseconds. */
  readonly keep: number
}

export interface Config {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly logLevel: string
  readonly templatesDirectory: string | undefined
  /** Bytes. */
  readonly bodyLimit: number
  /** Times are in milliseconds. */
  readonly requestTimeout: number
  readonly connectionTimeout: number
  readonly keepAliveTimeout: number
  readonly closeTimeout: number
  readonly renderConcurrency: number
  readonly renderQueue: number
  readonly cacheBytes: number
  readonly batch: BatchConfig
  /** Requests per minute and address; 0 is no limit. */
  readonly rateLimit: number
  readonly eventLoopDelay: number
  /** Signs the drafts of the web form; empty for a key of this process alone. */
  readonly formKey: string
  /** Addresses, networks and names of ranges; empty trusts none. */
  readonly trustProxy: readonly string[]
  readonly access: AccessConfig
  /** Answers that are kept for requests with an Idempotency-Key. */
  readonly idempotency: { readonly maxBytes: number; readonly keepMilliseconds: number }
  /** Base address of an OpenTelemetry collector (OTLP over HTTP); undefined makes no traces. */
  readonly tracesEndpoint: string | undefined
}

/** One setting, for a table in the documentation. */
export interface SettingDescription {
  readonly name: string
  readonly description: string
  readonly type: 'string' | 'integer'
  /** Absent where the setting is empty unless given. */
  readonly default?: string | number
  readonly enum?: readonly string[]
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
  readonly examples?: readonly string[]
}

/** Settings that cannot be used; the message lists all of them, one a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
  readonly problems: readonly string[]

  constructor(problems: readonly string[]) {
    super(`The settings cannot be used:\n${problems.map(problem => `  ${problem}`).join('\n')}`)
    this.problems = problems
  }
}

/** Every setting with its default and limits, in the order of the schema. */
export function describeConfig(): readonly SettingDescription[] {
  const file = new URL('config.schema.json', schemasUrl)
  const { properties } = JSON.parse(readFileSync(file, 'utf8')) as {
    properties: Record<string, Omit<SettingDescription, 'name'>>
  }
  return Object.entries(properties).map(([name, setting]) => ({ name, ...setting }))
}

/** Reads the settings. Throws a `ConfigError` that names every variable that is unknown or has a value it cannot have. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const settings = describeConfig()
  const problems = unknownNames(env, settings)
  const values = new Map<string, string | number>()
  for (const setting of settings) {
    const text = env[setting.name]
    const problem = text === undefined ? null : findProblem(setting, text)
    if (problem !== null) problems.push(`${setting.name} ${problem}`)
    else if (text !== undefined) values.set(setting.name, setting.type === 'integer' ? Number(text) : text)
    else if (setting.default !== undefined) values.set(setting.name, setting.default)
  }
  const config = problems.length > 0 ? null : toConfig(values, problems)
  if (config === null || problems.length > 0) throw new ConfigError(problems)
  return config
}

function toConfig(values: ReadonlyMap<string, string | number>, problems: string[]): Config {
  const number = (name: string) => values.get(name) as number
  const text = (name: string) => values.get(name) as string
  const proxies = text('PEER_ROLE_TRUST_PROXY')
  return {
    host: text('HOST'),
    port: number('PORT'),
    logLevel: text('LOG_LEVEL'),
    templatesDirectory: values.get('TEMPLATES_DIR') as string | undefined,
    bodyLimit: number('PEER_ROLE_BODY_LIMIT'),
    requestTimeout: number('PEER_ROLE_REQUEST_TIMEOUT'),
    connectionTimeout: number('PEER_ROLE_CONNECTION_TIMEOUT'),
    keepAliveTimeout: number('PEER_ROLE_KEEP_ALIVE_TIMEOUT'),
    closeTimeout: number('PEER_ROLE_CLOSE_TIMEOUT'),
    renderConcurrency: number('PEER_ROLE_RENDER_CONCURRENCY'),
    renderQueue: number('PEER_ROLE_RENDER_QUEUE'),
    cacheBytes: number('PEER_ROLE_CACHE_BYTES'),
    batch: {
      workers: number('PEER_ROLE_BATCH_WORKERS'),
      maxRows: number('PEER_ROLE_BATCH_ROWS'),
      bodyLimit: number('PEER_ROLE_BATCH_BODY_LIMIT'),
      maxJobs: number('PEER_ROLE_BATCH_JOBS'),
      diskLimit: number('PEER_ROLE_BATCH_DISK'),
      keep: number('PEER_ROLE_BATCH_KEEP')
    },
    rateLimit: number('PEER_ROLE_RATE_LIMIT'),
    eventLoopDelay: number('PEER_ROLE_EVENT_LOOP_DELAY'),
    formKey: (values.get('PEER_ROLE_FORM_KEY') as string | undefined) ?? '',
    trustProxy: proxies === 'none' ? [] : proxies.split(','),
    access: readAccess(name => values.get(name) as string | undefined, number, problems),
    idempotency: {
      maxBytes: number('PEER_ROLE_IDEMPOTENCY_BYTES'),
      keepMilliseconds: number('PEER_ROLE_IDEMPOTENCY_SECONDS') * 1000
    },
    tracesEndpoint: values.get('OTEL_EXPORTER_OTLP_ENDPOINT') as string | undefined
  }
}

const prefix = 'PEER_ROLE_'

function unknownNames(env: Readonly<Record<string, string | undefined>>, settings: readonly SettingDescription[]) {
  const known = new Set(settings.map(setting => setting.name))
  return Object.keys(env)
    .filter(name => name.startsWith(prefix) && !known.has(name))
    .sort()
    .map(name => {
      const best = nearest(name, known)
      const hint = best === null ? `The settings are: ${[...known].join(', ')}.` : `The nearest is ${best}.`
      return `${name.slice(0, 80)} is not a setting. ${hint}`
    })
}

/** What is wrong with a value, as the rest of a sentence that begins with the name; null when nothing is. */
function findProblem(
  { name, type, enum: allowed, minimum, maximum, pattern, examples }: SettingDescription,
  text: string
) {
  if (text === '') return 'is empty. Leave it out, or give it a value.'
  const shown = JSON.stringify(text.slice(0, 60))
  if (type === 'integer') {
    const isInRange = /^\d{1,12}$/.test(text) && Number(text) >= (minimum ?? 0) && Number(text) <= (maximum ?? Infinity)
    return isInRange ? null : `is ${shown}. It must be a whole number from ${minimum} to ${maximum}.`
  }
  if (allowed !== undefined && !allowed.includes(text)) {
    return `is ${shown}. It must be one of: ${allowed.join(', ')}.`
  }
  const hasForm = pattern === undefined || new RegExp(pattern, 'u').test(text)
  if (hasForm && (name !== 'PEER_ROLE_TRUST_PROXY' || text.split(',').every(isNetwork))) return null
  return `is ${shown}. It must look like: ${(examples ?? []).join(' or ')}.`
}

/** An address, a network in CIDR form, or a name of a range. */
function isNetwork(text: string): boolean {
  const [address = '', length] = text.split('/')
  const version = isIP(address)
  if (version === 0) return length === undefined && /^[a-z]+$/.test(text)
  return length === undefined || (Number(length) >= 1 && Number(length) <= (version === 4 ? 32 : 128))
}
