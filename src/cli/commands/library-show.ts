/** `peer-role library show`: one item of the library, whatever its kind, with the sources it rests on. */
import type { Library } from '../../library/library.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { itemLines } from '../item-text.ts'
import { libraryKinds } from '../library-kinds.ts'
import { suggest } from '../nearest.ts'
import { openService } from '../open-service.ts'
import { printableName } from '../terminal.ts'

export const libraryShow: Command = async ({ positionals, options }, io, product) => {
  const { library } = await openService(io, product, options)
  const [id = ''] = positionals
  const all = Object.values(libraryKinds(library)).flatMap(({ items }) => items)
  const item = all.find(candidate => candidate.id === id)
  if (item === undefined) {
    const successor = Object.values(library.retired).find(ids => Object.hasOwn(ids, id))?.[id]
    if (successor !== undefined) {
      throw new UsageError(`The library has no item “${id}” any more.`, `${successor} took its place.`)
    }
    const ids = all.map(candidate => candidate.id)
    const hint = suggest(id, ids, 'Run `peer-role help library` to see how ids are listed.')
    throw new UsageError(`The library has no item “${printableName(id).slice(0, 60)}”.`, hint)
  }
  if (options.get('format') === 'json') await writeJson(io.stdout, item)
  else await write(io.stdout, `${[...itemLines(item), ...sourceLines(library, item)].join('\n')}\n`)
  return exitCode.done
}

/** The sources that the item names, in full. */
function sourceLines(library: Library, item: object): readonly string[] {
  const ids = 'sources' in item && Array.isArray(item.sources) ? (item.sources as readonly string[]) : []
  const found = ids.map(id => library.sources.get(id)).filter(source => source !== undefined)
  return found.flatMap(source => ['', ...itemLines(source)])
}
