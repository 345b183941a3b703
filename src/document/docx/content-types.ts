/** `[Content_Types].xml`: what kind of content each part holds. */
import { xmlDeclaration } from './xml.ts'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const office = 'application/vnd.openxmlformats-officedocument'

const byEnding = [
  ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
  ['xml', 'application/xml'],
  ['png', 'image/png'],
  ['jpeg', 'image/jpeg'],
  ['svg', 'image/svg+xml']
] as const

const byName: Readonly<Record<string, string>> = {
  'word/document.xml': `${word}.document.main+xml`,
  'word/styles.xml': `${word}.styles+xml`,
  'word/numbering.xml': `${word}.numbering+xml`,
  'word/settings.xml': `${word}.settings+xml`,
  'word/fontTable.xml': `${word}.fontTable+xml`,
  'word/header1.xml': `${word}.header+xml`,
  'word/header2.xml': `${word}.header+xml`,
  'word/footer1.xml': `${word}.footer+xml`,
  'word/footer2.xml': `${word}.footer+xml`,
  'word/theme/theme1.xml': `${office}.theme+xml`,
  'docProps/app.xml': `${office}.extended-properties+xml`,
  'docProps/core.xml': 'application/vnd.openxmlformats-package.core-properties+xml',
  'customXml/itemProps1.xml': `${office}.customXmlProperties+xml`
}

/** For a package with these parts; the others are known by their ending. */
export function contentTypesPart(names: readonly string[]): string {
  const defaults = byEnding.map(([ending, type]) => `<Default Extension="${ending}" ContentType="${type}"/>`)
  const overrides = names.flatMap(name => {
    const type = byName[name]
    return type === undefined ? [] : [`<Override PartName="/${name}" ContentType="${type}"/>`]
  })
  return `${xmlDeclaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">${defaults.join('')}${overrides.join('')}</Types>`
}
