/** Builds the statements that replace the body of a template or block: text, markers and mustaches in order. */
import { markerFor, type Operation, type OperationTable } from './operations.ts'

export interface BodyWriter {
  readonly statements: hbs.AST.Statement[]
  /** Adds static text, whose white space is already single spaces. */
  text(text: string): void
  operation(operation: Operation): void
  statement(statement: hbs.AST.Statement): void
  /** Writes what is pending. */
  flush(): void
}

/** An empty body. White space beside the tag of an element that is not inline says nothing and is left out. */
export function createBodyWriter(table: OperationTable, loc: hbs.AST.SourceLocation): BodyWriter {
  const statements: hbs.AST.Statement[] = []
  let content = ''
  let pending: Operation[] = []
  let isBesideBlock = false
  const flushOperations = () => {
    if (pending.length > 0) content += markerFor(table, pending)
    pending = []
  }
  const flush = () => {
    flushOperations()
    if (content !== '') statements.push(createContent(content, loc))
    content = ''
  }
  return {
    statements,
    flush,
    text: text => {
      const kept = isBesideBlock && text.startsWith(' ') ? text.slice(1) : text
      if (kept === '') return
      flushOperations()
      content += kept
      isBesideBlock = false
    },
    operation: operation => {
      if (!operation.element.inline && pending.length === 0 && content.endsWith(' ')) content = content.slice(0, -1)
      pending.push(operation)
      isBesideBlock = !operation.element.inline
    },
    statement: statement => {
      flush()
      statements.push(statement)
      isBesideBlock = false
    }
  }
}

/** Text of a template that Handlebars prints as it stands. */
export function createContent(value: string, loc: hbs.AST.SourceLocation): hbs.AST.Statement {
  return { type: 'ContentStatement', value, original: value, loc } as hbs.AST.Statement
}
