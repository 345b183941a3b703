/** A competency framework before it becomes a CASE package: plain content that knows nothing of roles or of CASE. */

export const nodeTypes = [
  'competency',
  'level',
  'indicator',
  'heading',
  'area',
  'duty',
  'boundary',
  'out-of-scope'
] as const
export type NodeType = (typeof nodeTypes)[number]

/** One statement of a framework with what stands below it. */
export interface FrameworkNode {
  /** Unique in the framework; its identifier is made from it, so it must not depend on place or wording. */
  readonly key: string
  readonly type: NodeType
  /** A code for people, such as the id in the library; absent where there is none. */
  readonly code?: string | undefined
  /** A short name. */
  readonly label?: string | undefined
  readonly statement: string
  readonly notes?: string | undefined
  /** Whether the wording is the library's, which comes under its licence. */
  readonly isLibraryWording: boolean
  readonly children: readonly FrameworkNode[]
  /** Keys of nodes of this framework that it supports. */
  readonly supports: readonly string[]
  readonly crosswalk: readonly PublishedItem[]
  /** The item of the library that it is, or in other words is like. */
  readonly library?: { readonly key: string; readonly isSame: boolean } | undefined
}

/** An item of a framework that others have published; short names only. */
export interface PublishedItem {
  readonly framework: string
  readonly frameworkName: string
  readonly item: string
  readonly name: string
  /** Where the framework can be read; null where no address is known. */
  readonly link: string | null
}

export interface FrameworkContent {
  /** What the identifier of the document and of everything in it is made from. */
  readonly key: readonly string[]
  readonly title: string
  readonly description: string
  readonly creator: string
  /** BCP 47 tag. */
  readonly language: string
  readonly version?: string | undefined
  readonly adoptionStatus: 'Draft' | 'Adopted' | 'Deprecated'
  /** `YYYY-MM-DD` */
  readonly statusStartDate?: string | undefined
  readonly notes?: string | undefined
  /** RFC 3339, with its zone. */
  readonly changed: string
  /** Whether all of it comes under the licence of the library. */
  readonly isLibrary: boolean
  readonly nodes: readonly FrameworkNode[]
  readonly words: FrameworkWords
}

/** Words of a language for what CASE wants a name for. */
export interface FrameworkWords {
  readonly frameworkType: string
  readonly subject: string
  readonly rubric: string
  readonly itemTypes: Readonly<Record<NodeType, { readonly title: string; readonly description: string }>>
}

/** The licence of the library's wording. */
export interface FrameworkLicence {
  readonly title: string
  readonly text: string
}
