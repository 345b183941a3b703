/** What a document of a role definition shows: its headings, and the texts of the role that stand in it. */
import type { DocumentName } from '../../src/app/service.ts'
import { documentNames, type Service } from '../../src/app/service.ts'
import type { RoleDefinition } from '../../src/domain/role.ts'
import { tidyText } from './blocks.ts'
import { all, mainOf, textOf } from './html.ts'

export interface Shown {
  readonly headings: readonly string[]
  /** JSON Pointers of the texts of the role that stand in the document as they are. */
  readonly texts: readonly string[]
}

export type Frozen = Readonly<Record<DocumentName, Shown>>

/** Shown by each document; what a file of `fixtures/compatibility` holds beside its role. */
export async function shownOf(service: Service, role: RoleDefinition): Promise<Frozen> {
  const entries: [DocumentName, Shown][] = []
  for (const document of documentNames) {
    const { bytes } = await service.renderDocument(role, document, 'html')
    const main = mainOf(Buffer.from(bytes).toString())
    const page = tidyText(textOf(main))
    const headings = ['h1', 'h2', 'h3', 'h4'].flatMap(name => all(main, name)).map(node => tidyText(textOf(node)))
    const texts = textsOf(role).filter(([, text]) => page.includes(text))
    entries.push([document, { headings, texts: texts.map(([pointer]) => pointer) }])
  }
  return Object.fromEntries(entries) as Frozen
}

/** Texts of several words, since short ones stand in any document by chance. */
function textsOf(value: unknown, pointer = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return /\S\s+\S/.test(value) ? [[pointer, tidyText(value)]] : []
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${pointer}/${key}`))
}
