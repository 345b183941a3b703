/** Makes functions of the elements that stand in text: marks, links and line breaks. */
import type { Inline } from '../document/tree.ts'
import { addBreak, addUnmarked } from './inline-text.ts'
import { linkAttributes } from './link-attributes.ts'
import type { Linking, Run } from './link-plan.ts'
import type { ElementPlan } from './plan.ts'
import { isSafeHref, languagePattern } from './profile.ts'
import type { Level } from './scope-values.ts'
import { TemplateError } from './template-error.ts'
import { openText } from './tree-builder.ts'

/** The function of an element that stands in text. Throws an `Error` for an element that does not exist. */
export function linkInline(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const name = plan[1]
  switch (name) {
    case 'br':
      return (_, builder) => addBreak(builder.run, openText(builder))
    case 'strong':
      return marking(inner, () => children => ({ type: 'strong', children }))
    case 'em':
      return marking(inner, () => children => ({ type: 'emphasis', children }))
    case 'abbr':
      return marking(
        inner,
        linkAttributes(plan, linking, ({ title = '' }): Mark | null =>
          title === '' ? null : children => ({ type: 'abbreviation', title, children })
        )
      )
    case 'span':
      return marking(
        inner,
        linkAttributes(plan, linking, ({ lang = '' }): Mark | null =>
          languagePattern.test(lang) ? children => ({ type: 'span', lang, children }) : null
        )
      )
    case 'a':
      return linkLink(plan, inner, linking)
    default:
      throw new Error(`There is no element <${name}>.`)
  }
}

type Mark = (children: Inline[]) => Inline

/** A link, abbreviation or span without a usable value, or without text, is its text alone. */
function marking(inner: Run, readMark: (level: Level) => Mark | null): Run {
  return (level, builder) => {
    const mark = readMark(level)
    const siblings = openText(builder)
    const children: Inline[] = []
    builder.inlines = children
    inner(level, builder)
    builder.inlines = siblings
    if (children.length === 0) return
    if (mark === null) addUnmarked(builder.run, siblings, children)
    else siblings.push(mark(children))
  }
}

function linkLink(plan: ElementPlan, inner: Run, linking: Linking): Run {
  const place = { file: linking.file, line: plan[2], column: plan[3] }
  const run = marking(
    inner,
    linkAttributes(plan, linking, ({ href = '' }): Mark | null =>
      isSafeHref(href) ? children => ({ type: 'link', href, children }) : null
    )
  )
  return (level, builder) => {
    if (builder.isInLink) throw new TemplateError([{ ...place, reason: 'a link may not stand in a link' }])
    builder.isInLink = true
    run(level, builder)
    builder.isInLink = false
  }
}
