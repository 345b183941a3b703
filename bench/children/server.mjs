/** A process with one server: the product, Fastify with next to nothing, or bare Node. It says where it listens. */
import { createServer } from 'node:http'
import { monitorEventLoopDelay } from 'node:perf_hooks'

const [kind] = process.argv.slice(2)
const url = await { product: startProduct, fastify: startFastify, bare: startBare }[kind]()
process.send({ url })

const delay = monitorEventLoopDelay({ resolution: 1 })
delay.enable()

process.on('message', ({ reset }) => {
  if (reset) delay.reset()
  process.send({
    megabytes: process.memoryUsage.rss() / 1024 / 1024,
    delayMedian: delay.percentile(50) / 1e6,
    delayPercentile99: delay.percentile(99) / 1e6
  })
})

process.on('disconnect', () => process.exit())

/** Settings come from the environment, as in production. */
async function startProduct() {
  const { startServer } = await import('../../dist/server.js')
  const server = await startServer({ env: process.env, stdout: { write: () => true } })
  return server.url
}

async function startFastify() {
  const { default: Fastify } = await import('fastify')
  const app = Fastify({ bodyLimit: 4 * 1024 * 1024 })
  app.get('/', async () => ({ status: 'ok' }))
  app.post('/', async ({ body }) => ({ title: body.position.title }))
  return app.listen({ host: '127.0.0.1', port: 0 })
}

function startBare() {
  const server = createServer((_request, response) => response.end('{"status":"ok"}'))
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}`))
  })
}
