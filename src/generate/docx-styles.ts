/** The styles of the Word documents, as a list that a person can read and the text that Word reads. */

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

const bodyFonts =
  '<w:rFonts w:ascii="%body-font%" w:hAnsi="%body-font%" w:eastAsia="%body-font%" w:cs="%body-font%" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi" w:eastAsiaTheme="minorEastAsia" w:cstheme="minorBidi"/>'
const headingFonts =
  '<w:rFonts w:ascii="%heading-font%" w:hAnsi="%heading-font%" w:eastAsia="%heading-font%" w:cs="%heading-font%" w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi" w:eastAsiaTheme="majorEastAsia" w:cstheme="majorBidi"/>'
const bold = '<w:b/><w:bCs/>'
const accent = '<w:color w:val="%accent%" w:themeColor="accent1"/>'
const muted = '<w:color w:val="%muted%"/>'

interface ParagraphStyle {
  readonly id: string
  readonly name: string
  readonly basedOn?: string
  readonly next?: string
  readonly priority: number
  /** Shown among the styles that a person picks from. */
  readonly quick?: boolean
  readonly paragraph?: string
  readonly run?: string
}

/** Size in half-points, for both kinds of script. */
function size(halfPoints: number): string {
  return `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`
}

function spacing(before: number, after: number, line?: number): string {
  return `<w:spacing w:before="${before}" w:after="${after}"${line ? ` w:line="${line}" w:lineRule="auto"` : ''}/>`
}

function border(side: string, width: number, space: number, color: string): string {
  return `<w:${side} w:val="single" w:sz="${width}" w:space="${space}" w:color="${color}"/>`
}

function heading(level: number, look: { space: string; run: string; border?: string }): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    priority: 9,
    quick: true,
    paragraph: `<w:keepNext/><w:keepLines/>${look.border ?? ''}${look.space}<w:outlineLvl w:val="${level - 1}"/>`,
    run: headingFonts + look.run
  }
}

/** `numId` 1 is the bullets, 2 the numbers; see `docx-shell.ts`. */
function list(kind: 'Bullet' | 'Number', numId: number): ParagraphStyle[] {
  return [0, 1, 2].map(level => ({
    id: `List${kind}${level === 0 ? '' : level + 1}`,
    name: `List ${kind}${level === 0 ? '' : ` ${level + 1}`}`,
    priority: 20 + level,
    quick: true,
    paragraph: `<w:keepLines/><w:numPr>${level === 0 ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>${spacing(0, 60)}`
  }))
}

function listContinue(): ParagraphStyle[] {
  return [0, 1, 2].map(level => ({
    id: `ListContinue${level === 0 ? '' : level + 1}`,
    name: `List Continue${level === 0 ? '' : ` ${level + 1}`}`,
    priority: 23 + level,
    paragraph: `${spacing(0, 80)}<w:ind w:left="${360 * (level + 1)}"/>`
  }))
}

/** As Word's own contents: level 2 at the margin, since level 1 is the title of the document. */
function contentsEntries(): ParagraphStyle[] {
  return [1, 2, 3, 4].map(level => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
    next: 'Normal',
    priority: 39,
    paragraph: `${spacing(0, 50)}${level > 2 ? `<w:ind w:left="${300 * (level - 2)}"/>` : ''}`
  }))
}

// The borders of callouts depend on the direction; the writer makes them, since it needs them for lists in callouts too.
const calloutIndents = '<w:ind w:left="200" w:right="200"/>'

const paragraphStyles: readonly ParagraphStyle[] = [
  heading(1, { space: spacing(0, 60, 252), run: `${bold}${accent}${size(44)}` }),
  heading(2, {
    space: spacing(360, 120, 252),
    border: `<w:pBdr>${border('bottom', 12, 4, '%line%')}</w:pBdr>`,
    run: `${bold}${accent}${size(29)}`
  }),
  heading(3, { space: spacing(240, 60, 252), run: `${bold}${accent}${size(24)}` }),
  heading(4, { space: spacing(220, 60, 252), run: `${bold}${size(21)}` }),
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    priority: 11,
    quick: true,
    paragraph: spacing(0, 320),
    run: muted + size(24)
  },
  {
    id: 'Organization',
    name: 'Organization',
    next: 'Heading1',
    priority: 8,
    quick: true,
    paragraph: `<w:keepNext/>${spacing(0, 80)}`,
    run: headingFonts + bold + muted + size(21)
  },
  {
    id: 'Lead',
    name: 'Lead',
    next: 'Normal',
    priority: 12,
    quick: true,
    paragraph: spacing(0, 160, 280),
    run: size(24)
  },
  { id: 'Note', name: 'Note', next: 'Normal', priority: 13, quick: true, run: muted + size(19) },
  {
    id: 'Source',
    name: 'Source',
    priority: 14,
    quick: true,
    paragraph: `<w:keepLines/>${spacing(0, 80)}<w:ind w:left="360" w:hanging="360"/>`,
    run: muted + size(19)
  },
  {
    id: 'StatusBanner',
    name: 'Status Banner',
    priority: 15,
    quick: true,
    paragraph: `<w:keepLines/><w:pBdr>%status-borders%</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="%status-paper%"/>${spacing(120, 280)}${calloutIndents}`,
    run: '<w:color w:val="%status-ink%"/>'
  },
  {
    id: 'NoteBox',
    name: 'Note Box',
    priority: 16,
    quick: true,
    paragraph: `<w:keepLines/><w:pBdr>%note-borders%</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="%tint%"/>${spacing(160, 160)}${calloutIndents}`
  },
  ...list('Bullet', 1),
  ...list('Number', 2),
  ...listContinue(),
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    priority: 35,
    quick: true,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(200, 80)}`,
    run: bold + muted + size(20)
  },
  { id: 'TableText', name: 'Table Text', priority: 36, quick: true, paragraph: spacing(0, 40, 264), run: size(19) },
  { id: 'TableHeading', name: 'Table Heading', basedOn: 'TableText', priority: 37, quick: true, run: bold },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    next: 'Normal',
    priority: 39,
    paragraph: `<w:keepNext/><w:keepLines/>${spacing(320, 120)}`,
    run: headingFonts + bold + accent + size(24)
  },
  ...contentsEntries(),
  { id: 'Header', name: 'header', priority: 99, paragraph: spacing(0, 0, 240), run: muted + size(17) },
  {
    id: 'Footer',
    name: 'footer',
    priority: 99,
    paragraph: `<w:pBdr>${border('top', 4, 6, '%line%')}</w:pBdr><w:tabs><w:tab w:val="right" w:pos="%text-width%"/></w:tabs>${spacing(0, 0, 240)}`,
    run: muted + size(17)
  },
  {
    id: 'Rule',
    name: 'Rule',
    next: 'Normal',
    priority: 38,
    paragraph: `<w:pBdr>${border('bottom', 4, 1, '%line%')}</w:pBdr>${spacing(0, 240, 240)}`,
    run: size(4)
  }
]

function paragraphStyle(style: ParagraphStyle): string {
  const next = style.next === undefined ? '' : `<w:next w:val="${style.next}"/>`
  const paragraph = style.paragraph === undefined ? '' : `<w:pPr>${style.paragraph}</w:pPr>`
  const run = style.run === undefined ? '' : `<w:rPr>${style.run}</w:rPr>`
  return `<w:style w:type="paragraph"${isBuiltIn(style.id) ? '' : ' w:customStyle="1"'} w:styleId="${style.id}"><w:name w:val="${style.name}"/><w:basedOn w:val="${style.basedOn ?? 'Normal'}"/>${next}<w:uiPriority w:val="${style.priority}"/>${style.quick ? '<w:qFormat/>' : '<w:unhideWhenUsed/>'}${paragraph}${run}</w:style>`
}

function isBuiltIn(id: string): boolean {
  return /^(?:Heading|List(?:Bullet|Number|Continue)|TOC)|^(?:Subtitle|Caption|Header|Footer)$/.test(id)
}

const cellMargins =
  '<w:tblCellMar><w:top w:w="70" w:type="dxa"/><w:left w:w="120" w:type="dxa"/><w:bottom w:w="40" w:type="dxa"/><w:right w:w="120" w:type="dxa"/></w:tblCellMar>'
const hairlines = ['top', 'bottom', 'insideH'].map(side => border(side, 4, 0, '%line%')).join('')
const signatureLines = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(side => border(side, 4, 0, '%line%'))
  .join('')
// No weight here: the paragraph style of header cells is bold, and a note in such a cell must not be.
const headRow = `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders>${border('top', 6, 0, '%accent%')}${border('bottom', 6, 0, '%accent%')}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="%tint%"/></w:tcPr></w:tblStylePr>`
const shadedColumn = `<w:tblStylePr w:type="firstCol"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="%tint%"/></w:tcPr></w:tblStylePr>`

function tableStyle(id: string, name: string, basedOn: string, properties: string, parts: string): string {
  return `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="${basedOn}"/><w:uiPriority w:val="40"/><w:qFormat/><w:pPr>${spacing(0, 40, 264)}</w:pPr><w:rPr>${size(19)}</w:rPr><w:tblPr>${properties}</w:tblPr>${parts}</w:style>`
}

function defaults(): string {
  return `<w:docDefaults><w:rPrDefault><w:rPr>${bodyFonts}<w:color w:val="%ink%"/>${size(21)}<w:lang %language%/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>${spacing(0, 120, 264)}</w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/><w:pPr>%bidi%<w:jc w:val="left"/></w:pPr></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`
}

/** `word/styles.xml` with slots `%name%`: colours, fonts, language, direction, width of the text. */
export function stylesPart(): string {
  const link = `<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="%accent%" w:themeColor="hyperlink"/><w:u w:val="single"/></w:rPr></w:style>`
  const tables = [
    tableStyle(
      'DocumentTable',
      'Document Table',
      'TableNormal',
      `<w:tblBorders>${hairlines}</w:tblBorders>${cellMargins}`,
      headRow
    ),
    tableStyle(
      'FactsTable',
      'Facts Table',
      'DocumentTable',
      `<w:tblBorders>${hairlines}</w:tblBorders>`,
      headRow + shadedColumn
    ),
    tableStyle(
      'SignatureTable',
      'Signature Table',
      'DocumentTable',
      `<w:tblBorders>${signatureLines}</w:tblBorders>`,
      headRow
    )
  ]
  return `<w:styles xmlns:w="${wordNamespace}">${defaults()}${paragraphStyles.map(paragraphStyle).join('')}${link}${tables.join('')}</w:styles>`
}
