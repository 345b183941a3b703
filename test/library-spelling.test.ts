/** British spelling is data: each text of the library with an American word has a British one beside it, field by field. */
import t from 'tap'
import type { LibraryItem } from '../src/library/library.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { localize } from '../src/library/localize.ts'
import { shipped } from './helpers/library-overlay.ts'
import { baseTexts, givenNames, kindsOf, spellings, textsWithin, withoutGivenNames } from './helpers/library-texts.ts'
import { readJsonFile } from './helpers/library-validators.ts'

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

const said = readJsonFile('test/fixtures/spellings.json') as {
  readonly pairs: readonly (readonly [string, string])[]
  readonly words: readonly (readonly [string, string])[]
  readonly leftOut: readonly string[]
}

/** Words of one side: American, or British. */
function vocabulary(side: 0 | 1): RegExp {
  const words = said.words.flatMap(pair => pair[side].split(' ')).map(word => word.replace(/[,']/g, ''))
  const spelled = said.pairs.map(pair => pair[side].replace('*', '\\w*'))
  return new RegExp(`^(?:${[...words, ...spelled].join('|')})$`)
}

/** The words of a text that the other text lacks, without those that differ between both kinds of English. */
function unlike(text: string, other: string, known: RegExp): readonly string[] {
  const wordsOf = (said: string) =>
    said
      .toLowerCase()
      .replaceAll("'", '')
      .match(/[a-z0-9-]+/g) ?? []
  const others = new Set(wordsOf(other))
  return wordsOf(text).filter(word => !others.has(word) && !known.test(word))
}

t.test('a British text says what its base says', async t => {
  const [american, british] = [vocabulary(0), vocabulary(1)]
  const strays = (base: string, translated: string) => {
    const whole = said.leftOut.reduce((rest, sentence) => rest.replace(sentence, ''), base)
    return [...unlike(whole, translated, american), ...unlike(translated, whole, british)]
  }
  t.same(strays('The specialist labeled it.', 'The support worker labelled it.'), [])
  t.same(strays('The specialist meets peers in paid time.', 'The support worker meets peers in working time.'), [
    'paid',
    'working'
  ])
  let compared = 0
  for (const [kind, items] of Object.entries(kindsOf(library))) {
    for (const item of items) {
      const translated = new Map(textsWithin(localize(item, 'en-GB'), '').map(({ place, text }) => [place, text]))
      for (const { place, text } of textsWithin(item, '')) {
        const words = translated.get(place) ?? ''
        if (words === text) continue
        compared += 1
        t.same(strays(text, words), [], `${kind}/${item.id}${place}: ${words}`)
      }
    }
  }
  t.ok(compared > 150)
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
