/** Requests to an API as its OpenAPI description allows them, nearly allows them, and does not allow them at all. */
import fc from 'fast-check'

export interface ApiParameter {
  readonly name: string
  readonly in: string
  readonly example?: string
  readonly examples?: Readonly<Record<string, { readonly value: string }>>
  readonly schema?: {
    readonly enum?: readonly string[]
    readonly items?: { readonly enum?: readonly string[] }
    readonly examples?: readonly string[]
  }
}

export interface ApiOperation {
  readonly operationId: string
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, { schema: object }>> }>>
}

export interface Operation {
  readonly method: string
  readonly path: string
  readonly operation: ApiOperation
}

export interface ApiRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | null
}

/** What makes a request valid that a description cannot tell. */
export interface Samples {
  /** Ids that are there, by the path they belong to. */
  readonly ids: ReadonlyMap<string, readonly string[]>
  /** Bodies that are sound, by operation and media type or by media type alone. */
  readonly bodies: ReadonlyMap<string, Buffer>
}

/** `valid`: nothing is wrong. `near`: one thing may be. `hostile`: anything may be. */
export type Level = 'valid' | 'near' | 'hostile'

type Draw = fc.GeneratorValue

const oddTexts = [
  ...['', '0', '-1', '1e999', 'null', 'undefined', 'NaN', 'true', '[]', '{}', '*', ',', ',,', '"', "'"],
  ...['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', '../../etc/passwd', '<script>', '#{7*7}'],
  ...['{{constructor}}', 'inpatient-unit\r\nx-added: 1', '\u0000', '\ud7ff\u202e', '😀', 'ﬀ', 'a'.repeat(5000), ' US ']
]

/** Written as they are: no text has these as its percent encoding. */
const oddEncodings = ['%', '%zz', '%ff', '%c0%af', '%00', '%2', '%E0%A4%A', '%2e%2e', '%2F', ';', '+', '%0d%0aX:%20y']

const oddHeaders: readonly (readonly [string, string])[] = [
  ...['text/nothing', '*/*;q=0', 'application/json;q=x', ',', 'a'.repeat(3000), 'text/html;q=0.1, */*;q=0.2'].map(
    value => ['accept', value] as const
  ),
  ...['gzip', 'identity', 'br, gzip', 'x'].map(value => ['content-encoding', value] as const),
  ...['"a"', 'a b', '""', 'é', 'x'.repeat(300)].map(value => ['idempotency-key', value] as const),
  ...['*', 'W/"x"', '"', ','].map(value => ['if-none-match', value] as const),
  ...['bytes=0-0', 'bytes=-0', 'bytes=9-1', 'lines=1', 'bytes=999999999-'].map(value => ['range', value] as const),
  ...['a b', 'evil.example:99999', '[::1', '<x>', 'x'.repeat(300)].map(value => ['host', value] as const),
  ...['respond-async', 'wait=x;;'].map(value => ['prefer', value] as const),
  ['authorization', 'Bearer x'],
  ['x-api-key', '__proto__'],
  ['x-http-method-override', 'DELETE'],
  ['x-forwarded-for', '"><script>'],
  ['x-request-id', '../x'],
  ['traceparent', '00-0-0-0'],
  ['origin', 'null'],
  ['expect', 'nothing'],
  ['cookie', '__proto__=1'],
  ['x-large', 'x'.repeat(20_000)]
]

const oddMediaTypes = [
  ...[
    '',
    'application/json; charset=utf-16',
    'application/JSON;charset=UTF-8',
    'application/xml',
    '__proto__',
    '/',
    'a'
  ],
  ...['multipart/form-data', 'multipart/form-data; boundary=""', 'application/json, text/html', 'text/plain;charset=x']
]

const oddBodies = [
  ...['', '{', '[]', 'null', '1e999', '"text"', '{"a":1,"a":2}', '{"__proto__":{"x":1}}', '\ufeff{}', '[[[[[['],
  ...[
    '{"constructor":{"prototype":{}}}',
    `${'['.repeat(3000)}`,
    'draft=%zz&do=next',
    'PK\u0003\u0004',
    '<html>',
    '\u0000'
  ],
  ...['a,b\n1', '"a', 'title\n"x', '--x\r\n\r\n--x--', 'x'.repeat(70_000)]
].map(text => Buffer.from(text))

/** One request to the operation. */
export function drawRequest(
  draw: Draw,
  { method, path, operation }: Operation,
  level: Level,
  samples: Samples
): ApiRequest {
  const isOdd = (oneIn: number) =>
    level !== 'valid' && draw(fc.nat, { max: level === 'near' ? oneIn * 3 : oneIn }) === 0
  const text = () => drawOddText(draw)
  const { parameters = [], requestBody } = operation
  const url = path.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const parameter = parameters.find(one => one.in === 'path' && one.name === name)
    const known = parameter?.schema?.enum ?? samples.ids.get(path) ?? []
    if (isOdd(2) || known.length === 0) return text()
    return encodeURIComponent(draw(fc.constantFrom, ...known))
  })
  const query = parameters
    .filter(one => one.in === 'query')
    .flatMap(one => {
      if (draw(fc.nat, { max: 3 }) > 0) return []
      const value = isOdd(2) ? text() : encodeURIComponent(drawValue(draw, one))
      return isOdd(8) ? [`${one.name}=${value}`, `${one.name}=${value}`] : [`${one.name}=${value}`]
    })
  if (isOdd(4)) query.push(`${text()}=${text()}`)
  const { body, mediaType } = drawBody(draw, operation.operationId, requestBody, isOdd, samples)
  const headers: Record<string, string> = { ...(mediaType !== null && { 'content-type': mediaType }) }
  for (let count = 0; count < 3 && isOdd(2); count += 1) {
    const [name, value] = draw(fc.constantFrom, ...oddHeaders)
    headers[name] = Buffer.from(value).toString('latin1')
  }
  const asked = isOdd(8)
    ? draw(fc.constantFrom, 'PUT', 'PATCH', 'DELETE', 'TRACE', 'OPTIONS', 'HEAD', 'POST', 'GET')
    : method
  return { method: asked, url: query.length === 0 ? url : `${url}?${query.join('&')}`, headers, body }
}

function drawOddText(draw: Draw): string {
  const kind = draw(fc.nat, { max: 4 })
  if (kind === 0) return draw(fc.constantFrom, ...oddEncodings)
  if (kind === 1) return encodeURIComponent(draw(fc.string, { unit: 'grapheme', maxLength: 40 }))
  return encodeURIComponent(draw(fc.constantFrom, ...oddTexts))
}

function drawValue(draw: Draw, { schema = {}, example, examples: others }: ApiParameter): string {
  const { enum: choices, items, examples } = schema
  if (items?.enum !== undefined) return draw(fc.subarray, [...items.enum], { minLength: 1 }).join(',')
  const known = choices ?? examples ?? Object.values(others ?? {}).map(({ value }) => value)
  if (example !== undefined) return example
  return known.length === 0 ? 'peer' : draw(fc.constantFrom, ...known)
}

function drawBody(
  draw: Draw,
  operationId: string,
  requestBody: ApiOperation['requestBody'],
  isOdd: (oneIn: number) => boolean,
  { bodies }: Samples
): { readonly body: Buffer | null; readonly mediaType: string | null } {
  if (requestBody === undefined) {
    return isOdd(6)
      ? { body: draw(fc.constantFrom, ...oddBodies), mediaType: 'application/json' }
      : { body: null, mediaType: null }
  }
  const usual = draw(fc.constantFrom, ...Object.keys(requestBody.content))
  const sample = bodies.get(`${operationId} ${usual}`) ?? bodies.get(usual)
  if (sample === undefined) throw new Error(`There is no sample of ${usual} for ${operationId}.`)
  const boundary = usual === 'multipart/form-data' ? '; boundary=x' : ''
  const mediaType = isOdd(4) ? draw(fc.constantFrom, ...oddMediaTypes) : `${usual}${boundary}`
  if (isOdd(4)) return { body: draw(fc.constantFrom, ...oddBodies), mediaType }
  return { body: isOdd(1) ? spoil(draw, sample, usual) : sample, mediaType }
}

const oddValues: readonly unknown[] = [
  ...[
    null,
    true,
    -1,
    1e300,
    0.1,
    '',
    [],
    {},
    [[]],
    [null],
    { __proto__: null },
    'x'.repeat(100_000),
    '\u0000',
    '\ud800'
  ],
  ...[
    '__proto__',
    '{{this}}',
    '<b>',
    '&amp;',
    '$ref',
    new Array(500).fill('x'),
    { ref: 'constructor' },
    { ref: 'toString' }
  ]
]

/** A value of JSON is put in the place of another, or some bytes in the place of others. */
function spoil(draw: Draw, sample: Buffer, mediaType: string): Buffer {
  if (mediaType !== 'application/json' || draw(fc.nat, { max: 5 }) === 0) {
    const at = draw(fc.nat, { max: Math.max(0, sample.length - 1) })
    const end = draw(fc.boolean) ? at + draw(fc.nat, { max: 20 }) : sample.length
    return Buffer.concat([
      sample.subarray(0, at),
      Buffer.from(draw(fc.uint8Array, { maxLength: 12 })),
      sample.subarray(end)
    ])
  }
  const value = JSON.parse(sample.toString()) as Record<string, unknown>
  let node = value
  for (;;) {
    const keys = Object.keys(node)
    if (keys.length === 0) break
    const key = draw(fc.constantFrom, ...keys)
    const child = node[key]
    if (typeof child === 'object' && child !== null && draw(fc.nat, { max: 3 }) > 0) {
      node = child as Record<string, unknown>
      continue
    }
    const kind = draw(fc.nat, { max: 5 })
    if (kind === 0) delete node[key]
    else if (kind === 1) node[draw(fc.constantFrom, ...oddTexts)] = child
    else node[key] = draw(fc.constantFrom, ...oddValues)
    break
  }
  return Buffer.from(JSON.stringify(value))
}
