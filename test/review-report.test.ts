/** The review report and the trace: documents of a review, in both formats and in every locale. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import type { DocumentName, DocumentOptions } from '../src/app/service.ts'
import type { RoleDefinition } from '../src/domain/role.ts'
import { createService } from '../src/service.ts'
import { createTestApp, jsonHeaders } from './helpers/app.ts'
import { run } from './helpers/cli.ts'
import { docxBlocks, docxPart, lintDocx } from './helpers/docx.ts'
import { htmlBlocks } from './helpers/html.ts'
import { product } from './helpers/product.ts'
import { exampleRole, service } from './helpers/review.ts'

/** A role with little that is right: tasks of others, a few boundaries, nobody who supervises. */
function flawedRole(duty = 'Administer medication twice a day.'): RoleDefinition {
  const { supervision: _, ...role } = exampleRole
  const duties = role.duties.map(({ percent: _, ...own }) => own)
  return { ...role, duties: [...duties, { text: duty }], boundaries: role.boundaries.slice(0, 3) } as RoleDefinition
}

/** The lines of a document; both formats say the same. */
async function linesOf(t: Test, role: RoleDefinition, document: DocumentName, options?: DocumentOptions, by = service) {
  const docx = (await by.renderDocument(role, document, 'docx', options)).bytes
  t.same(lintDocx(docx), [], 'a proper Word file')
  const page = Buffer.from((await by.renderDocument(role, document, 'html', options)).bytes).toString()
  const blocks = docxBlocks(docx)
  t.strictSame(htmlBlocks(page), blocks, 'both formats say the same')
  const lines = blocks.map(({ text }) => text)
  t.notMatch(lines.join('\n'), /undefined|\bnull\b|\[object|NaN|\{\{/)
  return lines
}

t.test('the report says what was found, why, and what to write instead', async t => {
  const role = flawedRole()
  const text = (await linesOf(t, role, 'review-report')).join('\n')
  const { findings } = service.reviewRole(role)
  const urgent = findings.filter(({ severity }) => severity !== 'info')
  t.ok(urgent.length > 10)
  for (const { rule, why, mend, message, rewordings = [] } of urgent) {
    t.ok(text.includes(mend) && text.includes(why), rule)
    for (const { text: words } of rewordings.slice(0, 1)) t.ok(text.includes(words), `${rule}: ${words}`)
    if (rule !== 'rc-boundaries-missing') t.ok(text.includes(message), message)
  }
  const missing = urgent.filter(({ rule }) => rule === 'rc-boundaries-missing')
  t.ok(missing.length > 5)
  t.equal(text.split('Missing: ').length, 2, 'missing boundaries stand in one line')
  t.ok(text.indexOf('Errors:') < text.indexOf('Warnings:'), 'the most serious come first')
  t.ok(text.includes('Agreed:'))
})

t.test('what recurs is said once, so that a role with many faults still fits a meeting', async t => {
  const role = flawedRole('Diagnose, provide therapy and administer medication.')
  const text = (await linesOf(t, role, 'review-report')).join('\n')
  const findings = service.reviewRole(role).findings.filter(({ severity }) => severity === 'error')
  const tasks = findings.filter(({ rewordings = [], pointer }) => rewordings.length > 0 && /^\/duties\//.test(pointer))
  t.ok(tasks.length > 1)
  for (const mend of new Set(tasks.map(finding => finding.mend))) t.equal(text.split(mend).length, 2, mend)
  const unclear = text.split('How far the document answers')[1] ?? ''
  t.match(unclear, /and \d+ more/, 'a question names one of its findings')
})

t.test('a report of nothing says so, and what was not checked', async t => {
  const paid = { ...exampleRole, compensation: { pay: [{ min: 24, max: 26, currency: 'USD', per: 'hour' }] } }
  const role = paid as unknown as RoleDefinition
  t.same(service.reviewRole(role).findings, [])
  const text = (await linesOf(t, role, 'review-report')).join('\n')
  t.match(text, /The review found nothing to mend\./)
  t.match(text, /Not checked: whether the work is done as the document says/)
  t.notMatch(text, /Agreed:/)
})

t.test('every locale has the words of the report; what was not read is told', async t => {
  for (const locale of ['en-US', 'en-GB', 'he-IL']) await linesOf(t, { ...flawedRole(), locale }, 'review-report')
  const hebrew = (await linesOf(t, { ...flawedRole(), locale: 'he-IL' }, 'review-report')).join('\n')
  t.match(hebrew, /הכללים קוראים אנגלית בלבד/)
})

t.test('rules that an organization changed stand in the report with the reason', async t => {
  const rules = {
    'rc-supervision-missing': { severity: 'off', reason: 'Supervision is agreed in a contract of its own.' }
  }
  const templatesDirectory = t.testdir({ review: { 'configuration.json': JSON.stringify({ rules }) } })
  const own = await createService({ templatesDirectory })
  const text = (await linesOf(t, flawedRole(), 'review-report', {}, own)).join('\n')
  t.match(text, /switched off/)
  t.match(text, /Supervision is agreed in a contract of its own\./)
  t.notMatch(text, /Nothing says who supervises/)
})

t.test('hostile words stay words', async t => {
  const hostile = fc.constantFrom('<script>alert(1)</script>', '{{role}}', ']]>', '&amp;<b>', '__proto__', '$&', '"\'`')
  await fc.assert(
    fc.asyncProperty(hostile, fc.string({ maxLength: 20, unit: 'grapheme-ascii' }), async (mark, rest) => {
      const duty = `Administer medication ${mark} ${rest}`
      const bytes = (await service.renderDocument(flawedRole(duty), 'review-report', 'html')).bytes
      const page = Buffer.from(bytes)
        .toString()
        .replaceAll(/<script type="application\/json"[\s\S]*?<\/script>/g, '')
      return !page.includes('<script>alert') && !page.includes('&amp;<b>')
    }),
    { numRuns: 20 }
  )
  const docx = (await service.renderDocument(flawedRole('Administer medication <b>&{{x}}'), 'review-report', 'docx'))
    .bytes
  t.match(docxPart(docx, 'word/document.xml'), /&lt;b(?:>|&gt;)&amp;\{\{x\}\}/)
})

t.test('the trace stands at the end of a document that was asked for it', async t => {
  for (const document of ['job-description', 'competency-framework'] as const) {
    const plain = await linesOf(t, exampleRole, document)
    const traced = await linesOf(t, exampleRole, document, { trace: true })
    t.same(
      plain.filter(line => !traced.includes(line)),
      [],
      `${document}: nothing of the rest goes`
    )
    const start = traced.lastIndexOf('From duty to competency, boundary and assessment')
    t.ok(start > plain.length / 2, `${document}: at its end`)
    const table = traced.slice(start).join('\n')
    const { rows } = service.reviewRole(exampleRole).measures.trace
    t.equal(rows.length, exampleRole.duties.length)
    for (const { title, boundaries } of rows) {
      t.ok(table.includes(title), title)
      for (const boundary of boundaries) t.ok(table.includes(boundary.title), boundary.title)
    }
  }
})

t.test('both are reached over HTTP and at the command line', async t => {
  const app = await createTestApp()
  t.teardown(() => app.close())
  const send = (path: string) =>
    app.inject({
      method: 'POST',
      url: `/v1/documents/${path}`,
      headers: jsonHeaders,
      payload: JSON.stringify(exampleRole)
    })
  t.match((await send('review-report?format=html')).body, /Review report/)
  const plain = (await send('job-description?format=html')).body
  const traced = (await send('job-description?format=html&trace=true')).body
  t.notMatch(plain, /id="trace"/)
  t.match(traced, /id="trace"/)
  t.equal((await send('job-description?format=html&trace=false')).body, plain)
  t.equal((await send('interview-guide?format=html&trace=true')).statusCode, 400)
  t.equal((await send('job-description?format=html&trace=yes')).statusCode, 400)

  const cwd = t.testdir({ 'role.json': JSON.stringify(exampleRole) })
  const command = (line: string) => run(line.split(' '), { cwd, product })
  t.equal((await command('render role.json --document competency-framework --trace --out a.html')).code, 0)
  t.match(readFileSync(`${cwd}/a.html`, 'utf8'), /id="trace"/)
  t.equal((await command('render role.json --document review-report --out b.html')).code, 0)
  t.equal((await command('render role.json --document review-report --trace --out c.html')).code, 2)
})
