/** Every rule of the review: its file, its examples, and the patches that it offers. */
import { basename } from 'node:path'
import t, { type Test } from 'tap'
import { createContentValidators } from '../src/app/content-validators.ts'
import type { Finding } from '../src/review/finding.ts'
import { reviewFileKinds } from '../src/review/load-review.ts'
import { withPatch } from '../src/review/patches.ts'
import type { RuleContent, RuleExample } from '../src/review/rule.ts'
import { ruleLogic } from '../src/review/rule-logic.ts'
import { findingsOf, library, problemsOf, reviewContent, reviewer, roleOf, ruleFiles } from './helpers/review.ts'
import { filesBelow, readText } from './helpers/source-files.ts'

const validators = createContentValidators().review

t.test('the files of the review fit their schemas', async t => {
  for (const kind of reviewFileKinds.filter(kind => kind !== 'rule')) {
    t.same(validators[kind](JSON.parse(readText(`templates/review/${kind}.json`))), [], kind)
  }
  for (const id of ruleFiles) {
    const content = JSON.parse(readText(`templates/review/rules/${id}.json`))
    t.same(validators.rule(content), [], id)
    t.equal(content.id, id, 'a file is named after its rule')
  }
})

t.test('each piece of logic is a file named after its rule, and is in the list', async t => {
  const files = filesBelow('src/review/rules').map(path => basename(path, '.ts'))

  t.same(ruleLogic.map(({ id }) => id).toSorted(), files.toSorted())
})

t.test('sources, terms, items and settings that the review names are those of the library', async t => {
  for (const { id, sources, status, thresholds = {} } of reviewContent.rules) {
    const named = [...sources, ...Object.values(thresholds).flatMap(threshold => threshold.sources)]
    t.same(
      named.filter(source => !library.sources.has(source)),
      [],
      id
    )
    if (sources.length === 0) t.match(status, /^(design|unverified)$/, `${id} has no source and says so`)
  }
  const patterns = [...reviewContent.rules, ...reviewContent.terms, ...reviewContent.scope].flatMap(
    ({ patterns = [] }) => patterns
  )
  const settings = patterns.flatMap(pattern => pattern.settings ?? [])
  t.same(
    settings.filter(id => !library.settings.has(id)),
    []
  )
  t.same(
    reviewContent.topics.filter(({ id }) => !library.boundaries.has(id)).map(({ id }) => id),
    []
  )
})

for (const content of reviewContent.rules) {
  t.test(content.id, async t => {
    t.notOk(/[.]{2,}|!|please/i.test(Object.values(content.messages).join(' ')), 'messages are plain sentences')
    for (const example of content.examples.hit) {
      const findings = foundBy(content, example)
      t.same(placesOf(findings, example), [...(example.finds ?? [])].toSorted(), `speaks up: ${example.title}`)
      for (const finding of findings) checkPatches(t, finding, example)
    }
    for (const example of [...content.examples.miss, ...content.examples.nearMiss]) {
      t.same(placesOf(foundBy(content, example), example), [], `keeps silent: ${example.title}`)
    }
    const named = Object.keys(content.patches ?? {})
    const offered = content.examples.hit.flatMap(example =>
      foundBy(content, example).flatMap(({ patches = [] }) => patches)
    )
    t.same(
      named.filter(name => !offered.some(patch => patch.name.replace(/-\d+$/, '') === name || patch.name === name)),
      [],
      'every way to mend is shown by an example'
    )
  })
}

function foundBy({ id }: RuleContent, example: RuleExample): readonly Finding[] {
  return findingsOf(example).filter(({ rule, group }) => rule === id || group === id)
}

/** Pointers for a role, the words for a text alone; each once. */
function placesOf(findings: readonly Finding[], { text }: RuleExample): readonly string[] {
  const places = findings.map(({ pointer, span }) => (text === undefined ? pointer : (span?.text ?? pointer)))
  return [...new Set(places)].toSorted()
}

/** A patch removes what it was offered for and adds nothing; on a role it leaves a valid one. */
function checkPatches(t: Test, finding: Finding, example: RuleExample): void {
  for (const { name, operations } of finding.patches ?? []) {
    const label = `${finding.rule} ${name}: ${example.title}`
    const before = findingsOf(example).map(signature)
    const after =
      example.text === undefined ? afterPatch(t, label, example, operations) : afterRewording(example, operations)
    const count = (list: readonly string[], found: string) => list.filter(other => other === found).length
    // A sentence that is written anew may mend several findings at once.
    t.ok(count(after, signature(finding)) < count(before, signature(finding)), `removes the finding: ${label}`)
    t.same(
      after.filter(found => count(after, found) > count(before, found)),
      [],
      `adds none: ${label}`
    )
  }
}

type Operations = NonNullable<Finding['patches']>[number]['operations']

function afterPatch(t: Test, label: string, example: RuleExample, operations: Operations): readonly string[] {
  const role = roleOf(example)
  const mended = withPatch(role, operations)
  if (problemsOf(role).length === 0) t.same(problemsOf(mended), [], `leaves a valid role: ${label}`)
  return reviewer.reviewRole(mended).findings.map(signature)
}

function afterRewording(example: RuleExample, operations: Operations): readonly string[] {
  const [operation] = operations
  const text = operation !== undefined && 'value' in operation ? String(operation.value) : ''
  return findingsOf({ ...example, text }).map(signature)
}

/** What a finding says, without its place and the words and numbers in it: a patch may move or change them. */
function signature({ rule, message }: Finding): string {
  return `${rule} ${message.replaceAll(/“[^”]*”|\d+/g, '…')}`
}
