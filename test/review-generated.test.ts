/** Roles made by chance under review: nothing is thrown, and every way to mend gives a valid role without the finding. */
import t from 'tap'
import type { RoleDefinition } from '../src/domain/role.ts'
import type { Finding } from '../src/review/finding.ts'
import { withPatch } from '../src/review/patches.ts'
import { changedByChance, createChance, roleFixtures } from './helpers/generated-roles.ts'
import { problemsOf, reviewer, service } from './helpers/review.ts'

const wanted = 120
const fixtures = [...roleFixtures().values()]

/** Valid roles, each up to three changes away from a fixture. */
function* validRoles(): Generator<RoleDefinition> {
  const chance = createChance(4)
  for (let number = 0; ; number++) {
    const fixture = fixtures[number % fixtures.length]
    if (fixture === undefined) continue
    const changed = changedByChance(fixture, 1 + Math.floor(chance() * 3), chance)
    const reading = service.readRole(new TextEncoder().encode(JSON.stringify(changed)), 'json')
    if (reading.ok) yield reading.role
  }
}

function signature({ message, rule }: Finding): string {
  return `${rule} ${message}`
}

t.test('generated roles', async t => {
  let number = 0
  let patched = 0
  for (const role of validRoles()) {
    if (++number > wanted) break
    const { findings } = reviewer.reviewRole(role)
    const before = findings.map(signature)
    for (const finding of findings.filter(({ rule }) => rule.startsWith('rc-')).slice(0, 4)) {
      for (const { name, operations } of finding.patches ?? []) {
        patched++
        const mended = withPatch(role, operations)
        const after = reviewer.reviewRole(mended).findings.map(signature)
        const had = before.filter(found => found === signature(finding)).length
        if (problemsOf(mended).length > 0) t.fail(`${finding.rule} ${name}: ${problemsOf(mended).join(' ')}`)
        if (after.filter(found => found === signature(finding)).length >= had) {
          t.fail(`${finding.rule} ${name} leaves what it is for, at ${finding.pointer}`)
        }
      }
    }
  }
  t.ok(patched > wanted, `${patched} patches were tried`)
})
