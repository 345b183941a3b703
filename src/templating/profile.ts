/** The closed set of elements that templates may write, what may stand in each, and their attributes. */

/** How what stands in an element is read: `flow` is text or blocks, text being wrapped in a paragraph. */
export type Content = 'blocks' | 'inline' | 'flow' | 'items' | 'table' | 'rows' | 'cells' | 'void'

export interface AttributeRule {
  readonly required: boolean
  /** Whether a value of the view may stand in it. */
  readonly dynamic: boolean
  /** Null when the value is right, otherwise what is expected. */
  readonly check: (value: string) => string | null
}

export interface ElementProfile {
  readonly name: string
  readonly content: Content
  readonly children: ReadonlySet<string>
  /** Inline elements stand in text; all others begin and end a line of text. */
  readonly inline: boolean
  readonly attributes: ReadonlyMap<string, AttributeRule>
}

const inlines = ['strong', 'em', 'a', 'abbr', 'span', 'br']
const flows = ['p', 'ul', 'ol']
const headings = ['h1', 'h2', 'h3', 'h4']
const blocks = [...headings, ...flows, 'section', 'table', 'aside', 'hr', 'nav']

const id = attribute(value => (idPattern.test(value) ? null : 'an id without spaces'), true)
const headingAttributes = { id }
const cell = { content: 'flow', children: [...flows, ...inlines] } as const
const rows = { content: 'rows', children: ['tr'] } as const
const text = { content: 'inline', children: inlines } as const

/** An id is one word of letters, digits, `-`, `_`, `.` or `:`; Word shortens what is longer. */
export const idPattern = /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}_.:-]{0,99}$/u
/** The form of a BCP 47 language tag, not whether its parts are registered. */
export const languagePattern = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/

/** Links may lead to the web, to a mail or telephone program, or to an id in the same document. */
export function isSafeHref(href: string): boolean {
  if (href.startsWith('#')) return idPattern.test(href.slice(1))
  return /^(https?:\/\/[^\s/?#]|mailto:[^\s]|tel:[+\d])\S*$/i.test(href)
}

/** Whole percentages for the columns of a table, from `30 70`; null unless they are whole, positive and sum to 100. */
export function readColumns(value: string): number[] | null {
  const widths = value.trim().split(/ +/)
  if (!widths.every(width => /^[1-9]\d?$|^100$/.test(width))) return null
  const columns = widths.map(Number)
  return columns.reduce((sum, width) => sum + width, 0) === 100 ? columns : null
}

function attribute(check: AttributeRule['check'], dynamic: boolean, required = false): AttributeRule {
  return { check, dynamic, required }
}

function oneOf(values: readonly string[], required = false): AttributeRule {
  return attribute(value => (values.includes(value) ? null : `one of: ${values.join(', ')}`), false, required)
}

function element(
  name: string,
  content: Content,
  children: readonly string[],
  attributes: Readonly<Record<string, AttributeRule>> = {}
): [string, ElementProfile] {
  const inline = inlines.includes(name)
  return [name, { name, content, children: new Set(children), inline, attributes: new Map(Object.entries(attributes)) }]
}

/** All elements by name. */
export const elements: ReadonlyMap<string, ElementProfile> = new Map([
  element('section', 'blocks', blocks, { id, class: oneOf(['page']) }),
  ...headings.map(name => element(name, text.content, text.children, headingAttributes)),
  element('p', text.content, text.children, {
    class: oneOf(['organization', 'subtitle', 'lead', 'note', 'source'])
  }),
  element('ul', 'items', ['li']),
  element('ol', 'items', ['li'], {
    start: attribute(value => (/^\d{1,6}$/.test(value) ? null : 'a whole number'), true)
  }),
  element('li', cell.content, cell.children),
  element('table', 'table', ['caption', 'thead', 'tbody'], {
    class: oneOf(['facts', 'signatures']),
    'data-columns': attribute(value => (readColumns(value) ? null : 'whole percentages that sum to 100'), true)
  }),
  element('caption', text.content, text.children),
  element('thead', rows.content, rows.children),
  element('tbody', rows.content, rows.children),
  element('tr', 'cells', ['th', 'td']),
  element('th', cell.content, cell.children),
  element('td', cell.content, cell.children),
  element('aside', 'blocks', ['h2', 'h3', 'h4', ...flows], { class: oneOf(['status', 'note'], true) }),
  element('hr', 'void', []),
  element('nav', text.content, [], { 'data-depth': oneOf(['2', '3']) }),
  element('strong', text.content, text.children),
  element('em', text.content, text.children),
  element(
    'a',
    text.content,
    inlines.filter(name => name !== 'a'),
    {
      href: attribute(
        value => (isSafeHref(value) ? null : 'a web, mail or telephone address, or “#” and an id'),
        true,
        true
      )
    }
  ),
  element('abbr', text.content, text.children, {
    title: attribute(value => (value === '' ? 'the full form' : null), true, true)
  }),
  element('span', text.content, text.children, {
    lang: attribute(value => (languagePattern.test(value) ? null : 'a language tag such as “es-MX”'), true, true)
  }),
  element('br', 'void', [])
])

/** The whole document, which no tag opens. */
export const rootElement: ElementProfile = {
  name: 'the document',
  content: 'blocks',
  children: new Set(blocks),
  inline: false,
  attributes: new Map()
}

/** Whether text may stand directly in an element. */
export function holdsText(profile: ElementProfile): boolean {
  return profile.content === 'inline' || profile.content === 'flow'
}
