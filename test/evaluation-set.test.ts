/** The evaluation set is what its README says: large, half clean, exactly labelled, with two halves alike in mix only. */
import { Ajv2020 } from 'ajv/dist/2020.js'
import t from 'tap'
import { loadLibrary } from '../src/library/load-library.ts'
import {
  agreement,
  type Found,
  type Label,
  linesOf,
  readDescriptions,
  readRules,
  readSentences,
  type Sentence
} from './helpers/evaluation-set.ts'
import { shipped } from './helpers/library-overlay.ts'
import { filesBelow, readText } from './helpers/source-files.ts'

const library = loadLibrary({ directories: [shipped] })
const tuning = readSentences('tuning')
const heldOut = readSentences('held-out')
const all = [...tuning, ...heldOut]
const descriptions = readDescriptions()
const descriptionLines = new Map(descriptions.map(description => [description.id, linesOf(description)]))
const list = readRules()
const rules = new Map(list.rules.map(rule => [rule.id, rule]))

const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false })
const schemaOf = (path: string) => JSON.parse(readText(`test/evaluation/${path}`)) as { readonly $id: string }

function tally(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1
}

/** An out-of-scope task is as severe as the library's list has it; every other label as its rule. */
function severityOf({ rule, outOfScope }: Label): string | undefined {
  if (outOfScope === undefined) return rules.get(rule)?.severity
  return library.outOfScope.get(outOfScope)?.severity === 'block' ? 'error' : 'warning'
}

/** As a row of the README begins. */
function keyOf({ rule, outOfScope }: Label): string {
  return `${rule} | ${outOfScope ?? '–'}`
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/\p{L}+/gu) ?? [])
}

/** Share of the words of two texts that both have, from 0 to 1. */
function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter(word => other.has(word)).length
  return shared / (one.size + other.size - shared)
}

t.test('the files fit their schemas', async t => {
  const isSentence = ajv.compile(schemaOf('sentence.schema.json'))
  for (const sentence of all) t.ok(isSentence(sentence), `${sentence.id} ${ajv.errorsText(isSentence.errors)}`)
  const pairs = [
    ['rules.json', 'rules.schema.json'],
    ['descriptions/labels.json', 'descriptions/descriptions.schema.json']
  ] as const
  for (const [path, schema] of pairs) {
    const isValid = ajv.compile(schemaOf(schema))
    t.ok(isValid(schemaOf(path)), `${path} ${ajv.errorsText(isValid.errors)}`)
  }
})

t.test('large enough, half clean, and told apart', async t => {
  t.ok(all.length >= 480, `${all.length} sentences`)
  for (const half of [tuning, heldOut]) {
    const clean = half.filter(({ labels }) => labels.length === 0).length
    const share = clean / half.length
    t.ok(share >= 0.5 && share < 0.55, `${clean} of ${half.length} are clean`)
  }
  t.equal(new Set(all.map(({ id }) => id)).size, all.length, 'ids')
  t.equal(new Set(all.map(({ text }) => text.toLowerCase())).size, all.length, 'texts')
  t.ok(tuning.every(({ id }) => id.startsWith('t-')) && heldOut.every(({ id }) => id.startsWith('h-')))
  for (const { id, arguable, labels } of all) if (arguable) t.ok(labels.length > 0, `${id} says what is arguable`)
  const fits = ({ setting }: Sentence) => setting === undefined || library.settings.has(setting)
  t.same(
    all.filter(sentence => !fits(sentence)).map(({ id }) => id),
    []
  )
  const settings = new Set(all.map(({ setting }) => setting))
  for (const id of library.settings.keys()) t.ok(settings.has(id), id)
})

t.test('each label is of a known rule, as severe as that is, on words that stand there once', async t => {
  const lines = [...descriptionLines.values()].flat()
  const labelled = [...all, ...lines].flatMap(({ id, text, labels }) => labels.map(label => ({ id, label, text })))
  t.equal(labelled.length, [...all, ...descriptions].flatMap(({ labels }) => labels).length, 'no line is lost')
  for (const { id, label, text } of labelled) {
    t.ok(rules.has(label.rule), `${id}: ${label.rule}`)
    t.equal(timesIn(text, label.match), 1, `${id}: ${label.match}`)
    t.equal(label.severity, severityOf(label), `${id}: ${label.match}`)
    if (['rc-force', 'rc-nonpeer-tasks'].includes(label.rule)) t.ok(label.outOfScope, `${id}: which task`)
    const isForce = ['x-restraint', 'x-search', 'x-observation'].includes(label.outOfScope ?? '')
    if (label.outOfScope) t.equal(label.rule, isForce ? 'rc-force' : 'rc-nonpeer-tasks', `${id}: ${label.match}`)
  }
})

t.test('every rule is listed once, and every term of the library', async t => {
  const listed = [list.rules, list.absent].flat().map(({ id }) => id)
  const ids = [...listed, ...list.notLabelled.flatMap(group => group.rules)]
  t.equal(new Set(ids).size, ids.length)
  // The catalogue of checks has 72.
  t.equal(ids.filter(id => id.startsWith('rc-')).length, 72)
  t.same(ids.filter(id => id.startsWith('lg-')).sort(), [...library.terms.keys()].sort())
})

t.test('both halves have the same mix', async t => {
  const labelsOf = (half: readonly Sentence[]) =>
    half.filter(({ arguable }) => !arguable).flatMap(({ labels }) => labels)
  const kinds = (half: readonly Sentence[]) => tally(labelsOf(half).map(({ rule, outOfScope }) => outOfScope ?? rule))
  const [one, other] = [kinds(tuning), kinds(heldOut)]
  for (const kind of new Set([...one.keys(), ...other.keys()])) {
    const [count, counterpart] = [one.get(kind) ?? 0, other.get(kind) ?? 0]
    t.ok(Math.min(count, counterpart) > 0 && Math.abs(count - counterpart) <= 1, `${kind}: ${count}, ${counterpart}`)
  }
  for (const id of library.outOfScope.keys()) t.ok(one.has(id), id)
  for (const id of rules.keys())
    t.ok(
      labelsOf(tuning).some(({ rule }) => rule === id),
      id
    )
  const fields = (half: readonly Sentence[]) => tally(half.map(({ field }) => field))
  const [fieldsOfOne, fieldsOfOther] = [fields(tuning), fields(heldOut)]
  for (const [field, count] of fieldsOfOne) {
    t.ok(Math.abs(count - (fieldsOfOther.get(field) ?? 0)) <= 8, `${field}: ${count}, ${fieldsOfOther.get(field)}`)
  }
})

t.test('the README has the right numbers', async t => {
  const readme = readText('test/evaluation/README.md')
  const halves = [tuning, heldOut]
  const row = (name: string, count: (half: readonly Sentence[]) => number) =>
    t.ok(readme.includes(`| ${name} | ${halves.map(count).join(' | ')} |\n`), `${name}: ${halves.map(count)}`)
  const errorsOf = ({ labels, arguable }: Sentence) =>
    arguable ? [] : labels.filter(({ severity }) => severity === 'error')
  const isMild = (sentence: Sentence) =>
    sentence.labels.length > 0 && !sentence.arguable && errorsOf(sentence).length === 0
  row('sentences', half => half.length)
  row('clean', half => half.filter(({ labels }) => labels.length === 0).length)
  row('with an error', half => half.filter(sentence => errorsOf(sentence).length > 0).length)
  row('with warnings or info only', half => half.filter(isMild).length)
  row('arguable', half => half.filter(({ arguable }) => arguable).length)
  row('labels of errors', half => half.flatMap(errorsOf).length)
  const kinds = (half: readonly Sentence[]) =>
    half.filter(({ arguable }) => !arguable).flatMap(({ labels }) => labels.map(keyOf))
  const [counts, counterparts] = [tally(kinds(tuning)), tally(kinds(heldOut))]
  for (const [key, count] of counts) t.ok(readme.includes(`| ${key} | ${count} | ${counterparts.get(key)} |\n`), key)
  t.equal(readme.match(/^\| (rc|lg)-/gm)?.length, counts.size, 'and no other rows')
})

t.test('no sentence of one half is told again in the other', async t => {
  const seen = tuning.map(({ id, text }) => ({ id, words: wordsOf(text) }))
  const pairs = heldOut.flatMap(({ id, text }) => {
    const words = wordsOf(text)
    return seen.filter(other => likeness(words, other.words) > 0.45).map(other => `${other.id} and ${id}`)
  })
  t.same(pairs, [])
})

t.test('whole descriptions', async t => {
  const texts = filesBelow('test/evaluation/descriptions').filter(path => path.endsWith('.txt'))
  t.same(texts, descriptions.map(({ id }) => `test/evaluation/descriptions/${id}.txt`).sort())
  for (const half of ['tuning', 'held-out']) {
    const ofHalf = descriptions.filter(description => description.half === half)
    t.equal(ofHalf.length, 6)
    t.equal(ofHalf.filter(({ labels, absent }) => labels.length + absent.length === 0).length, 1, 'one is clean')
  }
  for (const { id, text, setting, absent } of descriptions) {
    const { length } = text.trimEnd().split('\n')
    t.ok(length >= 25 && length <= 60, `${id} has ${length} lines`)
    t.ok(library.settings.has(setting), id)
    for (const rule of absent)
      t.ok(
        list.absent.some(one => one.id === rule),
        `${id}: ${rule}`
      )
  }
})

t.test('agreement is counted by words, family and level', async t => {
  const text = 'Searches rooms, hands out pills and shares hope.'
  const label = (rule: string, match: string): Label => ({ rule, severity: 'error', match })
  const labels = [label('rc-force', 'Searches rooms'), label('rc-nonpeer-tasks', 'hands out pills')]
  const sentence: Sentence = { id: 't-000', field: 'duty', text, labels }
  const found = (rule: string, words: string, severity: Found['severity'] = 'error'): Found => {
    const start = text.indexOf(words)
    return { rule, severity, start, end: start + words.length }
  }
  const measure = (findings: readonly Found[], of: Sentence = sentence) => agreement([of], () => findings)
  t.match(measure([found('rc-force', 'Searches'), found('rc-nonpeer-tasks', 'pills')]), { recall: 1, precision: 1 })
  t.match(measure([found('rc-nonpeer-tasks', 'rooms')]), { hits: 1, missed: ['t-000: hands out pills'], precision: 1 })
  t.match(measure([found('rc-force', 'Searches'), found('rc-force', 'shares hope')]), {
    recall: 0.5,
    precision: 0.5,
    wrong: ['t-000: rc-force on shares hope']
  })
  t.match(measure([found('rc-conf-limits', 'pills')]), { hits: 0, precision: 0 }, 'another family')
  t.match(measure([found('rc-force', 'Searches', 'warning')]), { hits: 0, wrong: [] }, 'too mild')
  t.match(measure([found('rc-jargon', 'hope')]), { hits: 0, wrong: [] }, 'not a rule of the set')
  const arguable: Sentence = { ...sentence, arguable: true, reason: 'It can be seen in two ways.' }
  t.match(measure([found('rc-force', 'hope')], arguable), { hits: 0, missed: [], wrong: [] })
})
