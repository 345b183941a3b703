/** `peer-role review-text`: findings on a job description that was written elsewhere. */
import { lineAt } from '../../library/json-places.ts'
import type { Finding } from '../../review/finding.ts'
import type { Command } from '../command.ts'
import { descriptionInput, placeOptions } from '../description-input.ts'
import { exitCode } from '../exit.ts'
import { inputName } from '../files.ts'
import { findingsLines, reviewSummary } from '../finding-text.ts'
import { write, writeJson } from '../io.ts'
import { openService } from '../open-service.ts'
import { problemLines } from '../problem-text.ts'
import { styleFor } from '../terminal.ts'

export const reviewText: Command = async ({ positionals, options }, io, product) => {
  const [file = ''] = positionals
  const service = await openService(io, product, options)
  const place = placeOptions(options, service.library)
  const { bytes, source } = await descriptionInput(io, file)
  const reviewing = await service.reviewDescription(bytes, source, place)
  if (!reviewing.ok) {
    const style = styleFor(io, 'stderr')
    const lines = reviewing.problems.problems.flatMap(problem => problemLines(inputName(file), problem, style))
    await write(io.stderr, lines.map(line => `${line}\n`).join(''))
    return exitCode.invalidInput
  }
  const { findings, text } = reviewing.review
  if (options.get('format') === 'json') await writeJson(io.stdout, { file, ...reviewing.review })
  else {
    const style = styleFor(io, 'stdout')
    const lines = [
      style.bold(`${inputName(file)}: ${reviewSummary(findings)}`),
      ...findingsLines(
        findings.map(finding => atLine(finding, text)),
        style
      )
    ]
    await write(io.stdout, lines.map(line => `${line}\n`).join(''))
  }
  return findings.some(({ severity }) => severity === 'error') ? exitCode.invalidInput : exitCode.done
}

/** A person looks for a line and not for a pointer. */
function atLine(finding: Finding, text: string): Finding {
  const place = finding.span === undefined ? 'not mentioned' : `line ${lineAt(text, finding.span.start)}`
  return { ...finding, pointer: place }
}
