/** The parts of 1EdTech CASE 1.0 and 1.1 that are written here, by the names of the specification. */

export type CaseVersion = '1.0' | '1.1'

export interface CaseLink {
  readonly title: string
  readonly identifier: string
  readonly uri: string
}

/** A link to a node, which may be no CASE object (1.1 says so by `targetType`). */
export interface CaseNodeLink extends CaseLink {
  readonly targetType?: string
}

interface Identified {
  readonly identifier: string
  readonly uri: string
  readonly lastChangeDateTime: string
}

export interface CFDocument extends Identified {
  readonly frameworkType?: string
  readonly caseVersion?: '1.1'
  readonly creator: string
  readonly title: string
  readonly description: string
  readonly subject: readonly string[]
  readonly subjectURI: readonly CaseLink[]
  readonly language: string
  readonly version?: string
  readonly adoptionStatus: string
  readonly statusStartDate?: string
  readonly licenseURI?: CaseLink
  readonly notes?: string
}

export interface CFItem extends Identified {
  readonly fullStatement: string
  readonly CFItemType: string
  readonly CFItemTypeURI: CaseLink
  readonly humanCodingScheme?: string
  readonly abbreviatedStatement?: string
  readonly notes?: string
  readonly language: string
  readonly licenseURI?: CaseLink
}

export interface CFAssociation extends Identified {
  readonly associationType: 'isChildOf' | 'isRelatedTo' | 'exactMatchOf'
  readonly sequenceNumber?: number
  readonly originNodeURI: CaseNodeLink
  readonly destinationNodeURI: CaseNodeLink
  readonly CFAssociationGroupingURI?: CaseLink
}

export interface CFDefinition extends Identified {
  readonly title: string
  readonly description?: string
  readonly hierarchyCode?: string
  readonly typeCode?: string
  readonly licenseText?: string
}

export interface CFDefinitions {
  readonly CFSubjects: readonly CFDefinition[]
  readonly CFLicenses?: readonly CFDefinition[]
  readonly CFItemTypes: readonly CFDefinition[]
  readonly CFAssociationGroupings?: readonly CFDefinition[]
}

export interface CFRubricCriterionLevel extends Identified {
  readonly quality?: string
  readonly description: string
  readonly position: number
  readonly rubricCriterionId: string
}

export interface CFRubricCriterion extends Identified {
  readonly description: string
  readonly CFItemURI: CaseLink
  readonly position: number
  readonly rubricId: string
  readonly CFRubricCriterionLevels: readonly CFRubricCriterionLevel[]
}

export interface CFRubric extends Identified {
  readonly title: string
  readonly CFRubricCriteria: readonly CFRubricCriterion[]
}

export interface CFPackage {
  readonly CFDocument: CFDocument
  readonly CFItems: readonly CFItem[]
  readonly CFAssociations: readonly CFAssociation[]
  readonly CFDefinitions: CFDefinitions
  readonly CFRubrics?: readonly CFRubric[]
}
