/** Identifiers that are the same for ever: made from a name (RFC 9562, UUID version 5). */
import { createHash } from 'node:crypto'

/** The namespace of this product: a random UUID, chosen once. Another one would rename everything that was ever exported. */
const namespace = '22c6e7f8-3578-4aa1-bbfb-18ae44cb052f'

/** The UUID of a name, in lower case. The parts are kept apart, so that no two lists of parts make the same name. */
export function nameIdentifier(...parts: readonly string[]): string {
  return uuidOfName(namespace, parts.length === 1 ? (parts[0] ?? '') : JSON.stringify(parts))
}

/** UUID version 5 of a name in a namespace, which is a UUID. Source: RFC 9562, section 5.5. */
export function uuidOfName(space: string, name: string): string {
  const digest = createHash('sha1')
    .update(Buffer.from(space.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6)
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8)
  return digest.toString('hex', 0, 16).replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
