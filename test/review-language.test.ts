/** How the review reads English: words, sentences, clauses, patterns, and what is there and yet not meant. */
import fc from 'fast-check'
import t from 'tap'
import { analyze } from '../src/review/language/analysis.ts'
import { createMatcher } from '../src/review/language/matcher.ts'
import { PatternError, readPattern } from '../src/review/language/pattern.ts'
import { stemOf, tokensOf } from '../src/review/language/tokens.ts'
import { reviewContent, reviewer } from './helpers/review.ts'

const sets = new Map([
  ['medicine', ['=meds', 'pills', 'eye drops']],
  ['breaks', ['about', 'with']]
])

/** The words of all places where a pattern stands. */
function found(pattern: string, text: string): readonly string[] {
  const analysis = analyze(text)
  const matcher = createMatcher([{ pattern: readPattern(pattern, sets), owner: pattern }])
  return matcher
    .find(analysis)
    .map(({ first, last }) => text.slice(analysis.tokens[first]?.start, analysis.tokens[last]?.end))
}

function sentencesOf(text: string): number {
  return new Set(analyze(text).sentences).size
}

/** Words that rules on tasks mark in a duty. */
function tasksIn(text: string): readonly string[] {
  return reviewer
    .reviewText({ text, field: 'duty' })
    .findings.flatMap(({ outOfScope, span }) => (outOfScope && span ? span.text : []))
}

t.test('words have places, lower case and a stem', async t => {
  const text = 'The worker’s 1:1 time – non-clinical, Co-leads.'
  t.same(
    tokensOf(text).map(({ word }) => word),
    ['the', 'worker', '1:1', 'time', 'non', 'clinical', 'co', 'leads']
  )
  for (const { start, end, word } of tokensOf(text)) t.ok(text.slice(start, end).toLowerCase().startsWith(word))
  t.equal(stemOf('administers'), stemOf('administering'))
  t.equal(stemOf('goes'), stemOf('go'), 'irregular verbs have one stem')
  t.equal(stemOf('x'.repeat(5000)).length, 5000, 'what is no word is left alone')
})

t.test('whatever the text, words lie in it in order and do not overlap', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      let end = 0
      return tokensOf(text).every(token => {
        const isBehind = token.start >= end && text.slice(end, token.start) === token.gap
        end = token.end
        return isBehind && token.end > token.start && token.end <= text.length
      })
    })
  )
})

t.test('plain text is read as any text is', async () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), text => {
      const plain = tokensOf(text).map(({ word }) => word)
      const other = tokensOf(`${text} é`).map(({ word }) => word)
      return plain.join(' ') === other.slice(0, -1).join(' ')
    })
  )
})

t.test('sentences end at points, not at abbreviations, and lists have one for each line', async t => {
  t.equal(sentencesOf('Calls Dr. Who at once. Then listens.'), 2)
  t.equal(sentencesOf('Helps with forms, e.g. for housing.'), 1)
  t.equal(sentencesOf('Duties:\n- Listens\n- Walks\n• Talks'), 4)
  t.equal(sentencesOf('What you do\nYou listen'), 2)
})

t.test('clauses begin where somebody says something else', async t => {
  const clauses = (text: string) => new Set(analyze(text).clauses).size
  t.equal(clauses('Does not diagnose, and will drive'), 2)
  t.equal(clauses('Listens and shares'), 1)
  t.equal(clauses('Waits while nurses count'), 2)
})

t.test('patterns', async t => {
  t.same(found('hand_out ~ <medicine>', 'Hands out the weekly pills and eye drops.'), ['Hands out the weekly pills'])
  t.same(found('give ~ pills', 'Gives talks about pills'), [], 'a phrase ends at a preposition')
  t.same(found('give ~ pills', 'Gives hope, pills'), [], 'and at a comma')
  t.same(found('give ~ pills', 'Gives small, round and red pills'), ['Gives small, round and red pills'])
  t.same(found('collect ~ pills', 'Collects cups and counts pills'), [], 'and at an "and" behind a plural')
  t.same(found('[ pills', 'Pills, pills and pills; talks about cups, pills'), ['Pills', 'pills', 'pills'])
  t.same(found('=search', 'Searches'), [], 'an exact word has no other forms')
  t.same(found('search', 'Searches'), ['Searches'])
  t.same(found('^ other duties $', 'Other duties. And other duties too.'), ['Other duties'])
  t.same(found('every? # .1 minutes', 'Every 15 long minutes'), ['Every 15 long minutes'])
  t.same(found('unit_searches', 'The unit, searches'), [], 'no comma parts the words of a phrase')
  t.throws(() => readPattern('', sets), PatternError)
  t.throws(() => readPattern('.. pills', sets), /must begin with a word/)
  t.throws(() => readPattern('<nobody>', sets), /no set of words "nobody"/)
  t.throws(() => readPattern('a|%', sets), /holds no word/)
})

t.test('the index finds what a search of every place finds', async () => {
  const word = fc.constantFrom('give', 'count', 'pills', 'meds', 'the', 'about')
  const step = fc.oneof(word, fc.constantFrom('give|count', '<medicine>', '..', '.1', '*', 'the?'))
  fc.assert(
    fc.property(word, fc.array(step, { maxLength: 3 }), fc.array(word, { maxLength: 14 }), (first, rest, words) => {
      const pattern = readPattern([first, ...rest, 'pills'].join(' '), sets)
      const analysis = analyze(words.join(' '))
      const anywhere = { ...pattern, firsts: null }
      const [one, other] = [pattern, anywhere].map(p => createMatcher([{ pattern: p, owner: 0 }]).find(analysis))
      return JSON.stringify(one) === JSON.stringify(other)
    })
  )
})

const harmless: Readonly<Record<string, readonly string[]>> = {
  denied: [
    'Does not administer, count or store medication.',
    'Supports people without restraining or searching them.',
    'Takes no part in restraint, searches or seclusion.',
    'Searching rooms is not part of the role.',
    'Not part of the role: searching rooms, counting medication.',
    'What this role does not do:\n- Search rooms\n- Count medication',
    'Rather than watching patients take tablets, listens to them.'
  ],
  'done by others': [
    'Be with people while nurses administer medication.',
    'Helps people to administer their own medication.',
    'Nurses on the ward count the medication.',
    'Medication is given by nurses.',
    'Our hospital provides medication management, drug testing and a secure ward.',
    'Northfield Center operates a methadone clinic and three sober houses.',
    'Supports participants of the drug court, which orders testing and imposes sanctions.'
  ],
  'spoken of': ['Explains how staff search rooms.', 'Offers company after seclusion.', 'Gives talks about restraint.'],
  quoted: ['Asks colleagues what they mean by “restrain patients”.']
}

for (const [kind, texts] of Object.entries(harmless)) {
  t.test(`what is ${kind} is harmless`, async t => {
    for (const text of texts) t.same(tasksIn(text), [], text)
  })
}

t.test('what only looks harmless is found', async t => {
  for (const text of [
    'Does not judge and gives medication to residents.',
    'Not only listens but administers medication.',
    'Assists nurses to restrain patients.',
    'Together with the nurse gives injections.',
    'Provides 1:1 observation as directed by the nurse.',
    'Medication is administered by the peer specialist.',
    'While nurses are busy, dispenses medication.',
    'Keeps records of residents who leave and searches their rooms.',
    'The ward expects peers to search rooms.'
  ]) {
    t.ok(tasksIn(text).length > 0, text)
  }
})

t.test('every rewrite of a task is peer work', async t => {
  for (const { id, rewrite = '' } of reviewContent.scope) t.same(tasksIn(rewrite), [], id)
})
