/** Paper and margins in twentieths of a point. */

interface Page {
  readonly width: number
  readonly height: number
}

/** Source: ISO 216 (210 × 297 mm) and ANSI/ASME Y14.1 (8.5 × 11 in), as Word rounds them. */
export const pages: Readonly<Record<'a4' | 'letter', Page>> = {
  a4: { width: 11906, height: 16838 },
  letter: { width: 12240, height: 15840 }
}

/** 22 mm all round; header and footer stand 11 mm from the edge. */
export const margin = 1247
export const headerMargin = 624

/** Width of the text on a page. */
export function textWidth(paper: 'a4' | 'letter'): number {
  return pages[paper].width - 2 * margin
}
