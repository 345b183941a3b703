/** The files of the content library: one per kind of item, each with a schema of the same name. */

/** Kinds whose file is `{ "items": [ … ] }`, in the order in which faults are reported. */
export const itemKinds = [
  'sources',
  'areas',
  'frameworks',
  'competencies',
  'duties',
  'out-of-scope',
  'boundaries',
  'statements',
  'questions',
  'settings',
  'titles',
  'terms',
  'codes'
] as const
export type ItemKind = (typeof itemKinds)[number]

/** Every kind of file; `library` holds the version of the content. */
export const libraryKinds = ['library', ...itemKinds] as const
export type LibraryKind = (typeof libraryKinds)[number]

/** What one item of a kind is called in a sentence. */
export const itemNames: Readonly<Record<ItemKind, string>> = {
  sources: 'source',
  areas: 'area',
  frameworks: 'framework',
  competencies: 'competency',
  duties: 'duty',
  'out-of-scope': 'out-of-scope item',
  boundaries: 'boundary',
  statements: 'statement',
  questions: 'question',
  settings: 'setting',
  titles: 'title',
  terms: 'term',
  codes: 'code'
}
