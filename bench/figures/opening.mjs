/** What the form costs a browser: bytes of its first load, and the time until it answers on a slow machine. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { rolldown } from 'rolldown'
import { atMost } from '../measure/figure.mjs'
import { startChild } from '../measure/processes.mjs'
import { inRounds } from '../measure/rounds.mjs'

/** How many times slower than this machine the browser is made. */
const slowdown = 4
/** A task that takes longer is felt, by https://www.w3.org/TR/longtasks-1/; the page answers when the last of them is over. */
const watch = `globalThis.longTasksEnd = 0
new PerformanceObserver(list => {
  for (const { startTime, duration } of list.getEntries()) longTasksEnd = startTime + duration
}).observe({ type: 'longtask', buffered: true })`
const readiness = `Math.max(longTasksEnd, performance.getEntriesByType('navigation')[0].domContentLoadedEventEnd)`

/** The start, with nothing in the browser's cache, and the longest question after it. */
export async function measurePage({ runs }) {
  const { startBrowser } = await browserHelper()
  const server = await startChild('server.mjs', ['product'], { PORT: '0', PEER_ROLE_RATE_LIMIT: '0' })
  const browser = await startBrowser()
  try {
    const { url } = server.ready
    const { start, duties } = await inRounds(runs, {
      start: () => inNewBrowser(browser, page => page.goto(url)),
      duties: () => inNewBrowser(browser, page => openDuties(page, url))
    })
    return [
      { name: 'page-weight', value: start.kilobytes, unit: 'kB', target: atMost('value', 150, 60) },
      { name: 'page-weight with duties', value: duties.kilobytes, unit: 'kB', target: atMost('value', 150, 60) },
      figure('page-interactive', start),
      figure('page-interactive duties', duties)
    ]
  } finally {
    await browser.close()
    await server.close()
  }
}

function figure(name, { milliseconds, spread }) {
  const against = `${slowdown}x slower processor`
  return { name, value: milliseconds, unit: 'ms', spread, against, target: atMost('value', 1000, 500) }
}

/** Milliseconds from the start of the last navigation until the page answers, and kilobytes that came over the network. */
async function inNewBrowser(browser, open) {
  const context = await browser.newContext()
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await session.send('Network.enable')
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  await page.addInitScript(watch)
  await open(page)
  await page.waitForLoadState('networkidle')
  const milliseconds = await page.evaluate(readiness)
  await context.close()
  return { milliseconds, kilobytes: bytes / 1000 }
}

/** As a person comes to it: from the start, so that styles and script are there already. */
async function openDuties(page, url) {
  const send = async fields => {
    const answer = await fetch(`${url}/form/tasks`, { method: 'POST', body: new URLSearchParams(fields) })
    return /name="draft" value="([^"]+)"/.exec(await answer.text())?.[1] ?? ''
  }
  const draft = await send({ screen: 'start', setting: 'inpatient-unit', jurisdiction: 'US', do: 'copy' })
  await page.goto(url)
  await page.evaluate(
    fields => {
      const form = Object.assign(document.createElement('form'), { method: 'post', action: '/form/tasks' })
      for (const [name, value] of Object.entries(fields)) {
        form.append(Object.assign(document.createElement('input'), { name, value }))
      }
      document.body.append(form)
      form.submit()
    },
    { draft, screen: 'tasks', do: 'open:duties' }
  )
  await page.waitForURL(`${url}/form/duties`)
}

/** The browser of the tests is written in TypeScript, which the oldest Node that we support does not run. */
async function browserHelper() {
  const input = fileURLToPath(new URL('../../test/helpers/browser.ts', import.meta.url))
  const build = await rolldown({ input, platform: 'node', external: /^[a-z@]/ })
  const { output } = await build.generate({ format: 'esm' })
  await build.close()
  // Below `node_modules`, where its own imports are found.
  const folder = new URL('../../node_modules/.cache/peer-role-bench/', import.meta.url)
  mkdirSync(folder, { recursive: true })
  const file = new URL('browser.mjs', folder)
  writeFileSync(file, output[0].code)
  return import(pathToFileURL(fileURLToPath(file)).href)
}
