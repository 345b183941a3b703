/** Terms of the library's language list: each is recognized or says why not, and other words in its place leave a clean sentence. */
import t from 'tap'
import { stemOf } from '../src/review/language/tokens.ts'
import { findingsOf, library, reviewContent } from './helpers/review.ts'

/** Terms without patterns, with the reason. */
const notRecognized: Readonly<Record<string, string>> = {
  'lg-vague-verbs': 'rc-vague-duty looks at such verbs where they have no object; the words alone are everywhere.',
  'lg-other-duties': 'rc-other-duties-bare speaks of the same words.'
}

t.test('every term is recognized, or it is said why not', async t => {
  const recognized = new Set(reviewContent.terms.map(({ id }) => id))
  const silent = [...library.terms.values()].filter(({ id }) => !recognized.has(id))
  t.same(
    silent
      .filter(({ avoid }) => avoid.length > 0)
      .map(({ id }) => id)
      .sort(),
    Object.keys(notRecognized).sort(),
    'terms of a region avoid nothing, since each word is right somewhere'
  )
  t.ok(silent.filter(({ avoid }) => avoid.length === 0).every(({ class: kind }) => kind === 'region'))
})

t.test('the words that a term avoids are found, in a sentence about people', async t => {
  for (const [text, id] of [
    ['Works with addicts.', 'lg-addict'],
    ['A group for drug users.', 'lg-addict'],
    ['People who stay clean are welcome.', 'lg-clean'],
    ['Two tests came back dirty.', 'lg-clean-screen'],
    ['Visits the mentally ill at home.', 'lg-mentally-ill'],
    ['Comforts people afflicted with depression.', 'lg-suffering'],
    ['Talks with a bipolar patient.', 'lg-schizophrenic'],
    ['It is a crazy place.', 'lg-psycho'],
    ['A friend committed suicide.', 'lg-committed-suicide'],
    ['Listens to noncompliant clients.', 'lg-noncompliant'],
    ['Talks to attention-seeking residents.', 'lg-manipulative'],
    ['Meets frequent flyers.', 'lg-frequent-flyer'],
    ['A group for high-functioning members.', 'lg-high-functioning'],
    ['Support for chronic patients.', 'lg-chronic'],
    ['Deals with challenging behaviour.', 'lg-behavior'],
    ['Brings food to the homeless.', 'lg-homeless'],
    ['Meets ex-offenders in town.', 'lg-inmate'],
    ['Cares for vulnerable patients.', 'lg-vulnerable'],
    ['People are placed in housing.', 'lg-placed'],
    ['Rescues people from themselves.', 'lg-fix'],
    ['A paraprofessional on the team.', 'lg-para'],
    ['Is a paid friend.', 'lg-paid-friend'],
    ['He or she writes notes.', 'lg-gendered-person']
  ] as const) {
    t.ok(
      findingsOf({ title: '', text, field: 'purpose' }).some(({ rule }) => rule === id),
      `${id}: ${text}`
    )
  }
})

t.test('harmless senses are left alone', async t => {
  for (const text of [
    'Goes to an Alcoholics Anonymous meeting with the person.',
    'Brings leaflets of the National Institute on Drug Abuse.',
    'Helps users of the app to report a fault.',
    'Keeps the kitchen clean and safe.',
    'Hands out clean syringes.',
    'Explains the right to refuse treatment.',
    'Supports people in difficult times and talks.',
    'Visits the homeless shelter with members.',
    'Reports concerns about vulnerable adults as the law requires.',
    'Supports students placed in the service for a term.',
    'Saves a seat for people who come late.',
    'Helps people to return to work after sick leave.',
    'Friends and family are welcome.',
    'Normal working hours are nine to five.',
    'Explains why words like addict and inmate hurt.',
    'Teaches that nobody is a “frequent flyer”.'
  ]) {
    const found = findingsOf({ title: '', text, field: 'duty' }).filter(({ group }) => group === 'rc-stigma-terms')
    t.same(
      found.map(({ rule, span }) => `${rule}: ${span?.text}`),
      [],
      text
    )
  }
})

/** A sentence for a pattern: its first words, without gaps, in a sentence that says nothing else. */
function sentenceFor(match: string): string | null {
  const words: string[] = []
  for (const step of match.split(' ')) {
    if (/^\.|^[#*$]|^\^|^<|\?$/.test(step)) {
      if (/^\.|\?$/.test(step)) continue
      return null
    }
    words.push((step.split('|')[0] ?? '').replaceAll('=', '').replaceAll('_', ' '))
  }
  return `At the door ${words.join(' ')} today.`
}

t.test('other words in the place of a term remove it and bring none', async t => {
  let offered = 0
  for (const { id, patterns } of reviewContent.terms) {
    for (const pattern of patterns.filter(({ replacements = [] }) => replacements.length > 0)) {
      for (const match of pattern.match) {
        const text = sentenceFor(match)
        if (text === null) continue
        const findings = findingsOf({ title: '', text, field: 'purpose' }).filter(({ rule }) => rule === id)
        for (const { patches = [], span } of findings) {
          for (const { operations } of patches) {
            const [operation] = operations
            const mended = operation !== undefined && 'value' in operation ? String(operation.value) : ''
            offered += 1
            t.same(
              findingsOf({ title: '', text: mended, field: 'purpose' })
                .filter(({ group }) => group === 'rc-stigma-terms')
                .map(({ rule }) => rule),
              [],
              `${id}: ${span?.text} becomes ${mended}`
            )
            t.notMatch(mended, /\b(?:a|an) (?:a|an|the|people|peer specialists)\b|\ba [aeio]\w/i, mended)
          }
        }
      }
    }
  }
  t.ok(offered > 80, `${offered} ways to mend`)
})

t.test('a term is not found in longer words that begin alike', async t => {
  t.not(stemOf('psychoeducation'), stemOf('psycho'))
  const found = findingsOf({ title: '', text: 'Runs a psychoeducation group on nutrition.', field: 'other' })
  t.same(found, [])
})
