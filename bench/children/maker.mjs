/** A process with one maker: makes documents when it is told to, and says how long that took and how much memory it needed. */
import { createMaker } from '../makers/create-maker.mjs'
import { median } from '../measure/statistics.mjs'

const [name, directory, factor] = process.argv.slice(2)
const make = await createMaker(name, directory, Number(factor))
const restMegabytes = megabytesNow()
const start = performance.now()
const { length } = await make()
process.send({ firstMilliseconds: performance.now() - start, restMegabytes, length })

/** For so many milliseconds, or so many documents. */
process.on('message', async ({ milliseconds = Number.POSITIVE_INFINITY, documents = Number.POSITIVE_INFINITY }) => {
  const times = []
  const end = performance.now() + milliseconds
  // Three at least, so that a slow peer has a median too.
  while (times.length < 3 || (performance.now() < end && times.length < documents)) {
    const before = performance.now()
    await make()
    times.push(performance.now() - before)
  }
  process.send({
    milliseconds: median(times),
    count: times.length,
    megabytes: megabytesNow(),
    peakMegabytes: process.resourceUsage().maxRSS / 1024
  })
})

process.on('disconnect', () => process.exit())

function megabytesNow() {
  return process.memoryUsage.rss() / 1024 / 1024
}
