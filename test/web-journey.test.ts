/** A person with a ward in mind makes a role, takes it away, comes back with the Word file, and changes the hours. */
import { readFileSync } from 'node:fs'
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { sharedService } from './helpers/app.ts'
import { serveToBrowser } from './helpers/served.ts'

const { origin, browser } = await serveToBrowser(t)

type Tap = Pick<typeof t, 'equal' | 'match' | 'ok'>

/** How a person presses: with the pointer, or with the keyboard alone. */
type Press = (page: Page, name: string | RegExp) => Promise<void>

const byPointer: Press = async (page, name) => {
  await page.getByRole('button', { name }).first().click()
}

/** Goes from one control to the next with the Tab key until it is there, as a person without a mouse does. */
const byKeyboard: Press = async (page, name) => {
  // Found once: to look for a name anew after each key would take most of the time.
  const button = await page.getByRole('button', { name }).first().elementHandle()
  if (button === null) throw new Error(`There is no button ${name}.`)
  for (let steps = 0; steps < 400; steps++) {
    if (await button.evaluate(element => element === element.ownerDocument.activeElement)) {
      await page.keyboard.press('Enter')
      return
    }
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard never comes to ${name}.`)
}

const title = (page: Page, text: string | RegExp) => page.getByRole('heading', { level: 1, name: text }).waitFor()

async function take(page: Page, press: Press, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)])
  return readFileSync(await download.path())
}

async function hoursIn(docx: Buffer): Promise<number | undefined> {
  const reading = (await sharedService()).readRole(docx, 'docx')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  return reading.role.hours.amount?.value
}

/** The whole way: a setting, a page, a duty of the library, the check, a Word file; the next day other hours. */
async function journey(t: Tap, context: BrowserContext, press: Press): Promise<void> {
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await press(page, 'Start with the complete role')
  await title(page, 'Make a peer specialist role')

  await press(page, 'The job and where it sits')
  await page.getByLabel('Name', { exact: true }).first().fill('Riverside Hospital')
  await press(page, /^Save and go to all tasks/)
  await title(page, 'Make a peer specialist role')
  await press(page, 'Duties')
  await title(page, 'What will the peer specialist do?')
  const before = await page.locator('.card').count()
  await press(page, /^Choose from the library/)
  const box = page.getByRole('checkbox').first()
  await box.focus()
  await page.keyboard.press('Space')
  await press(page, 'Add the ticked ones')
  await page.getByText('Added 1 item').waitFor()
  t.equal(await page.locator('.card').count(), before + 1, 'the duty of the library is there')
  const name = ((await page.locator('.card-title').last().textContent()) ?? '').replace(/^\d+\. /, '')
  await press(page, new RegExp(`^Move up.*${name}`))
  await page.locator('.card:nth-last-child(2)', { hasText: name }).waitFor()
  await press(page, new RegExp(`^Remove.*${name}`))
  await page.getByText(/^Removed: /).waitFor()

  await press(page, /^All tasks/)
  await press(page, 'Check your answers')
  await title(page, 'Check your answers')
  await press(page, 'See the documents')
  await title(page, 'Your documents')
  const first = await take(page, press, 'Job description, Word')
  t.equal(await hoursIn(first), 20)

  await page.goto(origin)
  await page.setInputFiles('#file', { name: 'role.docx', mimeType: '', buffer: first })
  await press(page, 'Load the file')
  await page.getByText('Your answers are loaded.').waitFor()
  // The hours and the shifts must agree, so both change.
  await press(page, 'Working hours')
  await title(page, /^How many hours/)
  await press(page, /^Save and continue/)
  await press(page, /^Change.*Day/)
  await page.locator('input[name="/hours/shifts/0/perWeek/value"]').fill('4')
  await page.getByRole('button', { name: 'Save', exact: true }).last().click()
  await press(page, /^Save and go to all tasks/)
  await title(page, 'Make a peer specialist role')
  await press(page, 'Working hours')
  await title(page, /^How many hours/)
  await page.locator('input[name="/hours/amount/value"]').fill('25')
  await page.locator('input[name="/hours/fte/value"]').fill('0.625')
  await page.locator('input[name="/hours/daysPerWeek/value"]').fill('5')
  await press(page, /^Save and go to all tasks/)
  await title(page, 'Make a peer specialist role')
  await press(page, 'See the documents')
  await title(page, 'Your documents')
  const next = await take(page, press, 'Job description, Word')
  t.equal(await hoursIn(next), 25, 'the new version has the new hours')
  await page.close({ runBeforeUnload: false })
}

t.test('with the keyboard alone', async t => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await journey(t, context, byKeyboard)
  await context.close()
})

t.test('without JavaScript', async t => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, javaScriptEnabled: false })
  await journey(t, context, byPointer)
  await context.close()
})

t.test('on a phone', async t => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true })
  await journey(t, context, byPointer)
  await context.close()
})

t.test('a mistake is named, found, and loses nothing', async t => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(20_000)
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await byPointer(page, 'Start with the complete role')
  await byPointer(page, 'Working hours')
  const field = page.locator('input[name="/hours/amount/value"]')
  await field.fill('many')
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await page.locator('.govuk-error-summary').waitFor()
  t.match(await page.title(), /^Error: /)
  t.ok(
    await page.evaluate("document.activeElement.classList.contains('govuk-error-summary')"),
    'the summary is focused'
  )
  t.equal(await field.inputValue(), 'many', 'what was typed is kept')
  await page.locator('.govuk-error-summary a').first().click()
  t.equal(await page.evaluate('document.activeElement.name'), '/hours/amount/value', 'its link leads to the field')
  await field.fill('30')
  await page.locator('input[name="/hours/fte/value"]').fill('0.75')
  await page.getByRole('button', { name: 'Save and continue' }).last().click()
  await page.locator('.govuk-error-summary').waitFor({ state: 'detached' })
  await page.goBack()
  await page.waitForTimeout(300)
  await page.reload()
  t.ok(await page.getByRole('heading', { level: 1 }).count(), 'back and reload lead to a page of the form')
  await page.close()
})
