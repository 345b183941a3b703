/** Use case: a role definition, or the library, in the machine formats of other systems. */
import { hash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { LocaleData } from '../../domain/locale.ts'
import { languageOf } from '../../domain/locale.ts'
import type { RoleDefinition } from '../../domain/role.ts'
import type { FrameworkLicence } from '../../export/case/content.ts'
import { casePackage } from '../../export/case/package.ts'
import type { CaseVersion } from '../../export/case/types.ts'
import type { SystemShape } from '../../export/systems.ts'
import type { Library } from '../../library/library.ts'
import { schemasUrl } from '../../paths.ts'
import { speaksLanguage } from '../compose/context.ts'
import { fileName } from '../file-name.ts'
import type { DocumentRenderer } from '../render-document.ts'
import type { SchemaFile } from '../schema-file.ts'
import type { ExportDescription, Exporting, ExportName, Service } from '../service.ts'
import { exportNames } from '../service.ts'
import { libraryFrameworkContent } from './library-framework.ts'
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
export function createExporter(options: ExporterOptions): Pick<Service, 'exports' | 'exportRole' | 'casePackages'> {
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
        : finish(role, name, { mediaType, ending, ...made })
    },
    casePackages: (version, base) => libraryPackages(version, base, kit())
  }
}

function finish(
  role: RoleDefinition,
  name: string,
  { content, mediaType, ending, language }: Made & { readonly mediaType: string; readonly ending: string }
): Exporting {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = {
    bytes,
    mediaType,
    language: language ?? languageOf(role),
    fileName: fileName([role.position.title, name], ending),
    etag: `"${hash('sha256', bytes, 'base64url')}"`
  }
  return { ok: true, file }
}

/** A package for each locale whose language the whole library is written in. */
function libraryPackages(version: CaseVersion, base: string | null, kit: ExportKit) {
  const { library, locales, renderer, licence } = kit
  const items = [library.competencies, library.areas, library.duties, library.boundaries, library.outOfScope]
  const isWhole = (tag: string) => items.every(kind => [...kind.values()].every(item => speaksLanguage(item, tag)))
  const fallback = renderer.formatterFor('en-US')
  return [...locales.keys()].filter(isWhole).map(tag => {
    const content = libraryFrameworkContent({ library, format: renderer.formatterFor(tag), fallback })
    return casePackage(content, { version, base, licence })
  })
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
