/** `peer-role new`: a complete starting role definition for a setting. */
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { writeResult } from '../files.ts'
import { openService } from '../open-service.ts'

/** Never writes over a file without `--force`: that file may hold somebody's work. */
export const newRole: Command = async ({ options }, io, product) => {
  const service = await openService(io, product)
  const started = service.createStartingRole(options.get('setting') ?? '', {
    jurisdiction: options.get('jurisdiction'),
    locale: options.get('locale')
  })
  if (!started.ok) {
    const [problem] = started.problems
    throw new UsageError(started.problems.map(({ message }) => message).join(' '), problem?.hint ?? null)
  }
  const target = { path: options.get('out'), isNew: !options.has('force') }
  await writeResult(io, target, `${JSON.stringify(started.role, null, 2)}\n`)
  return exitCode.done
}
