/** British spelling is data: each text of the library with an American word has a British one beside it, field by field. */
import t from 'tap'
import type { LibraryItem } from '../src/library/library.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { shipped } from './helpers/library-overlay.ts'
import { baseTexts, givenNames, kindsOf, spellings, textsWithin, withoutGivenNames } from './helpers/library-texts.ts'

const library = loadLibrary({ directories: [shipped] })
const all = baseTexts(library)

t.test('British spelling is data, field by field', async t => {
  const fieldOf = (value: unknown, place: string) =>
    place
      .split('/')
      .slice(1)
      .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], value)
  for (const [kind, items] of Object.entries(kindsOf(library))) {
    for (const item of items) {
      const british = item.translations?.['en-GB']
      for (const { place, text } of textsWithin({ ...item }, '')) {
        if (!spellings.some(([american]) => american.test(withoutGivenNames(text)))) continue
        const translated = fieldOf(british, byId(item, place))
        t.ok(translated !== undefined, `${kind}/${item.id}${place} needs en-GB: ${text}`)
      }
      for (const { place, text } of textsWithin(british ?? {}, '')) {
        const found = spellings.filter(([american]) => american.test(withoutGivenNames(text)))
        t.same(found, [], `${kind}/${item.id}/en-GB${place} is American: ${text}`)
      }
    }
  }
  t.ok(all.length > 1500)
  t.same(
    givenNames.filter(name => !all.some(({ text }) => text.includes(name))),
    [],
    'no name is excused that the library does not use'
  )
})

/** A translation names the entries of a list with ids by their ids, and gives any other list whole. */
function byId(item: LibraryItem, place: string): string {
  const keys = place.split('/').slice(1)
  let node: unknown = item
  const path: string[] = []
  for (const key of keys) {
    const list = Array.isArray(node)
    node = (node as Record<string, unknown>)[key]
    const id = list && typeof node === 'object' && node !== null ? (node as { readonly id?: string }).id : undefined
    path.push(id ?? key)
  }
  return `/${path.join('/')}`
}
