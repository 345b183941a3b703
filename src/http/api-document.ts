/** The parts of an OpenAPI 3.1 description that this service writes and reads. */

export interface ApiReference {
  readonly $ref: string
}

export interface ApiParameter {
  readonly name: string
  readonly in: string
  readonly description?: string
  readonly schema?: { readonly enum?: readonly string[]; readonly items?: { readonly enum?: readonly string[] } }
}

export interface ApiResponse {
  readonly description: string
  readonly content?: Readonly<Record<string, unknown>>
}

export interface ApiOperation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses?: Readonly<Record<string, ApiResponse | ApiReference>>
  /** Each entry is a way to get in: a scheme, and the scopes of which one is needed. */
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[]
}

export interface ApiPath {
  readonly get?: ApiOperation
  readonly post?: ApiOperation
  readonly delete?: ApiOperation
}

export interface ApiDocument {
  readonly openapi: string
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly paths: Readonly<Record<string, ApiPath>>
  readonly components: {
    readonly schemas: Readonly<Record<string, unknown>>
    readonly responses: Readonly<Record<string, ApiResponse>>
    readonly securitySchemes: Readonly<Record<string, unknown>>
  }
}
