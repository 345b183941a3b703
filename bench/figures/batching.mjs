/** Many documents at once: what the threads bring, and whether memory grows with the number of rows. */
import { availableParallelism } from 'node:os'
import { atLeast, atMost } from '../measure/figure.mjs'
import { startChild } from '../measure/processes.mjs'
import { inRounds } from '../measure/rounds.mjs'

const workers = Math.min(8, availableParallelism())

/** `batchRows` are the numbers of rows between which memory must be the same; the first is also what is timed. */
export async function measureBatch({ directory, batchRounds, batchRows }) {
  const [few, many] = batchRows
  const { threads, alone } = await timeBoth(directory, batchRounds, few)
  const small = await peakOf(directory, few)
  const large = await peakOf(directory, many)
  // Beside the threads, one more reads the rows and writes the file: on few cores it takes its share of them.
  const target = atLeast('ratio', 1 + 0.4 * (workers - 1), 1 + 0.8 * (workers - 1))
  return [
    {
      name: `batch with ${workers} threads`,
      value: threads.perSecond,
      unit: 'documents/s',
      spread: threads.spread,
      ratio: threads.perSecond / alone.perSecond,
      against: 'the same loop in one thread',
      target
    },
    { name: 'batch in one thread', value: alone.perSecond, unit: 'documents/s', spread: alone.spread },
    { name: `batch-memory ${few} rows`, value: small, unit: 'MB' },
    {
      name: `batch-memory ${many} rows`,
      value: large,
      unit: 'MB',
      ratio: large / small,
      against: `${few} rows`,
      target: atMost('ratio', 1.3, 1.1)
    }
  ]
}

/** Documents a second, when all is loaded and warm. */
async function timeBoth(directory, rounds, rows) {
  const threads = await startChild('batch.mjs', ['threads', directory, workers])
  const alone = await startChild('batch.mjs', ['alone', directory, 1])
  const time = child => async () => {
    const { perSecond } = await child.ask({ rows })
    return { perSecond }
  }
  await threads.ask({ rows: 300 * workers })
  await alone.ask({ rows: 300 })
  const times = await inRounds(rounds, { threads: time(threads), alone: time(alone) })
  await threads.close()
  await alone.close()
  return times
}

/** The most memory that a process with all its threads has had at a time. */
async function peakOf(directory, rows) {
  const child = await startChild('batch.mjs', ['threads', directory, workers])
  const { peakMegabytes } = await child.ask({ rows })
  await child.close()
  return peakMegabytes
}
