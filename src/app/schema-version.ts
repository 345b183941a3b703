/** Which version of the schema of the role definition is read here. */

/** The one version that the schema of the role definition allows. */
export function schemaVersionOf(schema: Readonly<Record<string, unknown>> | undefined): string {
  const { properties } = schema as { readonly properties: { readonly schemaVersion: { readonly const: string } } }
  return properties.schemaVersion.const
}
