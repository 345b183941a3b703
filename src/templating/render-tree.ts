/** From a view to the finished tree of a document: the template prints text with markers, and the tree is made of it. */
import { finishTree } from '../document/finish-tree.ts'
import type { DocumentTree } from '../document/tree.ts'
import { assembleTree } from './assemble.ts'
import type { Render } from './environment.ts'
import type { OperationTable, Rendering } from './operations.ts'
import { TemplateError } from './template-error.ts'

/** Makes the finished tree of a document from its view: plain JSON data that follows the view's schema. */
export type RenderTree = (view: object) => DocumentTree

/** Trees of one document; `file` names its template in messages. */
export function renderTree(render: Render, table: OperationTable, file: string): RenderTree {
  return view => finishTree(assembleTree(renderText(render, view, file), table, file))
}

/** Rendered text with markers. What a template prints that cannot be printed is a fault of the template. */
function renderText(render: Render, view: object, file: string): Rendering {
  try {
    return render(view)
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    throw Object.assign(new TemplateError([{ file, line: 1, column: 1, reason: error.message }]), { cause: error })
  }
}
