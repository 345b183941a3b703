/** `peer-role new`: a complete starting role definition for a setting. */
import type { InputProblem } from '../../domain/problem.ts'
import type { Command } from '../command.ts'
import { exitCode, FailureError, UsageError } from '../exit.ts'
import { writeResult } from '../files.ts'
import { openService } from '../open-service.ts'

/** Never writes over a file without `--force`: that file may hold somebody's work. */
export const newRole: Command = async ({ options }, io, product) => {
  const service = await openService(io, product, options)
  const started = service.createStartingRole(options.get('setting') ?? '', {
    jurisdiction: options.get('jurisdiction'),
    locale: options.get('locale')
  })
  if (!started.ok) {
    throw refusal(started.problems)
  }
  const target = { path: options.get('out'), isNew: !options.has('force') }
  await writeResult(io, target, `${JSON.stringify(started.role, null, 2)}\n`)
  return exitCode.done
}

/** Parts of the starting role that an option gave; a problem elsewhere is one of the library. */
const fromOptions = /^\/(setting|jurisdiction|locale)(\/|$)/

function refusal(problems: readonly InputProblem[]): Error {
  const ofLibrary = problems.filter(({ pointer }) => !fromOptions.test(pointer))
  if (ofLibrary.length > 0) {
    const lines = ofLibrary.map(({ pointer, message }) => `${pointer}  ${message}`)
    return new FailureError('The library has a starting role definition for this setting that is not valid:', lines)
  }
  return new UsageError(problems.map(({ message, hint }) => `${message} ${hint}`).join(' '))
}
