/** Thrown when a document breaks a rule that every document keeps; a template is the cause, never a value. */

export class DocumentError extends Error {
  /** Id of the section where the rule is broken, or null outside every section with an id. */
  readonly section: string | null

  constructor(reason: string, section: string | null) {
    super(section === null ? reason : `${reason} (in the section “${section}”)`)
    this.name = 'DocumentError'
    this.section = section
  }
}
