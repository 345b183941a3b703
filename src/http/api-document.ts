/** The parts of an OpenAPI 3.1 description that this service writes and reads. */

export interface ApiParameter {
  readonly name: string
  readonly in: string
  readonly description?: string
  readonly deprecated?: boolean
  readonly schema?: {
    readonly type?: string
    readonly enum?: readonly string[]
    readonly items?: { readonly enum?: readonly string[] }
  }
}

export interface ApiResponse {
  readonly description: string
  readonly content?: Readonly<Record<string, unknown>>
  /** Slugs of the problems that the answer may be. */
  readonly 'x-problems'?: readonly string[]
}

export interface ApiOperation {
  readonly operationId?: string
  readonly summary?: string
  readonly description?: string
  readonly tags?: readonly string[]
  readonly parameters?: readonly ApiParameter[]
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> }
  readonly responses?: Readonly<Record<string, ApiResponse>>
  readonly deprecated?: boolean
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
    readonly securitySchemes?: Readonly<Record<string, unknown>>
  }
}
