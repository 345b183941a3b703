/** Use case: a role definition, or the library, in the machine formats of other systems. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LocaleData } from '../../domain/locale.ts'
import { languageOf } from '../../domain/locale.ts'
import type { FrameworkLicence } from '../../export/case/content.ts'
import type { SystemShape } from '../../export/systems.ts'
import type { Library } from '../../library/library.ts'
import { schemasUrl } from '../../paths.ts'
import { fileName } from '../file-name.ts'
import type { DocumentRenderer } from '../render-document.ts'
import type { SchemaFile } from '../schema-file.ts'
import type { ExportDescription, Exporting, ExportName, RenderedDocument, Service } from '../service.ts'
import { exportNames } from '../service.ts'
import { libraryPackage, libraryPackages } from './library-packages.ts'
import { optionProblems } from './option-problems.ts'
import { type Made, writers } from './writers.ts'

export interface ExporterOptions {
  readonly library: Library
  readonly locales: ReadonlyMap<string, LocaleData>
  readonly renderer: DocumentRenderer
  readonly roleSchema: SchemaFile
}

/** What exports are made with. */
export interface ExportKit extends ExporterOptions {
  readonly shapes: Readonly<Record<string, SystemShape>>
  readonly licence: FrameworkLicence
}

type Catalogue = Readonly<
  Record<ExportName, Omit<ExportDescription, 'name'> & { readonly ending: string; readonly mediaType: string }>
>

/** Makes the use cases. The catalogue and the shapes of other systems are read when they are first needed. */
export function createExporter(
  options: ExporterOptions
): Pick<Service, 'exports' | 'exportRole' | 'exportLibrary' | 'casePackages'> {
  const catalogue = once(() => readData('catalogue') as Catalogue)
  const kit = once(
    (): ExportKit => ({
      ...options,
      shapes: readData('systems') as ExportKit['shapes'],
      licence: readData('licence') as FrameworkLicence
    })
  )
  return {
    get exports() {
      return exportNames.map(name => {
        const { ending: _ending, ...description } = catalogue()[name]
        return { name, ...description }
      })
    },
    async exportRole(role, name, given) {
      const { options: known, mediaType, ending } = catalogue()[name]
      const problems = optionProblems(given, name, known)
      if (problems.length > 0) return { ok: false, problems }
      const made = await writers[name](role, given, kit())
      return 'problems' in made
        ? { ok: false, problems: made.problems }
        : finish([role.position.title, name], { mediaType, ending, language: languageOf(role), ...made })
    },
    exportLibrary(locale, given) {
      const { options: known, mediaType, ending } = catalogue().case
      const made = libraryPackage(locale, given, kit())
      const problems = [...optionProblems(given, 'case', known), ...('problems' in made ? made.problems : [])]
      return 'problems' in made || problems.length > 0
        ? { ok: false, problems }
        : finish(['peer-competency-framework', 'case'], { mediaType, ending, language: locale, ...made })
    },
    casePackages: (version, base) => libraryPackages(version, base, kit())
  }
}

function finish(
  name: readonly string[],
  {
    content,
    mediaType,
    ending,
    language
  }: Made & Pick<RenderedDocument, 'mediaType' | 'language'> & { readonly ending: string }
): Exporting {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const etag = `"${hash('sha256', bytes, 'base64url')}"`
  return { ok: true, file: { bytes, mediaType, language, fileName: fileName(name, ending), etag } }
}

function readData(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`exports/${name}.json`, schemasUrl), 'utf8'))
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
