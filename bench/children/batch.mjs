/** A process that makes one batch: with threads, or by the same loop in its own thread. Says how long that took, and its memory. */
import { readFileSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { finishArchive } from '../../dist/batch/archive.js'
import { temporaryJournal } from '../../dist/batch/journal.js'
import { makeRow } from '../../dist/batch/make-row.js'
import { openRows } from '../../dist/batch/open-rows.js'
import { createRowPool } from '../../dist/batch/pool.js'
import { runBatch } from '../../dist/batch/run-batch.js'

const [kind, directory, workers] = process.argv.slice(2)
const role = JSON.parse(readFileSync(join(directory, 'role-1.json'), 'utf8'))
const options = { documents: ['job-description'], formats: ['docx'], isStrict: false, isDryRun: false }
const limits = { maxRows: Number.POSITIVE_INFINITY, maxRowBytes: 1024 * 1024 }
const pool = kind === 'threads' ? createRowPool({ size: Number(workers) }) : await createLoop()
process.send({})

process.on('message', async ({ rows }) => {
  const start = performance.now()
  await makeBatch(rows)
  const milliseconds = performance.now() - start
  process.send({ perSecond: (rows / milliseconds) * 1000, peakMegabytes: process.resourceUsage().maxRSS / 1024 })
})

process.on('disconnect', () => process.exit())

async function makeBatch(rows) {
  const file = await open(join(directory, `batch-${process.pid}.zip`), 'w')
  const journal = await temporaryJournal()
  try {
    const write = async bytes => {
      await file.write(bytes)
    }
    const input = await openRows(linesOf(rows), limits)
    const { offset, counts, stop } = await runBatch({ rows: input, options, pool, journal, write })
    if (counts.finished !== rows || counts.failed > 0)
      throw new Error(`The batch has failed: ${JSON.stringify(counts)}`)
    await finishArchive(write, journal, offset, { version: '', contentVersion: '', options, counts, stop })
  } finally {
    await journal.close()
    await file.close()
  }
}

/** Rows that differ in their title, one by one. */
async function* linesOf(rows) {
  for (let row = 1; row <= rows; row += 1) {
    yield `${JSON.stringify({ ...role, position: { ...role.position, title: `Peer Specialist ${row}` } })}\n`
  }
}

/** Takes the place of the threads. */
async function createLoop() {
  const { createService } = await import('../../dist/service.js')
  const service = await createService()
  return { size: 1, run: task => makeRow(service, task), close: async () => undefined }
}
