/** What people load into the web form, right and wrong, and answers that grow to the limit and over it. */
import { createHash } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import t from 'tap'
import type { RoleReview } from '../src/app/review-role.ts'
import { writeZip, zipEntry } from '../src/document/docx/zip-write.ts'
import { newDraft } from '../src/web/draft.ts'
import { mostDraftCharacters } from '../src/web/draft-codec.ts'
import { createTestApp } from './helpers/app.ts'
import { carrying, codec, download, draftOf, fieldsIn, load, press, roleIn, saidIn } from './helpers/web-form.ts'

/** What the review says is no matter of these tests, and it would read texts of hundreds of pages. */
const nothingFound = { findings: [], measures: {}, configuration: [] } as unknown as RoleReview

let app: FastifyInstance
t.before(async () => {
  app = await createTestApp({ env: { PEER_ROLE_RATE_LIMIT: '0' }, replace: { reviewRole: () => nothingFound } })
})
t.after(() => app.close())

const role = {
  organization: { name: 'Harbour House' },
  position: { title: 'Peer guide' },
  setting: { id: 'inpatient-unit' },
  hours: { amount: { value: 20, per: 'week' } },
  duties: [{ text: 'Listen to people on the unit.' }],
  boundaries: [{ text: 'No gifts.' }]
}
const answers = carrying(newDraft('test', role))
const take = async (name: string) => (await download(app, answers, name)).rawPayload

t.test('every file that the form gives is read again', async t => {
  const names = ['answers.json', 'role-definition.json', 'everything.zip', 'competency-framework.docx']
  for (const name of [...names, 'job-description.html']) {
    const loaded = await load(app, await take(name), name)
    t.equal(saidIn(loaded.body).notice, 'Your answers are loaded.', name)
    t.strictSame(roleIn(fieldsIn(loaded.body)), role, name)
  }
  const named = await load(app, await take('job-description.docx'), 'no ending at all')
  t.strictSame(roleIn(fieldsIn(named.body)), role, 'whatever it is called')
  const marked = await load(app, Buffer.concat([Buffer.from('\ufeff'), await take('answers.json')]), 'a.json')
  t.strictSame(roleIn(fieldsIn(marked.body)), role, 'with a mark of the byte order')
})

t.test('a role definition with mistakes is read, so that the form can show them', async t => {
  const wrong = { ...role, hours: { amount: { value: 'many', per: 'week' } } }
  const loaded = await load(app, JSON.stringify({ schemaVersion: '1.0', ...wrong }), 'role.json')
  t.strictSame(roleIn(fieldsIn(loaded.body)), wrong)
  const check = await press(app, fieldsIn(loaded.body), 'check')
  t.match(check.body, /value="change:working-time"/, 'with the way to its page')
})

t.test('any description is read, in the encoding that it has', async t => {
  const text = 'Job title: Peer Spécialist\n\nDuties\n- Listen to people'
  const html = '<h1>Peer Spécialist</h1><h2>Duties</h2><ul><li>Listen to people</li></ul>'
  const texts: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': Buffer.from(text),
    'UTF-16': Buffer.from(`\ufeff${text}`, 'utf16le'),
    'an old Windows': Buffer.from(text, 'latin1'),
    'a web page': Buffer.from(html)
  }
  for (const [label, bytes] of Object.entries(texts)) {
    const loaded = roleIn(fieldsIn((await load(app, bytes, 'description')).body))
    t.match(loaded, { position: { title: 'Peer Spécialist' }, duties: [{ text: 'Listen to people' }] }, label)
  }
  t.match(roleIn(fieldsIn((await load(app, text)).body)), { position: { title: 'Peer Spécialist' } }, 'pasted')

  const paragraph = (words: string) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`
  const word = writeZip(
    Object.entries({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      '_rels/.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
      'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${['Job title: Peer guide', 'Duties', 'Listen to people'].map(paragraph).join('')}</w:body></w:document>`
    }).map(([name, content]) => zipEntry(name, Buffer.from(content), 6))
  )
  const found = await load(app, word, 'old.docx')
  t.match(roleIn(fieldsIn(found.body)), { position: { title: 'Peer guide' } }, 'a Word file of others')
  t.match(found.body, 'What was found in the description')
})

t.test('a file that cannot be read says why, and loses nothing that was typed', async t => {
  const docx = await take('job-description.docx')
  const html = (await take('job-description.html')).toString()
  const tries: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
    ['empty.json', '', /Choose a file/],
    ['a.pdf', '%PDF-1.7\n1 0 obj', /This is a PDF.*copy its text/],
    ['a.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), /This is a picture/],
    ['a.jpg', Buffer.from('ffd8ffe000104a46494600', 'hex'), /This is a picture/],
    ['a.doc', Buffer.from(`d0cf11e0a1b11ae1${'00'.repeat(500)}`, 'hex'), /older kind.*\.docx/],
    ['a.rtf', '{\\rtf1\\ansi Job title}', /rich text/],
    ['a.bin', Buffer.from('00017f00020003', 'hex'), /no text that can be read/],
    ['package.json', '{"name": "x", "version": "3"}', /no answers of this form/],
    ['list.json', '[1, 2]', /no answers of this form/],
    ['null.json', 'null', /no answers of this form/],
    ['broken.json', '{"duties": [\n{"text":', /not JSON.*line 2, column 9/],
    ['extra.json', JSON.stringify({ ...role, dutys: role.duties }), /has no property “dutys”.*duties/],
    ['extra-answers.json', JSON.stringify(newDraft('x', { ...role, dutys: role.duties })), /has no property “dutys”/],
    ['cut.docx', docx.subarray(0, docx.length / 2), /not a Word document/],
    ['begin.docx', docx.subarray(0, 40), /not a Word document/],
    ['set.zip', writeZip([zipEntry('a.txt', Buffer.from('hello'), 6)]), /not a Word document/],
    ['set.zip', writeZip([zipEntry('role-definition.json', Buffer.from('{'), 6)]), /not JSON/],
    ['cut.html', html.slice(0, html.lastIndexOf('Peer guide')), /incomplete/],
    ['edited.html', html.replaceAll('Peer guide', 'Peer lead'), /has been changed/],
    ['nothing.txt', 'Hello there, this says nothing of a job at all', /Nothing was found/]
  ]
  for (const [name, content, message] of tries) {
    const { statusCode, body } = await load(app, content, name)
    t.equal(statusCode, 422, name)
    t.match(saidIn(body).errors.join(' '), message, name)
    t.match(body, '<title>Error: ', name)
  }
  const pasted = await load(app, 'Hello there, this says nothing of a job at all')
  t.equal(
    fieldsIn(pasted.body).get('text'),
    'Hello there, this says nothing of a job at all',
    'what was pasted is kept'
  )
  const large = await load(app, 'x'.repeat(1024 * 1024 + 1), 'large.txt')
  t.equal(large.statusCode, 413)
  t.match(saidIn(large.body).errors, [/too large.*1 MB/])
})

t.test('answers that were changed on their way, or signed elsewhere, are taken in with a warning', async t => {
  const [, content = ''] = (answers.get('draft') ?? '').split('.')
  for (const signature of ['', 'x', createHash('sha256').update(content).digest('base64url')]) {
    const fields = new URLSearchParams({ screen: 'tasks', draft: `${signature}.${content}` })
    const { statusCode, body } = await press(app, fields, 'tasks')
    t.equal(statusCode, 200)
    t.match(saidIn(body).notice, /changed outside the form/)
    t.strictSame(roleIn(fieldsIn(body)), role)
  }
  const own = fieldsIn((await press(app, answers, 'tasks')).body)
  t.equal(saidIn((await press(app, own, 'tasks')).body).notice, '', 'our own draw none')
})

/** Text that no compression makes shorter by much, the same at each run. */
function noise(length: number): string {
  const blocks = Array.from({ length: Math.ceil(length / 64) }, (_, index) => createHash('sha384').update(`${index}`))
  return blocks
    .map(block => block.digest('base64'))
    .join('')
    .slice(0, length)
}

const grown = (length: number) => newDraft('test', { ...role, organization: { name: 'A', about: noise(length) } })

t.test('answers at the limit go through every step', async t => {
  const duties = [...role.duties, { text: 'Walk with people to the clinic.' }]
  const draft = { ...grown(396_500), role: { ...grown(396_500).role, duties } }
  const size = codec.encode(draft).length
  t.ok(size < mostDraftCharacters && size > mostDraftCharacters - 2500, `${size} characters`)
  let fields = carrying(draft)
  const steps = ['open:organization', 'next', 'open:duties', 'item:/duties/0', 'next', 'up:/duties/1', 'choose:/duties']
  for (const button of [...steps, 'page', 'remove:/duties/0', 'undo', 'check', 'documents', 'tasks']) {
    const answer = await press(app, fields, button)
    // The text is longer than an organization may have, which the page says when a person wants to go on.
    t.ok([200, 422].includes(answer.statusCode), `${button}: ${answer.statusCode}`)
    fields = fieldsIn(answer.body)
    t.ok(codec.decode(fields.get('draft') ?? '').ok, `${button}: the next step can be taken`)
    t.notMatch(saidIn(answer.body).notice, 'too large')
  }
  t.strictSame(roleIn(fields), { ...draft.role, duties: duties.toReversed() }, 'and nothing is lost')
  t.equal((await download(app, fields, 'answers.json')).statusCode, 200)
})

t.test('answers over the limit stay on the page, can be taken away, and can be shortened', async t => {
  const opened = fieldsIn((await press(app, carrying(grown(396_500)), 'open:organization')).body)
  const typed = noise(9000).slice(3000)
  opened.set('/organization/culture', typed)
  const refused = await press(app, opened, 'next')
  const said = saidIn(refused.body)
  t.equal(refused.statusCode, 422)
  t.match(said.notice, /grown too large.*Download your answers/)
  const fields = fieldsIn(refused.body)
  t.equal(fields.get('/organization/culture'), typed, 'what was typed stands in its field')
  t.ok(codec.decode(fields.get('draft') ?? '').ok, 'the page can be sent again')
  t.match(refused.body, 'formaction="/form/download/answers.json"')
  const file = await download(app, fields, 'answers.json')
  t.match(JSON.parse(file.body).role.organization, { culture: typed, name: 'A' }, 'the file has all of it')
  t.match(saidIn((await load(app, file.rawPayload, 'answers.json')).body).errors, [/could not/, /too large/])
  fields.set('/organization/culture', 'Short.')
  const shorter = await press(app, fields, 'tasks')
  t.equal(shorter.statusCode, 200)
  t.match(draftOf(fieldsIn(shorter.body)).role.organization, { culture: 'Short.' })

  fields.set('/organization/culture', noise(900_000))
  const request = await press(app, fields, 'tasks')
  t.equal(request.statusCode, 413)
  t.match(saidIn(request.body).errors, [/Go back in your browser/])
})

t.test('where there is no room, the oldest steps back go first', async t => {
  const undo = Array.from({ length: 3 }, (_, index) => ({
    title: `Removed: ${index}`,
    operations: [{ op: 'add' as const, path: '/team', value: { description: noise(60_000) } }]
  }))
  const fields = carrying({ ...grown(150_000), undo })
  t.ok((fields.get('draft') ?? '').length < mostDraftCharacters, 'there was room for all')
  const opened = fieldsIn((await press(app, fields, 'open:purpose')).body)
  opened.set('/purpose/summary', noise(350_000).slice(200_000))
  const full = await press(app, opened, 'tasks')
  const { undo: left, role: kept } = draftOf(fieldsIn(full.body))
  t.strictSame(
    left.map(({ title }) => title),
    ['Removed: 2']
  )
  t.match(kept.purpose, { summary: /^.{150000}$/ })
})
