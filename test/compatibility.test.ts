/** Role definitions of earlier versions stay valid, and their documents lose nothing that they had. */
import { readdirSync, readFileSync } from 'node:fs'
import t from 'tap'
import { documentNames } from '../src/app/service.ts'
import { deprecationTable } from '../src/http/plugins/deprecation.ts'
import { createTestApp, sharedService } from './helpers/app.ts'
import { type Frozen, shownOf } from './helpers/compatibility.ts'

interface FrozenFile {
  readonly schemaVersion: string
  readonly contentVersion: string
  readonly role: object
  readonly shown: Frozen
}

const folder = new URL('fixtures/compatibility/', import.meta.url)
const names = readdirSync(folder).filter(name => name.endsWith('.json'))

t.ok(names.length >= 5)
for (const name of names) {
  t.test(name, async t => {
    const service = await sharedService()
    const frozen = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as FrozenFile
    const reading = service.readRole(Buffer.from(JSON.stringify(frozen.role)), 'json')
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems))
    const shown = await shownOf(service, reading.role)
    // Documents that came later were not frozen.
    const known = documentNames.filter(document => Object.hasOwn(frozen.shown, document))
    t.ok(known.length >= 4)
    for (const document of known) {
      const [before, now] = [frozen.shown[document], shown[document]]
      t.ok(before.headings.length > 1 && before.texts.length > 0, `${document} was frozen with something in it`)
      t.same(
        before.headings.filter(heading => !now.headings.includes(heading)),
        [],
        `${document} has every heading`
      )
      t.same(
        before.texts.filter(pointer => !now.texts.includes(pointer)),
        [],
        `${document} shows every text of the role`
      )
    }
    for (const format of ['docx', 'html'] as const) {
      const { bytes } = await service.renderDocument(reading.role, 'job-description', format)
      t.ok(service.readRole(bytes, format).ok, `its ${format} carries it`)
    }
  })
}

t.test('what will go is announced in headers', async t => {
  const deprecations = [
    { method: 'GET', route: '/v1/settings/:id', since: '2026-01-15', sunset: '2026-12-31', link: '/docs#settings' },
    { method: 'GET', route: '/v1/library/duties', parameter: 'competency', since: '2026-02-01', link: '/docs#duties' }
  ] as const
  const app = await createTestApp({ deprecations })
  t.teardown(() => app.close())
  for (const method of ['GET', 'HEAD'] as const) {
    t.match((await app.inject({ method, url: '/v1/settings/inpatient-unit' })).headers, {
      deprecation: '@1768435200',
      sunset: 'Thu, 31 Dec 2026 00:00:00 GMT',
      link: '</docs#settings>; rel="deprecation"; type="text/html"'
    })
  }
  const parameter = await app.inject('/v1/library/duties?competency=self-compassion')
  t.match(parameter.headers, { deprecation: '@1769904000', link: /duties/ })
  t.equal(parameter.headers.sunset, undefined)
  for (const url of ['/v1/library/duties', '/v1/settings', '/healthz']) {
    t.equal((await app.inject(url)).headers.deprecation, undefined, url)
  }
  const usual = await createTestApp()
  t.teardown(() => usual.close())
  t.equal((await usual.inject('/v1/settings/inpatient-unit')).headers.deprecation, undefined)
})

t.test('the table names routes that there are, and gives six months at least', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const wrong = deprecationTable.filter(
    ({ method, route, since, sunset }) =>
      !app.hasRoute({ method, url: route }) ||
      (sunset !== undefined && Date.parse(sunset) - Date.parse(since) < 180 * 86_400_000)
  )
  t.same(wrong, [])
})
