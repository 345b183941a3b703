/** What the items of a package refer to: subject, licence, types of items, groupings of associations, and rubrics. */
import type { FrameworkLicence } from './content.ts'
import { nodeTypes } from './content.ts'
import type { CaseLink, CFDefinition, CFDefinitions, CFRubric } from './types.ts'
import { allNodes, type CaseWriting } from './writing.ts'

export function subjectLink({ id, link, content }: CaseWriting): CaseLink {
  return link('CFSubjects', id('subject'), content.words.subject)
}

export function licenceLink({ id, link }: CaseWriting, licence: FrameworkLicence): CaseLink {
  return link('CFLicenses', id('licence'), licence.title)
}

export function definitionsOf(writing: CaseWriting, licence: FrameworkLicence): CFDefinitions {
  const { content, id, head } = writing
  const nodes = allNodes(content.nodes)
  const used = nodeTypes.filter(type => nodes.some(node => node.type === type))
  const frameworks = new Map(
    nodes.flatMap(node => node.crosswalk.map(({ framework, frameworkName }) => [framework, frameworkName]))
  )
  const groupings: readonly CFDefinition[] = [...frameworks].map(([framework, title]) => ({
    ...head('CFAssociationGroupings', id('grouping', framework)),
    title
  }))
  const isLicensed = content.isLibrary || nodes.some(node => node.isLibraryWording)
  return {
    CFSubjects: [{ ...head('CFSubjects', id('subject')), title: content.words.subject, hierarchyCode: '1' }],
    ...(isLicensed && {
      CFLicenses: [{ ...head('CFLicenses', id('licence')), title: licence.title, licenseText: licence.text }]
    }),
    CFItemTypes: used.map((type, index) => ({
      ...head('CFItemTypes', id('item-type', type)),
      ...content.words.itemTypes[type],
      hierarchyCode: String(index + 1),
      typeCode: type
    })),
    ...(groupings.length > 0 && { CFAssociationGroupings: groupings })
  }
}

/** One rubric with a criterion for each competency and its levels, lowest first. No scores: the levels describe work. */
export function rubricsOf(writing: CaseWriting): readonly CFRubric[] {
  const { content, id, head, item } = writing
  const competencies = allNodes(content.nodes).filter(
    ({ type, children }) => type === 'competency' && children.some(child => child.type === 'level')
  )
  if (competencies.length === 0) return []
  const rubricId = id('rubric')
  const rubric = head('CFRubrics', rubricId)
  // Criteria and levels have no address of their own in CASE: they are fetched with their rubric.
  const part = (identifier: string) => ({ ...rubric, identifier, uri: `${rubric.uri}#${identifier}` })
  const criteria = competencies.map((node, index) => {
    const criterionId = id('criterion', node.key)
    const levels = node.children.filter(({ type }) => type === 'level')
    return {
      ...part(criterionId),
      description: node.label ?? node.statement,
      CFItemURI: item(node),
      position: index + 1,
      rubricId,
      CFRubricCriterionLevels: levels.map((level, place) => ({
        ...part(id('criterion-level', level.key)),
        ...(level.label !== undefined && { quality: level.label }),
        description: level.statement,
        position: place + 1,
        rubricCriterionId: criterionId
      }))
    }
  })
  return [{ ...rubric, title: content.words.rubric, CFRubricCriteria: criteria }]
}
