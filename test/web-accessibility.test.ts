/** The web form in a real browser: no fault of WCAG 2.2 AA that a program can find, at a desk, in the dark, on a phone. */
import { readFileSync } from 'node:fs'
import axe from 'axe-core'
import type { Page } from 'playwright-core'
import t from 'tap'
import type { FormFile } from '../src/web/form-map.ts'
import { validateHtml } from './helpers/html.ts'
import { serveToBrowser } from './helpers/served.ts'
import { fieldsIn } from './helpers/web-form.ts'

const map: FormFile = JSON.parse(readFileSync('templates/web/form/form.json', 'utf8'))
const pages = map.sections.flatMap(section => section.pages.map(page => page.id))

const { app, origin, browser } = await serveToBrowser(t, { env: { PEER_ROLE_RATE_LIMIT: '0' } })

/** Screens that stand in other colors too, the dark ones and those that a person forces: one of each kind. */
const kinds = ['start', 'tasks', 'organization', 'duties', 'check', 'a mistake', 'removed']
const looks = [
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' }
] as const

interface Shown {
  readonly name: string
  readonly address: string
  readonly html: string
}

async function send(fields: URLSearchParams, button: string, changes: Readonly<Record<string, string>> = {}) {
  const data = new URLSearchParams(fields)
  for (const [name, value] of Object.entries({ ...changes, do: button })) data.set(name, value)
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await app.inject({ method: 'POST', url: '/form/tasks', headers, payload: data.toString() })
  return { html: answer.body, fields: fieldsIn(answer.body), status: answer.statusCode }
}

/** A job description that somebody pasted, as the start page sends it. */
async function paste(text: string): Promise<string> {
  const form = new FormData()
  form.set('text', text)
  return (await fetch(`${origin}/form/load`, { method: 'POST', body: form })).text()
}

/** Every screen of the form. */
async function screens(): Promise<Shown[]> {
  const got = async (name: string, address: string) => ({ name, address, html: (await app.inject(address)).body })
  const tasks = await send(
    new URLSearchParams({ screen: 'start', setting: 'inpatient-unit', jurisdiction: '' }),
    'copy'
  )
  const all: Shown[] = [
    await got('start', '/'),
    await got('setting', '/form/settings/inpatient-unit'),
    await got('resume', '/form/duties'),
    { name: 'tasks', address: '/form/tasks', html: tasks.html }
  ]
  const add = (name: string, { html, status }: { readonly html: string; readonly status: number }) => {
    if (status >= 500) throw new Error(`${name}: ${status}`)
    all.push({ name, address: '/form/tasks', html })
  }
  for (const page of pages) add(page, await send(tasks.fields, `open:${page}`))
  const duties = await send(tasks.fields, 'open:duties')
  add('an item', await send(duties.fields, 'item:/duties/0'))
  add('choose', await send(duties.fields, 'choose:/duties'))
  const removed = await send(duties.fields, 'remove:/duties/1')
  add('removed', removed)
  add('undone', await send(removed.fields, 'undo'))
  add('a mistake', await send(duties.fields, 'next', { '/duties/0/percent': 'much' }))
  add('check', await send(tasks.fields, 'check'))
  add('documents', await send(tasks.fields, 'documents'))
  add('imported', {
    html: await paste('Job title: Peer Specialist\n\nDuties\n- Meet with people on the unit'),
    status: 200
  })
  return all
}

const shown = await screens()

/** Shows a page at its address, so that its styles and its script are the server's. */
async function show(page: Page, { address, html }: Shown): Promise<void> {
  await page.unrouteAll()
  await page.route(`${origin}${address}`, route =>
    route.request().resourceType() === 'document'
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.continue()
  )
  await page.goto(`${origin}${address}`)
}

/** One line for each rule that the page breaks, with the first element that does. Needs axe in the page. */
function faultsOn(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `axe.run(document, { iframes: false, resultTypes: ['violations'],
       runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })
       .then(({ violations }) => violations.map(({ id, nodes }) =>
         id + ': ' + nodes[0].html.slice(0, 160) + ' ' + (nodes[0].failureSummary ?? '').slice(0, 200)))`
  )
}

t.test('no screen breaks a rule of WCAG 2.2 AA, and none scrolls sideways at 320 pixels', async t => {
  const page = await browser.newPage()
  page.on('dialog', dialog => void dialog.accept())
  for (const screen of shown) {
    await page.setViewportSize({ width: 1280, height: 800 })
    await show(page, screen)
    await page.evaluate(axe.source)
    t.strictSame(await faultsOn(page), [], screen.name)
    for (const look of kinds.includes(screen.name) ? looks : []) {
      await page.emulateMedia(look)
      t.strictSame(await faultsOn(page), [], `${screen.name} ${JSON.stringify(look)}`)
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    await page.setViewportSize({ width: 320, height: 640 })
    const width = await page.evaluate<number>('document.documentElement.scrollWidth')
    t.ok(width <= 320, `${screen.name} is ${width} pixels wide`)
  }
  await page.close()
})

t.test('the markup of every screen keeps the HTML standard', async t => {
  for (const { name, html } of shown) t.strictSame(await validateHtml(html), [], name)
})
