/** Tells what a file is by how it begins, since its name may say anything. */
import type { DescriptionSource } from '../app/read-description.ts'
import type { RoleSource } from '../app/service.ts'

/** What the form reads, and what it knows well enough to say what to do instead. */
export type FileKind = RoleSource | DescriptionSource | UnreadKind
export type UnreadKind = 'pdf' | 'picture' | 'old-word' | 'rich-text' | 'other'

/** The first bytes of files, as Latin-1 text. */
const beginnings: readonly (readonly [RegExp, FileKind])[] = [
  [/^PK/, 'docx'],
  [/^%PDF-/, 'pdf'],
  [/^(\x89PNG|\xff\xd8\xff|GIF8|BM[\s\S]{4}\0|RIFF[\s\S]{4}WEBP|II\*\0|MM\0\*|[\s\S]{4}ftyp(hei|mif|avi))/, 'picture'],
  // Word files of before 2007, and those with a password.
  [/^\xd0\xcf\x11\xe0/, 'old-word'],
  [/^\{\\rtf/, 'rich-text']
]

export function fileKind(fileName: string, bytes: Uint8Array): FileKind {
  const begin = Buffer.from(bytes.subarray(0, 16)).toString('latin1')
  const known = beginnings.find(([pattern]) => pattern.test(begin))?.[1]
  if (known !== undefined) return known
  if (textIn(bytes).includes('\0')) return fileName === '' ? 'text' : 'other'
  const text = textIn(bytes.subarray(0, 400)).trimStart()
  if (text.startsWith('{') || /\.json$/i.test(fileName)) return 'json'
  return text.startsWith('<') || /\.html?$/i.test(fileName) ? 'html' : 'text'
}

/** The text of a file: UTF-8 or UTF-16, or what older programs on Windows write. */
export function textIn(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    // The end of a part of a file may cut through a character.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
