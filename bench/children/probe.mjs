/** A process that sends one cheap request at a time, with a pause between them, and says how long the answers took. */
import { Agent, get } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { percentile } from '../measure/statistics.mjs'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })
const pauseMilliseconds = 5

process.send({})

process.on('message', async ({ url, seconds }) => {
  const times = []
  const end = performance.now() + seconds * 1000
  while (performance.now() < end) {
    times.push(await timeAnswer(url))
    await pause(pauseMilliseconds)
  }
  process.send({ percentile99: percentile(times, 99), median: percentile(times, 50), count: times.length })
})

process.on('disconnect', () => process.exit())

function timeAnswer(url) {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    get(url, { agent }, response => {
      if (response.statusCode !== 200) reject(new Error(`${url} answered ${response.statusCode}.`))
      response.resume().on('end', () => resolve(performance.now() - start))
    }).on('error', reject)
  })
}
