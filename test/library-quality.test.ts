/** Quality of the library's texts: plain, person-first, in one form for each kind, said once, and spelled by data. */
import t from 'tap'
import { holdsIn } from '../src/domain/jurisdiction.ts'
import type { LibraryItem, Statement } from '../src/library/library.ts'
import { loadLibrary } from '../src/library/load-library.ts'
import { localize } from '../src/library/localize.ts'
import { shipped } from './helpers/library-overlay.ts'
import {
  baseTexts,
  gradeOf,
  kindsOf,
  type LibraryText,
  likeness,
  pairsOf,
  sentencesOf,
  withoutGivenNames
} from './helpers/library-texts.ts'
import { readJsonFile } from './helpers/library-validators.ts'

interface OwnDuty {
  readonly id?: string
  readonly title?: string
  readonly text?: string
}

interface StartingRole {
  readonly role: { readonly duties?: readonly OwnDuty[] }
  readonly variants: Readonly<Record<string, { readonly duties?: readonly OwnDuty[] }>>
}

const library = loadLibrary({ directories: [shipped] })
const all = baseTexts(library)

/** The items that a role is made of, in the words of a locale. */
function inWordsOf(locale: string) {
  const said = <T extends LibraryItem>(items: ReadonlyMap<string, T>) =>
    [...items.values()].map(item => localize(item, locale))
  const { duties, boundaries, outOfScope, competencies, questions } = library
  return {
    duties: said(duties),
    boundaries: said(boundaries),
    outOfScope: said(outOfScope),
    competencies: said(competencies),
    questions: said(questions)
  }
}

/** Locales whose words are English: the measures below are for that language. */
const english = ['en-US', 'en-GB'].map(locale => [locale, inWordsOf(locale)] as const)
const at = ({ kind, item, place, text }: LibraryText) => `${kind}/${item}${place}: ${text}`

for (const [locale, { duties, boundaries, outOfScope, competencies, questions }] of english)
  t.test(`${locale}: the grade level is at most 10`, async t => {
    const highest = 10
    t.ok(gradeOf('Facilitate multidisciplinary implementation of individualized rehabilitative interventions.') > 20)
    t.ok(gradeOf('Ask what the person wants. Write it down.') < 3)
    const texts = [
      ...duties.flatMap(({ id, text, outcome }) =>
        [text, outcome, `${text} ${outcome}`].map(said => [id, said] as const)
      ),
      ...boundaries.flatMap(({ id, text, commitment, rationale, whatToDo }) =>
        [text, whatToDo, `${text} ${commitment} ${rationale} ${whatToDo}`].map(said => [id, said] as const)
      ),
      ...outOfScope.map(({ id, text, reason, instead }) => [id, `${text} ${reason} ${instead}`] as const),
      ...questions.map(({ id, text }) => [id, text] as const),
      ...competencies.flatMap(({ id, levels }) =>
        Object.entries(levels).map(([level, { description, indicators }]) => {
          const said = [description, ...indicators.map(indicator => indicator.text)].join(' ')
          return [`${id}/${level}`, said] as const
        })
      )
    ]
    t.same(
      texts
        .filter(([, said]) => gradeOf(said) > highest)
        .map(([id, said]) => `${id} ${gradeOf(said).toFixed(1)}: ${said}`),
      []
    )
  })

/** Where repeating is meant: a right that holds at each step, a fact of several codes, a search without result. */
const repeated = /\/ladder\/decides\/|\/claims\/\d+\/text$|^\/workload\/\d+\/text$/

/**
 * Whether both texts are statements on one topic of law, neither holding where the other was written: a document has one
 * of them at most, and where the law asks the same in two places, they ought to say the same.
 */
function isOfOtherPlace(one: LibraryText, other: LibraryText): boolean {
  const [first, second] = [one, other].map(({ kind, item }) =>
    kind === 'statements' ? library.statements.get(item) : undefined
  )
  if (first?.topic === undefined || first.topic !== second?.topic) return false
  const holdsNowhere = (statement: Statement, { jurisdictions = [] }: Statement) =>
    jurisdictions.length > 0 && jurisdictions.every(place => !holdsIn(statement, place))
  return holdsNowhere(first, second) && holdsNowhere(second, first)
}

t.test('nothing is said twice', async t => {
  // Half of all pairs of words: from there on one text is the other with a word changed. What falls below shares a set
  // phrase of the field, such as "explains rights and the way to complain".
  const alike = 0.5
  const fewest = 6
  const heard = pairsOf('Listen with full attention, say back what you heard, and ask whether you have it right.')
  const [listening] = sentencesOf(library.duties.get('d-listening')?.text ?? '')
  t.ok(likeness(heard, pairsOf(listening ?? '')) >= alike, 'one word changed is found')
  const texts = all
    .filter(({ place, text }) => !repeated.test(place) && text.split(' ').length >= fewest)
    // The same suggestion on hours of supervision is the same on purpose.
    .map(found => ({ found, pairs: pairsOf(found.text.replace(/As a suggestion, [^.]*\./, '')) }))
  const doubled = texts.flatMap(({ found, pairs }, index) =>
    texts
      .slice(index + 1)
      .filter(other => likeness(pairs, other.pairs) >= alike && !isOfOtherPlace(found, other.found))
      .map(other => `${at(found)} | ${at(other.found)}`)
  )
  t.same(doubled, [])
  for (const kind of ['areas', 'duties', 'outOfScope', 'boundaries', 'statements']) {
    const names = (kindsOf(library)[kind] ?? []).map(item =>
      'title' in item ? String(item.title).toLowerCase() : item.id
    )
    t.ok(names.length > 0 && new Set(names).size === names.length, `${kind}: each title once`)
  }
})

/** Verbs that a duty, a boundary or a thing to do in place of one may begin with; a new one is added here. */
const verbs = new Set(
  (
    'accept add affirm agree ask attend avoid be begin bring carry check choose co-lead collect come complete connect cook ' +
    'decide decline describe design discuss do draw drive end enter explain explore find fit follow get give go hand have help ' +
    'hold host introduce join keep learn leave let link listen look make meet mentor name note notice offer open owe pass pause ' +
    'plan point prepare present promise put question raise reach read receive record reflect report respect return review rewrite ' +
    'say set shadow share show sit speak spend stay step strengthen suggest supervise support take talk teach tell touch treat turn ' +
    'try use visit voice walk withdraw work write'
  ).split(' ')
)

/** Whether a sentence asks something of the reader: a verb in its base form, with a word of denial before it at most. */
function isImperative(sentence: string): boolean {
  const [first = '', second = ''] = sentence.toLowerCase().match(/[a-z-]+/g) ?? []
  return verbs.has(['never', 'neither'].includes(first) ? second : first)
}

/** Whether a sentence says what somebody does: a verb in the third person. */
function isThirdPerson(sentence: string): boolean {
  const [first = ''] = sentence.toLowerCase().match(/[a-z-]+/g) ?? []
  return /^[a-z-]+s$/.test(first)
}

for (const [locale, { duties, boundaries, outOfScope, competencies, questions }] of english)
  t.test(`${locale}: each kind has one grammatical form`, async t => {
    const broken = (texts: readonly (readonly [string, string])[], holds: (sentence: string) => boolean) =>
      texts.flatMap(([id, text]) =>
        sentencesOf(text)
          .filter(sentence => !holds(sentence))
          .map(sentence => `${id}: ${sentence}`)
      )
    const firstOnly = (texts: readonly (readonly [string, string])[]) =>
      texts.map(([id, text]) => [id, sentencesOf(text)[0] ?? ''] as const)
    const of = <T extends LibraryItem>(items: readonly T[], read: (item: T) => readonly string[]) =>
      items.flatMap(item => read(item).map(text => [item.id, text] as const))

    t.same(
      broken(
        of(duties, duty => [duty.text]),
        isImperative
      ),
      [],
      'a duty says what to do, in each sentence'
    )
    t.same(
      broken(
        of(duties, duty => [duty.title]),
        isImperative
      ),
      [],
      'and so does its title'
    )
    t.same(
      broken(
        of(duties, duty => [duty.outcome]),
        text => !isImperative(text)
      ),
      [],
      'an outcome says what is then so'
    )
    t.same(
      broken(
        of(boundaries, ({ text }) => [text]),
        isImperative
      ),
      [],
      'a boundary says what to do'
    )
    t.same(
      broken(firstOnly(of(boundaries, item => [item.commitment])), text =>
        /^The employer (never )?[a-z]+s\b/.test(text)
      ),
      []
    )
    t.same(
      broken(
        of(boundaries, item => [item.rationale]),
        text => !isImperative(text)
      ),
      [],
      'a reason is a statement'
    )
    t.same(
      broken(firstOnly(of(boundaries, item => [item.whatToDo])), text => text.startsWith('When ')),
      [],
      'what to do when'
    )
    t.same(
      broken(
        of(outOfScope, item => [item.text]),
        text => /^(Does not [a-z]+|A peer specialist does not)/.test(text)
      ),
      []
    )
    t.same(
      broken(
        of(outOfScope, item => [item.instead]),
        isImperative
      ),
      []
    )
    t.same(
      broken(
        of(outOfScope, item => [item.reason]),
        text => !isImperative(text)
      ),
      []
    )
    t.same(
      broken(
        of(competencies, ({ levels }) => Object.values(levels).flatMap(l => l.indicators.map(i => i.text))),
        isThirdPerson
      ),
      [],
      'an indicator says what the worker does'
    )
    t.same(
      broken(
        of(competencies, ({ levels }) => Object.values(levels).map(l => l.description)),
        isThirdPerson
      ),
      []
    )
    t.same(broken(firstOnly(of(competencies, ({ development }) => development)), isImperative), [])
    t.same(
      broken(
        of(questions, ({ whatGoodLooksLike }) => whatGoodLooksLike),
        isThirdPerson
      ),
      [],
      'a good answer'
    )
    t.notOk(isImperative('Supports people.') || isImperative('The person decides.') || isThirdPerson('Ask first.'))
  })

/** What clinicians do; a peer specialist who does it has another job. Help to get it is peer support. */
const clinical =
  /\b(diagnos(e|es|ing)|treat(s|ing)?|assess(es|ing)?|prescrib\w+|administer\w*|counsel(s|ing|ling)?|medicate\w*|restrain\w*|seclud\w+|monitor\w*|triag\w+|screen(s|ing)?|admit(s|ting)?|detain\w*|sedat\w+|stabili[sz]\w+|interven(e|es|ing)|case-?manag\w+|therap(y|ies)|rehabilitat\w+|observe(s|d)?|dispens\w+|inject\w*|enforc\w+|guard\w*)\b/i

for (const [locale, { duties }] of english)
  t.test(`${locale}: no duty is a clinical one`, async t => {
    for (const { id, title, text, outcome } of duties) t.notMatch(`${title} ${text} ${outcome}`, clinical, id)
  })

t.test('duties that starting roles say in their own words are of the same quality', async t => {
  const named = (duty: OwnDuty) => duty.id ?? duty.title ?? ''
  const own = [...library.settings.keys()].flatMap(setting => {
    const { role, variants } = readJsonFile(`templates/library/roles/${setting}.json`) as unknown as StartingRole
    return [role, ...Object.values(variants)].flatMap(({ duties = [] }) => duties)
  })
  t.ok(own.filter(({ text }) => text !== undefined).length > 20)
  for (const duty of own) {
    for (const said of [duty.title, duty.text].filter(words => words !== undefined)) {
      t.same(
        sentencesOf(said).filter(sentence => !isImperative(sentence)),
        [],
        `${named(duty)} says what to do`
      )
      t.notMatch(said, clinical, named(duty))
    }
    if (duty.text !== undefined) t.ok(gradeOf(duty.text) <= 10, `${named(duty)}: ${duty.text}`)
  }
})

/** Senses of a word to avoid that the term itself calls harmless; each with the words around it. */
const harmless =
  /\b(case manag\w+|managing a case|(unclear|doubtful) cases?|put on record|as a patient|patient navigator|(family|families) (and|or) friends|friends, family|friend(s|ly|ship)?\b|put on display)/gi
/** Names of occupations as a classification prints them. */
const given = /^codes\//

t.test('words are person-first and recovery-oriented, by the terms of the library', async t => {
  const people = [...library.terms.values()].filter(({ class: kind }) => !['job-advert', 'region'].includes(kind))
  const avoided = people.flatMap(({ id, avoid }) =>
    avoid.filter(words => !words.includes('(')).map(words => [id, words] as const)
  )
  t.ok(avoided.length > 50)
  const texts = all.filter(({ kind }) => kind !== 'terms').filter(found => !given.test(at(found)))
  for (const [id, words] of avoided) {
    const bare = new RegExp(`(?<![\\w-])${words}s?(?![\\w-])`, 'i')
    const found = texts.filter(({ text }) => bare.test(withoutGivenNames(text).replace(harmless, '')))
    t.same(found.map(at), [], `${id}: ${words}`)
  }
})

t.test('duties and boundaries say what is meant, not "appropriate" or "as needed"', async t => {
  const vague = [...library.terms.values()]
    .filter(({ id }) => /^lg-(vague|toughness|other-duties|gender)/.test(id))
    .flatMap(({ avoid }) => avoid.filter(words => !words.includes('(')))
  t.ok(vague.length > 10)
  for (const { kind, item, place, text } of all) {
    if (!(kind === 'duties' || (kind === 'boundaries' && place === '/text'))) continue
    // "Good practice" and "timely" stand where the sentence itself says what for.
    const bare = new RegExp(`(?<![\\w-])(${vague.join('|')})s?(?![\\w-])`, 'i')
    t.notMatch(text.replace(/good practice/g, ''), bare, `${kind}/${item}${place}`)
  }
})
