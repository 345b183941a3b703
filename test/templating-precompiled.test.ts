/** Templates that the build compiles: the same trees as from the files, and never used once anything has changed. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { isDeepStrictEqual } from 'node:util'
import t, { type Test } from 'tap'
import { composeView } from '../src/app/compose/compose-view.ts'
import { composeReviewReport } from '../src/app/compose/review-report.ts'
import { createTemplateHelpers } from '../src/app/compose/template-helpers.ts'
import { readSchemaFile } from '../src/app/schema-file.ts'
import { documentNames } from '../src/app/service.ts'
import { fallbackLocale, templateOptions } from '../src/app/template-options.ts'
import { createFormatter, type Formatter } from '../src/domain/format.ts'
import { findLocale, type LocaleData, languageOf } from '../src/domain/locale.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { generateTemplates } from '../src/generate/templates.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { loadLocales } from '../src/library/load-locales.ts'
import { shippedTemplates } from '../src/paths.ts'
import { findTemplates } from '../src/templating/find-templates.ts'
import { fingerprintOf, type TemplateInputs } from '../src/templating/fingerprint.ts'
import { linkPlans } from '../src/templating/link-plan.ts'
import { loadTemplates } from '../src/templating/load-templates.ts'
import { openTemplates } from '../src/templating/open-templates.ts'
import type { BodyPlan } from '../src/templating/plan.ts'
import { openPrecompiled, type PrecompiledTemplates } from '../src/templating/precompiled.ts'
import { sharedService } from './helpers/app.ts'

const schemas = {
  roleSchema: readSchemaFile('role-definition'),
  viewSchema: readSchemaFile('view/document'),
  frameworkSchema: readSchemaFile('view/library-framework'),
  reportSchema: readSchemaFile('view/review-report')
}
const directories = [shippedTemplates]
const locales = loadLocales({ directories })
const library = loadLibrary({ directories })
const options = templateOptions({ locales, ...schemas })
const { helpers, ingredients } = options
const labels = options.labels()
const views = options.views()
const paths = findTemplates(directories)

/** What the build would write now, as the program would import it. */
async function compileNow(test: Test): Promise<PrecompiledTemplates> {
  const file = join(test.testdir(), 'templates.mjs')
  writeFileSync(file, generateTemplates({ directory: shippedTemplates, ...schemas }))
  const module: { precompiled: PrecompiledTemplates } = await import(pathToFileURL(file).href)
  return module.precompiled
}

function fixtures(): readonly (readonly [name: string, role: RoleDefinition])[] {
  const folder = join(import.meta.dirname, 'fixtures', 'roles')
  return readdirSync(folder)
    .filter(name => name.endsWith('.json'))
    .map(name => [name, JSON.parse(readFileSync(join(folder, name), 'utf8')) as RoleDefinition])
}

const service = await sharedService()

function reportOf(role: RoleDefinition, format: Formatter) {
  const roleSchema = schemas.roleSchema.value()
  return composeReviewReport(role, service.reviewRole(role), { library, format, roleSchema, ruleTitle: id => id })
}

t.test('the same trees as templates that are read at start, in every document and locale of the fixtures', async t => {
  const opened = openPrecompiled(await compileNow(t), paths)
  const read = loadTemplates({ directories, helpers, views })
  for (const [name, role] of fixtures()) {
    const locale = findLocale(locales, languageOf(role))
    if (locale === null) throw new Error(`${name} is in a language that has no locale`)
    const format = createFormatter(locale)
    const own = createTemplateHelpers(format)
    const compiled = opened(locale.tag, own)
    const parsed = read.forLocale(labels.get(locale.tag) ?? {}, own)
    for (const document of documentNames) {
      const view = document === 'review-report' ? reportOf(role, format) : composeView(role, document, library, format)
      const tree = compiled.get(document)?.(view)
      t.ok((tree?.children.length ?? 0) > 0, `${name}, ${document} has a text`)
      t.ok(isDeepStrictEqual(tree, parsed.get(document)?.(view)), `${name}, ${document}`)
    }
  }
})

t.test('values are cleaned: they cannot look like markup', async t => {
  const precompiled = await compileNow(t)
  const role = fixtures().find(([name]) => name === 'minimal.json')?.[1]
  if (role === undefined) throw new Error('the fixture is missing')
  const title = 'Peer\u0002\u0020<h1>{{name}} &amp; specialist\u0000'
  const view = composeView(
    { ...role, position: { ...role.position, title } },
    'job-description',
    library,
    createFormatter(fallbackLocale(locales))
  )
  const tree = openPrecompiled(precompiled, paths)('en-US', helpers).get('job-description')?.(view)
  t.match(JSON.stringify(tree), '"Peer <h1>{{name}} &amp; specialist"')
})

t.test('a locale that the build did not know is an error of the program', async t => {
  const opened = openPrecompiled(await compileNow(t), paths)
  t.throws(() => opened('xx-XX', helpers), /xx-XX/)
})

t.test('the fingerprint is that of the contents, wherever they lie', async t => {
  const copy = join(mkdtempSync(join(tmpdir(), 'templates-')), 'copy')
  t.teardown(() => rmSync(join(copy, '..'), { recursive: true }))
  cpSync(shippedTemplates, copy, { recursive: true })
  const inputs: TemplateInputs = { paths, ingredients, helperNames: Object.keys(helpers) }
  const given = fingerprintOf(inputs)
  t.equal((await compileNow(t)).fingerprint, given, 'the build writes the fingerprint that the start compares')
  t.equal(fingerprintOf({ ...inputs, paths: findTemplates([copy]) }), given)
  writeFileSync(join(copy, 'documents', 'partials', 'duties.hbs'), '<p>Other</p>')
  const changes: readonly Partial<TemplateInputs>[] = [
    { paths: findTemplates([copy]) },
    { ingredients: templateOptions({ ...schemas, locales: withoutLabels('en-US') }).ingredients },
    { ingredients: templateOptions({ ...schemas, roleSchema: schemas.viewSchema, locales }).ingredients },
    { ingredients: templateOptions({ ...schemas, viewSchema: schemas.roleSchema, locales }).ingredients },
    { ingredients: templateOptions({ ...schemas, frameworkSchema: schemas.roleSchema, locales }).ingredients },
    { helperNames: Object.keys(helpers).slice(1) }
  ]
  for (const change of changes) t.not(fingerprintOf({ ...inputs, ...change }), given, Object.keys(change).join())
})

t.test('an overlay is read and checked', async t => {
  const directory = t.testdir({ documents: { partials: { 'purpose.hbs': '<p>Changed by the overlay</p>' } } })
  const opened = await openTemplates({ ...options, directories: [directory, shippedTemplates] })
  t.equal(opened.isPrecompiled, false)
  const locale = locales.get('en-US')
  const [, role] = fixtures().find(([name]) => name === 'everything.json') ?? []
  if (locale === undefined || role === undefined) throw new Error('the fixture is missing')
  const view = composeView(role, 'job-description', library, createFormatter(locale))
  const tree = opened.forLocale('en-US', helpers).get('job-description')?.(view)
  t.match(JSON.stringify(tree), 'Changed by the overlay')
  writeFileSync(join(directory, 'documents', 'partials', 'purpose.hbs'), '<p>{{role.nothing}}</p>')
  await t.rejects(openTemplates({ ...options, directories: [directory, shippedTemplates] }), {
    name: 'TemplateError',
    message: /purpose\.hbs:1:\d+: the view has no “nothing” here/
  })
})

t.test('labels that a locale lacks are found, though no file of a template has changed', async t => {
  const lacking = templateOptions({ ...schemas, locales: withoutLabels('en-US') })
  await t.rejects(openTemplates({ ...lacking, directories }), {
    name: 'TemplateError',
    message: /there is no label/
  })
})

t.test('a plan that names what is not there is an error of the program', async t => {
  const link = (...body: BodyPlan) => {
    const documents = new Map([['doc', { file: 'doc.hbs', body: () => body }]])
    return linkPlans({ documents, partials: new Map() }, {})('doc')({})
  }
  t.strictSame(link(['element', 'hr', 1, 1, {}, [], []]), { children: [{ type: 'rule' }] })
  t.throws(() => link(['print', ['call', 'unknown', []]]), /unknown/)
  t.throws(() => link(['partial', 'unknown', null, []]), /unknown/)
  t.throws(() => link(['element', 'div', 1, 1, {}, [], []]), /<div>/)
})

/** The locales, one of them without any word for templates. */
function withoutLabels(tag: string): ReadonlyMap<string, LocaleData> {
  const locale = locales.get(tag)
  if (locale === undefined) throw new Error(`there is no locale ${tag}`)
  return new Map([...locales, [tag, { ...locale, labels: {} }]])
}
