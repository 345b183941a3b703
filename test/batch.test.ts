/** Batches: reading rows, workers that die, the ZIP file and its manifest, and a run that is killed and gone on with. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import t from 'tap'
import type { BatchRow, BatchStop, RowTask } from '../src/batch/batch.ts'
import { readColumns } from '../src/batch/columns.ts'
import { csvRecords } from '../src/batch/csv-records.ts'
import { fillBase } from '../src/batch/fill-base.ts'
import { linesOf } from '../src/batch/lines.ts'
import { mapInOrder } from '../src/batch/map-in-order.ts'
import { openRows } from '../src/batch/open-rows.ts'
import { createRowPool } from '../src/batch/pool.ts'
import { shortNames } from '../src/batch/short-names.ts'
import { templateCsv } from '../src/batch/template-csv.ts'
import { centralRecord, endRecords, localHeader } from '../src/batch/zip-records.ts'
import { writeCsvRow } from '../src/export/csv.ts'
import { sharedService, startingRoleText } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { product } from './helpers/product.ts'

/** Text in pieces of one to a few bytes, as a slow connection brings it. */
async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = []
  for await (const item of source) items.push(item)
  return items
}

t.test('CSV: whatever a table holds comes back, in whatever pieces it arrives', async t => {
  const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('"', ',', '\r\n', '\n', 'a"b', ' ', 'ü'))
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(table, fc.constantFrom(1, 3, 64), fc.constantFrom('\n', '\r\n', '\r'), async (rows, size, end) => {
      const quoted = rows.map(cells => cells.map(text => `"${text.replaceAll('"', '""')}"`).join(',') + end).join('')
      const expected = rows.filter(cells => cells.some(text => text !== ''))
      const found = await all(csvRecords(inPieces(Buffer.from(quoted), size), ',', 100_000))
      t.strictSame(
        found.map(({ cells }) => cells?.map(String)),
        expected.map(cells => cells.map(text => Buffer.from(text).toString()))
      )
    }),
    { numRuns: 60 }
  )
})

t.test('CSV: a broken row is lost alone, and lines are counted', async t => {
  const text =
    'a,b\r\n"x"y,2\r\n\r\n"two\nlines",3\r\n,,\r\nplain "quote",4\nlong,zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz\n5,6\n"open,7\n8,9'
  const found = await all(csvRecords(inPieces(Buffer.from(text), 2), ',', 30))
  t.strictSame(
    found.map(({ line, cells, fault }) => [line, cells?.map(String) ?? fault]),
    [
      [1, ['a', 'b']],
      [2, 'quotes'],
      [4, ['two\nlines', '3']],
      [7, ['plain "quote"', '4']],
      [8, 'too-large'],
      [9, ['5', '6']],
      [10, 'unclosed']
    ]
  )
})

t.test('lines: bounded, whatever the pieces', async t => {
  const found = await all(linesOf(inPieces(Buffer.from('one\n\ntoo long for this\nlast'), 4), 6))
  t.strictSame(
    found.map(({ number, bytes }) => [number, bytes === null ? null : String(bytes)]),
    [
      [1, 'one'],
      [2, ''],
      [3, null],
      [4, 'last']
    ]
  )
})

t.test('columns: names, pointers, and what is wrong with them', async t => {
  const schema = (await sharedService()).schemas.get('role-definition') ?? {}
  const good = readColumns([...shortNames.keys(), '/duties', '/position/sites/1/name'], schema)
  t.ok(good.ok, 'every short name is a place of the schema')
  const heads = [
    'titel',
    '/position/titel',
    '/__proto__/x',
    '/duties/x',
    'hours',
    '/hours/amount',
    '',
    'title',
    '/position/title'
  ]
  const bad = readColumns(heads, schema)
  t.match(bad.ok ? [] : bad.problems, [
    { code: 'unknown-column', hint: /“title”/ },
    { code: 'unknown-column', hint: /“title”/ },
    { code: 'unknown-column' },
    { code: 'unknown-column' },
    { code: 'unknown-column', message: /no head/ },
    { code: 'columns-overlap', message: /“title” and “\/position\/title”/ },
    { code: 'columns-overlap', message: /“\/hours\/amount” and “hours”/ }
  ])
})

t.test('cells: strictly by kind, nothing is coerced', async t => {
  const schema = (await sharedService()).schemas.get('role-definition') ?? {}
  const heads = ['title', 'fte', 'pay-to-be-confirmed', '/duties', 'site', '/position/sites/3/name']
  const reading = readColumns(heads, schema)
  if (!reading.ok) throw new Error('The columns are known.')
  const fill = (...cells: string[]) => fillBase({ position: {} }, reading.columns, cells)
  t.strictSame(fill('=x', '0.5', 'true', '[{"id": "d"}]', 'North'), {
    value: {
      position: { title: '=x', sites: [{ name: 'North' }] },
      hours: { fte: { value: 0.5 } },
      compensation: { toBeConfirmed: true },
      duties: [{ id: 'd' }]
    },
    problems: []
  })
  t.strictSame(fill('', '', '').value, { position: {} }, 'an empty cell leaves what there is')
  for (const number of ['0,5', ' 1', '1e5', '0x1', '٣', '.5', '1.', '--1', 'NaN', '1 000']) {
    t.match(
      fill('', number).problems,
      [{ code: 'not-a-number', pointer: '/hours/fte/value', csvColumn: 'fte' }],
      number
    )
  }
  for (const word of ['yes', 'TRUE', '1']) t.match(fill('', '', word).problems, [{ code: 'not-true-or-false' }], word)
  for (const text of ['x', '{"a":1,"a":2}', '{"__proto__":{}}', '1', '']) {
    t.equal(fill('', '', '', text).problems.length, text === '' ? 0 : 1, text)
  }
  t.match(fill('', '', '', '', '', 'x').problems, [{ code: 'no-such-item' }])
  t.match(fill('', '', '', '', '', '', 'x').problems, [{ code: 'too-many-cells' }])
})

t.test('the template can be used as it is', async t => {
  const service = await sharedService()
  const schema = service.schemas.get('role-definition') ?? {}
  const base = Buffer.from(await startingRoleText())
  const open = (text: string) =>
    openRows(inPieces(Buffer.from(text), 50), { maxRows: 2, maxRowBytes: 1000, csv: { base, schema } })
  const rows = await all(await open(templateCsv()))
  t.equal(rows.length, 1)
  for (const separator of [';', '\t']) {
    const [row] = (await all(await open(`title${separator}fte\n"a, b"${separator}0.5\n`))) as [BatchRow]
    t.match(row.input, { cells: ['a, b', '0.5'] })
  }
  const many = await all(await open('title\na\nb\nc\nd\n'))
  t.match(many.at(-1), { stop: { code: 'too-many-rows' } } satisfies Partial<BatchStop> | object)
  const invalid = Buffer.concat([Buffer.from('title\n'), Buffer.from([0xff, 0x0a]), Buffer.from('ok\n')])
  const [broken, sound] = await all(
    await openRows(inPieces(invalid, 9), { maxRows: 9, maxRowBytes: 99, csv: { base, schema } })
  )
  t.match(broken, { input: { kind: 'unreadable', problems: [{ code: 'not-utf-8' }] } })
  t.match(sound, { input: { kind: 'csv', cells: ['ok'] } })
  for (const text of ['', '\n', 'title\n', 'titel\nx\n']) await t.rejects(open(text), { name: 'BatchInputError' }, text)
})

t.test('a cell of the manifest is never a formula', t => {
  const line = writeCsvRow(['=1+1', '+1', '-1', '@x', '\tx', '\rx', 'a"b', 5, -5, "it's"])
  t.equal(line, `'=1+1,'+1,'-1,'@x,'\tx,"'\rx","a""b",5,-5,it's\r\n`)
  t.end()
})

t.test('work side by side comes back in order, within its limit, and ends when nobody reads', async t => {
  let busy = 0
  let most = 0
  let isClosed = false
  async function* source() {
    try {
      for (let item = 0; item < 1000; item += 1) yield item
    } finally {
      isClosed = true
    }
  }
  const work = async (item: number) => {
    busy += 1
    most = Math.max(most, busy)
    for (let turn = 0; turn < (item * 7) % 5; turn += 1) await new Promise(setImmediate)
    busy -= 1
    return item
  }
  const found: number[] = []
  for await (const item of mapInOrder(source(), 4, work)) if (found.push(item) === 100) break
  t.strictSame(found, [...Array(100).keys()])
  t.equal(most, 4)
  t.ok(isClosed)
})

t.test('a thread that dies takes one row with it', async t => {
  const url = new URL('./fixtures/batch-worker.mjs', import.meta.url)
  const pool = createRowPool({ size: 2, url, rowTimeout: 2000 })
  t.teardown(() => pool.close())
  const words = ['a', 'die', 'b', 'throw', 'c', 'hang', 'd', 'e']
  const task = (word: string, row: number): RowTask => ({
    row,
    input: { kind: 'json', bytes: Buffer.from(word) },
    isCheck: false,
    documents: [],
    formats: []
  })
  const outcomes = await Promise.all(words.map((word, row) => pool.run(task(word, row))))
  t.strictSame(
    outcomes.map(({ title, problems }) => title ?? problems[0]?.code),
    ['a 0', 'worker-crashed', 'b 2', 'worker-crashed', 'c 4', 'row-timeout', 'd 6', 'e 7']
  )
  const controller = new AbortController()
  const aborted = pool.run(task('hang', 9), controller.signal)
  controller.abort(new Error('enough'))
  await t.rejects(aborted, { message: 'enough' })
  const single = createRowPool({ size: 1, url })
  t.teardown(() => single.close())
  await single.run(task('a', 0))
  const ending = single.close()
  t.equal((await single.run(task('f', 10))).title, 'f 10', 'work that comes while the thread ends is made by another')
  await ending
})

t.test('ZIP64 where sizes or counts need it', t => {
  const small = { file: 'a', method: 0, crc: 1, bytes: 5, stored: 5 }
  const large = { ...small, bytes: 5_000_000_000, stored: 4_999_999_999 }
  t.equal(localHeader(small).length, 31)
  t.equal(localHeader(large).readUInt32LE(18), 0xffffffff)
  t.equal(localHeader(large).readBigUInt64LE(31 + 4), 5_000_000_000n)
  t.equal(localHeader(large).readBigUInt64LE(31 + 12), 4_999_999_999n)
  t.equal(centralRecord(small, 6_000_000_000).readBigUInt64LE(47 + 4), 6_000_000_000n)
  t.equal(endRecords(65_534, 1, 1).length, 22)
  const end = endRecords(65_535, 10, 20)
  t.equal(end.length, 56 + 20 + 22)
  t.equal(end.readBigUInt64LE(32), 65_535n)
  t.equal(end.readBigUInt64LE(64), 30n, 'the locator points behind the directory')
  t.end()
})

t.test('the command: NDJSON and CSV to a ZIP file with a manifest', async t => {
  const cwd = t.testdir({
    'roles.ndjson': `\ufeff${await startingRoleText('One')}\r\n\n{"bad": 1}\n${await startingRoleText('=Two')}`,
    'roles.csv': 'title;hours\nOne;20\n"Two";many\nThree;20'
  })
  const options = { cwd, product }
  const made = await run(
    ['batch', 'roles.ndjson', '--out', 'a.zip', '--formats', 'docx,html', '--workers', '2'],
    options
  )
  t.equal(made.code, 1, made.stderr)
  t.match(made.stderr, /roles\.ndjson:3:.*\/bad/)
  const files = unzipSync(readFileSync(join(cwd, 'a.zip')))
  t.strictSame(Object.keys(files), [
    '000001 One - Job description.docx',
    '000001 One - Job description.html',
    '000003 Two - Job description.docx',
    '000003 Two - Job description.html',
    'manifest.json',
    'manifest.csv'
  ])
  const manifest = JSON.parse(Buffer.from(files['manifest.json'] ?? []).toString())
  t.match(manifest, { complete: true, counts: { rows: 3, sound: 2, failed: 1 } })
  t.match(manifest.rows[1], { row: 2, line: 3, status: 'failed' })
  t.ok(manifest.rows[1].errors.some(({ pointer }: { pointer: string }) => pointer === '/bad'))
  t.match(Buffer.from(files['manifest.csv'] ?? []).toString(), /\r\n3,4,done,'=Two,job-description,docx,/)

  const rendered = await run(['render', '-', '--document', 'job-description', '--format', 'docx'], {
    ...options,
    input: await startingRoleText('One')
  })
  t.ok(rendered.bytes.equals(files['000001 One - Job description.docx'] ?? Buffer.alloc(0)), 'the same as made alone')

  const dry = await run(['batch', 'roles.csv', '--setting', 'inpatient-unit', '--dry-run'], options)
  t.equal(dry.code, 1)
  const checked = JSON.parse(dry.stdout)
  t.strictSame(
    checked.rows.map(({ status }: { status: string }) => status),
    ['checked', 'failed', 'checked']
  )
  t.match(checked.rows[1].errors, [{ code: 'not-a-number', csvColumn: 'hours', pointer: '/hours/amount/value' }])
  const strict = await run(['batch', 'roles.csv', '--setting', 'inpatient-unit', '--strict', '--out', 's.zip'], options)
  t.equal(strict.code, 1)
  for (const name of ['s.zip', 's.zip.part', 's.zip.journal']) t.notOk(existsSync(join(cwd, name)), name)
  for (const argv of [['roles.csv', '--out', 'x.zip'], ['x.ndjson'], ['a', '--out', '-', '--resume']]) {
    t.equal((await run(['batch', ...argv], options)).code, 2, argv.join(' '))
  }
  t.equal((await run(['batch', 'none.ndjson', '--out', 'x.zip'], options)).code, 3)
  t.notOk(existsSync(join(cwd, 'x.zip.part')), 'nothing to go on with is left')
})

t.test('a run that is killed loses no finished row, and goes on to the same bytes', async t => {
  const rows = 60
  const lines = await Promise.all([...Array(rows).keys()].map(row => startingRoleText(`Peer ${row}`)))
  const cwd = t.testdir({ 'roles.ndjson': lines.join('\n') })
  const program = new URL('../dist/cli.cjs', import.meta.url).pathname
  const start = (...argv: string[]): ChildProcess =>
    spawn(process.execPath, [program, 'batch', 'roles.ndjson', '--workers', '2', ...argv], { cwd, stdio: 'ignore' })
  const finish = async (child: ChildProcess) => (await once(child, 'exit'))[0]
  t.equal(await finish(start('--out', 'whole.zip')), 0)

  const journal = join(cwd, 'killed.zip.journal')
  const finished = () => (existsSync(journal) ? readFileSync(journal, 'utf8').split('\n').length - 2 : 0)
  const child = start('--out', 'killed.zip')
  const ended = once(child, 'exit')
  while (finished() < 10) await sleep(5)
  child.kill('SIGKILL')
  await ended
  const kept = finished()
  t.ok(kept >= 10 && kept < rows, `${kept} rows are kept`)
  t.notOk(existsSync(join(cwd, 'killed.zip')))
  t.equal(await finish(start('--out', 'killed.zip')), 2, 'nothing is written over without being asked')
  t.equal(await finish(start('--out', 'killed.zip', '--formats', 'html', '--resume')), 2, 'with the same options only')

  writeFileSync(journal, '{"row": 11, "li', { flag: 'a' })
  t.equal(await finish(start('--out', 'killed.zip', '--resume')), 0)
  t.ok(readFileSync(join(cwd, 'killed.zip')).equals(readFileSync(join(cwd, 'whole.zip'))), 'the same bytes')
  t.notOk(existsSync(journal))
})
