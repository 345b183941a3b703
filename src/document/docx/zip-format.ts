/** Numbers of the ZIP format that its reader and its writer share. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */

export const localSignature = 0x04034b50
export const centralSignature = 0x02014b50
export const endSignature = 0x06054b50
/** Lengths in bytes, without names, extra fields and comments. */
export const localLength = 30
export const centralLength = 46
export const endLength = 22
/** Methods of compression. */
export const deflated = 8
export const stored = 0
