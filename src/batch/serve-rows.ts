/** The worker's side: takes rows one after the other from the thread that started it, and answers with what became of them. */
import type { MessagePort } from 'node:worker_threads'
import type { Service } from '../app/service.ts'
import { failedOutcome, type RowTask } from './batch.ts'
import { makeRow } from './make-row.ts'

/** Says that it is ready, and then answers in the order of the questions. */
export function serveRows(port: MessagePort, service: Service): void {
  let last = Promise.resolve()
  port.postMessage(null)
  port.on('message', (task: RowTask) => {
    last = last.then(async () => {
      const outcome = await makeRow(service, task).catch((error: unknown) => failedOutcome([mistake(error)]))
      port.postMessage(
        outcome,
        outcome.documents.flatMap(({ data }) => transferable(data))
      )
    })
  })
}

/** Memory that can be handed over instead of copied: it holds these bytes and nothing else. */
function transferable({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength ? [buffer] : []
}

/** A mistake of this program, which takes one row alone. The message may quote the row, so only its kind is told. */
function mistake(error: unknown) {
  const kind = error instanceof Error ? error.name : 'unknown'
  const message = `The program made a mistake with this row (${kind}).`
  return { pointer: '', code: 'internal-error', message, hint: 'Report it with the row; the others are not affected.' }
}
