/** `peer-role library list`: the items of a kind that pass all filters. */
import type { FilterName } from '../../library/filters.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { type KindView, libraryKinds } from '../library-kinds.ts'
import { suggest } from '../nearest.ts'
import { openService } from '../open-service.ts'
import { printableName } from '../terminal.ts'

export const libraryList: Command = async ({ positionals, options }, io, product) => {
  const { library } = await openService(io, product, options)
  const kinds = libraryKinds(library)
  const [kind = ''] = positionals
  const view = Object.hasOwn(kinds, kind) ? kinds[kind as keyof typeof kinds] : undefined
  if (view === undefined) {
    const name = printableName(kind).slice(0, 60)
    throw new UsageError(`The library has no kind “${name}”.`, suggest(kind, Object.keys(kinds), ''))
  }
  const wanted = [...options].filter(([name]) => name !== 'format' && name !== 'content-version')
  for (const [name, value] of wanted) checkFilter(kind, view, name, value)
  const items = view.items.filter(item =>
    wanted.every(([name, value]) => view.filters[name as FilterName]?.accepts(item, value) ?? false)
  )
  if (options.get('format') === 'json') {
    await writeJson(io.stdout, items)
    return exitCode.done
  }
  const width = Math.max(0, ...items.map(({ id }) => id.length))
  await write(io.stdout, items.map(({ id }) => `${id.padEnd(width)}  ${view.label(id)}\n`).join(''))
  return exitCode.done
}

/** A filter that the kind does not have, or a value that nothing has, would give a list that misleads. */
function checkFilter(kind: string, view: KindView, name: string, value: string): void {
  const filter = view.filters[name as FilterName]
  if (filter === undefined) {
    const known = Object.keys(view.filters).map(one => `--${one}`)
    throw new UsageError(`${kind} cannot be filtered by --${name}.`, `It has: ${known.join(', ')}.`)
  }
  const { values } = filter
  const shown = printableName(value).slice(0, 60)
  if (name === 'q' && (value.trim() === '' || value.length > 100)) {
    throw new UsageError(`--q cannot be “${shown}”.`, 'It is one or more words, of 100 characters at most.')
  }
  if (name === 'jurisdiction' && !/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/.test(value)) {
    throw new UsageError(`--${name} cannot be “${shown}”.`, 'It is an ISO 3166 code, such as US or US-NY.')
  }
  if (values !== null && !values.includes(value)) {
    const hint = suggest(value, values, `See \`peer-role library list\` or \`peer-role settings\` for ids.`)
    throw new UsageError(`There is no ${name} “${shown}”.`, hint)
  }
}
