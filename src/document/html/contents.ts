/** A contents list as HTML: a named navigation landmark with nested lists of links. */
import type { Contents } from '../tree.ts'
import { escapeAttribute, escapeText } from './escape.ts'

/** The list nests as the entries' levels do; a level that is skipped opens one list, not two. */
export function writeContents(contents: Contents): string {
  const open: number[] = []
  let html = ''
  for (const entry of contents.entries) {
    html += placeEntry(open, entry.level)
    html += `<a href="#${escapeAttribute(entry.id)}">${escapeText(entry.text)}</a>`
  }
  html += '</li>\n</ul>\n'.repeat(open.length)
  const title = escapeText(contents.title)
  return `<nav class="contents" aria-label="${escapeAttribute(contents.title)}">\n<p class="contents-title">${title}</p>\n${html}</nav>\n`
}

/** Closes and opens lists until an item of `level` may begin; `open` holds the levels of the lists that are open. */
function placeEntry(open: number[], level: number): string {
  const top = open.at(-1)
  if (top === undefined || level > top) {
    open.push(level)
    return `${top === undefined ? '' : '\n'}<ul>\n<li>`
  }
  let html = ''
  while (open.length > 1 && (open.at(-2) ?? 0) >= level) {
    open.pop()
    html += '</li>\n</ul>\n'
  }
  open[open.length - 1] = level
  return `${html}</li>\n<li>`
}
