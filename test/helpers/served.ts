/** The service on a free port with a real browser beside it, for a whole test file. */
import type { FastifyInstance } from 'fastify'
import type { Browser } from 'playwright-core'
import type { Test } from 'tap'
import { createTestApp, type TestAppOptions } from './app.ts'
import { startBrowser } from './browser.ts'

/** Both are closed when the file ends. `origin` is the address of the service, without a path. */
export async function serveToBrowser(
  t: Pick<Test, 'teardown'>,
  options: TestAppOptions = {}
): Promise<{ readonly app: FastifyInstance; readonly origin: string; readonly browser: Browser }> {
  const app = await createTestApp(options)
  const origin = await app.listen({ host: '127.0.0.1', port: 0 })
  const browser = await startBrowser()
  t.teardown(async () => {
    await browser.close()
    await app.close()
  })
  return { app, origin, browser }
}
