/** Boundaries in an author's own words: what is recognized as stating one, and what only looks like it. */
import t from 'tap'
import { createText } from '../src/review/texts.ts'
import { createTopics } from '../src/review/topics.ts'
import { readJsonFile } from './helpers/library-validators.ts'
import { library, reviewContent, startingRole } from './helpers/review.ts'

interface Wordings {
  readonly says: readonly string[]
  readonly nearMisses: readonly string[]
}

const topics = createTopics(reviewContent.topics, reviewContent.words)
const wordings = readJsonFile('test/fixtures/review/boundary-wordings.json') as Readonly<Record<string, Wordings>>

function says(id: string, sentence: string): boolean {
  return topics.saidIn([createText(sentence, '/text', 'boundary')]).has(id)
}

t.test('every boundary of the library has its topic and its wordings', async t => {
  const ids = [...library.boundaries.keys()].toSorted()

  t.same(reviewContent.topics.map(({ id }) => id).toSorted(), ids)
  t.same(Object.keys(wordings).toSorted(), ids)
})

for (const [id, { says: hits, nearMisses }] of Object.entries(wordings)) {
  t.test(id, async t => {
    t.ok(hits.length >= 3 && nearMisses.length >= 3, 'three of each')
    for (const sentence of hits) t.ok(says(id, sentence), `says it: ${sentence}`)
    for (const sentence of nearMisses) t.notOk(says(id, sentence), `does not say it: ${sentence}`)
  })
}

t.test('the library’s own words state the boundary that they are of', async t => {
  for (const { id, text } of library.boundaries.values()) t.ok(says(id, text), `${id}: ${text}`)
})

t.test('parts and items that a topic names exist', async t => {
  const role = startingRole('inpatient-unit', 'US')
  const known = new Set([...library.duties.keys(), ...library.outOfScope.keys(), ...library.statements.keys()])
  for (const { id, items = [], places = [] } of reviewContent.topics) {
    t.same(
      items.filter(item => !known.has(item)),
      [],
      id
    )
    for (const place of places) t.ok(topics.isPlaced(id, role, new Set()), `${id}: ${place}`)
  }
})
