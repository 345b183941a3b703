/** The theme of the Word documents: the colours and fonts that a person changes in Word under "Design". */

const drawing = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>'

/** Names of the twelve colours in the order that the schema wants. The accents beside the first are calm and readable. */
const colors: readonly (readonly [name: string, value: string])[] = [
  ['dk1', '%ink%'],
  ['lt1', 'FFFFFF'],
  ['dk2', '%muted%'],
  ['lt2', '%tint%'],
  ['accent1', '%accent%'],
  ['accent2', '3F6C8F'],
  ['accent3', '4F7A4D'],
  ['accent4', '8A6A1F'],
  ['accent5', '7A4F7D'],
  ['accent6', '9A5238'],
  ['hlink', '%accent%'],
  ['folHlink', '%muted%']
]

/** `word/theme/theme1.xml` with slots; three styles of each kind, as few as the schema allows. */
export function themePart(): string {
  const scheme = colors.map(([name, value]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`).join('')
  const lines = [6350, 12700, 19050]
    .map(width => `<a:ln w="${width}">${solid}<a:prstDash val="solid"/></a:ln>`)
    .join('')
  return `<a:theme xmlns:a="${drawing}" name="Role documents"><a:themeElements><a:clrScheme name="Role documents">${scheme}</a:clrScheme><a:fontScheme name="Role documents">${font('major', 'heading')}${font('minor', 'body')}</a:fontScheme><a:fmtScheme name="Role documents"><a:fillStyleLst>${solid.repeat(3)}</a:fillStyleLst><a:lnStyleLst>${lines}</a:lnStyleLst><a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst><a:bgFillStyleLst>${solid.repeat(3)}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>`
}

function font(kind: 'major' | 'minor', slot: 'heading' | 'body'): string {
  const face = `typeface="%${slot}-font%"`
  return `<a:${kind}Font><a:latin ${face}/><a:ea ${face}/><a:cs ${face}/></a:${kind}Font>`
}
