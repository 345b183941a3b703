/** Overlays of the content library for tests, and the faults that loading them gives. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Test } from 'tap'
import { LibraryError, type LibraryFault } from '../../src/library/library-error.ts'
import { loadLibrary } from '../../src/library/load-library.ts'
import { createLibraryValidators, readJsonFile, root } from './library-validators.ts'

export const shipped = fileURLToPath(new URL('templates', root))
export const validators = createLibraryValidators()

export type Items = Record<string, unknown>[]

/** A templates directory with some files of the library; a text is written as it is, a value as JSON. */
export function overlay(t: Test, files: Readonly<Record<string, unknown>>): string {
  const directory = t.testdir({ library: {} })
  for (const [name, content] of Object.entries(files)) {
    const data = typeof content === 'string' || Buffer.isBuffer(content) ? content : JSON.stringify(content, null, 2)
    writeFileSync(join(directory, 'library', name), data)
  }
  return directory
}

/** The items of a shipped file, to be changed. */
export function shippedItems(kind: string): Items {
  return readJsonFile(`templates/library/${kind}.json`).items as Items
}

export function itemOf(items: Items, id: string): Record<string, unknown> {
  const found = items.find(item => item.id === id)
  if (found === undefined) throw new Error(`There is no ${id}.`)
  return found
}

export function faultsOf(directories: readonly string[]): readonly LibraryFault[] {
  try {
    loadLibrary({ directories, validators })
  } catch (error) {
    if (error instanceof LibraryError) return error.faults
    throw error
  }
  return []
}

/** 1-based line on which a text stands for the first time. */
export function lineWith(file: string, part: string): number {
  return (
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex(line => line.includes(part)) + 1
  )
}

/** The one fault that an overlay with one file gives, after checking that it names that file. */
export function onlyFault(t: Test, name: string, content: unknown): LibraryFault {
  const directory = overlay(t, { [name]: content })
  const faults = faultsOf([directory, shipped])
  t.equal(faults.length, 1, faults.map(({ reason }) => reason).join(' | '))
  const [fault] = faults
  if (fault === undefined) throw new Error('A fault was expected.')
  t.equal(fault.file, join(directory, 'library', name))
  return fault
}
