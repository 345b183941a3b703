/** The whole library as content for a CASE package. */

import { libraryKey } from '../../export/case/associations.ts'
import type { FrameworkContent, FrameworkNode, NodeType } from '../../export/case/content.ts'
import type { Competency, LibraryItem } from '../../library/library.ts'
import { startWording, type Wording } from '../compose/context.ts'
import { frameworkLevels } from '../service.ts'
import {
  changedBy,
  crosswalkOf,
  type FrameworkSource,
  headingNode,
  levelWord,
  sectionWord,
  wordsOf
} from './framework-source.ts'

/** Every competency, duty, boundary and task out of scope, in the language of the formatter. */
export function libraryFrameworkContent(source: FrameworkSource): FrameworkContent {
  const { library, format } = source
  const wording = startWording(library, format)
  const { contentVersion } = library
  return {
    key: libraryKey(format.locale.tag),
    title: format.say('framework.title', {}),
    description: format.say('framework.whole', {
      of: format.number(library.competencies.size),
      levels: format.list(frameworkLevels.map(level => format.word('level', level)))
    }),
    creator: format.say('framework.publisher', {}),
    language: format.locale.tag,
    version: contentVersion,
    // Nobody has adopted the library as such: that is for the organization that uses it.
    adoptionStatus: 'Draft',
    notes: format.say('framework.contentVersion', { version: contentVersion }),
    changed: changedBy(contentVersion),
    isLibrary: true,
    nodes: [
      ...[...library.competencies.values()].map(({ id }) => competencyNode(id, wording)),
      headingNode('duties', sectionWord('duties', format), areaNodes(wording)),
      headingNode('boundaries', sectionWord('boundaries', format), worded('boundary', library.boundaries, wording)),
      headingNode(
        'out-of-scope',
        sectionWord('out-of-scope', format),
        worded('out-of-scope', library.outOfScope, wording)
      )
    ],
    words: wordsOf(source)
  }
}

function node(key: string, type: NodeType, code: string | undefined, statement: string): FrameworkNode {
  return { key, type, code, statement, isLibraryWording: true, children: [], supports: [], crosswalk: [] }
}

function competencyNode(id: string, wording: Wording): FrameworkNode {
  const known = wording.use(wording.library.competencies, id) as Competency
  const { name, definition, guardRail, levels } = known
  return {
    ...node(`competency/${id}`, 'competency', id, definition),
    label: name,
    notes: guardRail ?? undefined,
    children: frameworkLevels.map(level => ({
      ...node(`level/${id}/${level}`, 'level', undefined, levels[level].description),
      label: levelWord(level, false, wording.format),
      children: levels[level].indicators.map(one => node(`indicator/${one.id}`, 'indicator', one.id, one.text))
    })),
    crosswalk: crosswalkOf(known, wording)
  }
}

function areaNodes(wording: Wording): readonly FrameworkNode[] {
  const { library, use } = wording
  return [...library.areas.keys()].map(area => {
    const title = use(library.areas, area)?.title ?? area
    const duties = new Map([...library.duties].filter(([, duty]) => duty.area === area))
    const children = worded('duty', duties, wording).map(one => ({
      ...one,
      supports: (duties.get(one.code ?? '')?.competencies ?? []).map(id => `competency/${id}`)
    }))
    return { ...node(`area/${area}`, 'area', area, title), label: title, children }
  })
}

function worded(
  type: 'duty' | 'boundary' | 'out-of-scope',
  items: ReadonlyMap<string, LibraryItem & { readonly title: string; readonly text: string }>,
  { use }: Wording
): readonly FrameworkNode[] {
  return [...items.keys()].flatMap(id => {
    const item = use(items, id)
    return item === undefined ? [] : [{ ...node(`${type}/${id}`, type, id, item.text), label: item.title }]
  })
}
