/** Finds template files along a search path. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Paths of template files by name without ending, in order of name. */
export interface TemplatePaths {
  readonly documents: ReadonlyMap<string, string>
  readonly partials: ReadonlyMap<string, string>
}

/**
 * Finds `documents/*.hbs` and `documents/partials/*.hbs` of each directory. Of files with the same name the one of the
 * first directory counts. A directory that does not exist holds no files; other failures to read are thrown.
 */
export function findTemplates(directories: readonly string[]): TemplatePaths {
  return {
    documents: findFiles(directories.map(directory => join(directory, 'documents'))),
    partials: findFiles(directories.map(directory => join(directory, 'documents', 'partials')))
  }
}

function findFiles(folders: readonly string[]): ReadonlyMap<string, string> {
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
