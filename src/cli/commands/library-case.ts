/** `peer-role library case`: the library itself as a CASE package, without a role definition. */
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { writeResult } from '../files.ts'
import { openService } from '../open-service.ts'

export const libraryCase: Command = async ({ options }, io, product) => {
  const service = await openService(io, product)
  const given = { caseVersion: options.get('case-version'), base: options.get('base') }
  const exporting = service.exportLibrary(options.get('locale') ?? 'en-US', given)
  if (!exporting.ok) {
    throw new UsageError(exporting.problems.map(({ message, hint }) => `${message} ${hint}`).join(' '))
  }
  await writeResult(io, { path: options.get('out') }, exporting.file.bytes)
  return exitCode.done
}
