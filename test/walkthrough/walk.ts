/** Three first-time users walk through the form in a real browser; each step leaves a picture beside this file. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContextOptions, Page } from 'playwright-core'
import t from 'tap'
import { sharedService } from '../helpers/app.ts'
import { serveToBrowser } from '../helpers/served.ts'

const { origin, browser } = await serveToBrowser(t)

/** Keeps what is on the screen, or `height` pixels of the page from its top. */
type Picture = (name: string, height?: number) => Promise<void>

interface Walk {
  readonly page: Page
  readonly picture: Picture
  readonly press: (name: string | RegExp) => Promise<void>
}

async function walk(person: string, options: BrowserContextOptions, steps: (walk: Walk) => Promise<void>) {
  const folder = join(import.meta.dirname, person)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const context = await browser.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  page.on('dialog', dialog => dialog.accept())
  let count = 0
  const picture: Picture = async (name, height) => {
    count += 1
    const file = join(folder, `${String(count).padStart(2, '0')}-${name}.png`)
    if (height === undefined) return writeFileSync(file, await page.screenshot())
    const clip = { x: 0, y: 0, width: options.viewport?.width ?? 0, height }
    writeFileSync(file, await page.screenshot({ fullPage: true, clip }))
  }
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).first().click()
    // Without JavaScript the next page is known only when it comes.
    await page.waitForTimeout(300)
    await page.waitForLoadState('load')
  }
  await steps({ page, picture, press })
  await context.close()
  return count
}

async function take({ page, press }: Walk, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), press(name)])
  return readFileSync(await download.path())
}

const allTasks = /^Save and go to all tasks/
let lastYear: Buffer

/** A ward manager on a busy morning, with a laptop and twenty minutes. */
async function wardManager(walk: Walk): Promise<void> {
  const { page, picture, press } = walk
  await page.goto(origin)
  await picture('start', 860)
  await page
    .getByRole('link', { name: /inpatient/i })
    .first()
    .click()
  await picture('setting', 860)
  await press('Start with an empty form')
  await press('Check your answers')
  await picture('everything-blank', 860)
  await press('See the documents')
  await picture('no-documents-yet')
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await press('Start with the complete role')
  await picture('tasks', 860)
  await press('The job and where it sits')
  await picture('organization', 860)
  await press('Save and continue')
  await picture('post', 860)
  await press(allTasks)
  await press('The service and the people it serves')
  await picture('wrong-setting', 900)
  await press(allTasks)
  await press('Working hours')
  await page.locator('input[name="/hours/amount/value"]').fill('37,5 hours')
  await press('Save and continue')
  await picture('hours-mistake', 860)
  await page.locator('input[name="/hours/amount/value"]').fill('30')
  await press('Save and continue')
  await picture('hours-disagree', 860)
  await page.locator('input[name="/hours/amount/value"]').fill('20')
  await press(allTasks)
  await press('Duties')
  await picture('duties', 860)
  await press(/^Remove/)
  await picture('duty-removed')
  await press('Undo')
  await picture('duty-back')
  await press(/^Choose from the library/)
  await picture('library', 860)
  await press('Cancel')
  await press(/^Change/)
  await page.locator('textarea').first().fill('Watch people take their medicine and write it in the chart.')
  await page.waitForTimeout(1500)
  await picture('duty-out-of-scope', 860)
  await page.goBack()
  await page.waitForLoadState('load')
  await picture('went-back')
  await page.goto(origin)
  await page.waitForTimeout(300)
  await picture('came-back-later')
  await press('Go on')
  await page.getByRole('heading', { level: 1, name: 'What will the peer specialist do?' }).waitFor()
  await picture('going-on')
  await press('All tasks')
  await press('Check your answers')
  await picture('check', 860)
  await press('See the documents')
  await page.waitForTimeout(500)
  await picture('documents', 860)
  lastYear = await take(walk, 'Job description, Word')
}

/** What she pastes: a job description as they used to be written. */
const oldDescription = `Peer Support Worker
Harbor Community Services, Mobile Outreach Program
Reports to: Program Manager
Hours: 20 hours per week, Monday to Friday, some evenings
Salary: $21.50 per hour

Job Summary
The Peer Support Worker uses their own recovery story to engage mentally ill clients in the community.

Responsibilities
- Meet with clients at home and in public places
- Transport clients to appointments
- Monitor medication compliance and report to the nurse
- Facilitate a weekly recovery group
- Complete progress notes in the EHR within 24 hours
- Other duties as assigned

Requirements
- High school diploma or GED
- At least two years of sobriety
- Valid driver's license
- Certified Peer Specialist, or able to become one within six months

Harbor Community Services is an equal opportunity employer.`

/** A program manager with lived experience, on a phone between two visits. */
async function programManager(walk: Walk): Promise<void> {
  const { page, picture, press } = walk
  await page.goto(origin)
  await picture('start')
  await press('Read the text')
  await picture('nothing-pasted')
  await page.locator('#text').fill(oldDescription)
  await picture('pasted')
  await press('Read the text')
  await picture('found', 1300)
  await press('Go to all tasks')
  await picture('tasks', 1200)
  await press('Duties')
  await picture('duties', 1300)
  await press(allTasks)
  await press('The service and the people it serves')
  await picture('setting', 1200)
  await press('Save and continue')
  await picture('people-served', 1200)
  await page.locator('#unknown').check()
  await press(allTasks)
  await picture('tasks-again', 900)
  await press('Lived experience')
  await picture('lived-experience', 1200)
  await press(allTasks)
  await press('Check your answers')
  await picture('check', 1300)
  await press('See the documents')
  await picture('documents', 1300)
}

/** HR, with keyboard, 400 % zoom and no JavaScript: last year's Word file, other hours and other pay. */
async function humanResources(walk: Walk): Promise<void> {
  const { page, picture, press } = walk
  await page.goto(origin)
  await picture('start')
  await page.keyboard.press('Tab')
  await picture('first-tab')
  await page.setInputFiles('#file', { name: 'photo.jpg', mimeType: '', buffer: Buffer.from([255, 216, 255, 224]) })
  await press('Load the file')
  await page.getByText('There is a problem').waitFor()
  await picture('wrong-file')
  await page.setInputFiles('#file', { name: 'Peer specialist 2025.docx', mimeType: '', buffer: lastYear })
  await press('Load the file')
  await picture('loaded', 1200)
  await press('Working hours')
  await picture('hours', 1300)
  await page.locator('input[name="/hours/amount/value"]').fill('25')
  await press('Save and continue')
  await picture('hours-changed', 1300)
  await page.locator('input[name="/hours/fte/value"]').fill('0.625')
  await page.locator('input[name="/hours/daysPerWeek/value"]').fill('5')
  await press(allTasks)
  await press('Pay and hiring')
  await picture('pay', 1300)
  await page.getByRole('radio', { name: 'No', exact: true }).first().check()
  await press('Save and continue')
  await picture('pay-settled', 1200)
  if ((await page.getByRole('heading', { level: 1, name: 'What does the job pay?' }).count()) === 0) {
    await press('All tasks')
    await press('Pay and hiring')
  }
  await press(/^Add.*Pay/)
  await picture('pay-entry', 1200)
  await press('Save')
  await picture('pay-entry-blank', 1200)
  await press(/^Add.*Pay/)
  await page.locator('input[name*="/amount"]').first().fill('$24.50')
  await press('Save')
  await picture('pay-entry-dollar', 1200)
  await page.locator('input[name*="/amount"]').first().fill('24.50')
  await press('Save')
  await picture('pay-without-currency', 1300)
  await page.locator('input[name$="/currency"]').first().fill('USD')
  await page.getByRole('radio', { name: 'hour', exact: true }).check()
  await press('Save')
  await picture('pay-added', 1200)
  await press(allTasks)
  await press('Check your answers')
  await picture('shifts-disagree', 1200)
  await press(/^Go to “When do shifts/)
  await press(/^Change/)
  await page.locator('input[name="/hours/shifts/0/perWeek/value"]').fill('4')
  await press('Save')
  await press(/^Save and go back/)
  await picture('check', 1200)
  await press('See the documents')
  await picture('documents', 1200)
  const docx = await take(walk, 'Job description, Word')
  const reading = (await sharedService()).readRole(docx, 'docx')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
  if (reading.role.hours.amount?.value !== 25) throw new Error('The new version has the old hours.')
}

t.test('a ward manager', async t => {
  t.ok(await walk('ward-manager', { viewport: { width: 1100, height: 760 } }, wardManager))
})

t.test('a program manager', async t => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
  t.ok(await walk('program-manager', phone, programManager))
})

t.test('human resources', async t => {
  t.ok(
    await walk('human-resources', { viewport: { width: 320, height: 512 }, javaScriptEnabled: false }, humanResources)
  )
})
