/** `peer-role framework`: the library itself as a competency framework, without a role definition. */
import type { Command } from '../command.ts'
import { chooseFormat } from '../document-format.ts'
import { exitCode, UsageError } from '../exit.ts'
import { writeResult } from '../files.ts'
import { openService } from '../open-service.ts'

export const framework: Command = async ({ options }, io, product) => {
  const out = options.get('out')
  const format = chooseFormat(io, options.get('format'), out)
  const service = await openService(io, product, options)
  const asked = {
    domains: options.get('domain')?.split(','),
    levels: options.get('level')?.split(','),
    setting: options.get('setting'),
    jurisdiction: options.get('jurisdiction'),
    locale: options.get('locale')
  }
  const rendering = await service.renderFramework(asked, format)
  if (!rendering.ok) {
    throw new UsageError(rendering.problems.map(({ message, hint }) => `${message} ${hint}`).join(' '))
  }
  await writeResult(io, { path: out }, rendering.document.bytes)
  return exitCode.done
}
