/** Finds and parses template files along a search path. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTemplate } from './parse-template.ts'
import type { ProblemCollector } from './problem-list.ts'
import { createSourceText, type SourceText } from './source-text.ts'

export interface ParsedTemplate {
  /** File name without its ending. */
  readonly name: string
  readonly source: SourceText
  readonly program: hbs.AST.Program
}

export interface TemplateFiles {
  readonly documents: ReadonlyMap<string, ParsedTemplate>
  readonly partials: ReadonlyMap<string, ParsedTemplate>
  /** Names of all files, those that could not be parsed included. */
  readonly partialNames: ReadonlySet<string>
  readonly documentNames: ReadonlySet<string>
}

/**
 * Reads `documents/*.hbs` and `documents/partials/*.hbs` of each directory. Of files with the same name the one of the
 * first directory counts. A directory that does not exist holds no files; other failures to read are thrown.
 */
export function readTemplateFiles(directories: readonly string[], problems: ProblemCollector): TemplateFiles {
  const documents = findFiles(directories.map(directory => join(directory, 'documents')))
  const partials = findFiles(directories.map(directory => join(directory, 'documents', 'partials')))
  return {
    documents: parseAll(documents, problems),
    partials: parseAll(partials, problems),
    documentNames: new Set(documents.keys()),
    partialNames: new Set(partials.keys())
  }
}

/** Files by name without ending, in order of name. */
function findFiles(folders: readonly string[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const folder of folders) {
    for (const file of listFolder(folder)) {
      const name = file.slice(0, -'.hbs'.length)
      if (!found.has(name)) found.set(name, join(folder, file))
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).filter(file => file.endsWith('.hbs') && !file.startsWith('.'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

function parseAll(files: ReadonlyMap<string, string>, problems: ProblemCollector): Map<string, ParsedTemplate> {
  const parsed = new Map<string, ParsedTemplate>()
  for (const [name, file] of files) {
    const source = readSource(file, problems)
    const program = source && parseTemplate(source, problems)
    if (source && program) parsed.set(name, { name, source, program })
  }
  return parsed
}

function readSource(file: string, problems: ProblemCollector): SourceText | null {
  const bytes = readFileSync(file)
  try {
    return createSourceText(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    problems.add({ file, line: 1, column: 1 }, 'the file is not UTF-8 text')
    return null
  }
}
