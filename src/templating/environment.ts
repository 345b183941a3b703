/** Handlebars for our templates only: its own helpers, no others, and values that cannot look like markup. */
import Handlebars from 'handlebars'
import { builtInHelpers, type Helper } from './built-in-helpers.ts'
import { joinPartsHelper } from './labels.ts'
import { plainValue } from './plain-value.ts'

/** Renders a view as text with markers. */
export type Render = (view: object) => string

export interface TemplateEnvironment {
  compile(program: hbs.AST.Program): Render
  addPartial(name: string, program: hbs.AST.Program): void
}

/** What compiled templates call; the first argument of each is the container of their template's own functions. */
type CompiledMain = (container: { escapeExpression: (value: unknown) => string }, ...rest: unknown[]) => unknown

/** A separate Handlebars with the built-in helpers and `helpers`. */
export function createEnvironment(helpers: Readonly<Record<string, Helper>>): TemplateEnvironment {
  const handlebars = Handlebars.create()
  handlebars.unregisterHelper('log')
  handlebars.unregisterHelper('lookup')
  const own: Record<string, Helper> = { ...builtInHelpers, ...helpers, [joinPartsHelper]: joinParts }
  for (const [name, helper] of Object.entries(own)) handlebars.registerHelper(name, withoutOptions(helper))
  cleanEveryValue(handlebars)
  const options = {
    knownHelpers: Object.fromEntries(Object.keys(own).map(name => [name, true])) as KnownHelpers,
    knownHelpersOnly: true,
    strict: false,
    ignoreStandalone: true,
    preventIndent: true
  }
  const compile = (program: hbs.AST.Program | string) => handlebars.compile(program, { ...options })
  assertCleaning(compile('{{value}}'))
  return {
    compile: program => {
      const template = compile(program)
      return view => template(view, ownPropertiesOnly)
    },
    addPartial: (name, program) => handlebars.registerPartial(name, compile(program))
  }
}

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
 */
function cleanEveryValue(handlebars: typeof Handlebars): void {
  const { template } = handlebars
  Object.assign(handlebars, {
    template: (compiled: { main: CompiledMain }) => {
      const { main } = compiled
      const cleaning: CompiledMain = (container, ...rest) => {
        container.escapeExpression = plainValue
        return main(container, ...rest)
      }
      return template({ ...compiled, main: cleaning })
    }
  })
}

/** Refuses to work with a Handlebars whose inside has changed so that values would no longer be cleaned. */
function assertCleaning(render: Render): void {
  if (render({ value: '\u0002<&' }) !== '<&') throw new Error('This version of Handlebars does not clean values.')
}
