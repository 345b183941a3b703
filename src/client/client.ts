/** The client for programs: calls the operations of the API by their ids, with the types of its description. */
import { type Operations, operations } from './operations.gen.ts'

export type * from './operations.gen.ts'

export type OperationId = keyof Operations

export interface ClientOptions {
  /** Address of the service, such as `https://roles.example.org`. */
  readonly baseUrl: string
  /** An API key or a token; left out where the service asks for none. */
  readonly credential?: string
  /** Instead of that of the platform. */
  readonly fetch?: typeof fetch
}

/** What an operation takes, and what holds for every request. */
export type Call<Id extends OperationId> = Operations[Id]['input'] & {
  /** The format of the answer, where there are several. */
  readonly accept?: string
  /** Media type of a body that is no JSON. */
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export interface Success<Output> {
  readonly ok: true
  readonly status: number
  readonly headers: Headers
  /** JSON as a value; anything else as bytes. */
  readonly data: Output
}

export interface Failure {
  readonly ok: false
  readonly status: number
  readonly headers: Headers
  readonly problem: Operations['get-health']['problem']
}

export interface Client {
  /** Rejects only where no answer came, as `fetch` does, or one that is not of this service. */
  readonly call: <Id extends OperationId>(
    id: Id,
    call: Call<Id>
  ) => Promise<Success<Operations[Id]['output']> | Failure>
}

/** What a call holds at run time. */
interface AnyCall {
  readonly path?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, string | readonly string[] | undefined>>
  readonly body?: unknown
  readonly accept?: string
  readonly contentType?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

export function createClient(options: ClientOptions): Client {
  const { baseUrl, credential, fetch: send = fetch } = options
  const base = baseUrl.replace(/\/+$/, '')
  const call = async (id: OperationId, asked: AnyCall) => {
    const { method, path } = operations[id]
    const { body, accept, signal } = asked
    const headers: Record<string, string> = {
      ...(body !== undefined && { 'content-type': asked.contentType ?? 'application/json' }),
      ...(accept !== undefined && { accept }),
      ...(credential !== undefined && { authorization: `Bearer ${credential}` }),
      ...asked.headers
    }
    const answer = await send(base + addressOf(path, asked), {
      method,
      headers,
      ...(body !== undefined && { body: encodeBody(body) }),
      ...(signal !== undefined && { signal })
    })
    return readAnswer(answer)
  }
  return { call: call as Client['call'] }
}

function addressOf(pattern: string, { path = {}, query = {} }: AnyCall): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(path[name] ?? ''))
  const given = Object.entries(query).filter(([, value]) => value !== undefined)
  const search = new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)])).toString()
  return search === '' ? filled : `${filled}?${search}`
}

/** Texts and bytes go as they are, everything else as JSON. */
function encodeBody(body: unknown): string | Uint8Array<ArrayBuffer> {
  if (typeof body === 'string') return body
  return body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body)
}

async function readAnswer(answer: Response) {
  const { ok, status, headers } = answer
  const isJson = /[/+]json\b/.test(headers.get('content-type') ?? '')
  if (!ok && !isJson) throw new Error(`The answer ${status} is not one of this service.`)
  const data: unknown = isJson ? await answer.json() : new Uint8Array(await answer.arrayBuffer())
  return ok ? { ok, status, headers, data } : { ok, status, headers, problem: data }
}
