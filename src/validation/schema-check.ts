/** What the generated validators give: the parts of Ajv's answer that we use, so that nothing here needs Ajv. */

/** One error of a JSON Schema. */
export interface SchemaError {
  /** JSON Pointer of the part that is wrong, or that lacks or has too much. */
  readonly instancePath: string
  /** The keyword of JSON Schema that is not met. */
  readonly keyword: string
  /** Pointer of that keyword in the schema, beginning with the part of the schema it stands in. */
  readonly schemaPath: string
  readonly params: Readonly<Record<string, unknown>>
}

/** A schema as a function: whether the value is valid; what is wrong is in `errors` until the next call. */
export interface SchemaCheck {
  (value: unknown): boolean
  errors?: readonly SchemaError[] | null
}

/** A JSON Schema, or a part of one. */
export type Schema = Readonly<Record<string, unknown>>
