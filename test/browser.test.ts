/** Real documents in a real browser: on a phone, on a desk, in the dark and on paper. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import t from 'tap'
import type { DocumentName } from '../src/app/service.ts'
import { documentNames } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { startBrowser } from './helpers/browser.ts'

const inPage = fileURLToPath(new URL('helpers/in-page.js', import.meta.url))
const address = 'http://document.example/'
const service = await createService()
const browser = await startBrowser()
t.teardown(() => browser.close())

function fixture(name: string): RoleDefinition {
  const file = readFileSync(new URL(`fixtures/roles/${name}.json`, import.meta.url))
  const reading = service.readRole(file, 'json')
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems.problems))
  return reading.role
}

function startingRole(jurisdiction: string): RoleDefinition {
  const started = service.createStartingRole('inpatient-unit', { jurisdiction })
  if (!started.ok) throw new Error(JSON.stringify(started.problems))
  return started.role
}

const roles = {
  US: startingRole('US'),
  GB: startingRole('GB'),
  hebrew: fixture('hebrew-inpatient'),
  everything: fixture('everything')
}

interface Opened {
  readonly page: Page
  /** What the browser complained of, and every request but the one for the page. */
  readonly faults: string[]
}

/** A page with the document; the browser reaches nothing else. */
async function open(role: keyof typeof roles, document: DocumentName, width = 1280): Promise<Opened> {
  const { bytes, mediaType } = await service.renderDocument(roles[role], document, 'html')
  const page = await browser.newPage({ viewport: { width, height: 800 } })
  const faults: string[] = []
  page.on('console', message => faults.push(message.text()))
  page.on('pageerror', error => faults.push(String(error)))
  await page.route('**/*', route => {
    if (route.request().url() === address) return route.fulfill({ contentType: mediaType, body: Buffer.from(bytes) })
    faults.push(`request of ${route.request().url()}`)
    return route.abort()
  })
  await page.addInitScript({ path: inPage })
  await page.goto(address)
  return { page, faults }
}

/** What `helpers/in-page.js` says of the page. */
function probe<Answer>(page: Page, name: string): Promise<Answer> {
  return page.evaluate<Answer>(`probe.${name}()`)
}

/** Sizes of the pages of a PDF, in points. */
function pageSizes(pdf: Buffer): string[] {
  const boxes = pdf.toString('latin1').matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)
  return [...boxes].map(([, width, height]) => `${Math.round(Number(width))} × ${Math.round(Number(height))}`)
}

for (const document of documentNames) {
  t.test(`${document} on a phone and on a desk`, async t => {
    for (const role of ['US', 'everything', 'hebrew'] as const) {
      for (const width of [320, 1280]) {
        const { page, faults } = await open(role, document, width)
        t.equal(await probe(page, 'width'), width, `${role} does not scroll sideways at ${width}`)
        t.ok(await probe(page, 'isStyled'), 'the policy lets the styles in')
        t.strictSame(faults, [], 'no complaint and no request')
        await page.close()
      }
    }
  })
}

t.test('text stands out from its ground by day and by night', async t => {
  for (const document of ['job-description', 'competency-framework'] as const) {
    const { page } = await open('everything', document)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      t.strictSame(await probe(page, 'faintTexts'), [], `${document} ${colorScheme}`)
    }
    t.equal(await probe(page, 'paper'), 'rgb(27, 31, 36)', 'the dark scheme is in force')
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' })
    t.strictSame(await probe(page, 'faintTexts'), [], `${document} on paper in the dark`)
    await page.close()
  }
})

t.test('links of the contents lead to their headings', async t => {
  const { page } = await open('US', 'competency-framework')
  const links = await page.locator('nav.contents a').all()
  t.ok(links.length > 5)
  for (const link of links.slice(-4)) {
    const name = await link.textContent()
    await link.focus()
    await page.keyboard.press('Enter')
    const target = await probe<{ text: string; top: number; height: number }>(page, 'target')
    t.equal(target.text, name)
    t.ok(target.top >= 0 && target.top < target.height, `${name} comes into view`)
  }
  await page.close()
})

t.test('a printed page has the size that the country uses', async t => {
  for (const [role, size] of [
    ['US', '612 × 792'],
    ['GB', '595 × 842']
  ] as const) {
    const { page } = await open(role, 'job-description')
    const sizes = pageSizes(await page.pdf({ preferCSSPageSize: true }))
    t.ok(sizes.length > 1)
    t.strictSame([...new Set(sizes)], [size])
    await page.close()
  }
})

t.test('a Hebrew document runs from right to left', async t => {
  const { page } = await open('hebrew', 'job-description')
  const seen = await probe<{ atRight: number; atLeft: number }>(page, 'sides')
  t.match(seen, { direction: 'rtl', language: 'he-IL', labelAtRight: 0 })
  t.ok(seen.atRight <= 1 && seen.atLeft > 50, 'the title stands at the right')
  await page.close()
})

t.test('on a phone each cell tells its column, and on a desk the columns do', async t => {
  type Label = { readonly name: string; readonly shown: string }
  const phone = await open('US', 'job-description', 320)
  const onPhone = await probe<Label>(phone.page, 'label')
  t.equal(onPhone.shown, JSON.stringify(onPhone.name))
  const desk = await open('US', 'job-description')
  t.equal((await probe<Label>(desk.page, 'label')).shown, 'none')
  await Promise.all([phone.page.close(), desk.page.close()])
})

t.test('a note inside a header cell is not bold', async t => {
  const { page } = await open('everything', 'job-description')
  const weights = await probe<string[]>(page, 'noteWeights')
  t.ok(weights.length > 0)
  t.strictSame([...new Set(weights)], ['400'])
  await page.close()
})
