/** Builds the statements of a template or block: its markup as elements, each with the statements inside it. */
import type { Place } from './problem-list.ts'
import type { ElementProfile } from './profile.ts'

/** An attribute whose value holds values of the view: text and mustaches in order. */
export interface DynamicAttribute {
  readonly name: string
  readonly parts: readonly hbs.AST.Statement[]
}

/** A start tag, or the tag of a `br` or `hr`. */
export interface Tag {
  readonly element: ElementProfile
  /** Attributes with a fixed value. */
  readonly fixed: Readonly<Record<string, string>>
  readonly dynamic: readonly DynamicAttribute[]
  readonly place: Place
}

/** A piece of markup, which stands among the statements of Handlebars. */
export interface ElementStatement extends hbs.AST.Statement, Tag {
  readonly type: 'ElementStatement'
  readonly body: readonly hbs.AST.Statement[]
}

export interface BodyWriter {
  /** Adds static text, whose white space is already single spaces. */
  text(text: string): void
  open(tag: Tag): void
  /** Ends the element that was opened last; which one that is, whoever reads the markup has checked. */
  close(element: ElementProfile): void
  /** Adds an element that holds nothing. */
  empty(tag: Tag): void
  statement(statement: hbs.AST.Statement): void
  /** All statements; what is still open then is a fault that has been reported. */
  end(): readonly hbs.AST.Statement[]
}

/** An empty body. White space beside the tag of an element that is not inline says nothing and is left out. */
export function createBodyWriter(loc: hbs.AST.SourceLocation): BodyWriter {
  const root: hbs.AST.Statement[] = []
  const around: hbs.AST.Statement[][] = []
  let body = root
  let content = ''
  let isBesideBlock = false
  const flush = () => {
    if (content !== '') body.push(createContent(content, loc))
    content = ''
  }
  const beginTag = ({ inline }: ElementProfile) => {
    if (!inline && content.endsWith(' ')) content = content.slice(0, -1)
    isBesideBlock = !inline
    flush()
  }
  const add = (tag: Tag, inner: hbs.AST.Statement[]) => {
    beginTag(tag.element)
    body.push({ ...tag, type: 'ElementStatement', body: inner, loc } as ElementStatement)
  }
  return {
    text: text => {
      const kept = isBesideBlock && text.startsWith(' ') ? text.slice(1) : text
      if (kept === '') return
      content += kept
      isBesideBlock = false
    },
    open: tag => {
      const inner: hbs.AST.Statement[] = []
      add(tag, inner)
      around.push(body)
      body = inner
    },
    close: element => {
      beginTag(element)
      body = around.pop() ?? root
    },
    empty: tag => add(tag, []),
    statement: statement => {
      flush()
      body.push(statement)
      isBesideBlock = false
    },
    end: () => {
      flush()
      return root
    }
  }
}

/** Whether a statement is a piece of markup. */
export function isElement(statement: hbs.AST.Statement): statement is ElementStatement {
  return statement.type === 'ElementStatement'
}

/** Text of a template that is printed as it stands. */
export function createContent(value: string, loc: hbs.AST.SourceLocation): hbs.AST.Statement {
  return { type: 'ContentStatement', value, original: value, loc } as hbs.AST.Statement
}
