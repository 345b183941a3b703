/** The whole library as CASE packages, one for each language that it is written in. */
import { problem } from '../../domain/semantics/check.ts'
import { shown, shownChoices } from '../../domain/shown.ts'
import { casePackage } from '../../export/case/package.ts'
import type { CaseVersion, CFPackage } from '../../export/case/types.ts'
import { speaksLanguage } from '../compose/context.ts'
import type { ExportOptions } from '../service.ts'
import type { ExportKit } from './exporter.ts'
import { libraryFrameworkContent } from './library-framework.ts'
import { caseOptions, json, type Making } from './writers.ts'

/** A package for each locale whose language the whole library is written in. */
export function libraryPackages(version: CaseVersion, base: string | null, kit: ExportKit): readonly CFPackage[] {
  return wholeLocales(kit).map(tag => packageIn(tag, version, base, kit))
}

/** The package of one locale as a file. Problem: a locale that the library is not written in. */
export function libraryPackage(locale: string, options: ExportOptions, kit: ExportKit): Making {
  const locales = wholeLocales(kit)
  const language = locales.find(tag => tag.toLowerCase() === locale.toLowerCase())
  if (language === undefined) {
    const message = `The library is not written as a whole in ${shown(locale)}.`
    return {
      problems: [problem('/locale', 'unknown-locale', message, `Use ${shownChoices(locales, locales.length)}.`)]
    }
  }
  const { version, base } = caseOptions(options)
  return { content: json(packageIn(language, version, base, kit)), language }
}

function wholeLocales({ library, locales }: ExportKit): readonly string[] {
  const items = [library.competencies, library.areas, library.duties, library.boundaries, library.outOfScope]
  const isWhole = (tag: string) => items.every(kind => [...kind.values()].every(item => speaksLanguage(item, tag)))
  return [...locales.keys()].filter(isWhole)
}

function packageIn(tag: string, version: CaseVersion, base: string | null, kit: ExportKit): CFPackage {
  const { library, renderer, licence } = kit
  const fallback = renderer.formatterFor('en-US')
  const content = libraryFrameworkContent({ library, format: renderer.formatterFor(tag), fallback })
  return casePackage(content, { version, base, licence })
}
