/** Every page and state of the web form by axe (WCAG 2.2 AA), on a phone and on a desk, in the light and in the dark. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import t from 'tap'
import { createTestApp } from './helpers/app.ts'
import { startBrowser } from './helpers/browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const form = JSON.parse(readFileSync(new URL('../templates/web/form/form.json', import.meta.url), 'utf8')) as {
  sections: { pages: { id: string }[] }[]
}
const app = await createTestApp()
const origin = await app.listen({ host: '127.0.0.1', port: 0 })
const browser = await startBrowser()
t.teardown(async () => {
  await browser.close()
  await app.close()
})

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What axe finds on the page, each as rule and place. */
async function violations(page: Page, isForced = false): Promise<string[]> {
  await page.evaluate(axe)
  // Forced colors are the reader's own.
  const rulesOff = isForced ? `, rules: { 'color-contrast': { enabled: false } }` : ''
  return page.evaluate<string[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(rules)}${rulesOff}, resultTypes: ['violations'] }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(node => id + ' ' + node.target.join(' ') + ' ' + (node.any[0]?.message ?? ''))))`
  )
}

async function checkPage(t: Tap, page: Page, name: string, isForced = false): Promise<void> {
  t.same(await violations(page, isForced), [], `${name}: nothing that axe knows`)
  const { width } = page.viewportSize() ?? { width: 0 }
  t.equal(await page.evaluate('document.documentElement.scrollWidth'), width, `${name}: no scrolling sideways`)
}

type Tap = Pick<typeof t, 'same' | 'equal'>

/** Presses a button that need not be in view. */
async function press(page: Page, action: string): Promise<void> {
  const button = page.locator(`button[name=do][value="${action}"]`).first()
  await Promise.all([page.waitForNavigation(), button.dispatchEvent('click')])
}

/** Sends the form of the page with an action that it has no button for. */
async function act(page: Page, action: string): Promise<void> {
  const script = `{ const form = document.querySelector('form[data-draft-id]'); const button = document.createElement('button')
    button.name = 'do'; button.value = ${JSON.stringify(action)}; form.append(button); button.click() }`
  await Promise.all([page.waitForNavigation(), page.evaluate(script)])
}

async function openPage(width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 800 }, colorScheme, bypassCSP: true })
  page.setDefaultTimeout(15000)
  return page
}

async function begin(page: Page): Promise<void> {
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await press(page, 'copy')
}

t.test('before there is a draft', async t => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(320, colorScheme)
    for (const path of ['/', '/form/settings/forensic', '/form/duties']) {
      await page.goto(`${origin}${path}`)
      await checkPage(t, page, `${path} ${colorScheme}`)
    }
    await page.goto(origin)
    await page.locator('form[action="/form/load"] button').last().click()
    await page.waitForSelector('.govuk-error-summary')
    await checkPage(t, page, `an empty text ${colorScheme}`)
    await page.fill(
      '#text',
      'Job title: Peer Specialist\nDuties\n- Listen to people.\n- Administer medication.\nParking is free.'
    )
    await page.locator('form[action="/form/load"] button').last().click()
    await page.waitForSelector('table')
    await checkPage(t, page, `a description that was read ${colorScheme}`)
    await page.close()
  }
})

t.test('every page of the form, on a phone', async t => {
  const page = await openPage(320, 'light')
  await begin(page)
  await checkPage(t, page, 'tasks')
  for (const { id } of form.sections.flatMap(({ pages }) => pages)) {
    await act(page, `open:${id}`)
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    await checkPage(t, page, id)
  }
  await page.close()
})

t.test('every state of it, in the light and in the dark', async t => {
  for (const [width, colorScheme] of [
    [1280, 'dark'],
    [320, 'dark'],
    [1280, 'light']
  ] as const) {
    const page = await openPage(width, colorScheme)
    const check = (name: string) => checkPage(t, page, `${name} ${width} ${colorScheme}`)
    await begin(page)
    await check('tasks')
    await act(page, 'open:duties')
    await check('duties')
    await act(page, 'choose:/duties')
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    await check('choose')
    await act(page, 'page')
    await act(page, 'item:/duties/24')
    await page.fill('textarea', 'Administer medication and search the rooms of addicts.')
    await act(page, 'page')
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true")
    await check('findings')
    await press(page, await page.locator('button[value^="fix:"]').first().getAttribute('value').then(String))
    await check('a fix that was made')
    await act(page, 'open:working-time')
    await page.locator('input[name="/hours/fte/value"]').fill('abc')
    await act(page, 'next')
    await check('a mistake')
    await act(page, 'open:supervision')
    await act(page, 'item:/supervision/arrangements/0')
    await check('an item')
    await act(page, 'check')
    await check('check')
    await page.close()
  }
})

t.test('the documents, in the light, in the dark and in forced colors', async t => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await openPage(320, colorScheme)
    await begin(page)
    await act(page, 'documents')
    await checkPage(t, page, `documents ${colorScheme}`)
    await page.emulateMedia({ forcedColors: 'active' })
    await checkPage(t, page, `documents ${colorScheme}, forced colors`, true)
    await page.close()
  }
})
