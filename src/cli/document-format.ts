/** Which format a document is written in: by `--format`, or by the ending of the file. */
import { type DocumentFormat, documentFormats } from '../app/service.ts'
import { UsageError } from './exit.ts'
import type { CliIo } from './io.ts'
import { printableName } from './terminal.ts'

const endings: Readonly<Record<string, DocumentFormat>> = { docx: 'docx', html: 'html', htm: 'html' }

/** The format asked for, else that of the file's ending, else HTML; refuses what would make a misnamed or unreadable file. */
export function chooseFormat(io: CliIo, given: string | undefined, out: string | undefined): DocumentFormat {
  const asked = documentFormats.find(name => name === given)
  if (out === undefined || out === '-') {
    if (asked === 'docx' && io.isTerminal.stdout) {
      throw new UsageError('DOCX is not shown on a terminal.', 'Give --out FILE.docx, or send the output elsewhere.')
    }
    return asked ?? 'html'
  }
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase() ?? ''
  const named = Object.hasOwn(endings, ending) ? endings[ending] : undefined
  if (asked !== undefined && named !== undefined && asked !== named) {
    throw new UsageError(`--format ${asked} does not fit the ending .${ending} of --out.`, 'Leave --format out.')
  }
  const format = asked ?? named
  if (format !== undefined) return format
  throw new UsageError(
    `The name ${printableName(out)} does not say which format to write.`,
    'Let it end in .docx or .html, or give --format.'
  )
}
