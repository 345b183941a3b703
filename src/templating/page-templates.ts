/**
 * Templates of the web form's pages. Unlike those of documents they are whole HTML, so Handlebars itself runs them: every
 * value is escaped, and only the helpers that are given are known.
 */
import Handlebars from 'handlebars'

export type PageHelper = (...values: readonly unknown[]) => string

export interface PageTemplates {
  /** The markup of a page. Throws for a page that is not there. */
  render(name: string, view: object): string
}

/**
 * Compiles pages and partials, each by name. Throws an `Error` that names the template for a fault of syntax and for
 * `{{{`, which would let a value be markup.
 */
export function createPageTemplates(
  pages: ReadonlyMap<string, string>,
  partials: ReadonlyMap<string, string>,
  helpers: Readonly<Record<string, PageHelper>>
): PageTemplates {
  const handlebars = Handlebars.create()
  const knownHelpers = Object.fromEntries(Object.keys(helpers).map(name => [name, true]))
  // The last argument that Handlebars gives to a helper is its own; named values are in its `hash`.
  for (const [name, helper] of Object.entries(helpers)) {
    handlebars.registerHelper(name, (...values: unknown[]) => helper(...values.slice(0, -1), hashOf(values.at(-1))))
  }
  const options = { knownHelpers, knownHelpersOnly: true, preventIndent: true }
  const compile = (name: string, text: string) => {
    if (text.includes('{{{') || text.includes('{{&')) throw new Error(`The page template ${name} has unescaped output.`)
    return handlebars.compile<object>(text, options)
  }
  for (const [name, text] of partials) handlebars.registerPartial(name, compile(name, text))
  const compiled = new Map([...pages].map(([name, text]) => [name, compile(name, text)] as const))
  return {
    render(name, view) {
      const template = compiled.get(name)
      if (template === undefined) throw new Error(`There is no page template ${name}.`)
      return template(view, { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false })
    }
  }
}

function hashOf(options: unknown): Readonly<Record<string, unknown>> {
  return (options as { readonly hash: Readonly<Record<string, unknown>> }).hash
}
