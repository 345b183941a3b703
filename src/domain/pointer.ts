/** JSON Pointers (RFC 6901): the addresses of the parts of an input. */

/** One step of a path: the name of a property or the index of a list item. */
export type Step = string | number

/** Writes a path as a pointer; the empty path gives the empty string, which is the whole input. */
export function pointerOf(path: readonly Step[]): string {
  return path.map(step => `/${escapeStep(step)}`).join('')
}

/** The pointer one step below `parent`. */
export function childPointer(parent: string, step: Step): string {
  return `${parent}/${escapeStep(step)}`
}

/** Reads a pointer into its steps. Text that does not begin with a slash has none. */
export function pointerSteps(pointer: string): readonly string[] {
  if (!pointer.startsWith('/')) return []
  return pointer
    .slice(1)
    .split('/')
    .map(step => step.replaceAll('~1', '/').replaceAll('~0', '~'))
}

/** The pointer one step above; the whole input is above itself. */
export function parentPointer(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')))
}

/** The part of `value` at `pointer`; undefined where there is none. Never reaches an inherited property. */
export function valueAt(value: unknown, pointer: string): unknown {
  let part = value
  for (const step of pointerSteps(pointer)) {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined
    part = (part as Readonly<Record<string, unknown>>)[step]
  }
  return part
}

function escapeStep(step: Step): string {
  if (typeof step === 'number') return String(step)
  return step.includes('~') || step.includes('/') ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step
}
