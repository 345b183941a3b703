/** Numbers of the ZIP format that its reader and its writer share. Source: APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */

export const localSignature = 0x04034b50
export const centralSignature = 0x02014b50
export const endSignature = 0x06054b50
/** Lengths in bytes, without names, extra fields and comments. */
export const localLength = 30
export const centralLength = 46
export const endLength = 22
/** Names are UTF-8. */
export const utf8Flag = 0x0800
/** 1 January 1980, the first day that a ZIP file can name: the same content gives the same bytes. */
export const firstDay = 0x0021
/** Made on Unix; the version is added to it. */
export const madeOnUnix = 0x0300
/** An ordinary file that its owner may write: Word for Mac mistrusts a package whose attributes are all zero. */
export const ordinaryFile = (0o100644 << 16) >>> 0
/** The version that is needed to read a file without ZIP64. */
export const versionPlain = 20
/** Methods of compression. */
export const deflated = 8
export const stored = 0
