/** Handlebars for our templates only: its own helpers, no others, and values that cannot look like markup. */
import type Handlebars from 'handlebars'
import { builtInHelpers, type Helper } from './built-in-helpers.ts'
import { markerForPart, type Rendering } from './operations.ts'
import { plainValue } from './plain-value.ts'

/** Renders a view as text with markers. */
export type Render = (view: object) => Rendering

/** What is used of Handlebars; its runtime and its compiler both have it. */
export interface HandlebarsRuntime {
  registerHelper(name: string, helper: Handlebars.HelperDelegate): void
  unregisterHelper(name: string): void
  registerPartial(name: string, template: Handlebars.Template): void
  template(compiled: TemplateSpecification): Handlebars.TemplateDelegate
}

/** The helper that joins text and values; no template can call it. */
export const joinPartsHelper = '_joinParts'

/** The container of a compiled template's own functions, which it is called with. */
interface Container {
  escapeExpression: (value: unknown) => string
  invokePartial: (...call: unknown[]) => string
}

// Parts of the rendering that is under way; rendering is never interrupted by another.
let parts: string[] = []
/** In UTF-16 units: a shorter part is copied sooner than looked up. */
const shortestPart = 2048

/** The main function of a compiled template: container, context, helpers, partials, data, block parameters, contexts. */
type CompiledMain = (
  container: Container,
  a: unknown,
  b: unknown,
  c: unknown,
  d: unknown,
  e: unknown,
  f: unknown
) => unknown

/** Gives a Handlebars of its own the built-in helpers and `helpers`, and makes it clean every value that it prints. */
export function equip(handlebars: HandlebarsRuntime, helpers: Readonly<Record<string, Helper>>): void {
  handlebars.unregisterHelper('log')
  handlebars.unregisterHelper('lookup')
  for (const [name, helper] of Object.entries({ ...builtInHelpers, ...helpers, [joinPartsHelper]: joinParts }))
    handlebars.registerHelper(name, withoutOptions(helper))
  cleanEveryValue(handlebars)
}

/** Options that templates are compiled with; `helperNames` are those given to `equip`. */
export function compilerOptions(helperNames: readonly string[]): CompileOptions {
  const names = [...Object.keys(builtInHelpers), ...helperNames, joinPartsHelper]
  return {
    knownHelpers: Object.fromEntries(names.map(name => [name, true])) as KnownHelpers,
    knownHelpersOnly: true,
    strict: false,
    ignoreStandalone: true,
    preventIndent: true
  }
}

/** The function that renders with a template. */
export function renderWith(template: Handlebars.TemplateDelegate): Render {
  return view => {
    parts = []
    return { text: template(view, ownPropertiesOnly), parts }
  }
}

/** Refuses to work with a Handlebars whose inside has changed so that values would no longer be cleaned. */
export function assertCleaning(render: Render): void {
  if (render({ value: '\u0002<&' }).text !== '<&') throw new Error('This version of Handlebars does not clean values.')
}

/** The template that `assertCleaning` is called with. */
export const cleaningProbe = '{{value}}'

/** The default, but without a line on the console for each value that is not reached. */
const ownPropertiesOnly = { allowProtoPropertiesByDefault: false, allowProtoMethodsByDefault: false }

/** Handlebars adds an object of its own to the values; helpers with a value left out would take it for one. */
function withoutOptions(helper: Helper): Handlebars.HelperDelegate {
  return function (this: unknown, ...values: unknown[]) {
    values.pop()
    return helper.apply(this, values)
  }
}

function joinParts(...parts: unknown[]): string {
  return parts.map(plainValue).join('')
}

/**
 * Lets every printed value pass through `plainValue` in the place of HTML escaping. A compiled template escapes with
 * the function of its container, so it is set there; a helper in its stead would cost four times as much per value.
 * What a partial gives is kept beside the text where it is long: in one text of its own, it would be copied again.
 */
function cleanEveryValue(handlebars: HandlebarsRuntime): void {
  const { template } = handlebars
  Object.assign(handlebars, {
    template: (compiled: TemplateSpecification & { readonly main: CompiledMain }) => {
      const { main } = compiled
      const cleaning: CompiledMain = (container, a, b, c, d, e, f) => {
        if (container.escapeExpression !== plainValue) {
          container.escapeExpression = plainValue
          container.invokePartial = keepingParts(container.invokePartial)
        }
        return main(container, a, b, c, d, e, f)
      }
      return template({ ...compiled, main: cleaning } as TemplateSpecification)
    }
  })
}

function keepingParts(invokePartial: Container['invokePartial']): Container['invokePartial'] {
  return function (this: Container, ...call) {
    const part = invokePartial.apply(this, call)
    return part.length < shortestPart ? part : (markerForPart(parts, part) ?? part)
  }
}
