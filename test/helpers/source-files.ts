/** The project's own files, and what a TypeScript file of it imports and declares. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

export const root = fileURLToPath(new URL('../..', import.meta.url))

// Installed, generated or private to a tool; everything else is the project.
const skipped = new Set(['node_modules', 'dist', '.git', '.tap', 'coverage', 'results'])

/** Paths of all files below a directory of the project, from the root of the project, with `/`, sorted. */
export function filesBelow(directory: string): readonly string[] {
  return readdirSync(join(root, directory), { withFileTypes: true })
    .filter(({ name }) => !skipped.has(name))
    .flatMap(entry => {
      const path = directory === '' ? entry.name : `${directory}/${entry.name}`
      return entry.isDirectory() ? filesBelow(path) : [path]
    })
    .sort()
}

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

export interface Import {
  readonly specifier: string
  /** Vanishes when types are taken away. */
  readonly isTypeOnly: boolean
  /** Written as `import(…)`. */
  readonly isDynamic: boolean
}

export interface SourceFile {
  readonly path: string
  readonly text: string
  readonly imports: readonly Import[]
  readonly hasDefaultExport: boolean
  /** Classes that do not extend an error. */
  readonly plainClasses: readonly string[]
  readonly functions: readonly { readonly line: number; readonly length: number }[]
}

/** Reads one TypeScript file by its syntax, so that neither comments nor strings are taken for code. */
export function readSource(path: string): SourceFile {
  const text = readText(path)
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true)
  const imports: Import[] = []
  const plainClasses: string[] = []
  const functions: { line: number; length: number }[] = []
  let hasDefaultExport = false
  const visit = (node: ts.Node): void => {
    const found = importOf(node)
    if (found !== null) imports.push(found)
    hasDefaultExport ||= ts.isExportAssignment(node) || (node.kind === ts.SyntaxKind.DefaultKeyword && isModifier(node))
    if (ts.isClassLike(node) && !extendsError(node)) plainClasses.push(node.name?.text ?? 'class')
    if (ts.isFunctionLike(node) && 'body' in node && node.body) functions.push(extent(tree, node))
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return { path, text, imports, hasDefaultExport, plainClasses, functions }
}

function importOf(node: ts.Node): Import | null {
  if (ts.isImportDeclaration(node) || (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined)) {
    const specifier = (node.moduleSpecifier as ts.StringLiteral).text
    const names = ts.isImportDeclaration(node) ? node.importClause?.namedBindings : node.exportClause
    const isWhole = ts.isImportDeclaration(node) ? node.importClause?.isTypeOnly === true : node.isTypeOnly
    const hasDefault = ts.isImportDeclaration(node) && node.importClause?.name !== undefined
    const elements = names && 'elements' in names ? [...names.elements] : []
    const isEach = !hasDefault && elements.length > 0 && elements.every(element => element.isTypeOnly)
    return { specifier, isTypeOnly: isWhole || isEach, isDynamic: false }
  }
  if (!ts.isCallExpression(node) || node.expression.kind !== ts.SyntaxKind.ImportKeyword) return null
  const [argument] = node.arguments
  const specifier = argument !== undefined && ts.isStringLiteralLike(argument) ? argument.text : '(computed)'
  return { specifier, isTypeOnly: false, isDynamic: true }
}

/** `default` as a modifier of an export, not in a `switch`. */
function isModifier(node: ts.Node): boolean {
  return !ts.isDefaultClause(node.parent)
}

function extendsError(node: ts.ClassLikeDeclaration): boolean {
  return (node.heritageClauses ?? []).some(clause =>
    clause.types.some(type => /Error$|^HttpProblem$/.test(type.expression.getText()))
  )
}

function extent(tree: ts.SourceFile, node: ts.Node): { readonly line: number; readonly length: number } {
  const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line
  return { line: first + 1, length: tree.getLineAndCharacterOfPosition(node.end).line - first + 1 }
}
