/** Puts the form together: its map, words, templates and checks; and answers each step of it. */

import type { Service } from '../app/service.ts'
import { createPageTemplates, type PageTemplates } from '../templating/page-templates.ts'
import { createDraftChecker, type DraftChecker } from './check-draft.ts'
import { type ChoiceLabels, createChoiceLabels } from './choice-labels.ts'
import { createValueDescriber, type ValueDescriber } from './describe-value.ts'
import { createDraftCodec, type DraftCodec } from './draft-codec.ts'
import { createFieldMaker } from './field.ts'
import { createFieldViewer, type FieldViewer } from './field-view.ts'
import { createFindingViewer, type FindingViewer } from './finding-view.ts'
import { createFormMap, type FormFile, type FormMap } from './form-map.ts'
import { createLibraryLists, type LibraryLists } from './library-lists.ts'
import { createWords, type Words, type WordsFile } from './words.ts'

/** Files of `templates/web/form`, by name; an organization's own take the place of ours. */
export interface FormFiles {
  /** The text of a file. Throws where it is not there. */
  read(name: string): string
  /** Names of the files. */
  readonly names: readonly string[]
}

export interface FormOptions {
  readonly service: Service
  readonly files: FormFiles
  /** Signs drafts; replicas that share it know each other's drafts as unchanged. */
  readonly key: string
  /** Gives ids for drafts that are new. */
  readonly newId: () => string
}

/** The parts that the screens of the form work with. */
export interface Form {
  readonly service: Service
  readonly map: FormMap
  readonly words: Words
  readonly codec: DraftCodec
  readonly check: DraftChecker
  readonly labels: ChoiceLabels
  readonly lists: LibraryLists
  readonly describer: ValueDescriber
  readonly viewField: FieldViewer
  readonly viewFinding: FindingViewer
  readonly templates: PageTemplates
  readonly newId: () => string
  readonly questionOf: (pageId: string) => string
}

/** Makes the form. Throws for a file that is missing or does not fit the schema. */
export function createForm({ service, files, key, newId }: FormOptions): Form {
  const schema = service.schemas.get('role-definition')
  if (schema === undefined) throw new Error('The schema of the role definition is missing.')
  const words = createWords(JSON.parse(files.read('words.en.json')) as WordsFile)
  const fields = createFieldMaker(schema)
  const map = createFormMap(JSON.parse(files.read('form.json')) as FormFile, fields)
  const locale = service.locales.get('en-US')
  if (locale === undefined) throw new Error('The locale en-US is missing.')
  const { library } = service
  const lists = createLibraryLists(library, map)
  const labels = createChoiceLabels(locale, library, [...service.locales.keys()], words)
  const describer = createValueDescriber({ fields, locale, labels, lists, words })
  const { conditions } = map
  const questionOf = (pageId: string) => words.page(pageId).open ?? words.page(pageId).title
  return {
    service,
    map,
    words,
    codec: createDraftCodec(key),
    check: createDraftChecker(service, map, questionOf),
    labels,
    lists,
    describer,
    viewField: createFieldViewer({ labels, describer, lists, words, conditions }),
    viewFinding: createFindingViewer(describer, library, map, words),
    templates: readTemplates(files, words),
    newId,
    questionOf
  }
}

const ending = '.hbs'
const partialsFolder = 'partials/'

function readTemplates(files: FormFiles, words: Words): PageTemplates {
  const all = files.names.filter(name => name.endsWith(ending))
  const named = (names: readonly string[], folder: string) =>
    new Map(names.map(name => [name.slice(folder.length, -ending.length), files.read(name)] as const))
  const partials = all.filter(name => name.startsWith(partialsFolder))
  const pages = all.filter(name => !name.includes('/'))
  return createPageTemplates(named(pages, ''), named(partials, partialsFolder), {
    /** `{{say "name" n=3}}`: a text of the words, by its name. */
    say: (name, slots) => words.say(String(name), slots as Readonly<Record<string, string>>)
  })
}
