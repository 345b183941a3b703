/** Compiles checked templates with Handlebars, to run now or to be written into a module by the build. */
import Handlebars from 'handlebars'
import type { Helper } from './built-in-helpers.ts'
import { assertCleaning, cleaningProbe, compilerOptions, equip, type Render, renderWith } from './environment.ts'

export interface TemplateCompiler {
  compile(program: hbs.AST.Program): Render
  addPartial(name: string, program: hbs.AST.Program): void
}

/** A separate Handlebars with the built-in helpers and `helpers`. */
export function createCompiler(helpers: Readonly<Record<string, Helper>>): TemplateCompiler {
  const handlebars = Handlebars.create()
  equip(handlebars, helpers)
  const names = Object.keys(helpers)
  const compile = (program: hbs.AST.Program | string) => handlebars.compile(program, compilerOptions(names))
  assertCleaning(renderWith(compile(cleaningProbe)))
  return {
    compile: program => renderWith(compile(program)),
    addPartial: (name, program) => handlebars.registerPartial(name, compile(program))
  }
}

/** The JavaScript text of a compiled template, an object that `template` of Handlebars' runtime takes. */
export function precompile(program: hbs.AST.Program | string, helperNames: readonly string[]): string {
  return String(Handlebars.precompile(program, compilerOptions(helperNames)))
}
