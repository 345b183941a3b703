/** The way to the templates: those that the build has compiled where they are up to date, else all files read anew. */
import type { Helper } from './built-in-helpers.ts'
import { findTemplates } from './find-templates.ts'
import { fingerprintOf } from './fingerprint.ts'
import type { Labels } from './labels.ts'
import { openPrecompiled, type PrecompiledTemplates } from './precompiled.ts'
import type { RenderTree } from './render-tree.ts'
import type { JsonSchema } from './view-shape.ts'

export interface OpenOptions {
  /** Directories to search, the first that has a file counting. Each holds `documents/` and `documents/partials/`. */
  readonly directories: readonly string[]
  /** Helpers beside the built-in ones, those of any locale. */
  readonly helpers: Readonly<Record<string, Helper>>
  /** What labels and views are made of: as long as it is what the build saw, neither is asked for. */
  readonly ingredients: readonly unknown[]
  /** Schema of the view of each document, by the document's name; every document has one and no other exists. */
  readonly views: () => ReadonlyMap<string, JsonSchema>
  /** Labels of every locale, by tag. */
  readonly labels: () => ReadonlyMap<string, Labels>
}

export interface OpenTemplates {
  /** Whether the build had compiled them. */
  readonly isPrecompiled: boolean
  /** The documents of a locale by name; `helpers` are the locale's own. */
  forLocale(tag: string, helpers: Readonly<Record<string, Helper>>): ReadonlyMap<string, RenderTree>
}

/**
 * Opens the templates. Files, locales, helpers and schemas that are all as the build saw them need no check, for the
 * build made it; any other are read and checked, and a `TemplateError` names everything that is wrong in any template
 * or missing in any locale.
 */
export async function openTemplates(options: OpenOptions): Promise<OpenTemplates> {
  const { directories, helpers, ingredients } = options
  const precompiled = await readPrecompiled()
  const paths = findTemplates(directories)
  const helperNames = Object.keys(helpers)
  if (precompiled !== null && precompiled.fingerprint === fingerprintOf({ paths, ingredients, helperNames })) {
    return { isPrecompiled: true, forLocale: openPrecompiled(precompiled, paths) }
  }
  const { loadTemplates } = await import('./load-templates.ts')
  const labels = options.labels()
  const set = loadTemplates({ directories, helpers, views: options.views() })
  for (const words of labels.values()) set.checkLabels(words)
  return {
    isPrecompiled: false,
    forLocale: (tag, localeHelpers) => {
      const words = labels.get(tag)
      if (words === undefined) throw new Error(`There are no labels for ${tag}.`)
      return set.forLocale(words, localeHelpers)
    }
  }
}

/** What the build has written; null in a checkout that was not built. */
async function readPrecompiled(): Promise<PrecompiledTemplates | null> {
  try {
    return (await import('./templates.gen.js')).precompiled
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return null
    throw error
  }
}
