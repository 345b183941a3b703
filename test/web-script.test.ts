/** The script of the web form in a real browser: it saves, warns, sorts, adds up and shows, and loses no answer. */
import type { BrowserContext, Page } from 'playwright-core'
import t from 'tap'
import { serveToBrowser } from './helpers/served.ts'
import { roleIn } from './helpers/web-form.ts'

const { origin, browser } = await serveToBrowser(t)

/** What the browsers complained of. */
const faults: string[] = []

/** Each test has a browser of its own, so far as storage goes. */
async function newContext(): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  context.on('console', message => {
    if (message.type() === 'error' && !/status of 422|ERR_FAILED/.test(message.text())) faults.push(message.text())
  })
  context.on('weberror', error => faults.push(String(error.error())))
  context.setDefaultTimeout(20_000)
  return context
}

const frame = 'form[data-draft-id]'
const press = (page: Page, action: string) => page.locator(`button[name=do][value="${action}"]`).last().click()

/** A page with the complete role of the inpatient unit, on the list of tasks. */
async function begin(context: BrowserContext): Promise<Page> {
  const page = await context.newPage()
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await press(page, 'copy')
  await page.waitForSelector(frame)
  return page
}

async function open(page: Page, name: string): Promise<void> {
  await page.evaluate(
    `{ const f = document.querySelector('${frame}'); const b = document.createElement('button');
       b.name = 'do'; b.value = 'open:${name}'; f.append(b); b.click() }`
  )
  await page.waitForURL(`${origin}/form/${name}`)
}

/** Everything that this browser keeps of drafts. */
const kept = (page: Page) =>
  page.evaluate<{ id: string; revision: number; fields: string }[]>(
    "Object.entries(localStorage).filter(([k]) => k.startsWith('peer-role-draft/')).map(([, v]) => JSON.parse(v))"
  )

const keptAnswer = async (page: Page, name: string) => {
  const [entry] = await kept(page)
  return new URLSearchParams(entry?.fields ?? '').get(name)
}

const savedNote = (page: Page) => page.locator('[data-saved]')

t.test('the address names the screen, and a page that is loaded again has its answers', async t => {
  const context = await newContext()
  const page = await begin(context)
  t.equal(page.url(), `${origin}/form/tasks`)
  await open(page, 'organization')
  await page.fill('[name="/organization/name"]', 'Harbour House')
  await savedNote(page).getByText('Saved in this browser at').waitFor()
  page.on('dialog', dialog => dialog.accept())
  await page.reload()
  await page.waitForSelector(frame)
  t.equal(page.url(), `${origin}/form/organization`)
  t.equal(await page.inputValue('[name="/organization/name"]'), 'Harbour House')
  await context.close()
})

t.test(
  'the start offers what the browser has, with the answers of the page that were not sent, and deletes it',
  async t => {
    const context = await newContext()
    const page = await begin(context)
    await open(page, 'organization')
    await page.fill('[name="/organization/name"]', 'Harbour House')
    await savedNote(page).getByText('Saved').waitFor()
    await page.close({ runBeforeUnload: false })
    const later = await context.newPage()
    await later.goto(`${origin}/`)
    t.match(await later.textContent('[data-resume-text]'), /answers for “.+”, saved on .*20\d\d/)
    await later.click('form[data-resume] button:not([data-forget])')
    await later.waitForSelector(frame)
    t.equal(later.url(), `${origin}/form/organization`)
    t.equal(await later.inputValue('[name="/organization/name"]'), 'Harbour House')
    await later.goto(`${origin}/`)
    await later.click('[data-forget]')
    t.equal(await later.locator('form[data-resume]').count(), 0)
    t.strictSame(await kept(later), [])
    await later.goto(`${origin}/form/duties`)
    t.equal(await later.locator('[data-resume-here]').isVisible(), false, 'nothing to go on with')
    await context.close()
  }
)

t.test('the latest five drafts are kept', async t => {
  const context = await newContext()
  for (let count = 0; count < 6; count++) await (await begin(context)).close()
  const page = await context.newPage()
  await page.goto(`${origin}/`)
  t.equal((await kept(page)).length, 5)
  t.equal(await page.locator('form[data-resume]:visible').count(), 5)
  await context.close()
})

/** Two tabs on the same page of the same answers. */
async function beginInTwoTabs(context: BrowserContext): Promise<readonly [first: Page, second: Page]> {
  const first = await begin(context)
  await open(first, 'organization')
  const second = await context.newPage()
  await second.goto(`${origin}/form/organization`)
  await second.click('[data-resume-here] button')
  await second.waitForSelector(frame)
  return [first, second]
}

t.test('of two tabs with the same answers, neither overwrites the other in silence', async t => {
  const context = await newContext()
  const [first, second] = await beginInTwoTabs(context)
  await second.fill('[name="/organization/name"]', 'From the second tab')
  await savedNote(second).getByText('Saved').waitFor()
  await savedNote(first).getByText('changed in another tab').waitFor()

  await first.fill('[name="/organization/name"]', 'From the first tab')
  await press(first, 'next')
  await first.waitForURL(`${origin}/form/post`)
  await savedNote(first).getByText('changed in another tab').waitFor()
  await first.fill('[name="/position/title"]', 'Typed in the first tab')
  await first.dispatchEvent('[name="/position/title"]', 'change')
  await first.evaluate("dispatchEvent(new Event('pagehide'))")
  t.equal(await keptAnswer(first, '/organization/name'), 'From the second tab', 'the first tab keeps out of it')

  await savedNote(first).getByRole('button').click()
  t.equal(await keptAnswer(first, '/position/title'), 'Typed in the first tab', 'until it is told to')
  await savedNote(second).getByText('changed in another tab').waitFor()
  await second.fill('[name="/organization/name"]', 'Again')
  await second.evaluate("dispatchEvent(new Event('pagehide'))")
  t.equal(await keptAnswer(second, '/position/title'), 'Typed in the first tab')
  await context.close()
})

t.test('of two tabs that are typed in at once, one saves and the other says that it does not', async t => {
  const context = await newContext()
  const [first, second] = await beginInTwoTabs(context)
  const typed = ['From the first tab', 'From the second tab']
  const tabs = [first, second]
  await Promise.all(tabs.map((tab, index) => tab.fill('[name="/organization/name"]', typed[index] ?? '')))
  await Promise.all(tabs.map(tab => tab.evaluate("dispatchEvent(new Event('pagehide'))")))
  const apart = (tab: Page) => savedNote(tab).getByText('changed in another tab')
  await Promise.any(tabs.map(tab => apart(tab).waitFor()))
  const isApart = await Promise.all(tabs.map(tab => apart(tab).isVisible()))
  t.equal(isApart.filter(Boolean).length, 1, 'one of them says so')
  t.equal(
    await keptAnswer(first, '/organization/name'),
    typed[isApart.indexOf(false)],
    'the answers of the other are kept'
  )
  for (const [index, tab] of tabs.entries())
    t.equal(await tab.inputValue('[name="/organization/name"]'), typed[index], 'and both tabs still show their own')
  await context.close()
})

t.test('a page that comes back in the history has the newest answers and overwrites none', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'organization')
  await page.fill('[name="/organization/name"]', 'Harbour House')
  await press(page, 'next')
  await page.waitForURL(`${origin}/form/post`)
  await page.fill('[name="/position/title"]', 'Peer guide')
  await press(page, 'next')
  await page.waitForURL(`${origin}/form/place`)
  const [newest] = await kept(page)
  await page.goBack()
  await page.waitForURL(`${origin}/form/post`)
  await page.waitForSelector(frame)
  t.equal(await page.inputValue('[name="/position/title"]'), 'Peer guide')
  const [after] = await kept(page)
  t.ok((after?.revision ?? 0) >= (newest?.revision ?? 0))
  await context.close()
})

t.test('leaving with changed answers asks first, and only then', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'organization')
  let asked = 0
  page.on('dialog', dialog => {
    asked++
    return dialog.accept()
  })
  await page.goto(`${origin}/`)
  t.equal(asked, 0, 'nothing was changed')
  await page.goto(`${origin}/form/organization`)
  await page.waitForSelector(frame)
  await page.locator('[name="/organization/name"]').pressSequentially('x')
  await page.goto(`${origin}/`)
  t.equal(asked, 1)
  await page.goto(`${origin}/form/organization`)
  await page.waitForSelector(frame)
  await page.locator('[name="/organization/name"]').pressSequentially('y')
  await press(page, 'next')
  await page.waitForURL(`${origin}/form/post`)
  t.equal(asked, 1, 'the button takes the answers along')
  await context.close()
})

t.test('shares of time are added up while they are typed', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'duties')
  const shares = await page.locator('input[data-share]').all()
  t.ok(shares.length > 2)
  for (const share of shares) await share.fill('')
  await shares[0]?.fill('33,3')
  await shares[1]?.fill('66.6 %')
  await page.getByText('Shares of time: 99.9 % in all. They should').waitFor()
  t.ok(await page.locator('.total--wrong').isVisible())
  await shares[2]?.fill('0.1')
  await page.getByText('Shares of time: 100 % in all.', { exact: true }).waitFor()
  t.equal(await page.locator('.total--wrong').count(), 0)
  await shares[2]?.fill('much')
  await page.locator('.total--wrong').waitFor()
  await context.close()
})

t.test('duties are put in order by dragging and by arrow keys, and the place on the page is kept', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'duties')
  const names = () => page.locator('[data-sortable] .card-title').allTextContents()
  const plain = (texts: readonly string[]) => texts.map(text => text.replace(/^\d+\.\s*/, ''))
  const before = plain(await names())
  await page.locator('.handle').nth(1).focus()
  await page.keyboard.press('ArrowDown')
  await page.locator('#handle-duties-2:focus').waitFor()
  const [first, second, third, ...rest] = before
  t.strictSame(plain(await names()), [first, third, second, ...rest])

  await page.locator('[data-pointer="/duties/3"]').scrollIntoViewIfNeeded()
  const from = await page.locator('.handle').nth(3).boundingBox()
  const to = await page.locator('[data-pointer="/duties/2"]').boundingBox()
  if (from === null || to === null) throw new Error('The cards are not in sight.')
  await page.mouse.move(from.x + 5, from.y + 5)
  await page.mouse.down()
  await page.mouse.move(from.x + 5, from.y - 20)
  await page.mouse.move(from.x + 5, to.y + 8, { steps: 5 })
  const top = await page.evaluate<number>('scrollY')
  await page.mouse.up()
  await page.locator('#handle-duties-2:focus').waitFor()
  t.equal(plain(await names())[2], before[3])
  t.equal(await page.evaluate<number>('Math.round(scrollY)'), Math.round(top))
  t.match(await page.getAttribute('#handle-duties-2', 'aria-label'), /arrow keys: \d/)
  await context.close()
})

t.test('a long answer is told how much room is left, and no sooner', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'organization')
  const area = page.locator('textarea[data-limit]').first()
  await page.locator('details.more').evaluate('(e => { e.open = true })(document.querySelector("details.more"))')
  const limit = Number(await area.getAttribute('data-limit'))
  const count = page.locator('.count').first()
  await area.fill('short')
  t.equal(await count.textContent(), '')
  await area.fill('x'.repeat(limit - 10))
  await page.getByText('Characters left: 10').waitFor()
  await area.fill('x'.repeat(limit + 3))
  await page.getByText('Characters too many: 3').waitFor()
  await context.close()
})

t.test('another entry comes in place, with the focus, and is sent', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'post')
  await page.locator('details.more summary').first().click()
  const entries = page.locator('[name="/position/otherTitles/[]"]')
  const before = await entries.count()
  await entries.first().fill('Peer guide')
  await page.locator('[data-another="/position/otherTitles"]').click()
  t.equal(await entries.count(), before + 1)
  t.equal(await entries.last().getAttribute('id'), `field-position-otherTitles-${before}`)
  await page.keyboard.type('Peer worker')
  await press(page, 'tasks')
  await page.waitForURL(`${origin}/form/tasks`)
  await open(page, 'post')
  t.equal(await entries.last().inputValue(), 'Peer worker')
  await context.close()
})

t.test('a question that depends on another comes and goes at once; what was answered is kept', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'organization')
  const note = page.locator('[name="/organization/kindNote"]')
  const kind = page.locator('[name="/organization/kind"]')
  t.equal(await note.isVisible(), false)
  await kind.selectOption('other')
  await note.fill('A mutual aid group')
  const again = async () => {
    await press(page, 'tasks')
    await page.waitForURL(`${origin}/form/tasks`)
    await open(page, 'organization')
  }
  await again()
  t.equal(await note.inputValue(), 'A mutual aid group')
  await kind.selectOption('')
  t.equal(await note.isVisible(), false)
  await again()
  await kind.selectOption('other')
  t.equal(await note.inputValue(), 'A mutual aid group', 'hidden is not lost')
  await open(page, 'travel')
  const area = page.locator('[name="/conditions/travel/area"]')
  await page.locator('[name="/conditions/travel/required"][value=yes]').check()
  t.equal(await area.isVisible(), true)
  await page.locator('[name="/conditions/travel/required"][value=no]').check()
  t.equal(await area.isVisible(), false)
  await context.close()
})

t.test('the words of a duty are reviewed beside it', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'duties')
  await press(page, 'item:/duties/0')
  const text = page.locator('[name="/duties/0/text"]')
  await text.waitFor()
  await text.fill('Administer medication to residents twice a day.')
  const finding = page.locator('[data-scope-check] .finding').first()
  await finding.waitFor()
  t.match(await page.textContent('[data-scope-check]'), /Is this peer work\?/)
  await page.route('**/v1/texts/review', route => route.abort())
  await text.fill('Walk with people to the clinic.')
  await finding.waitFor({ state: 'detached' })
  t.equal(await page.textContent('[data-scope-check]'), '', 'silent where the server cannot be asked')
  await context.close()
})

t.test('the job description stands beside the questions and follows them', async t => {
  const context = await newContext()
  const page = await begin(context)
  await open(page, 'organization')
  const length = await page.evaluate<number>('history.length')
  await page.click('[data-preview]')
  const shown = page.frameLocator('iframe.preview-frame:visible')
  await shown.locator('h1').waitFor()
  await page.fill('[name="/organization/name"]', 'Harbour House')
  await shown.getByText('Harbour House').first().waitFor()
  t.equal(await page.evaluate('document.activeElement.name'), '/organization/name', 'the focus stays')
  t.equal(await page.evaluate<number>('history.length'), length, '“back” leads to the page before')
  await page.fill('[name="/organization/name"]', '')
  await shown.getByText('as soon as the points above are settled').waitFor()
  await page.click('[data-preview]')
  t.equal(await page.locator('iframe.preview-frame').count(), 0)
  await context.close()
})

t.test('a link hands the answers on, and keeps them from the server’s address', async t => {
  const context = await newContext()
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin })
  const page = await begin(context)
  await page.click('[data-share-link]')
  await page.getByText('The link is copied').waitFor()
  const link = await page.evaluate<string>('navigator.clipboard.readText()')
  t.ok(link.startsWith(`${origin}/form/tasks#draft=`))
  const other = await newContext()
  const asked: string[] = []
  const reader = await other.newPage()
  reader.on('request', request => asked.push(request.url()))
  await reader.goto(link)
  await reader.waitForSelector(frame)
  t.equal(reader.url(), `${origin}/form/tasks`)
  t.equal(await reader.getAttribute(frame, 'data-draft-id'), await page.getAttribute(frame, 'data-draft-id'))
  t.ok(asked.length > 0 && asked.every(url => !new URL(url).search))
  await page.evaluate(`document.querySelector('[name=draft]').value = 'x'.repeat(16000)`)
  await page.click('[data-share-link]')
  await page.getByText('too long for a link').waitFor()
  await Promise.all([context.close(), other.close()])
})

t.test('the print button prints the job description and nothing around it', async t => {
  const context = await newContext()
  const page = await begin(context)
  await press(page, 'documents')
  await page.waitForURL(`${origin}/form/documents`)
  const document = page.frameLocator('iframe[data-document="job-description"]')
  await document.locator('h1').waitFor()
  await page.evaluate(
    `document.querySelector('iframe[data-document="job-description"]').contentWindow.print = () => { window.printed = true }`
  )
  await page.click('[data-print]')
  t.equal(await page.evaluate('window.printed'), true)
  await context.close()
})

t.test('without script the form asks the same, and shows nothing that needs one', async t => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${origin}/form/settings/inpatient-unit`)
  await press(page, 'copy')
  await page.locator('button[value="open:duties"]').click()
  t.equal(await page.locator('.handle, [data-preview]:visible, [data-saved]:visible').count(), 0)
  await press(page, 'tasks')
  await page.locator('button[value="open:organization"]').click()
  t.equal(await page.locator('[name="/organization/kindNote"]').count(), 0)
  await page.locator('[name="/organization/kind"]').selectOption('other')
  await press(page, 'tasks')
  await page.locator('button[value="open:organization"]').click()
  t.ok(await page.locator('[name="/organization/kindNote"]').isVisible(), 'it comes with the next save')
  await context.close()
})

t.test('back and reload at every step keep the answers, and do no step twice', async t => {
  const context = await newContext()
  const page = await begin(context)
  page.on('dialog', dialog => dialog.accept())
  const roleHere = async () => {
    await page.waitForSelector(frame)
    return roleIn(new URLSearchParams({ draft: await page.inputValue('[name=draft]') }))
  }
  const stays = async (label: string) => {
    const [address, before] = [page.url(), await roleHere()]
    await page.reload()
    t.strictSame(await roleHere(), before, `${label}: the same answers`)
    t.equal(page.url(), address, `${label}: the same page`)
  }
  await stays('the tasks')
  await open(page, 'organization')
  await page.fill('[name="/organization/name"]', '')
  await press(page, 'next')
  await page.waitForSelector('.govuk-error-summary')
  await stays('a page with a mistake')
  await page.fill('[name="/organization/name"]', 'Harbour House')
  await press(page, 'next')
  await page.waitForURL(`${origin}/form/post`)
  await page.fill('[name="/position/title"]', 'Peer guide')
  await savedNote(page).getByText('Saved').waitFor()
  await page.reload()
  await page.waitForSelector(frame)
  t.equal(await page.inputValue('[name="/position/title"]'), 'Peer guide', 'what was typed and not sent is there')
  await press(page, 'tasks')
  await page.waitForURL(`${origin}/form/tasks`)
  await open(page, 'duties')
  await press(page, 'remove:/duties/0')
  await page.getByText('Removed: ').first().waitFor()
  await stays('a duty that was removed')
  await press(page, 'tasks')
  await page.waitForURL(`${origin}/form/tasks`)
  await press(page, 'check')
  await page.waitForURL(`${origin}/form/check`)
  await stays('the check')
  const newest = await roleHere()
  const addresses: string[] = []
  for (let step = 0; step < 12 && !addresses.includes('/form/organization'); step++) {
    await page.goBack()
    t.strictSame(await roleHere(), newest, `back to ${page.url()}`)
    addresses.push(new URL(page.url()).pathname)
  }
  t.ok(addresses.includes('/form/organization'), addresses.join(' '))
  await context.close()
})

t.test('the browsers had nothing to complain of', async t => {
  t.strictSame(faults, [])
})
