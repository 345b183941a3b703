/** Starts the service: settings, use cases, routes, a port to listen on; and ends it without breaking off an answer. */
import closeWithGrace from 'close-with-grace'
import type { FastifyInstance } from 'fastify'
import { destination, pino } from 'pino'
import { type Config, ConfigError, readConfig } from './config.ts'
import { createApp } from './http/create-app.ts'
import { createService } from './service.ts'

/** Where plain text goes: a stream, or anything that collects text. */
export interface TextSink {
  write(text: string): unknown
}

export interface StartOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Gets the notice for people: the address, a first command, where data is kept. */
  readonly stdout: TextSink
}

export interface RunningServer {
  /** Such as `http://127.0.0.1:3000`. */
  readonly url: string
  /** Stops taking requests, finishes those in flight, and resolves when the port is free. */
  close(): Promise<void>
}

/** The service could not start for a reason outside its settings; the message is for people. */
export class StartError extends Error {
  override readonly name = 'StartError'
}

/**
 * Starts the service and prints the notice. Logs go to standard error as JSON, so the notice stays readable. A signal
 * to end (SIGINT, SIGTERM) closes it and ends the process. Throws a `ConfigError` for settings that cannot be used,
 * and a `StartError` where the port cannot be had.
 */
export async function startServer({ env, stdout }: StartOptions): Promise<RunningServer> {
  const config = readConfig(env)
  const service = await createService({ templatesDirectory: config.templatesDirectory })
  const logger = pino({ level: config.logLevel, redact: ['req.headers', 'headers'] }, destination(2))
  const app = await createApp({ service, config, logger })
  await listen(app, config)
  const url = urlOf(app, config)
  stdout.write(notice(url, config))

  const grace = closeWithGrace({ delay: config.closeTimeout || false, logger: false }, async ({ err }) => {
    if (err !== undefined) logger.fatal({ error: { name: err.name, places: err.stack?.split('\n').slice(1) } }, 'ended')
    await app.close()
  })
  return {
    url,
    async close() {
      grace.uninstall()
      await app.close()
    }
  }
}

async function listen(app: FastifyInstance, { host, port }: Config): Promise<void> {
  try {
    await app.listen({ host, port })
  } catch (error) {
    await app.close()
    throw new StartError(explain(error as NodeJS.ErrnoException, host, port))
  }
}

function explain({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  const other = 'Set PORT to another number, or to 0 for any free port.'
  switch (code) {
    case 'EADDRINUSE':
      return `Another program already listens on port ${port} of ${host}. Stop it, or choose another port. ${other}`
    case 'EACCES':
      return `Port ${port} of ${host} needs more rights than this process has. ${other}`
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is ${host}, which is not an address of this machine. 127.0.0.1 and 0.0.0.0 always are.`
    default:
      return `The service cannot listen on port ${port} of ${host}: ${message}`
  }
}

/** An address that a browser on this machine can open, also where the service listens on all addresses. */
function urlOf(app: FastifyInstance, { host, port }: Config): string {
  const address = app.server.address()
  const actualPort = typeof address === 'object' && address !== null ? address.port : port
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${actualPort}`
}

function notice(url: string, { cacheBytes, access }: Config): string {
  const memory = Math.round(cacheBytes / 1024 / 1024)
  const kept = cacheBytes === 0 ? '' : ` Recent documents stay in memory, up to ${memory} MiB, until the service ends.`
  return `Peer Role Builder is ready at ${url}

Make a first document:
  curl${access.isClosed ? ' -H "Authorization: Bearer $API_KEY"' : ''} -o job-description.docx '${url}/v1/settings/inpatient-unit/documents/job-description?format=docx'

Data: nothing is stored on disk, but batches in temporary files while they last.${kept}
Reference: ${url}/docs
`
}

/** Runs as a program of its own; exit codes 2 for settings and 3 for what is outside the input, as in the command line. */
export async function runServer(): Promise<void> {
  try {
    await startServer({ env: process.env, stdout: process.stdout })
  } catch (error) {
    // What is wrong in the templates directory is for people too: each line says where.
    const isOfTemplates = error instanceof Error && ['TemplateError', 'LibraryError'].includes(error.name)
    const isKnown = error instanceof ConfigError || error instanceof StartError || isOfTemplates
    process.stderr.write(`${isKnown ? (error as Error).message : ((error as Error).stack ?? String(error))}\n`)
    process.exit(error instanceof ConfigError ? 2 : 3)
  }
}
