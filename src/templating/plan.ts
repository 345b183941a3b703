/**
 * A template as plain data: what is left when Handlebars has parsed it, its markup is read and the words of a locale are in
 * place. The build writes plans as JSON; `link-plan.ts` makes functions of them.
 */

/** A value of the view, or what a helper makes of such. Names are own fields, looked up one after the other. */
export type ExpressionPlan =
  | readonly [kind: 'value', value: string | number | boolean | null]
  | readonly [kind: 'nothing']
  /** A field of the context, or of the one that `../` leads to. */
  | readonly [kind: 'field', depth: number, names: readonly string[]]
  /** What `as |…|` named: how many blocks with names lie between, its position there, and fields of it. */
  | readonly [kind: 'named', distance: number, position: number, names: readonly string[]]
  /** `@index` and the like, or `@root` with fields; the depth is that of `@../`. */
  | readonly [kind: 'data', depth: number, names: readonly string[]]
  | readonly [kind: 'call', helper: string, values: readonly ExpressionPlan[]]

export type StatementPlan =
  /** Text. */
  | string
  | readonly [kind: 'print', value: ExpressionPlan]
  | readonly [kind: 'if', value: ExpressionPlan, body: BodyPlan, otherwise: BodyPlan]
  | readonly [kind: 'each' | 'with', value: ExpressionPlan, body: BodyPlan, otherwise: BodyPlan, isNaming: boolean]
  | readonly [kind: 'partial', name: string, context: ExpressionPlan | null, values: readonly NamedPlan[]]
  | ElementPlan

export type BodyPlan = readonly StatementPlan[]

export type NamedPlan = readonly [name: string, value: ExpressionPlan]

export type ElementPlan = readonly [
  kind: 'element',
  name: string,
  /** Of its tag in the file of the template, from 1. */
  line: number,
  column: number,
  fixed: Readonly<Record<string, string>>,
  /** Attributes that hold values; text and values in order. */
  dynamic: readonly (readonly [name: string, parts: readonly (string | ExpressionPlan)[]])[],
  body: BodyPlan
]

/** The templates of one locale by name; the plans of each are asked for when it is first needed. */
export interface PlanSet {
  readonly documents: ReadonlyMap<string, TemplatePlan>
  readonly partials: ReadonlyMap<string, TemplatePlan>
}

export interface TemplatePlan {
  /** The template, for messages. */
  readonly file: string
  readonly body: () => BodyPlan
}
