/** What is shipped passes its own review: all texts of the library, and all starting roles, without an error or a warning. */
import t from 'tap'
import type { LibraryItem } from '../src/library/library.ts'
import { localize } from '../src/library/localize.ts'
import type { TextField } from '../src/review/rule.ts'
import { library, reviewer, service, startingRole } from './helpers/review.ts'

/** Kind of text by kind of item. What terms avoid is what they avoid, and sources are titles of other people's works. */
const fields: readonly (readonly [ReadonlyMap<string, LibraryItem>, TextField])[] = [
  [library.duties, 'duty'],
  [library.boundaries, 'boundary'],
  [library.outOfScope, 'boundary'],
  [library.competencies, 'other'],
  [library.statements, 'other'],
  [library.questions, 'other'],
  [library.settings, 'other'],
  [library.areas, 'other']
]
/** Parts of an item that hold ids, marks and places, or what others do: out-of-scope items say what is not peer work. */
const notRead = new Set(
  'id sources status translations settings jurisdictions competencies frameworks claims doneBy link'.split(' ')
)

for (const [items, field] of fields) {
  for (const language of ['en-US', 'en-GB']) {
    t.test(`${field} texts in ${language}: ${[...items.keys()][0]} and the like`, async t => {
      t.ok(items.size > 0)
      for (const item of items.values()) {
        const found = textsIn(localize(item, language)).flatMap(text =>
          reviewer.reviewText({ text, field, locale: language }).findings.filter(({ severity }) => severity !== 'info')
        )
        t.same(
          found.map(({ rule, message }) => `${rule}: ${message}`),
          [],
          item.id
        )
      }
    })
  }
}

t.test('starting roles', async t => {
  for (const setting of library.settings.keys()) {
    for (const jurisdiction of ['US', 'GB', 'IE', undefined]) {
      const { findings } = reviewer.reviewRole(startingRole(setting, jurisdiction))
      t.same(
        findings
          .filter(({ severity }) => severity !== 'info')
          .map(({ rule, pointer, message }) => `${rule} ${pointer}: ${message}`),
        [],
        `${setting} ${jurisdiction ?? 'anywhere'}`
      )
    }
  }
})

t.test('the review of a starting role is not a long list', async t => {
  for (const setting of library.settings.keys()) {
    const { findings } = reviewer.reviewRole(startingRole(setting, 'US'))
    t.ok(findings.length <= 12, `${setting}: ${findings.map(({ rule, pointer }) => `${rule} ${pointer}`).join(', ')}`)
  }
  t.ok(service)
})

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => (notRead.has(name) ? [] : textsIn(part)))
}
