/** Where findings stand in a file, for SARIF: the line of a part of JSON text. */
import { findJsonPlaces, lineOfPointer } from '../library/json-places.ts'
import type { Finding } from '../review/finding.ts'
import type { ReviewedArtifact } from '../review/sarif.ts'
import { detectSource } from './files.ts'

/** A document carries its role definition inside, so only JSON text has places to point to. */
export function artifactOf(file: string, bytes: Uint8Array, findings: readonly Finding[]): ReviewedArtifact {
  const uri = file === '-' ? {} : { uri: encodeURI(file.replaceAll('\\', '/')) }
  if (detectSource(bytes) !== 'json') return { ...uri, findings }
  const text = new TextDecoder().decode(bytes)
  const places = findJsonPlaces(text)
  return { ...uri, findings, locate: pointer => ({ line: lineOfPointer(text, places, pointer) }) }
}
