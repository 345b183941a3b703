/** Writes a document as one self-contained HTML file: no script, no request to anywhere, its own role definition inside. */
import type { DocumentMeta, Logo } from '../meta.ts'
import type { DocumentTree } from '../tree.ts'
import { writeBlocks, writePieces } from './blocks.ts'
import { escapeAttribute, escapeText } from './escape.ts'
import { pageCss } from './page-css.ts'
import { sealed, styleSheet } from './style-sheet.ts'
import { writePayload, writeStructuredData } from './write-payload.ts'

const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg', svg: 'image/svg+xml' } as const

/**
 * The whole page. `css` is the style sheet of the documents (`templates/documents/document.css`); the same string object
 * given again costs nothing. Same input, same text.
 */
export function writeHtml(tree: DocumentTree, meta: DocumentMeta, css: string): string {
  return htmlPieces(tree, meta, css).join('')
}

/** What `writeHtml` gives, in pieces. */
export function htmlPieces(tree: DocumentTree, meta: DocumentMeta, css: string): readonly string[] {
  const start = `<!doctype html>
<html lang="${escapeAttribute(meta.language)}" dir="${meta.direction}">
`
  const logo = meta.theme.logo === null ? '' : writeLogo(meta.theme.logo)
  const pieces = [start, writeHead(meta, css), `<body>\n${logo}<main>\n<article>\n`]
  writePieces(tree.children, meta.direction, pieces)
  pieces.push('</article>\n</main>\n', meta.payload === null ? '' : writePayload(meta.payload), '</body>\n</html>\n')
  return pieces
}

/** The article alone, for a page that shows it in a frame of its own; style and payload are left out. */
export function writeHtmlFragment(tree: DocumentTree, meta: Pick<DocumentMeta, 'language' | 'direction'>): string {
  const language = escapeAttribute(meta.language)
  const blocks = writeBlocks(tree.children, meta.direction)
  return `<article lang="${language}" dir="${meta.direction}">\n${blocks}</article>\n`
}

/**
 * The policy stands before all it governs: only these two style elements and pictures inside the file are let through.
 * A hash is that of all between the tags, so not even a line break may stand there beside the text.
 */
function writeHead(meta: DocumentMeta, css: string): string {
  const sheet = styleSheet(css, meta.theme)
  const page = sealed(pageCss(meta))
  const styles = `style-src '${sheet.hash}' '${page.hash}'`
  return `<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${styles}; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeText(meta.title)}</title>
<meta name="description" content="${escapeAttribute(meta.description)}">
<meta name="author" content="${escapeAttribute(meta.organization)}">
<meta name="generator" content="${escapeAttribute(meta.generator)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<style>${sheet.text}</style>
<style>${page.text}</style>
${meta.structuredData === undefined ? '' : writeStructuredData(meta.structuredData)}</head>
`
}

function writeLogo(logo: Logo): string {
  const { buffer, byteOffset, byteLength } = logo.data
  const data = Buffer.from(buffer, byteOffset, byteLength).toString('base64')
  const size = `width="${Math.round(logo.width)}" height="${Math.round(logo.height)}"`
  const source = `data:${mediaTypes[logo.type]};base64,${data}`
  return `<header class="letterhead"><img src="${source}" alt="${escapeAttribute(logo.alternativeText)}" ${size}></header>\n`
}
