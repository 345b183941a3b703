/** Names of documents in the ZIP file: each row has its number in front, so no two of them are the same. */

/** Bytes of UTF-8 before the ending: common file systems take 255 for a whole name. */
const longest = 180

/**
 * `000012 Peer Specialist - Job description.docx`. `fileName` is that of a document, safe already and with its ending;
 * `taken` are names of the same row.
 */
export function documentFile(row: number, fileName: string, taken: readonly string[]): string {
  const dot = fileName.lastIndexOf('.')
  const stem = `${String(row).padStart(6, '0')} ${shorten(fileName.slice(0, dot))}`
  const ending = fileName.slice(dot)
  const known = new Set(taken.map(name => name.toLowerCase()))
  let name = `${stem}${ending}`
  for (let number = 2; known.has(name.toLowerCase()); number += 1) name = `${stem} ${number}${ending}`
  return name
}

function shorten(stem: string): string {
  let short = ''
  let bytes = 0
  for (const letter of stem) {
    bytes += Buffer.byteLength(letter)
    if (bytes > longest) break
    short += letter
  }
  return short.trim()
}
