/** Where things stand in a JSON text. Used only once something is wrong, so it favours plainness over speed. */

export interface JsonPlaces {
  /** 0-based offset of every value, by RFC 6901 JSON Pointer; for a property it is the offset of its name. */
  readonly offsets: ReadonlyMap<string, number>
  /** Pointers of property names that an object has twice. */
  readonly duplicates: readonly { readonly pointer: string; readonly offset: number }[]
  /** Where the text stops being JSON (RFC 8259); null when it is JSON. */
  readonly syntaxError: { readonly offset: number; readonly expected: string } | null
}

/** One step of an RFC 6901 JSON Pointer, escaped. */
export function pointerStep(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`
}

/** 1-based line of an offset. */
export function lineAt(text: string, offset: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++
  return line
}

/** 1-based line of a pointer; of the nearest part above it that exists when the pointer itself does not. */
export function lineOfPointer(text: string, places: JsonPlaces, pointer: string): number {
  for (let path = pointer; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) {
    const offset = places.offsets.get(path)
    if (offset !== undefined) return lineAt(text, offset)
  }
  return lineAt(text, places.offsets.get('') ?? 0)
}

const stringToken = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const scalarToken = /true|false|null|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const deepest = 100

interface Scan {
  readonly text: string
  at: number
  readonly offsets: Map<string, number>
  readonly duplicates: { pointer: string; offset: number }[]
}

/** Reads a JSON text for its places. Never throws: text that is not JSON gives the place where it stops being so. */
export function findJsonPlaces(text: string): JsonPlaces {
  const scan: Scan = { text, at: 0, offsets: new Map(), duplicates: [] }
  const failure = readValue(scan, '', 0) ?? expectEnd(scan)
  return {
    offsets: scan.offsets,
    duplicates: scan.duplicates,
    syntaxError: failure === null ? null : { offset: scan.at, expected: failure }
  }
}

function skipSpace(scan: Scan): string {
  while (' \t\n\r'.includes(scan.text.charAt(scan.at)) && scan.at < scan.text.length) scan.at++
  return scan.text.charAt(scan.at)
}

function expectEnd(scan: Scan): string | null {
  return skipSpace(scan) === '' ? null : 'the end of the file'
}

/** Takes a token at the present place and returns it, or null. */
function take(scan: Scan, token: RegExp): string | null {
  token.lastIndex = scan.at
  const found = token.exec(scan.text)?.[0]
  if (found === undefined) return null
  scan.at += found.length
  return found
}

/** Returns what was expected where reading stopped, or null when all is well; so do the functions below. */
function readValue(scan: Scan, pointer: string, depth: number): string | null {
  const first = skipSpace(scan)
  if (!scan.offsets.has(pointer)) scan.offsets.set(pointer, scan.at)
  if (depth > deepest) return `at most ${deepest} levels`
  if (first === '{') return readObject(scan, pointer, depth)
  if (first === '[') return readArray(scan, pointer, depth)
  return take(scan, first === '"' ? stringToken : scalarToken) === null ? 'a value' : null
}

function readObject(scan: Scan, pointer: string, depth: number): string | null {
  scan.at++
  if (skipSpace(scan) === '}') return closeAt(scan)
  for (;;) {
    skipSpace(scan)
    const offset = scan.at
    const name = take(scan, stringToken)
    if (name === null) return 'a property name in double quotes'
    const child = pointer + pointerStep(JSON.parse(name) as string)
    if (scan.offsets.has(child)) scan.duplicates.push({ pointer: child, offset })
    else scan.offsets.set(child, offset)
    if (skipSpace(scan) !== ':') return 'a colon'
    scan.at++
    const failure = readValue(scan, child, depth + 1)
    if (failure !== null) return failure
    const next = skipSpace(scan)
    if (next === '}') return closeAt(scan)
    if (next !== ',') return 'a comma or a closing brace'
    scan.at++
  }
}

function readArray(scan: Scan, pointer: string, depth: number): string | null {
  scan.at++
  if (skipSpace(scan) === ']') return closeAt(scan)
  for (let index = 0; ; index++) {
    const failure = readValue(scan, pointer + pointerStep(index), depth + 1)
    if (failure !== null) return failure
    const next = skipSpace(scan)
    if (next === ']') return closeAt(scan)
    if (next !== ',') return 'a comma or a closing bracket'
    scan.at++
  }
}

function closeAt(scan: Scan): null {
  scan.at++
  return null
}
