/** The part of a page's style that all documents of one organization share, made once and kept with its hash. */
import { hash } from 'node:crypto'
import type { Theme } from '../meta.ts'
import { themeCss } from './theme-css.ts'

/** The text of a style element and the hash that a content security policy names it by. */
export interface StyleSheet {
  readonly text: string
  /** Such as `sha256-…`, with the digest in base 64. */
  readonly hash: string
}

// More looks than one service shows in turn; when there are more still, the memory begins anew.
const mostSheets = 8
const mostThemes = 64
const known = new Map<string, Map<string, StyleSheet>>()

/** The theme's custom properties, then `css` without its comments and indentation, which may use and override them. */
export function styleSheet(css: string, theme: Theme): StyleSheet {
  const themes = remembered(known, css, mostSheets, () => new Map<string, StyleSheet>())
  const key = `${theme.accent}\n${theme.headingFont}\n${theme.bodyFont}`
  return remembered(themes, key, mostThemes, () => sealed(themeCss(theme) + compact(css)))
}

/** A style element's text with its hash; text that would end the element is made harmless. */
export function sealed(css: string): StyleSheet {
  const text = css.replaceAll('</', '<\\/')
  return { text, hash: `sha256-${hash('sha256', text, 'base64')}` }
}

/** Strings are kept as they are: what looks like a comment within one is text. */
function compact(css: string): string {
  return css
    .replace(/("(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\//gs, '$1')
    .replace(/\s*\n\s*/g, '\n')
    .trimStart()
}

function remembered<Value>(store: Map<string, Value>, key: string, most: number, make: () => Value): Value {
  const found = store.get(key)
  if (found !== undefined) return found
  const value = make()
  if (store.size >= most) store.clear()
  store.set(key, value)
  return value
}
