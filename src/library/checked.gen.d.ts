/** Type of what the build says about the library that it has checked. */

/** Lowercase hex SHA-256 of the shipped library. */
export const fingerprint: string
