/** Makes the code that Ajv writes shorter, so that it is read and compiled sooner. It does the same. */

/** What the shortened code needs beside Ajv's own. */
export const compactHelpers = `function noted(errors, instancePath, schemaPath, params, propertyName) {
  const keyword = schemaPath.slice(schemaPath.lastIndexOf('/') + 1)
  const error = { instancePath, schemaPath, keyword, params }
  if (propertyName !== undefined) error.propertyName = propertyName
  if (errors === null) return [error]
  errors.push(error)
  return errors
}
function joined(errors, more) {
  return errors === null ? more : errors.concat(more)
}
`

const notedError =
  /const (err\d+) = \{instancePath(?::((?:(?!,schemaPath:).)+))?,schemaPath:("(?:[^"\\]|\\.)*\/(\w+)"),keyword:"\4",params:((?:(?!;if\(vErrors === null\)).)*?)(?:,propertyName:(\w+))?\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}errors\+\+;/gs
const joinedErrors = /vErrors === null \? (\w+)\.errors : vErrors\.concat\(\1\.errors\)/g
const parameters = '{instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}'
const passed =
  /\{instancePath(?::((?:(?!,parentData:|,schemaPath:).)+))?,parentData:\w+,parentDataProperty:(?:(?!,rootData,).)+,rootData,dynamicAnchors\}/gs
// Kept by Ajv for `unevaluatedProperties` and `unevaluatedItems`, which no schema here has.
const evaluated =
  /const evaluated\d+ = \w+\.evaluated;if\(evaluated\d+\.dynamicProps\)\{evaluated\d+\.props = undefined;\}if\(evaluated\d+\.dynamicItems\)\{evaluated\d+\.items = undefined;\}/g
const evaluatedFacts = /\w+\.evaluated = \{(?:[^{}]|\{[^{}]*\})*\};/g
const schemaConstant = /const (schema\d+) = (\{(?:[^";]|"(?:[^"\\]|\\.)*")*\});/g
const leftover = /\b(?:parentData|dynamicAnchors|evaluated\d*)\b/

/** The code with errors noted by a function and with the arguments left out that nothing reads. */
export function compactCode(code: string): string {
  const text = code
    .replace(
      notedError,
      (_, _name, path: string | undefined, place: string, _keyword, details: string, name?: string) => {
        return `vErrors = noted(${['vErrors', path ?? 'instancePath', place, details, name ?? []].flat().join(', ')});errors++;`
      }
    )
    .replace(joinedErrors, 'joined(vErrors, $1.errors)')
    .replaceAll(parameters, 'instancePath=""')
    .replace(passed, (_, path: string | undefined) => path ?? 'instancePath')
    .replace(evaluated, '')
    .replace(evaluatedFacts, '')
    .replace(
      schemaConstant,
      (_, name: string, schema: string) => `const ${name} = ${JSON.stringify(essence(JSON.parse(schema)))};`
    )
  const left = leftover.exec(text)
  if (left !== null) throw new Error(`The generated validators use “${left[0]}”, which the shortened code lacks.`)
  return text
}

type Schema = Readonly<Record<string, unknown>>

/** What validators read of a schema: the names of its properties, and the values that are allowed. */
function essence(schema: Schema): Schema {
  const { properties, additionalProperties, items, enum: allowed } = schema
  return {
    ...(allowed !== undefined && { enum: allowed }),
    ...(isSchema(items) && { items: essence(items) }),
    ...(isSchema(additionalProperties) && { additionalProperties: essence(additionalProperties) }),
    ...(isSchema(properties) && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, part]) => [name, isSchema(part) ? essence(part) : {}])
      )
    })
  }
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
