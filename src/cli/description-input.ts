/** Reads a job description for a command: what kind of file it is shows in its content. */
import type { DescriptionSource } from '../app/read-description.ts'
import type { DescriptionOptions } from '../app/review-description.ts'
import type { Library } from '../library/library.ts'
import { UsageError } from './exit.ts'
import { detectSource, readInput } from './files.ts'
import type { CliIo } from './io.ts'
import { suggest } from './nearest.ts'
import { printableName } from './terminal.ts'

export async function descriptionInput(
  io: CliIo,
  file: string
): Promise<{ readonly bytes: Uint8Array; readonly source: DescriptionSource }> {
  const bytes = await readInput(io, file)
  const detected = detectSource(bytes)
  return { bytes, source: detected === 'json' ? 'text' : detected }
}

/** What the options say of the place of work. Throws a UsageError for a setting that the library does not have. */
export function placeOptions(options: ReadonlyMap<string, string>, { settings }: Library): DescriptionOptions {
  const setting = options.get('setting')
  if (setting !== undefined && !settings.has(setting)) {
    const hint = suggest(setting, [...settings.keys()], 'Run `peer-role settings` to see them all.')
    throw new UsageError(`The library has no setting “${printableName(setting).slice(0, 60)}”.`, hint)
  }
  return { settingId: setting, jurisdiction: options.get('jurisdiction'), locale: options.get('locale') }
}
