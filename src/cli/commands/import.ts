/** `peer-role import`: a proposed role definition from a job description that was written elsewhere. */
import type { Command } from '../command.ts'
import { descriptionInput, placeOptions } from '../description-input.ts'
import { exitCode } from '../exit.ts'
import { inputName, writeResult } from '../files.ts'
import { write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'
import { count, problemLines } from '../problem-text.ts'
import { columns, printableName, styleFor, tell, wrap } from '../terminal.ts'

export const importDescription: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const service = await openService(io, product, options)
  const place = placeOptions(options, service.library)
  const { bytes, source } = await descriptionInput(io, file)
  const result = await service.importDescription(bytes, source, place)
  const problems = result.ok ? result.imported.problems.problems : result.problems.problems
  const style = styleFor(io, 'stderr')
  const problemText = problems.flatMap(problem => problemLines(inputName(file), problem, style))
  if (!result.ok) {
    await write(io.stderr, problemText.map(line => `${line}\n`).join(''))
    return exitCode.invalidInput
  }
  const { imported } = result
  if (options.get('format') === 'json') await writeJson(io.stdout, imported)
  else {
    await writeResult(io, { path: options.get('out') }, `${JSON.stringify(imported.role, null, 2)}\n`)
    const unplaced = imported.unplaced.flatMap(({ text }) =>
      wrap(printableName(text.replaceAll('\n', ' ')), columns - 4)
    )
    if (unplaced.length > 0)
      await tell(io, 'Without a place in the role definition:', ...unplaced.map(line => `    ${line}`))
    if (problems.length > 0) await tell(io, 'What it still needs to be a role definition:')
    await write(io.stderr, problemText.map(line => `${line}\n`).join(''))
    await tell(io, `${count(imported.placed.length, 'field')} from the text; read them, and add what only you know.`)
  }
  return exitCode.done
}
