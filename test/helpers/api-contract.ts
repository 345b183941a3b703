/** Sends requests to a service over a socket, and holds its answers against its OpenAPI description. */
import { Agent, type IncomingHttpHeaders, request } from 'node:http'
import { Ajv2020 } from 'ajv/dist/2020.js'
import type { ApiOperation, ApiRequest, Operation } from './api-requests.ts'

export interface ApiAnswer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface ApiDescription {
  readonly paths: Readonly<Record<string, Readonly<Record<string, ApiOperation>>>>
}

/** No answer of the service takes near as long. */
const patience = 20_000

const agent = new Agent({ keepAlive: true, maxSockets: 4 })

/** Rejects where the service says nothing, or hangs up without an answer. */
export function send(base: string, { method, url, headers, body }: ApiRequest): Promise<ApiAnswer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(base)
    const length = body === null ? {} : { 'content-length': String(body.length) }
    const sent = request({ hostname, port, agent, method, path: url, headers: { ...headers, ...length } }, answer => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk: Buffer) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) })
      )
      answer.on('error', reject)
    })
    sent.setTimeout(patience, () => sent.destroy(new Error(`No answer within ${patience} ms.`)))
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

export function operationsOf({ paths }: ApiDescription): readonly Operation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation }))
  )
}

/** Says what of an answer the description does not tell; null where all is told. */
export function createContract(api: ApiDescription) {
  const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: false, validateSchema: false })
  ajv.addSchema({ ...api, $id: 'api' })
  const isProblem = ajv.compile({ $ref: 'api#/components/schemas/problem' })
  const checks = new Map<object, ReturnType<typeof ajv.compile>>()
  const checkOf = (schema: object) => {
    const known = checks.get(schema) ?? ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"api#/')))
    checks.set(schema, known)
    return known
  }
  const isJson = (mediaType: string) => /[/+]json$/.test(mediaType)

  /** What is wrong with an answer that no operation describes, such as 405. */
  const checkProblem = ({ status, headers, body }: ApiAnswer): string | null => {
    if (headers['content-type'] !== 'application/problem+json') return `${status} is ${headers['content-type']}`
    const problem = JSON.parse(body.toString()) as { status: number }
    if (!isProblem(problem)) return `The problem: ${ajv.errorsText(isProblem.errors)}`
    return problem.status === status ? null : `The problem says ${problem.status}`
  }

  const check = (operation: ApiOperation, { status, headers, body }: ApiAnswer, isHead: boolean): string | null => {
    const described = operation.responses[status]
    if (described === undefined) return `${status} is not described: ${body.subarray(0, 300)}`
    if (described.content === undefined) return body.length === 0 ? null : `${status} has a body`
    const [mediaType = ''] = (headers['content-type'] ?? '').split(';')
    const content = described.content[mediaType]
    if (content === undefined) return `${status} is ${mediaType}, which is not described`
    if (isHead || !isJson(mediaType)) return null
    if (mediaType === 'application/problem+json') return checkProblem({ status, headers, body })
    const isSound = checkOf(content.schema)
    return isSound(JSON.parse(body.toString())) ? null : `${status}: ${ajv.errorsText(isSound.errors)}`
  }

  /** What is wrong with the answer to a request that was drawn for the operation, which may have another method. */
  const judge = ({ path }: Operation, { method }: ApiRequest, answer: ApiAnswer): string | null => {
    if (answer.status >= 500 && answer.status !== 503) return `${answer.status} ${answer.body}`
    const isHead = method === 'HEAD'
    const operation = api.paths[path]?.[isHead ? 'get' : method.toLowerCase()]
    if (operation !== undefined) return check(operation, answer, isHead)
    if (answer.status < 400) return `${answer.status} for a method that is not described`
    return isHead ? null : checkProblem(answer)
  }
  return { judge }
}
