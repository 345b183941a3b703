/** What makes requests to the service valid: ids from its lists, and bodies that it has given or is known to take. */
import type { Operation, Samples } from './api-requests.ts'
import { docxType } from './app.ts'

const description = `Peer Support Specialist
Duties
- Share your own experience of recovery when it helps the person served.
- Link people with groups in the community.
Reports to: the program manager.
Full time, 40 hours a week.
`

/** The service at the address, which has to be running. */
export async function collectSamples(base: string, operations: readonly Operation[]): Promise<Samples> {
  const get = async (url: string) => Buffer.from(await (await fetch(`${base}${url}`)).arrayBuffer())
  const starting = '/v1/settings/inpatient-unit'
  const role = await get(`${starting}/role-definition`)
  const roleText = JSON.stringify(JSON.parse(role.toString()))
  const csv = 'title,fte\nPeer specialist,0.5\nPeer specialist,1\n'
  const bodies = new Map<string, Buffer>([
    ['application/json', role],
    [docxType, await get(`${starting}/documents/job-description?format=docx`)],
    ['text/html', await get(`${starting}/documents/job-description?format=html`)],
    ['text/plain', Buffer.from(description)],
    ['application/x-ndjson', Buffer.from(`${roleText}\n${roleText}\n`)],
    ['text/csv', Buffer.from(csv)],
    [
      'review-text application/json',
      Buffer.from('{"text":"Monitor the patient.","setting":"inpatient-unit","field":"duty"}')
    ],
    ['make-batch application/json', Buffer.from(JSON.stringify({ base: JSON.parse(roleText), rows: csv }))],
    ['multipart/form-data', multipart('role.json', role)]
  ])
  bodies.set('application/x-www-form-urlencoded', await formBody(base, bodies.get('multipart/form-data') ?? role))
  const ids = new Map<string, readonly string[]>()
  for (const { path } of operations) {
    if (path.includes('{')) ids.set(path, await idsFor(base, path, roleText))
  }
  return { ids, bodies }
}

function multipart(name: string, bytes: Buffer): Buffer {
  const head = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/json\r\n\r\n`
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n--x--\r\n')])
}

/** The fields of a page that was opened with a role definition. */
async function formBody(base: string, upload: Buffer): Promise<Buffer> {
  const headers = { 'content-type': 'multipart/form-data; boundary=x' }
  const page = await (
    await fetch(`${base}/form/load`, { method: 'POST', headers, body: new Uint8Array(upload) })
  ).text()
  const [, draft] = /name="draft"[^>]* value="([^"]*)"/.exec(page) ?? []
  if (draft === undefined) throw new Error(`The form has no draft: ${page.slice(0, 500)}`)
  return Buffer.from(new URLSearchParams({ draft, do: 'check' }).toString())
}

const lists: Readonly<Record<string, string>> = {
  '/docs/rules/{id}': '/v1/rules',
  '/form/settings/{id}': '/v1/settings'
}

async function idsFor(base: string, path: string, role: string): Promise<readonly string[]> {
  if (path.startsWith('/form/download/')) return ['answers.json', 'role-definition.json', 'job-description.docx']
  if (path === '/form/{page}') return ['tasks', 'check', 'duties']
  if (path.startsWith('/v1/batches/')) {
    const headers = { 'content-type': 'application/x-ndjson', prefer: 'respond-async' }
    const started = await fetch(`${base}/v1/batches`, { method: 'POST', headers, body: `${role}\n` })
    return [((await started.json()) as { id: string }).id]
  }
  const [parent = ''] = path.split('/{')
  const list = path.startsWith('/ims/') ? parent.replace(/\w+$/, 'CFDocuments') : (lists[path] ?? parent)
  const text = await (await fetch(`${base}${list}`)).text()
  return [...text.matchAll(/"(?:id|name|identifier)":"([\w-]+)"/g)].flatMap(match => match[1] ?? [])
}
