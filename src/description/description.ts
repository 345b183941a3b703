/** A job description as it was read: its text, and the blocks that it is made of. */

export interface Block {
  /** A fact is a line such as "Hours: 37.5 per week". */
  readonly kind: 'heading' | 'item' | 'paragraph' | 'fact'
  /** Place in the text of the description, in UTF-16 units; `end` is behind the last. Bullets and numbers are left out. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** On a fact: what stands before the colon. */
  readonly label?: string
}

export interface Description {
  readonly text: string
  readonly blocks: readonly Block[]
}

/** A description that could not be read, with the reason. */
export type DescriptionReading =
  | { readonly ok: true; readonly description: Description }
  | {
      readonly ok: false
      readonly code: 'not-a-docx' | 'too-long' | 'empty'
      readonly message: string
      readonly hint: string
    }

/** The longest text that is read, in UTF-16 units: some 150 pages; postings have two to ten. */
const longestDescription = 400_000

/** Collects pieces into one text with a line for each block. */
export function describeBlocks(pieces: readonly Pick<Block, 'kind' | 'text'>[]): Description {
  const blocks: Block[] = []
  let text = ''
  for (const piece of pieces) {
    const clean = piece.text.replace(/\s+/g, ' ').trim()
    if (clean === '') continue
    if (text !== '') text += '\n'
    const fact = piece.kind === 'paragraph' ? factIn(clean) : null
    const start = text.length + (fact?.offset ?? 0)
    text += clean
    blocks.push(
      fact === null
        ? { kind: piece.kind, start, end: text.length, text: clean }
        : { kind: 'fact', start, end: text.length, text: clean.slice(fact.offset), label: fact.label }
    )
  }
  return { text, blocks }
}

/** A label of up to five words, a colon, and something behind it. */
const factForm = /^(\p{Lu}[\p{L}\p{N}&/'’ -]{1,48}):[ \t]+(?=\S)/u

/** What stands before the colon of a line, and where the rest begins; null for a line that is no fact. */
export function factIn(line: string): { readonly label: string; readonly offset: number } | null {
  const match = factForm.exec(line)
  const label = match?.[1]
  if (match === null || label === undefined || label.split(/\s+/).length > 5) return null
  return { label, offset: match[0].length }
}

/** Checks what was read. */
export function readingOf(description: Description): DescriptionReading {
  if (description.text.length > longestDescription) {
    const message = `The description has ${description.text.length} characters; at most ${longestDescription} are read.`
    return { ok: false, code: 'too-long', message, hint: 'Send the part that describes this job.' }
  }
  if (description.blocks.length > 0) return { ok: true, description }
  return {
    ok: false,
    code: 'empty',
    message: 'The description has no text.',
    hint: 'Send text; pictures are not read.'
  }
}
