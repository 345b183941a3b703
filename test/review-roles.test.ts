/** Whole roles under review: one that breaks the rules, one in nothing but its own words, and all that we ship. */
import t from 'tap'
import type { RoleDefinition } from '../src/domain/role.ts'
import type { Finding } from '../src/review/finding.ts'
import { withPatch } from '../src/review/patches.ts'
import {
  exampleRole,
  findingsOf,
  library,
  problemsOf,
  reviewContent,
  reviewer,
  startingRole
} from './helpers/review.ts'
import { readText } from './helpers/source-files.ts'

function roleIn(file: string): RoleDefinition {
  return JSON.parse(readText(`test/fixtures/review/${file}`))
}

function findingsIn(role: RoleDefinition): readonly Finding[] {
  return reviewer.reviewRole(role).findings
}

function rulesOf(findings: readonly Finding[]): ReadonlySet<string> {
  return new Set(findings.flatMap(({ group, rule }) => [rule, ...(group === undefined ? [] : [group])]))
}

const broken = roleIn('breaks-every-rule.json')

/** Rules on safety, the team and contradictions that the broken role breaks; what it says silences the others. */
const brokenRules = [
  'rc-access-records',
  'rc-boundaries-missing',
  'rc-contradiction-approval',
  'rc-contradiction-boundary',
  'rc-contradiction-decision',
  'rc-contradiction-evenings',
  'rc-contradiction-full-time',
  'rc-contradiction-hours',
  'rc-contradiction-line-manager',
  'rc-contradiction-lived-experience',
  'rc-contradiction-lone-working',
  'rc-contradiction-on-call',
  'rc-contradiction-peers',
  'rc-contradiction-remote',
  'rc-contradiction-supervises',
  'rc-contradiction-term',
  'rc-contradiction-transport',
  'rc-contradiction-weekends',
  'rc-disagree-route',
  'rc-driving',
  'rc-dual-rel',
  'rc-escalation-missing',
  'rc-mandated',
  'rc-meeting-voice',
  'rc-nonpeer-tasks',
  'rc-purpose-missing',
  'rc-stigma-terms'
]

t.test('a role can be valid and still break the rules', async t => {
  const found = rulesOf(findingsIn(broken))

  t.same(problemsOf(broken), [], 'it is valid')
  t.same(
    brokenRules.filter(id => !found.has(id)),
    [],
    'it breaks them all'
  )
})

t.test('every rule is broken by that role or by an example of its own', async t => {
  const found = rulesOf(findingsIn(broken))
  for (const { examples, id } of reviewContent.rules) {
    t.ok(found.has(id) || examples.hit.some(example => rulesOf(findingsOf(example)).has(id)), id)
  }
})

t.test('the safe patches of that role can all be applied, one after the other', async t => {
  let role = broken
  for (let round = 0; round < 100; round++) {
    const patch = findingsIn(role).flatMap(({ patches = [] }) => patches.filter(({ safe }) => safe))[0]
    if (patch === undefined) break
    role = withPatch(role, patch.operations)
  }

  t.same(problemsOf(role), [], 'it stays valid')
  t.notOk(findingsIn(role).some(({ patches = [] }) => patches.some(({ safe }) => safe)))
  t.notOk(rulesOf(findingsIn(role)).has('rc-boundaries-missing'), 'no boundary is missing')
})

t.test('a role in words of its own alone passes the rules on safety, the team and contradictions', async t => {
  const role = roleIn('own-words-only.json')
  const categories = new Map(reviewContent.rules.map(({ category, id }) => [id, category]))
  const found = findingsIn(role).filter(({ rule }) => brokenRules.includes(rule) && categories.get(rule) !== 'scope')

  t.same(problemsOf(role), [])
  t.same(
    found.map(({ message }) => message),
    []
  )
})

t.test('every starting role passes in every variant', async t => {
  for (const { id, startingRole: hasRole } of library.settings.values()) {
    if (!hasRole) continue
    for (const jurisdiction of ['US', 'GB', 'IE', 'AU']) {
      const found = findingsIn(startingRole(id, jurisdiction)).filter(({ severity }) => severity !== 'info')
      t.same(
        found.map(({ message, pointer, rule }) => `${rule} ${pointer}: ${message}`),
        [],
        `${id}, ${jurisdiction}`
      )
    }
  }
})

t.test('the role that the examples change is silent', async t => {
  t.same(
    findingsIn(exampleRole).filter(({ severity }) => severity !== 'info'),
    []
  )
})

t.test('boundaries in a language that no pattern reads are left to a person', async t => {
  const role = { ...exampleRole, locale: 'fr-CA', boundaries: [{ text: 'Ne pas accepter de cadeaux.' }] }
  const missing = findingsIn(role).filter(({ rule }) => rule === 'rc-boundaries-missing')

  t.ok(missing.length > 0)
  t.ok(missing.every(({ severity }) => severity === 'info'))
})
