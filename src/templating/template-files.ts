/** Reads and parses template files along a search path. */
import { readFileSync } from 'node:fs'
import { findTemplates } from './find-templates.ts'
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
  const { documents, partials } = findTemplates(directories)
  return {
    documents: parseAll(documents, problems),
    partials: parseAll(partials, problems),
    documentNames: new Set(documents.keys()),
    partialNames: new Set(partials.keys())
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
