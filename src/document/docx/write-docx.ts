/** Writes a document as a Word file: real styles, lists, fields and tables, and the role definition inside that it was made from. */
import type { DocumentMeta, Payload } from '../meta.ts'
import type { DocumentTree } from '../tree.ts'
import { type Body, startBody } from './body.ts'
import { contentTypesPart } from './content-types.ts'
import { corePart } from './core-part.ts'
import { documentPart, numberingPart } from './document-part.ts'
import { logoEntries } from './logo.ts'
import { documentRelationships, packageRelationships, roleRelationships } from './relationships.ts'
import { remembered } from './remember.ts'
import { rolePart, rolePropertiesPart } from './role-part.ts'
import { footerPart, headerPart } from './running.ts'
import { type Shell, shellFor } from './shell.ts'
import { writeZip, type ZipEntry, zipEntry } from './zip-write.ts'

// Of zlib. Level 3 packs the text of a document and its role within 8 % of level 6 in a third to half of the time.
const textLevel = 3
const smallLevel = 9

// Parts that many documents share, such as the numbering and the footer: each 1 to 5 kB with its text.
const mostSmallParts = 128
const longestSmallPart = 16_384
const smallParts = new Map<string, ZipEntry>()
// With and without each kind of logo.
const mostContentTypes = 16
const contentTypes = new Map<string, ZipEntry>()
const mostNumberings = 32

/**
 * The whole file. Same input, same bytes: nothing in it comes from the clock, from chance or from the machine.
 * Throws a TypeError where the theme's logo is an SVG without its raster.
 */
export function writeDocx(tree: DocumentTree, meta: DocumentMeta): Uint8Array {
  const shell = shellFor(meta)
  const body = startBody(tree, meta, shell.colors)
  const { logo } = meta.theme
  const { payload } = meta
  const footer = footerPart(meta)
  const parts = [
    smallPart('_rels/.rels', packageRelationships),
    zipEntry('word/document.xml', documentPart(tree, meta, body), textLevel),
    smallPart(
      'word/_rels/document.xml.rels',
      documentRelationships(body.links, { hasFirstHeader: logo !== null, hasRole: payload !== null })
    ),
    numberingEntry(shell, body.numbered),
    ...shell.entries,
    smallPart('word/header1.xml', headerPart(meta)),
    smallPart('word/footer1.xml', footer),
    smallPart('word/footer2.xml', footer),
    ...(logo === null ? [] : logoEntries(logo, meta)),
    smallPart('docProps/core.xml', corePart(meta)),
    ...(payload === null ? [] : roleEntries(payload))
  ]
  return writeZip([contentTypesEntry(parts.map(part => part.name)), ...parts])
}

function roleEntries(payload: Payload): readonly ZipEntry[] {
  return [
    zipEntry('customXml/item1.xml', rolePart(payload), textLevel),
    smallPart('customXml/itemProps1.xml', rolePropertiesPart),
    smallPart('customXml/_rels/item1.xml.rels', roleRelationships)
  ]
}

/** By what it is made from, because its text is long and the lists are few. */
function numberingEntry({ numbering, numberings }: Shell, lists: Body['numbered']): ZipEntry {
  const name = 'word/numbering.xml'
  const key = lists.map(({ depth, start }) => `${depth}:${start}`).join(' ')
  return remembered(numberings, mostNumberings, key, () => smallPart(name, numberingPart(numbering, lists)))
}

function contentTypesEntry(names: readonly string[]): ZipEntry {
  const name = '[Content_Types].xml'
  return remembered(contentTypes, mostContentTypes, names.join('\n'), () => smallPart(name, contentTypesPart(names)))
}

function smallPart(name: string, text: string): ZipEntry {
  if (text.length > longestSmallPart) return zipEntry(name, text, textLevel)
  return remembered(smallParts, mostSmallParts, `${name}\n${text}`, () => zipEntry(name, text, smallLevel))
}
