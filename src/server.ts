/** The program of the service: starts it when run, and gives `startServer` to whoever imports it. */
import { realpathSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { runServer } from './start-server.ts'

export { type RunningServer, StartError, type StartOptions, startServer, type TextSink } from './start-server.ts'

const program = process.argv[1]
if (program !== undefined && pathToFileURL(realpathSync(program)).href === import.meta.url) await runServer()
