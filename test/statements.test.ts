/** Law and practice by place: the library covers each topic in each place, says what it rests on, and keeps places apart. */
import { readFileSync } from 'node:fs'
import t from 'tap'
import { holdsIn, isWrittenFor } from '../src/domain/jurisdiction.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { type Statement, statementTopics } from '../src/library/library.ts'
import { localize } from '../src/library/localize.ts'
import { createService } from '../src/service.ts'
import { withoutGivenNames } from './helpers/library-texts.ts'

const service = await createService()
const statements = [...service.library.statements.values()]
const about = statements.filter(({ topic }) => topic !== undefined)
const nations = ['GB-ENG', 'GB-WLS', 'GB-SCT', 'GB-NIR'] as const
const places = ['US', 'GB', ...nations, 'IE', 'CA', 'AU', 'IL'] as const

t.test('every topic has a statement in every place', async t => {
  const missing = statementTopics.flatMap(topic =>
    places
      .filter(place => !about.some(one => one.topic === topic && holdsIn(one, place)))
      .map(place => `${topic} in ${place}`)
  )
  t.same(missing, [])
})

/** Where the nations of the United Kingdom have law or practice of their own. */
const ownLaw: Readonly<Record<(typeof nations)[number], readonly string[]>> = {
  'GB-ENG': ['criminal-record', 'safeguarding', 'certification'],
  'GB-WLS': ['criminal-record', 'safeguarding', 'certification'],
  'GB-SCT': ['criminal-record', 'safeguarding', 'certification'],
  'GB-NIR': statementTopics.filter(topic => topic !== 'confidentiality')
}

t.test('nations have what is their own, and Great Britain does not speak for Northern Ireland', async t => {
  for (const nation of nations) {
    const missing = ownLaw[nation].filter(topic => !about.some(one => one.topic === topic && isWrittenFor(one, nation)))
    t.same(missing, [], nation)
  }
  const named = about.filter(({ text }) => /^[^.]*Equality Act 2010|Working Time Regulations 1998/.test(text))
  t.ok(named.length >= 3)
  for (const one of named.filter(one => !isWrittenFor(one, 'GB-NIR'))) {
    t.notOk(holdsIn(one, 'GB-NIR'), `${one.id} leaves Northern Ireland out`)
    t.ok(holdsIn(one, 'GB-SCT'), `${one.id} holds in Scotland`)
  }
})

t.test('each says where it holds, when it was looked at, what it rests on, and to check', async t => {
  for (const one of about) {
    t.ok(one.jurisdictions?.length, `${one.id}: where`)
    t.match(one.asOf, /^\d{4}-\d{2}-\d{2}$/, `${one.id}: when`)
    t.ok(one.sources.length > 0, `${one.id}: source`)
    t.match(one.text, /Check (this wording )?with HR or counsel\b/, `${one.id}: check`)
    const british = localize(one, 'en-GB').text
    t.match(british, /Check (this wording )?with HR or a legal adviser\b/, `${one.id}: check, in British English`)
    t.notMatch(withoutGivenNames(british), /\bcounsel\b|peer specialist/i, `${one.id}: British words`)
    const read = one.sources.some(id => service.library.sources.get(id)?.status !== 'unverified')
    t.ok(['partial', 'unverified'].includes(one.status), `${one.id}: nobody has read the whole law`)
    if (!read) t.equal(one.status, 'unverified', `${one.id} rests on nothing that was read`)
  }
  const placed = statements.filter(({ jurisdictions }) => jurisdictions !== undefined)
  t.same(
    placed.filter(({ topic }) => topic === undefined).map(({ id }) => id),
    [],
    'what holds in some places only is on a topic'
  )
})

t.test('those of Israel, and the one for anywhere, are in Hebrew too', async t => {
  const hebrew = (one: Statement) => localize(one, 'he-IL').text
  for (const one of about.filter(one => holdsIn(one, 'IL'))) {
    t.match(hebrew(one), /^[^a-zA-Z]*יש לבדוק[^a-zA-Z]*משאבי אנוש[^a-zA-Z]*ייעוץ משפטי[^a-zA-Z]*$/, one.id)
  }
  const role = JSON.parse(readFileSync(new URL('fixtures/roles/hebrew-inpatient.json', import.meta.url), 'utf8'))
  const text = await textOf({ ...role, jurisdiction: 'IL' }, 'interview-guide')
  t.match(text, 'שאלות לפני הצעת עבודה (ישראל)')
  t.match(text, 'בכל מקום עבודה')
})

function start(setting: string, jurisdiction: string): RoleDefinition {
  const started = service.createStartingRole(setting, { jurisdiction })
  if (!started.ok) throw new Error(`${setting}, ${jurisdiction}: ${JSON.stringify(started)}`)
  return started.role
}

async function textOf(role: RoleDefinition, document: 'job-description' | 'interview-guide'): Promise<string> {
  const { bytes } = await service.renderDocument(role, document, 'html')
  const markup = Buffer.from(bytes).toString()
  return markup
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
}

/** Names that stand for the law of a country and of no other. */
const lawOf: Readonly<Record<string, RegExp>> = {
  US: /Americans with Disabilities|HIPAA|42 CFR|Fair Labor Standards|Fair Credit Reporting/,
  GB: /Equality Act 2010|\bDBS\b|\bPVG\b|AccessNI|Working Time Regulations|Employment Rights Act/,
  IE: /Garda|Employment Equality Acts|Organisation of Working Time|Children First/,
  CA: /Canadian Human Rights|PIPEDA|vulnerable sector|Canada Labour Code/i,
  AU: /Fair Work|\bNDIS\b|National Employment Standards|Certificate IV/,
  IL: /Penal Law|Patient's Rights Act|Hours of Work and Rest|Protection of Privacy Law/
}
const lawOfNation: Readonly<Record<string, RegExp>> = {
  'GB-ENG': /\bPVG\b|AccessNI|Scotland\)|Wales Act/,
  'GB-WLS': /\bPVG\b|AccessNI|Care Act 2014/,
  'GB-SCT': /\bDBS\b|AccessNI|Care Act 2014/,
  'GB-NIR': /\bDBS\b|\bPVG\b|Regulations 1998|Employment Rights Act/
}

/** Settings whose documents are made and read; of the others the role is read, with the statements that it names. */
const rendered = new Set(['inpatient-unit', 'substance-use'])

t.test('a starting role has the law of its place and of no other', async t => {
  const settings = [...service.library.settings.values()].filter(setting => setting.startingRole)
  for (const place of places) {
    const country = place.slice(0, 2)
    for (const { id } of settings) {
      const role = start(id, place)
      const named = [...JSON.stringify(role).matchAll(/"id":"(s-[a-z0-9-]+)"/g)].map(([, found = '']) => found)
      const known = named.map(found => service.library.statements.get(found) as Statement)
      const text = rendered.has(id)
        ? (await textOf(role, 'job-description')) + (await textOf(role, 'interview-guide'))
        : JSON.stringify([role, known])
      // Whole documents: t.match would write out a comparison of each.
      const found = (pattern: RegExp | undefined) => pattern?.exec(text)?.[0] ?? null
      t.ok(found(lawOf[country]), `${id}, ${place}: its own`)
      for (const other of Object.keys(lawOf).filter(other => other !== country)) {
        t.equal(found(lawOf[other]), null, `${id}, ${place}: not that of ${other}`)
      }
      t.equal(found(lawOfNation[place]), null, `${id}, ${place}: its own nation`)
      t.ok(
        known.every(one => holdsIn(one, place)),
        `${id}, ${place}: every statement holds there`
      )
      const topics = known.flatMap(({ topic }) => topic ?? [])
      t.equal(new Set(topics).size, topics.length, `${id}, ${place}: each topic once`)
      // Certification is a text of the role, and questions about health belong to the interview guide.
      t.equal(topics.length, statementTopics.length - 2, `${id}, ${place}: every topic`)
      t.ok(role.qualifications?.note, `${id}, ${place}: certification`)
    }
  }
})

t.test('a place without law in the library gets none, in the words of its English', async t => {
  const role = start('inpatient-unit', 'NZ')
  t.equal(role.conditions?.clauses, undefined)
  t.equal(role.position.title, 'Peer Support Worker')
  t.notMatch(JSON.stringify(role), /peer specialist\b(?!")|\bcounsel\b/)
})

t.test('in Israel a starting role asks nothing of a criminal record', async t => {
  for (const setting of service.library.settings.keys()) {
    const role = start(setting, 'IL')
    for (const check of role.conditions?.checks ?? []) {
      if (check.kind === 'criminal-record') t.match(check.policy, /^Nothing is asked/, setting)
    }
    t.notMatch(JSON.stringify(role), 's-history-looked-at-fairly', setting)
  }
})
