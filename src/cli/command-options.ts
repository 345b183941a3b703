/** Options and words that several commands have in common, as data. */
import { documentFormats } from '../app/service.ts'
import type { OptionSpec } from './command.ts'

export const outOption: OptionSpec = { name: 'out', value: 'FILE', summary: 'write to FILE; - is standard output' }
export const formatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  summary: 'text for people (default) or json for programs',
  choices: ['text', 'json']
}
export const contentPinOption: OptionSpec = {
  name: 'content-version',
  value: 'VERSION',
  summary: 'the version of the content library to work with; any other is refused'
}
/** For commands that read or write a role definition, or make something of one. */
export const pinOptions: readonly OptionSpec[] = [
  contentPinOption,
  {
    name: 'schema-version',
    value: 'VERSION',
    summary: 'the version of the schema of role definitions to go by; any other is refused'
  }
]
export const documentFormatOption: OptionSpec = {
  name: 'format',
  value: 'FORMAT',
  summary: `${documentFormats.join(' or ')} (default: by the ending of --out, else html)`,
  choices: documentFormats
}
export const inputDetail =
  'FILE is a role definition as JSON, or a DOCX or HTML document made by this program, which carries its role ' +
  'definition; which of them it is shows in its content. - is standard input.'
