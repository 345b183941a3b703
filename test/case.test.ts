/** CASE packages of roles and of the library: against the facts of both versions, as trees, and by address. */
import type { FastifyInstance } from 'fastify'
import t, { type Test } from 'tap'
import type { RoleDefinition } from '../src/domain/role.ts'
import { uuidOfName } from '../src/export/case/identifiers.ts'
import type { CaseVersion, CFPackage } from '../src/export/case/types.ts'
import { caseKinds } from '../src/http/case-shelf.ts'
import { createTestApp, sharedService } from './helpers/app.ts'
import { caseValidator } from './helpers/case-schema.ts'
import { run as runCommand } from './helpers/cli.ts'
import { roleFixtures } from './helpers/generated-roles.ts'

const service = await sharedService()
const versions = ['1.1', '1.0'] as const

async function packageOf(role: RoleDefinition, options: Record<string, string> = {}): Promise<CFPackage> {
  const exporting = await service.exportRole(role, 'case', options)
  if (!exporting.ok) throw new Error(JSON.stringify(exporting.problems))
  return JSON.parse(Buffer.from(exporting.file.bytes).toString()) as CFPackage
}

function startedRole(): RoleDefinition {
  const started = service.createStartingRole('inpatient-unit', { jurisdiction: 'GB' })
  if (!started.ok) throw new Error('There is no starting role.')
  return started.role
}

function roles(): readonly (readonly [name: string, role: RoleDefinition])[] {
  const fixtures = [...roleFixtures()].map(([name, role]) => [name, role as unknown as RoleDefinition] as const)
  return [['starting role', startedRole()], ...fixtures]
}

/** What no schema can say: one tree, every reference inside leads somewhere, no identifier twice. */
function checkWhole(t: Test, whole: CFPackage, name: string): void {
  const items = new Set(whole.CFItems.map(({ identifier }) => identifier))
  t.equal(items.size, whole.CFItems.length, `${name}: each item once`)
  const links = new Set(whole.CFAssociations.map(({ identifier }) => identifier))
  t.equal(links.size, whole.CFAssociations.length, `${name}: each association once`)
  const nodes = new Set([...items, whole.CFDocument.identifier])
  const branches = whole.CFAssociations.filter(({ associationType }) => associationType === 'isChildOf')
  t.same(
    branches.filter(
      ({ originNodeURI, destinationNodeURI }) =>
        !items.has(originNodeURI.identifier) || !nodes.has(destinationNodeURI.identifier)
    ),
    [],
    `${name}: branches within the package`
  )
  t.equal(new Set(branches.map(({ originNodeURI }) => originNodeURI.identifier)).size, items.size, 'one parent each')
  const counts = new Map<string, number>()
  for (const { destinationNodeURI, sequenceNumber } of branches) {
    const next = (counts.get(destinationNodeURI.identifier) ?? 0) + 1
    counts.set(destinationNodeURI.identifier, next)
    if (sequenceNumber !== next) t.fail(`${name}: ${sequenceNumber} stands where ${next} should`)
  }
  const types = new Set(whole.CFDefinitions.CFItemTypes.map(({ identifier }) => identifier))
  t.ok(whole.CFItems.every(({ CFItemTypeURI }) => types.has(CFItemTypeURI.identifier)))
  const licences = new Set((whole.CFDefinitions.CFLicenses ?? []).map(({ identifier }) => identifier))
  t.ok(whole.CFItems.every(({ licenseURI }) => licenseURI === undefined || licences.has(licenseURI.identifier)))
  for (const rubric of whole.CFRubrics ?? []) {
    t.ok(rubric.CFRubricCriteria.every(({ CFItemURI }) => items.has(CFItemURI.identifier)))
  }
}

t.test('name-based UUIDs are those of the standard', async t => {
  // RFC 9562, appendix A.4: version 5 of "www.example.com" in the namespace of domain names.
  const name = uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')
  t.equal(name, '2ed6657d-e927-568b-95e1-2665a8aea6a2')
})

t.test('roles', async t => {
  for (const version of versions) {
    const validate = caseValidator(version, 'CFPackage')
    for (const [name, role] of roles()) {
      const whole = await packageOf(role, { caseVersion: version })
      t.ok(validate(whole), `${name} ${version}: ${JSON.stringify(validate.errors?.slice(0, 3))}`)
      checkWhole(t, whole, name)
      t.notMatch(JSON.stringify(whole), /undefined|\[object|NaN|\{\{/)
    }
  }
})

t.test('the same role has the same identifiers; another one has none of them', async t => {
  const role = startedRole()
  const first = await packageOf(role)
  t.same(await packageOf(role), first)
  const ids = (whole: CFPackage) => whole.CFItems.map(({ identifier }) => identifier)
  t.same(ids(await packageOf(role, { base: 'https://roles.example.org/x/' })), ids(first), 'wherever it is served')
  const other = await packageOf({ ...role, position: { ...role.position, title: 'Another title' } })
  t.same(
    ids(other).filter(id => ids(first).includes(id)),
    []
  )
  const approved = await packageOf({ ...role, governance: { status: 'approved', revised: '2026-05-04' } })
  t.match(approved.CFDocument, { adoptionStatus: 'Adopted', lastChangeDateTime: '2026-05-04T00:00:00Z' })
})

t.test('levels are a rubric, duties support competencies, crosswalks are associations', async t => {
  const role = startedRole()
  const whole = await packageOf(role)
  const [rubric] = whole.CFRubrics ?? []
  t.equal(rubric?.CFRubricCriteria.length, role.competencies?.length)
  for (const criterion of rubric?.CFRubricCriteria ?? []) t.equal(criterion.CFRubricCriterionLevels.length, 3)
  const kinds = whole.CFAssociations.filter(({ associationType }) => associationType === 'isRelatedTo')
  t.ok(kinds.some(({ destinationNodeURI }) => destinationNodeURI.targetType === 'ext:published-framework'))
  const items = new Set(whole.CFItems.map(({ identifier }) => identifier))
  t.ok(
    kinds.some(({ destinationNodeURI }) => items.has(destinationNodeURI.identifier)),
    'duty to competency'
  )
  const library = service.casePackages('1.1', null).find(({ CFDocument }) => CFDocument.language === 'en-GB')
  const known = new Set(library?.CFItems.map(({ identifier }) => identifier))
  const same = whole.CFAssociations.filter(({ associationType }) => associationType === 'exactMatchOf')
  t.ok(same.length > 20)
  t.same(
    same.filter(({ destinationNodeURI }) => !known.has(destinationNodeURI.identifier)),
    [],
    'items of the library'
  )
})

t.test('the library', async t => {
  for (const version of versions) {
    const validate = caseValidator(version, 'CFPackage')
    const packages = service.casePackages(version, 'http://127.0.0.1:3000')
    t.same(
      packages.map(({ CFDocument }) => CFDocument.language),
      ['en-GB', 'en-US']
    )
    for (const whole of packages) {
      t.ok(validate(whole), JSON.stringify(validate.errors?.slice(0, 3)))
      checkWhole(t, whole, whole.CFDocument.language)
      t.ok(whole.CFDocument.licenseURI)
      t.equal(whole.CFDocument.version, service.library.contentVersion)
    }
  }
})

t.test('the library as a file', async t => {
  const run = (...argv: string[]) => runCommand(['library', 'case', ...argv])
  for (const [argv, version, language] of [
    [[], '1.1', 'en-US'],
    [['--locale', 'en-gb', '--case-version', '1.0', '--base', 'https://roles.example.org'], '1.0', 'en-GB']
  ] as const) {
    const { code, stdout } = await run(...argv)
    t.equal(code, 0)
    const base = argv.length === 0 ? null : 'https://roles.example.org'
    const served = service.casePackages(version, base).find(({ CFDocument }) => CFDocument.language === language)
    t.strictSame(JSON.parse(stdout), JSON.parse(JSON.stringify(served)), 'the same as by address')
  }
  const wrong = await run('--locale', 'he-IL', '--base', 'roles?x')
  t.equal(wrong.code, 2)
  t.match(wrong.stderr, /The address of the service cannot be read.*not written as a whole in “he-IL”.*“en-US”/s)
})

t.test('by address, as a server that imports asks for it', async t => {
  const app: FastifyInstance = await createTestApp()
  t.teardown(() => app.close())
  const get = (url: string) => app.inject({ method: 'GET', url, headers: { host: 'roles.example.org' } })
  const alone: Readonly<Record<string, (body: Record<string, unknown>) => readonly [string, unknown]>> = {
    CFItemAssociations: body => ['CFItem', body.CFItem],
    CFItemTypes: body => ['CFItemType', (body.CFItemTypes as unknown[])[0]],
    CFSubjects: body => ['CFSubject', (body.CFSubjects as unknown[])[0]]
  }
  for (const version of versions) {
    const prefix = `/ims/case/v${version.replace('.', 'p')}`
    const list = await get(`${prefix}/CFDocuments`)
    t.equal(list.statusCode, 200)
    const documents = list.json().CFDocuments as CFPackage['CFDocument'][]
    t.equal(list.headers['x-total-count'], String(documents.length))
    const second = (await get(`${prefix}/CFDocuments?limit=1&offset=1&sort=language&orderBy=desc`)).json()
    t.same(
      second.CFDocuments.map(({ language }: { language: string }) => language),
      ['en-GB']
    )
    const [document] = documents
    t.match(document?.uri, `http://roles.example.org${prefix}/CFDocuments/`)
    const whole = (await get(`${prefix}/CFPackages/${document?.identifier}`)).json() as CFPackage
    await checkObjects(t, version, whole, async (kind, id) => {
      const answer = await get(`${prefix}/${kind}/${id}`)
      t.equal(answer.statusCode, 200, `${kind} ${id}`)
      t.ok(answer.headers.etag)
      return alone[kind]?.(answer.json()) ?? [kind.replace(/s$/, ''), answer.json()]
    })
    for (const kind of caseKinds) {
      const missing = await get(`${prefix}/${kind}/00000000-0000-5000-8000-000000000000`)
      t.equal(missing.statusCode, 404, kind)
      t.match(missing.headers['content-type'], /problem\+json/)
    }
  }
  t.equal((await get('/ims/case/v1p1/CFDocuments?limit=many')).statusCode, 400)
  t.equal((await get('/ims/case/v1p1/CFDocuments?filter=x')).statusCode, 400)
  const hostile = await app.inject({ url: '/ims/case/v1p1/CFDocuments', headers: { host: 'x"><script>' } })
  t.notMatch(hostile.body, /<script/)
})

/**
 * What OpenSALT has room for, in characters, and asks for: facts of its entities and of its importer, read on 2026-11-25
 * (opensalt/opensalt, core/src/Entity/Framework/LsItem.php, core/src/Service/MirrorServer.php and
 * core/src/DataTransformer/CaseJson).
 */
const openSalt = {
  accept: 'application/json;q=0.8',
  lengths: {
    uri: 300,
    humanCodingScheme: 80,
    listEnumeration: 20,
    abbreviatedStatement: 255,
    CFItemType: 255,
    language: 10
  }
}

t.test('as OpenSALT takes it up', async t => {
  const app: FastifyInstance = await createTestApp()
  t.teardown(() => app.close())
  const get = async (url: string) => (await app.inject({ url, headers: { accept: openSalt.accept } })).json()
  const packages: CFPackage[] = []
  for (const { identifier, CFPackageURI } of (await get('/ims/case/v1p1/CFDocuments')).CFDocuments) {
    packages.push(await get(`/ims/case/v1p1/CFPackages/${CFPackageURI.identifier}`))
    t.equal(packages.at(-1)?.CFDocument.identifier, identifier)
  }
  for (const [, role] of roles()) packages.push(await packageOf(role))
  const homes = new Map<string, string>()
  for (const { CFDocument, CFItems, CFAssociations, CFRubrics = [] } of packages) {
    const { identifier: home, title } = CFDocument
    // An object that came with another document stops the import.
    const foreign = [...CFItems, ...CFAssociations].filter(({ identifier }) => (homes.get(identifier) ?? home) !== home)
    t.strictSame(foreign, [], `${title}: what it holds is its own`)
    for (const { identifier } of [...CFItems, ...CFAssociations]) homes.set(identifier, home)
    const long = CFItems.flatMap(item =>
      Object.entries(openSalt.lengths).filter(([name, most]) => {
        return [...String((item as unknown as Readonly<Record<string, unknown>>)[name] ?? '')].length > most
      })
    )
    t.strictSame(long, [], `${title}: there is room for every text`)
    for (const { identifier, CFRubricCriteria } of CFRubrics) {
      t.ok(CFRubricCriteria.every(({ rubricId }) => rubricId === identifier))
      for (const { identifier: id, CFRubricCriterionLevels } of CFRubricCriteria) {
        t.ok(CFRubricCriterionLevels.every(({ rubricCriterionId }) => rubricCriterionId === id))
      }
    }
  }
})

type Fetch = (kind: string, id: string) => Promise<readonly [object: string, value: unknown]>

/** The first object of each kind is where its address says, and is what a package may hold. */
async function checkObjects(t: Test, version: CaseVersion, whole: CFPackage, fetch: Fetch): Promise<void> {
  const { CFDefinitions } = whole
  const first: readonly (readonly [string, { readonly identifier: string } | undefined])[] = [
    ['CFDocuments', whole.CFDocument],
    ['CFPackages', whole.CFDocument],
    ['CFItems', whole.CFItems[0]],
    ['CFItemAssociations', whole.CFItems[0]],
    ['CFAssociations', whole.CFAssociations[0]],
    ['CFAssociationGroupings', CFDefinitions.CFAssociationGroupings?.[0]],
    ['CFItemTypes', CFDefinitions.CFItemTypes[0]],
    ['CFLicenses', CFDefinitions.CFLicenses?.[0]],
    ['CFRubrics', whole.CFRubrics?.[0]],
    ['CFSubjects', CFDefinitions.CFSubjects[0]]
  ]
  for (const [kind, part] of first) {
    const [object, value] = await fetch(kind, part?.identifier ?? 'none')
    const validate = caseValidator(version, object)
    t.ok(validate(value), `${kind}: ${JSON.stringify(validate.errors?.slice(0, 2))}`)
  }
}
