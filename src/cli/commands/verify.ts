/** `peer-role verify`: whether a file was made here, from what, and whether it was edited. */
import type { Verification } from '../../app/verify-document.ts'
import type { Command } from '../command.ts'
import { exitCode, InvalidInputError } from '../exit.ts'
import { detectSource, inputName, readInput } from '../files.ts'
import { write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'
import { printable } from '../terminal.ts'

export const verify: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const bytes = await readInput(io, file)
  const source = detectSource(bytes)
  if (source === 'json') throw new InvalidInputError(`${inputName(file)} is neither a DOCX nor an HTML document.`)
  const service = await openService(io, product)
  const verification = await service.verifyDocument(bytes, source)
  if (options.get('format') === 'json') await writeJson(io.stdout, { file, ...verification })
  else await write(io.stdout, printable(`${lines(inputName(file), verification).join('\n')}\n`))
  return verification.verdict === 'unchanged' ? exitCode.done : exitCode.invalidInput
}

function lines(name: string, { verdict, message, document, madeFrom }: Verification): readonly string[] {
  const origin =
    madeFrom === undefined
      ? []
      : [
          `  ${document ?? 'document'} of ${madeFrom.position}, ${madeFrom.organization}`,
          `  by ${madeFrom.generator}, content library ${madeFrom.contentVersion}, schema ${madeFrom.schemaVersion}`,
          `  from the role definition with SHA-256 ${madeFrom.roleHash}`
        ]
  return [`${name}  ${verdict}`, `  ${message}`, ...origin]
}
