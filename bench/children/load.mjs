/** A process that sends as many requests as are answered, from a number of connections. */
import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

process.send({})

process.on('message', async ({ url, method = 'GET', headers, bodyFile, connections, seconds }) => {
  const body = bodyFile === undefined ? undefined : readFileSync(bodyFile)
  const result = await autocannon({ url, method, headers, body, connections, duration: seconds })
  const failed = result.errors + result.timeouts + result['4xx'] + result['5xx']
  if (failed > 0) throw new Error(`${failed} of the requests to ${url} failed.`)
  process.send({ requestsPerSecond: (result['2xx'] + result['3xx']) / result.duration })
})

process.on('disconnect', () => process.exit())
