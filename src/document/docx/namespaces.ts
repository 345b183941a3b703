/** XML namespaces and declarations that several parts share. */

export const wordNamespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'

/** Namespace of the part that carries the role definition; its number changes when the part's form does. */
export const roleNamespace = 'urn:peer-role-builder:role-definition:1'
