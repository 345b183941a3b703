/** Runs the bundles once, as their users do, and keeps the code that V8 has made of them on the way. */
import { rm, writeFile } from 'node:fs/promises'
import type { RoleDefinition } from '../domain/role.ts'
import { compiledCode, loadBundle } from '../load-bundle.ts'
import type { ApiText } from './client.ts'

type Cli = typeof import('../cli/main.ts')
type Server = typeof import('../start-server.ts')

const silent = {
  write(_data: string | Uint8Array, done?: (error?: Error | null) => void) {
    done?.()
    return true
  }
}

/** Writes the code beside each bundle, and gives the OpenAPI description of the service. The code only saves time: without it, or with another version of V8, all works as well. */
export async function warmUp(bundles: readonly string[]): Promise<ApiText> {
  for (const path of bundles) await rm(`${path}.v8`, { force: true })
  const { role, api } = await askServer()
  for (const format of ['docx', 'html']) {
    for (const document of ['job-description', 'competency-framework']) {
      await runCommand(['render', '-', '--document', document, '--format', format], role)
    }
  }
  await runCommand(['validate', '-'], role)
  for (const [path, code] of compiledCode()) await writeFile(path, code)
  return api
}

/** However busy the machine of the build is, the service must not turn its first callers away. */
const env = { PORT: '0', PEER_ROLE_EVENT_LOOP_DELAY: '0' }

/** Starts the service and asks for a document; gives the role definition of the document, and the OpenAPI description. */
async function askServer(): Promise<{ readonly role: RoleDefinition; readonly api: ApiText }> {
  const { startServer } = loadBundle('start-server.cjs') as unknown as Server
  const server = await startServer({ env, stdout: silent })
  try {
    const ask = (path: string, init?: RequestInit) => fetch(`${server.url}${path}`, init)
    await ask('/healthz')
    const answer = await ask('/v1/settings/inpatient-unit/role-definition')
    const role = (await answer.json()) as RoleDefinition
    const body = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(role) }
    const document = await ask('/v1/documents/job-description?format=docx', body)
    if (document.status !== 200) throw new Error(`The bundled service answered ${document.status}.`)
    await document.arrayBuffer()
    return { role, api: (await (await ask('/openapi.json')).json()) as ApiText }
  } finally {
    await server.close()
  }
}

async function runCommand(argv: readonly string[], role: RoleDefinition): Promise<void> {
  const { runCli } = loadBundle('cli-main.cjs') as unknown as Cli
  const stdin = (async function* () {
    yield JSON.stringify(role)
  })()
  const isTerminal = { stdin: false, stdout: false, stderr: false }
  const code = await runCli(argv, { stdin, stdout: silent, stderr: silent, env: {}, isTerminal, cwd: '.' })
  if (code !== 0) throw new Error(`The bundled command ${argv.join(' ')} ended with ${code}.`)
}
