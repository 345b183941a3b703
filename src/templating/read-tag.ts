/** Reads start tags, whose attributes may hold values of the view. */
import { type BodyWriter, createContent, type DynamicAttribute } from './body-writer.ts'
import { decodeEntities } from './entities.ts'
import { checkChild, type MarkupState } from './markup-state.ts'
import { type ElementProfile, elements } from './profile.ts'
import { suggest } from './suggestion.ts'

interface AttributeReading {
  readonly name: string
  readonly index: number
  /** Static text and mustaches in order. */
  readonly parts: (string | hbs.AST.MustacheStatement)[]
}

/** A start tag whose end has not been read. Indexes count in the source. */
export interface OpenTag {
  readonly name: string
  readonly profile: ElementProfile | null
  readonly index: number
  readonly attributes: AttributeReading[]
  /** The attribute whose value is being read. */
  current: AttributeReading | null
  /** Whether the rest of the tag is passed over because of a fault. */
  isBroken: boolean
}

/** Begins a tag after its name has been read. */
export function openTag(state: MarkupState, name: string, index: number): void {
  const profile = elements.get(name) ?? null
  const place = state.source.placeAt(index)
  if (profile === null) {
    state.problems.add(place, `<${name}> is not an element that documents have${suggest(name, elements.keys())}`)
  } else checkChild(state, name, place)
  state.tag = { name, profile, index, attributes: [], current: null, isBroken: false }
}

/** Reads on in the open tag from `position` of `text`, which begins at `start` of the source; returns where it stopped. */
export function readTag(
  state: MarkupState,
  tag: OpenTag,
  text: string,
  position: number,
  start: number,
  writer: BodyWriter
): number {
  if (tag.isBroken) {
    const end = text.indexOf('>', position)
    if (end === -1) return text.length
    finishTag(state, tag, writer, text[end - 1] === '/')
    return end + 1
  }
  if (tag.current !== null) return readValue(state, tag, tag.current, text, position, start)
  let at = position
  while (at < text.length && ' \t\n'.includes(text[at] as string)) at += 1
  if (at === text.length) return at
  if (text[at] === '>' || text.startsWith('/>', at)) {
    const isSelfClosing = text[at] === '/'
    if (isSelfClosing && tag.profile !== null && tag.profile.content !== 'void')
      breakTag(state, tag, start + at, `<${tag.name}> needs an end tag of its own`)
    finishTag(state, tag, writer, isSelfClosing)
    return at + (isSelfClosing ? 2 : 1)
  }
  return readAttributeName(state, tag, text, at, start)
}

function readAttributeName(state: MarkupState, tag: OpenTag, text: string, at: number, start: number): number {
  const pattern = /([A-Za-z][\w:.-]*)(\s*=\s*)?(")?/y
  pattern.lastIndex = at
  const [all, name, equals, quote] = pattern.exec(text) ?? []
  if (all === undefined || name === undefined)
    return breakTag(state, tag, start + at, `the tag <${tag.name}> is not well formed`, at)
  const index = start + at
  const known = tag.profile?.attributes
  if (known !== undefined && !known.has(name))
    state.problems.add(
      state.source.placeAt(index),
      `<${tag.name}> has no attribute “${name}”${suggest(name, known.keys())}`
    )
  if (tag.attributes.some(attribute => attribute.name === name))
    state.problems.add(state.source.placeAt(index), `the attribute “${name}” stands twice`)
  if (equals === undefined || quote === undefined)
    return breakTag(state, tag, index, `the value of “${name}” must follow “=” in double quotes`, at)
  tag.current = { name, index, parts: [] }
  tag.attributes.push(tag.current)
  return at + all.length
}

function readValue(
  state: MarkupState,
  tag: OpenTag,
  current: AttributeReading,
  text: string,
  position: number,
  start: number
): number {
  const end = text.indexOf('"', position)
  const value = text.slice(position, end === -1 ? text.length : end)
  const lessThan = value.indexOf('<')
  if (lessThan !== -1)
    return breakTag(
      state,
      tag,
      start + position + lessThan,
      `“<” stands in the value of “${current.name}”`,
      position + lessThan
    )
  const decoded = decodeEntities(value, (index, reason) =>
    state.problems.add(state.source.placeAt(start + position + index), reason)
  )
  if (decoded !== '') current.parts.push(decoded.replace(/[ \t\n]+/g, ' '))
  if (end === -1) return text.length
  tag.current = null
  const next = text[end + 1]
  if (next !== undefined && !' \t\n/>'.includes(next))
    return breakTag(state, tag, start + end + 1, 'a space is missing between attributes', end + 1)
  return end + 1
}

/** Reports a fault and passes over the rest of the tag. */
function breakTag(state: MarkupState, tag: OpenTag, index: number, reason: string, next = 0): number {
  state.problems.add(state.source.placeAt(index), reason)
  tag.isBroken = true
  tag.current = null
  return next
}

/** A mustache inside the open tag: it may only be part of a value. */
export function readTagMustache(state: MarkupState, tag: OpenTag, mustache: hbs.AST.MustacheStatement): void {
  if (tag.current !== null) tag.current.parts.push({ ...mustache, strip: { open: false, close: false } })
  else if (!tag.isBroken)
    breakTag(
      state,
      tag,
      state.source.indexOf(mustache.loc.start),
      'in a tag, {{…}} may only stand in the value of an attribute'
    )
}

function finishTag(state: MarkupState, tag: OpenTag, writer: BodyWriter, isSelfClosing: boolean): void {
  state.tag = null
  const { name, profile } = tag
  const place = state.source.placeAt(tag.index)
  if (profile?.content === 'void') {
    writer.empty({ element: profile, fixed: {}, dynamic: [], place })
    return
  }
  if (!isSelfClosing) state.stack.push({ name, profile, place, seen: new Set() })
  if (profile === null || tag.isBroken) return
  for (const [required, rule] of profile.attributes) {
    if (rule.required && !tag.attributes.some(attribute => attribute.name === required))
      state.problems.add(place, `<${name}> needs the attribute “${required}”`)
  }
  const dynamic = tag.attributes.filter(attribute => attribute.parts.some(part => typeof part !== 'string'))
  const fixed = tag.attributes.filter(attribute => !dynamic.includes(attribute))
  for (const attribute of tag.attributes) checkAttribute(state, profile, attribute, dynamic.includes(attribute))
  writer.open({
    element: profile,
    fixed: Object.fromEntries(fixed.map(attribute => [attribute.name, attribute.parts.join('')])),
    dynamic: dynamic.map(dynamicAttribute),
    place
  })
}

function checkAttribute(
  state: MarkupState,
  profile: ElementProfile,
  attribute: AttributeReading,
  isDynamic: boolean
): void {
  const rule = profile.attributes.get(attribute.name)
  if (rule === undefined) return
  const place = state.source.placeAt(attribute.index)
  if (isDynamic) {
    if (!rule.dynamic) state.problems.add(place, `the value of “${attribute.name}” must be fixed, without {{…}}`)
    return
  }
  const expected = rule.check(attribute.parts.join(''))
  if (expected !== null) state.problems.add(place, `the value of “${attribute.name}” must be ${expected}`)
}

function dynamicAttribute({ name, parts }: AttributeReading): DynamicAttribute {
  const { loc } = parts.find(part => typeof part !== 'string') as hbs.AST.MustacheStatement
  return { name, parts: parts.map(part => (typeof part === 'string' ? createContent(part, loc) : part)) }
}
