/** What the framework of the library is beside its text: title, language, paper, running header and footer. */
import type { DocumentMeta } from '../../document/meta.ts'
import type { Formatter } from '../../domain/format.ts'
import { paperOf } from '../../domain/role.ts'
import { defaultLook } from './compose-meta.ts'
import { documentNameOf } from './compose-view.ts'
import type { LibraryFrameworkView } from './library-framework-view.ts'

/** `locale` is the language as it was asked for. The file carries no role definition, and no date: it is one version of the library. */
export function frameworkMeta(
  place: { readonly jurisdiction?: string | undefined; readonly locale: string },
  view: LibraryFrameworkView,
  format: Formatter,
  generator: string
): DocumentMeta {
  const name = documentNameOf('competency-framework', format)
  const { title } = view
  const version = format.say('framework.contentVersion', { version: view.contentVersion })
  return {
    document: 'competency-framework',
    title,
    language: place.locale,
    direction: format.locale.direction,
    organization: format.say('framework.publisher', {}),
    description: view.extent,
    paper: paperOf(place),
    isDraft: false,
    header: [title],
    footer: view.settingName === '' ? [name, version] : [name, view.settingName, version],
    pageOf: format.locale.patterns.pageOf ?? '{page} / {pages}',
    date: null,
    theme: { ...defaultLook, logo: null },
    generator,
    payload: null
  }
}
