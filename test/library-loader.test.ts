/** The loader of the content library: overlays, and faults with file, line and reason. */
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { libraryFingerprint, openCheckedLibrary } from '../src/library/checked-library.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { overlaidKinds } from '../src/library/read-files.ts'
import {
  faultsOf,
  itemOf,
  lineWith,
  onlyFault,
  overlay,
  shipped,
  shippedItems,
  validators
} from './helpers/library-overlay.ts'

t.test('a file of an overlay replaces the shipped one, and only that one', async t => {
  const items = shippedItems('duties')
  itemOf(items, 'd-hope').title = 'Bring hope our way'
  const directory = overlay(t, { 'duties.json': { items: items.slice(0, -1) } })
  t.match(faultsOf([directory, shipped]), [], 'no setting uses the duty that was left out')
  const library = loadLibrary({ directories: [directory, shipped], validators })
  t.equal(library.duties.get('d-hope')?.title, 'Bring hope our way')
  t.equal(library.duties.size, items.length - 1)
  t.equal(library.boundaries.size, shippedItems('boundaries').length)
  t.same(overlaidKinds([directory, shipped]), ['duties'])
  t.same(overlaidKinds([shipped]), [])
  t.throws(() => loadLibrary({ directories: [directory, shipped] }), /validators/, 'overlays are never left unchecked')
})

t.test('the first of several overlays wins, and a missing directory is no fault', async t => {
  const first = overlay(t, { 'library.json': { contentVersion: '2030.1' } })
  const second = join(first, 'second')
  mkdirSync(join(second, 'library'), { recursive: true })
  writeFileSync(join(second, 'library', 'library.json'), '{"contentVersion": "2029.1"}')
  const load = (directories: string[]) => loadLibrary({ directories, validators }).contentVersion
  t.equal(load([first, second, shipped]), '2030.1')
  t.equal(load([second, first, shipped]), '2029.1')
  t.equal(load([join(first, 'nowhere'), shipped]), load([shipped]))
})

t.test('an overlay can add a setting without restating every duty', async t => {
  const items = shippedItems('settings')
  const added = { ...structuredClone(itemOf(items, 'inpatient-unit')), id: 'day-hospital', startingRole: false }
  const directory = overlay(t, { 'settings.json': { items: [...items, added] } })
  t.same(faultsOf([directory, shipped]), [])
})

t.test('what is wrong is named with file, line and reason', async t => {
  t.test('text that is not JSON', async t => {
    const fault = onlyFault(t, 'areas.json', '{\n  "items": [\n    {"id": "a-x", oops}\n  ]\n}')
    t.same([fault.line, fault.reason], [3, 'This is not JSON: a property name in double quotes was expected here.'])
  })
  t.test('a file that breaks off', async t => {
    const fault = onlyFault(t, 'areas.json', '{\n  "items": [\n    {"id": "a-x"}')
    t.match(fault, { line: 3, reason: 'a comma or a closing bracket' })
  })
  t.test('an unknown property', async t => {
    const items = shippedItems('duties')
    itemOf(items, 'd-hope').colour = 'blue'
    const fault = onlyFault(t, 'duties.json', { items })
    t.equal(fault.line, lineWith(fault.file, '"colour"'))
    t.match(fault.reason, /\/colour \(d-hope\): “Duty” \d+ has no property “colour”/)
  })
  t.test('a value of the wrong kind', async t => {
    const items = shippedItems('boundaries')
    itemOf(items, 'b-gifts').level = 'perhaps'
    const fault = onlyFault(t, 'boundaries.json', { items })
    t.equal(fault.line, lineWith(fault.file, '"perhaps"'))
  })
  t.test('a property given twice', async t => {
    const fault = onlyFault(t, 'library.json', '{\n  "contentVersion": "2026.1",\n  "contentVersion": "2026.2"\n}')
    t.match(fault, { line: 3, reason: '/contentVersion is given twice' })
  })
  t.test('bytes that are not UTF-8', async t => {
    const items = shippedItems('areas')
    itemOf(items, 'a-team').title = 'Caf\u00e9'
    const fault = onlyFault(t, 'areas.json', Buffer.from(JSON.stringify({ items }, null, 2), 'latin1'))
    t.match(fault.reason, /not UTF-8/)
    t.ok(fault.line > 1)
  })
  t.test('a file whose name the library does not have', async t => {
    const fault = onlyFault(t, 'dutys.json', { items: [] })
    t.equal(fault.reason, 'The library has no file "dutys.json". Did you mean "duties"?')
  })
})

t.test('everything that is wrong is told at once', async t => {
  const duties = shippedItems('duties')
  itemOf(duties, 'd-hope').area = 'a-nowhere'
  itemOf(duties, 'd-note').sources = ['no-such-source']
  const directory = overlay(t, { 'duties.json': { items: duties } })
  t.equal(faultsOf([directory, shipped]).length, 2)
  const broken = overlay(t, { 'areas.json': '[', 'sources.json': '{"items": [{}]}' })
  const faults = faultsOf([broken, shipped])
  t.same([...new Set(faults.map(({ file }) => file.slice(broken.length + 1)))].sort(), [
    join('library', 'areas.json'),
    join('library', 'sources.json')
  ])
  const [first] = faults
  t.throws(() => loadLibrary({ directories: [broken, shipped], validators }), {
    name: 'LibraryError',
    file: first?.file,
    line: first?.line,
    reason: first?.reason
  })
  t.match(faultsOf([join(broken, 'nowhere')]), [{ reason: 'The file is missing.' }])
})

t.test('files that the build has checked are not checked again, and any other byte is', async t => {
  const copy = t.testdir()
  cpSync(join(shipped, 'library'), join(copy, 'library'), { recursive: true })
  const checked = libraryFingerprint(copy) ?? ''
  t.equal(checked, libraryFingerprint(shipped), 'wherever they lie')
  const opened = openCheckedLibrary(copy, checked)
  t.same(opened, loadLibrary({ directories: [shipped] }))
  t.ok(Object.isFrozen(opened?.duties.get('d-hope')?.settings))

  const file = join(copy, 'library', 'duties.json')
  const text = readFileSync(file, 'utf8')
  const load = () => loadLibrary({ directories: [copy], checked })
  writeFileSync(file, text.replace('"Introduce peer support"', '"Say hello to everybody"'))
  t.match(JSON.stringify([...load().duties.values()]), 'Say hello to everybody', 'an edited file counts')
  writeFileSync(file, text.replace('"id": "d-hope"', '"id": "d-hopes"'))
  t.throws(load, { name: 'LibraryError', message: /There is no duty "d-hope". Did you mean "d-hopes"\?/ })
  writeFileSync(file, text)
  rmSync(join(copy, 'library', 'roles'), { recursive: true })
  t.throws(load, { name: 'LibraryError', message: /library\/roles\/inpatient-unit\.json/ }, 'so does a missing role')
})
