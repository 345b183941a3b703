/** The small parts of the service that decide on their own: formats, file names, memory, turns. */
import fc from 'fast-check'
import type { FastifyRequest } from 'fastify'
import t from 'tap'
import { nearest } from '../src/domain/nearest.ts'
import { chooseMediaType } from '../src/http/accept.ts'
import { contentDisposition } from '../src/http/attachment.ts'
import { createByteCache } from '../src/http/byte-cache.ts'
import { matchesTag } from '../src/http/entity-tag.ts'
import { toProblem } from '../src/http/error-handler.ts'
import { suggestName } from '../src/http/nearest.ts'
import { quoteValue } from '../src/http/problem.ts'
import { createWorkQueue } from '../src/http/work-queue.ts'

t.test('Accept: the most exact range decides, then quality, then our order', async t => {
  const offers = ['application/docx', 'text/html']
  const cases: [string | undefined, string | null][] = [
    [undefined, 'application/docx'],
    ['', 'application/docx'],
    ['*/*', 'application/docx'],
    ['text/html', 'text/html'],
    ['TEXT/HTML;charset=utf-8', 'text/html'],
    ['text/*', 'text/html'],
    ['text/html,application/xhtml+xml,*/*;q=0.8', 'text/html'],
    ['text/html;q=0.5, application/docx;q=0.6', 'application/docx'],
    ['text/html, */*', 'text/html'],
    ['application/docx;q=0, */*', 'text/html'],
    ['*/*;q=0', null],
    ['text/html;q=2', null],
    ['text/html;q=x', null],
    ['image/png', null],
    [',,;', null]
  ]
  for (const [header, expected] of cases) t.equal(chooseMediaType(header, offers), expected, `Accept: ${header}`)
})

t.test('Content-Disposition: plain names stay, others get both forms, none breaks out', async t => {
  t.equal(contentDisposition('inline', 'Peer Specialist.html', 'x.html'), 'inline; filename="Peer Specialist.html"')
  t.equal(
    contentDisposition('attachment', 'Spécialiste.docx', 'x.docx'),
    `attachment; filename="Specialiste.docx"; filename*=UTF-8''Sp%C3%A9cialiste.docx`
  )
  t.equal(
    contentDisposition('attachment', '同伴.docx', 'job-description.docx'),
    `attachment; filename="job-description.docx"; filename*=UTF-8''%E5%90%8C%E4%BC%B4.docx`
  )
  t.equal(contentDisposition('attachment', '\r\n', 'x.docx'), 'attachment; filename="x.docx"')
  const safe = /^attachment; filename="[ !#-[\]-~]+"(; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]+)?$/
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), name =>
      safe.test(contentDisposition('attachment', name, 'x.docx'))
    )
  )
})

t.test('If-None-Match takes lists, weak tags and the star', async t => {
  for (const header of ['"a"', 'W/"a"', '"b", "a"', '*', ' "b" ,W/"a"']) t.ok(matchesTag(header, '"a"'), header)
  for (const header of [undefined, '', 'a', '"A"', '"b"'])
    t.notOk(matchesTag(header, '"a"'), `If-None-Match: ${header}`)
})

t.test('memory is bounded, and what was used last stays', async t => {
  const cache = createByteCache<number>(100)
  for (const [key, value] of [
    ['a', 1],
    ['b', 2],
    ['c', 3],
    ['d', 4]
  ] as const)
    cache.set(key, value, 20)
  t.equal(cache.get('a'), 1)
  cache.set('e', 5, 20)
  t.equal(cache.get('b'), undefined, 'not used for longest')
  t.equal(cache.get('a'), 1)
  cache.set('large', 6, 26)
  t.equal(cache.get('large'), undefined, 'nothing may push out all else')
  cache.set('a', 7, 10)
  t.equal(cache.get('a'), 7)
  t.equal(cache.bytes, 11 + 3 * 21)
  const none = createByteCache<number>(0)
  none.set('a', 1, 1)
  t.equal(none.get('a'), undefined)
})

t.test('work is done in turn, one start in each turn of the event loop', async t => {
  const queue = createWorkQueue({ concurrency: 4, limit: 3 })
  const order: string[] = []
  const work = ['a', 'b', 'c', 'd'].map(name => queue.run(() => order.push(name)))
  t.equal(queue.waiting, 3)
  await t.rejects(
    queue.run(() => 0),
    { name: 'HttpProblem', message: /Too much work/ }
  )
  setImmediate(() => order.push('between'))
  await Promise.all(work)
  t.equal(order.join(), 'a,b,between,c,d')
  t.equal(queue.waiting, 0)
  await t.rejects(
    queue.run(() => Promise.reject(new Error('failed'))),
    { message: 'failed' }
  )
  t.equal(await queue.run(async () => 5), 5, 'a failure takes no place')
})

t.test('names from outside are shown short and plain, and the nearest known one is found', async t => {
  t.equal(quoteValue('a\nb'), '“a\u{fffd}b”')
  t.equal(quoteValue('x'.repeat(50)), `“${'x'.repeat(40)}…”`)
  t.equal(nearest('seting', ['area', 'setting']), 'setting')
  t.equal(nearest('zzzzzz', ['area', 'setting']), null)
  t.equal(nearest('x'.repeat(1000), ['x']), null)
  t.equal(suggestName('q', ['area', 'setting'], 'See /docs.'), 'Use one of: area, setting.')
  t.equal(suggestName('q', [], 'See /docs.'), 'See /docs.')
})

t.test('an answer that breaks off is a mistake of the service only while its caller is there', async t => {
  const broken = Object.assign(new Error('Premature close'), { code: 'ERR_STREAM_PREMATURE_CLOSE' })
  for (const [destroyed, slug, logged] of [
    [true, 'malformed-request', 0],
    [false, 'internal-error', 1]
  ] as const) {
    const lines: unknown[] = []
    const log = { error: (line: unknown) => lines.push(line), debug: () => undefined }
    const { slug: told } = toProblem(broken, { raw: { socket: { destroyed } }, log } as unknown as FastifyRequest)
    t.equal(told, slug)
    t.equal(lines.length, logged)
  }
})
