/** The framework of a role as content for a CASE package: its own words over those of the library. */
import type { Level, RoleDefinition } from '../../domain/role.ts'
import type { FrameworkContent, FrameworkNode } from '../../export/case/content.ts'
import { competencyHead, neededLevel } from '../compose/competencies.ts'
import { documentNameOf } from '../compose/compose-view.ts'
import { type Composing, startWording } from '../compose/context.ts'
import { namesOf } from '../compose/names.ts'
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

type Choice = NonNullable<RoleDefinition['competencies']>[number]

/** Competencies with their levels, then duties, boundaries and what is out of scope, as far as the role names them. */
export function roleFramework(role: RoleDefinition, source: FrameworkSource): FrameworkContent {
  const { format, library } = source
  const composing: Composing = Object.assign(startWording(library, format), { role, names: namesOf(role) })
  const { governance, organization, position } = role
  const document = documentNameOf('competency-framework', format)
  const { created, effective, revised } = governance ?? {}
  const day = revised ?? effective ?? created
  return {
    key: [
      'role',
      organization.name,
      governance?.documentId ?? '',
      position.title,
      role.setting.id ?? role.setting.name ?? ''
    ],
    title: format.say('title', { position: position.title, document }),
    description: format.say('descriptionOf', { document, position: position.title, organization: organization.name }),
    creator: organization.name,
    language: role.locale ?? format.locale.tag,
    version: governance?.version,
    adoptionStatus: adoptionStatus(role),
    statusStartDate: governance?.effective,
    changed: day === undefined ? changedBy(library.contentVersion) : `${day}T00:00:00Z`,
    isLibrary: false,
    nodes: [
      ...(role.competencies ?? []).map(choice => competencyNode(choice, composing)),
      headingNode(
        'duties',
        sectionWord('duties', format),
        role.duties.map(duty => dutyNode(duty, composing))
      ),
      headingNode(
        'boundaries',
        sectionWord('boundaries', format),
        role.boundaries.map(one => boundaryNode(one, composing))
      ),
      headingNode('out-of-scope', sectionWord('out-of-scope', format), outOfScopeNodes(composing))
    ].filter(node => node.type !== 'heading' || node.children.length > 0),
    words: wordsOf(source)
  }
}

function adoptionStatus({ governance }: RoleDefinition): FrameworkContent['adoptionStatus'] {
  if (governance?.status === 'approved') return 'Adopted'
  return governance?.status === 'superseded' || governance?.status === 'withdrawn' ? 'Deprecated' : 'Draft'
}

function competencyNode(choice: Choice, composing: Composing): FrameworkNode {
  const { library, use } = composing
  const known = use(library.competencies, choice.id)
  const { name, definition, note, guardRail } = competencyHead(choice, known, composing)
  const isLibraryWording = known !== undefined && choice.definition === undefined && choice.name === undefined
  const key = `competency/${choice.id}`
  return {
    key,
    type: 'competency',
    code: choice.id,
    label: name,
    statement: definition ?? name,
    notes: [note, guardRail].filter(Boolean).join('\n') || undefined,
    isLibraryWording,
    children: levelNodes(choice, composing),
    supports: [],
    crosswalk: known === undefined ? [] : crosswalkOf(known, composing),
    ...(known !== undefined && { library: { key, isSame: isLibraryWording } })
  }
}

function levelNodes(choice: Choice, composing: Composing): readonly FrameworkNode[] {
  const known = composing.use(composing.library.competencies, choice.id)
  const needed = neededLevel(choice, composing)
  return frameworkLevels.flatMap(level => {
    const own = level === needed ? choice : undefined
    const text = known?.levels[level]
    const label = levelWord(level, level === needed, composing.format)
    const statement = own?.levelDescription ?? text?.description
    const indicators = own?.indicators ?? text?.indicators ?? []
    if (statement === undefined && indicators.length === 0) return []
    const key = `level/${choice.id}/${level}`
    const isLibraryWording = own?.levelDescription === undefined && text !== undefined
    return [
      {
        ...plainNode(key, 'level', isLibraryWording),
        label,
        statement: statement ?? label,
        children: indicators.map(indicator => indicatorNode(indicator, choice.id, level)),
        ...(text !== undefined && { library: { key, isSame: isLibraryWording } })
      }
    ]
  })
}

function indicatorNode(
  indicator: string | { readonly id: string; readonly text: string },
  competency: string,
  level: Level
): FrameworkNode {
  if (typeof indicator === 'string') {
    return { ...plainNode(`indicator/${competency}/${level}/${indicator}`, 'indicator', false), statement: indicator }
  }
  const key = `indicator/${indicator.id}`
  const library = { key, isSame: true }
  return { ...plainNode(key, 'indicator', true), code: indicator.id, statement: indicator.text, library }
}

function plainNode(key: string, type: FrameworkNode['type'], isLibraryWording: boolean) {
  return { key, type, isLibraryWording, children: [], supports: [], crosswalk: [] }
}

interface Worded {
  readonly id?: string
  readonly title?: string
  readonly text?: string
}

/** A duty, boundary or task out of scope: the role's own words, else the library's. */
function wordedNode(
  item: Worded,
  type: 'duty' | 'boundary' | 'out-of-scope',
  known: { readonly title: string; readonly text: string } | undefined
): FrameworkNode {
  const label = item.title ?? known?.title
  const statement = item.text ?? known?.text ?? label ?? item.id ?? ''
  const isLibraryWording = known !== undefined && item.title === undefined && item.text === undefined
  const key = `${type}/${item.id ?? statement}`
  return {
    ...plainNode(key, type, isLibraryWording),
    code: item.id,
    label,
    statement,
    ...(known !== undefined && { library: { key, isSame: isLibraryWording } })
  }
}

function dutyNode(duty: RoleDefinition['duties'][number], { library, use }: Composing): FrameworkNode {
  const known = use(library.duties, duty.id)
  const competencies = duty.competencies ?? known?.competencies ?? []
  return { ...wordedNode(duty, 'duty', known), supports: competencies.map(id => `competency/${id}`) }
}

function boundaryNode(boundary: RoleDefinition['boundaries'][number], { library, use }: Composing): FrameworkNode {
  return wordedNode(boundary, 'boundary', use(library.boundaries, boundary.id))
}

function outOfScopeNodes({ role, library, use }: Composing): readonly FrameworkNode[] {
  return (role.outOfScope ?? []).map(item => wordedNode(item, 'out-of-scope', use(library.outOfScope, item.id)))
}
