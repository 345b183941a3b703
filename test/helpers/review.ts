/** The review as the tests use it: the shipped content, the engine, and the role that the examples of rules change. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { RoleDefinition } from '../../src/domain/role.ts'
import { loadLibrary } from '../../src/library/load-library.ts'
import { shippedTemplates } from '../../src/paths.ts'
import { createReviewer } from '../../src/review/engine.ts'
import type { Finding } from '../../src/review/finding.ts'
import { loadReview } from '../../src/review/load-review.ts'
import type { RuleExample } from '../../src/review/rule.ts'
import { ruleLogic } from '../../src/review/rule-logic.ts'
import { createService } from '../../src/service.ts'
import { merged } from './merge-patch.ts'

export const library = loadLibrary({ directories: [shippedTemplates] })
export const reviewContent = loadReview({ directories: [shippedTemplates] })
export const reviewer = createReviewer(reviewContent, library, ruleLogic)
export const service = await createService()

/** Names of the files of rules, without their ending. */
export const ruleFiles = readdirSync(join(shippedTemplates, 'review', 'rules')).map(name => name.replace(/\.json$/, ''))

export function startingRole(setting: string, jurisdiction?: string): RoleDefinition {
  const started = service.createStartingRole(setting, { jurisdiction })
  if (!started.ok) throw new Error(started.problems.map(({ message }) => message).join(' '))
  return started.role
}

export const exampleRole = startingRole('inpatient-unit', 'US')

export function roleOf({ change = {} }: RuleExample): RoleDefinition {
  return merged(exampleRole, change) as RoleDefinition
}

/** Findings of examples that were looked at before: each is asked for several times. */
const known = new WeakMap<RuleExample, readonly Finding[]>()

/** What is found in an example. */
export function findingsOf(example: RuleExample): readonly Finding[] {
  const findings = known.get(example) ?? findIn(example)
  known.set(example, findings)
  return findings
}

function findIn(example: RuleExample): readonly Finding[] {
  if (example.text === undefined) return reviewer.reviewRole(roleOf(example)).findings
  const { text, field = 'duty', setting } = example
  return reviewer.reviewText({ text, field, settingId: setting, locale: 'en-US' }).findings
}

/** Whether a role passes the schema and the checks of meaning. */
export function problemsOf(role: RoleDefinition): readonly string[] {
  const reading = service.readRole(new TextEncoder().encode(JSON.stringify(role)), 'json')
  return reading.ok ? [] : reading.problems.problems.map(({ pointer, message }) => `${pointer}: ${message}`)
}
