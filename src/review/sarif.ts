/**
 * Findings as SARIF 2.1.0, the form in which tools for reviews of files exchange them.
 * Source: OASIS Standard, Static Analysis Results Interchange Format (SARIF) Version 2.1.0, 27 March 2020.
 */

import type { Log, ReportingDescriptor, Result } from 'sarif'
import type { RuleDescription } from './describe-rules.ts'
import type { Finding, Severity } from './finding.ts'

/** The findings of one file, or of a body that has no name. */
export interface ReviewedArtifact {
  /** Relative or absolute URI of the file; absent for a body of a request. */
  readonly uri?: string
  readonly findings: readonly Finding[]
  /** 1-based place of a part in the text of the file. */
  locate?(pointer: string): { readonly line?: number; readonly column?: number }
}

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note'
}

/** The log as a plain value; rules are listed in full, so that a viewer needs nothing else. */
export function sarifLog(
  artifacts: readonly ReviewedArtifact[],
  rules: readonly RuleDescription[],
  version: string
): Log {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]))
  const results = artifacts.flatMap(artifact => artifact.findings.map(finding => resultOf(finding, artifact, indexes)))
  const driver = { name: 'Peer Role Builder', version, rules: rules.map(ruleOf) }
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver }, columnKind: 'utf16CodeUnits', results }]
  }
}

function ruleOf({ id, title, reason, mend, severity, documentation }: RuleDescription): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: title },
    fullDescription: { text: reason },
    help: { text: mend },
    helpUri: documentation,
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] }
  }
}

function resultOf(finding: Finding, { uri, locate }: ReviewedArtifact, indexes: ReadonlyMap<string, number>): Result {
  const { rule, severity, message, pointer, span, why, mend } = finding
  const { line, column } = locate?.(pointer) ?? {}
  const region = line === undefined ? {} : { region: { startLine: line, ...(column && { startColumn: column }) } }
  const physical = uri === undefined ? {} : { physicalLocation: { artifactLocation: { uri }, ...region } }
  return {
    ruleId: rule,
    ...(indexes.has(rule) && { ruleIndex: indexes.get(rule) }),
    level: levels[severity],
    message: { text: message },
    locations: [{ ...physical, logicalLocations: [{ fullyQualifiedName: pointer, kind: 'member' }] }],
    properties: { why, mend, ...(span !== undefined && { span }) }
  }
}
