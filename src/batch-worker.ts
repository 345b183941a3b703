/** What a worker thread of a batch runs: the service, asked row by row. */
import { parentPort, workerData } from 'node:worker_threads'
import { serveRows } from './batch/serve-rows.ts'
import { createService } from './service.ts'

const { templatesDirectory } = workerData as { readonly templatesDirectory?: string }
const port = parentPort
if (port === null) throw new Error('This program runs as a worker thread only.')
serveRows(port, await createService({ templatesDirectory }))
