/** The loaded content library: frozen, worded by language; starting roles, suggestions and places in JSON. */
import { join } from 'node:path'
import fc from 'fast-check'
import t from 'tap'
import { findJsonPlaces, lineAt, lineOfPointer } from '../src/library/json-places.ts'
import type { Competency, LibraryDuty } from '../src/library/library.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { localize } from '../src/library/localize.ts'
import { startingRoleFile } from '../src/library/starting-role.ts'
import { suggestion } from '../src/library/suggestion.ts'
import { shipped } from './helpers/library-overlay.ts'

t.test('the library cannot be changed', async t => {
  const library = loadLibrary({ directories: [shipped] })
  const duties = library.duties as Map<string, LibraryDuty>
  const duty = duties.get('d-hope') as unknown as { title: string; settings: string[] }
  t.throws(() => duties.set('d-own', duties.get('d-hope') as LibraryDuty), /cannot be changed/)
  t.throws(() => duties.delete('d-hope'), /cannot be changed/)
  t.throws(() => duties.clear(), /cannot be changed/)
  t.throws(() => {
    duty.title = 'Other'
  }, TypeError)
  t.throws(() => duty.settings.push('x'), TypeError)
  t.throws(() => Object.assign(library, { contentVersion: '0' }), TypeError)
})

t.test('wording by language', async t => {
  const library = loadLibrary({ directories: [shipped] })
  const treat = library.outOfScope.get('x-treat')
  const hope = library.duties.get('d-hope')
  const selfCompassion = library.competencies.get('self-compassion')
  if (treat === undefined || hope === undefined || selfCompassion === undefined) throw new Error('An item is missing.')
  t.match(localize(treat, 'en-GB').text, /counselling/)
  t.match(localize(treat, 'EN-gb').text, /counselling/)
  t.equal(localize(treat, 'en-US'), treat)
  t.equal(localize(hope, 'en-GB'), hope, 'an item without a translation is the same object')
  t.equal(localize(treat, 'en-GB').id, 'x-treat')
  t.equal(localize(treat, 'en-GB').reason, treat.reason, 'what is not translated stays')

  const [firstIndicator] = selfCompassion.levels.entry.indicators
  const translated: Competency = {
    ...selfCompassion,
    translations: {
      he: {
        name: 'N',
        strands: { 'sc-mindfulness': { name: 'M' } },
        levels: { entry: { description: 'D', indicators: { [firstIndicator?.id ?? '']: { text: 'I' } } } },
        development: selfCompassion.development.map((_, index) => `${index}`)
      },
      'he-IL': { name: 'N-IL' }
    }
  }
  const hebrew = localize(translated, 'he-Hebr-IL')
  t.equal(hebrew.name, 'N', 'the language serves a region that has no words of its own')
  t.equal(localize(translated, 'he-IL').name, 'N-IL')
  t.equal(hebrew.strands.find(({ id }) => id === 'sc-mindfulness')?.name, 'M')
  t.same(
    hebrew.strands.map(({ id }) => id),
    selfCompassion.strands.map(({ id }) => id)
  )
  t.equal(hebrew.levels.entry.description, 'D')
  t.equal(hebrew.levels.entry.indicators[0]?.text, 'I')
  t.equal(hebrew.levels.lead.description, selfCompassion.levels.lead.description)
  t.same(hebrew.development[0], '0')
  t.equal(localize(translated, 'h').name, selfCompassion.name)
})

t.test('starting roles', async t => {
  t.equal(startingRoleFile([shipped], 'inpatient-unit'), join(shipped, 'library', 'roles', 'inpatient-unit.json'))
  t.equal(startingRoleFile([shipped], 'no-such-setting'), null)
  const own = t.testdir({ library: { roles: { 'inpatient-unit.json': '{}' } } })
  t.equal(startingRoleFile([own, shipped], 'inpatient-unit'), join(own, 'library', 'roles', 'inpatient-unit.json'))
  for (const id of ['../duties', '..', '', 'a/b', 'inpatient-unit\0', 'INPATIENT-UNIT', 'a'.repeat(65)]) {
    t.equal(startingRoleFile([shipped], id), null, JSON.stringify(id))
  }
})

t.test('suggestions', async t => {
  t.equal(suggestion('dutys', ['duties', 'areas']), '. Did you mean "duties"?')
  t.equal(suggestion('wxyzwxyz', ['duties', 'areas']), '. Known are: duties, areas.')
  t.equal(suggestion('anything', []), '.')
})

t.test('places in JSON', async t => {
  const text = '{\n  "a~/b": [\n    1,\n    {"c": null}\n  ]\n}'
  const places = findJsonPlaces(text)
  t.equal(places.syntaxError, null)
  t.same(
    ['', '/a~0~1b', '/a~0~1b/0', '/a~0~1b/1/c', '/a~0~1b/7', '/nowhere'].map(pointer =>
      lineOfPointer(text, places, pointer)
    ),
    [1, 2, 3, 4, 2, 1]
  )
  t.same([lineAt(text, 0), lineAt(text, text.length)], [1, 6])
  t.match(findJsonPlaces('['.repeat(5000)).syntaxError, { expected: 'at most 100 levels' })

  let texts = 0
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 4 }),
      fc.nat(),
      fc.constantFrom('', ',', '"', '}', ']', '0', '\\', 'x'),
      (json, at, extra) => {
        texts++
        const cut = at % (json.length + 1)
        const changed = json.slice(0, cut) + extra + json.slice(extra === '' ? cut + 1 : cut)
        for (const candidate of [json, changed]) {
          let isJson = true
          try {
            JSON.parse(candidate)
          } catch {
            isJson = false
          }
          if ((findJsonPlaces(candidate).syntaxError === null) !== isJson) return false
        }
        return true
      }
    ),
    { numRuns: 500, seed: 7 }
  )
  t.equal(texts, 500, 'each text was tried')
})
