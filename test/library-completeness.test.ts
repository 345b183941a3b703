/** What a job is made of lacks nothing: how many items there are of each kind, and every part that each of them must have. */
import t from 'tap'
import { loadLibrary } from '../src/library/load-library.ts'
import { shipped } from './helpers/library-overlay.ts'

const library = loadLibrary({ directories: [shipped] })
const duties = [...library.duties.values()]
const boundaries = [...library.boundaries.values()]
const outOfScope = [...library.outOfScope.values()]
const competencies = [...library.competencies.values()]
const settings = [...library.settings.values()]

/** Ids of those for which something does not hold. */
function lacking<T extends { readonly id: string }>(
  items: readonly T[],
  holds: (item: T) => boolean
): readonly string[] {
  return items.filter(item => !holds(item)).map(({ id }) => id)
}

/** Texts of different items are different, whatever their case. */
function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts.map(text => text.toLowerCase())).size === texts.length
}

t.test('fourteen domains, each with indicators at three levels, ways to grow and ways to be assessed', async t => {
  t.equal(competencies.length, 14)
  const indicators = competencies.flatMap(({ levels }) => Object.values(levels).flatMap(level => level.indicators))
  t.ok(areDistinct(indicators.map(({ id }) => id)), 'an id names one indicator in the whole library')
  t.ok(areDistinct(indicators.map(({ text }) => text)), 'and a text stands once')
  const descriptions = competencies.flatMap(({ levels }) => Object.values(levels).map(({ description }) => description))
  t.equal(descriptions.length, 42)
  t.ok(areDistinct(descriptions), 'each level is described for its domain')
  const atLevel = (id: string, level: 'entry' | 'practitioner' | 'lead') =>
    library.competencies.get(id)?.levels[level].indicators.length ?? 0
  for (const { id } of competencies) {
    // What an independent worker shows is asked of entry and practitioner together: at least five to seven.
    t.ok(atLevel(id, 'entry') + atLevel(id, 'practitioner') >= 7, `${id}: indicators up to practitioner`)
    t.ok(atLevel(id, 'entry') >= 3 && atLevel(id, 'practitioner') >= 3 && atLevel(id, 'lead') >= 3, id)
  }
  t.same(
    lacking(competencies, ({ development }) => development.length >= 4 && areDistinct(development)),
    [],
    'how it is developed'
  )
  const methods = (item: (typeof competencies)[number]) => new Set(item.assessment.map(({ method }) => method))
  t.same(
    lacking(competencies, item => methods(item).size >= 4),
    [],
    'assessed in four ways or more'
  )
  t.equal(new Set(competencies.flatMap(item => [...methods(item)])).size, 5, 'every way is used')
  for (const framework of ['samhsa-competencies', 'hee-framework']) {
    t.same(
      lacking(competencies, ({ crosswalk }) => crosswalk.some(to => to.framework === framework)),
      [],
      `${framework} has an item for each domain`
    )
  }
})

t.test('self-compassion has its three strands and is no inquiry into health', async t => {
  const item = library.competencies.get('self-compassion')
  t.same(
    item?.strands.map(({ id }) => id),
    ['sc-self-kindness', 'sc-common-humanity', 'sc-mindfulness']
  )
  t.match(item?.guardRail, /never become a question about health, a test of fitness/)
})

t.test('82 duties or more, each observable, of a class, an area, settings and domains', async t => {
  t.ok(duties.length >= 82)
  t.same(
    lacking(duties, duty => duty.settings.length > 0 && duty.competencies.length > 0 && library.areas.has(duty.area)),
    []
  )
  t.ok(areDistinct(duties.map(({ outcome }) => outcome)), 'each has an outcome of its own')
  t.ok(areDistinct(duties.map(({ text }) => text)))
  const classes = new Set(duties.map(duty => duty.class))
  t.same([...classes].sort(), ['administrative', 'direct', 'indirect'])
  const areas = new Set(duties.map(({ area }) => area))
  t.same(
    [...library.areas.keys()].filter(id => !areas.has(id)),
    [],
    'every area has duties'
  )
  const core = duties.filter(duty => duty.core)
  t.ok(core.length >= 15 && core.length <= 30, `${core.length} are marked as core`)
  // Any setting may use a core duty; a team meeting needs a team that meets about people, which not every setting has.
  t.same(
    lacking(core, duty => duty.settings.length === settings.length),
    ['d-team-meeting']
  )
})

t.test(
  '26 tasks or more are out of scope, with a reason, somebody who does it, and what to do in its place',
  async t => {
    t.ok(outOfScope.length >= 26)
    t.same(
      lacking(outOfScope, item => item.settings.length > 0),
      []
    )
    for (const field of ['text', 'reason', 'instead'] as const) {
      t.ok(areDistinct(outOfScope.map(item => item[field])), `${field}: one for each`)
    }
    t.same(
      lacking(outOfScope, ({ doneBy }) => /[a-z]/.test(doneBy) && !/peer specialist/i.test(doneBy)),
      []
    )
  }
)

/** Settings in which a must says nothing: nobody can touch anybody over the telephone. */
const elsewhere: Readonly<Record<string, readonly string[]>> = { 'b-physical-contact': ['warmline-telehealth'] }

t.test(
  '40 boundaries or more, with a reason, what the employer does, where it is a must and what to do when',
  async t => {
    t.ok(boundaries.length >= 40)
    for (const field of ['text', 'commitment', 'rationale', 'whatToDo'] as const) {
      t.ok(areDistinct(boundaries.map(item => item[field])), `${field}: one for each`)
    }
    t.same(
      lacking(boundaries, ({ id, level, settings: musts }) =>
        level === 'must'
          ? settings.length - musts.length === (elsewhere[id]?.length ?? 0)
          : level === 'policy'
            ? musts.length === 0
            : musts.length > 0
      ),
      [],
      'a must holds everywhere, one by setting somewhere, one of policy nowhere by itself'
    )
  }
)

/** Duties that any peer specialist has, whatever the setting. */
const everywhere = [
  ...['d-first-contact', 'd-listening', 'd-hope', 'd-share-story', 'd-culture', 'd-notice-signs', 'd-note'],
  ...['d-supervision', 'd-role-review']
]

t.test('twelve settings, each a place of its own', async t => {
  t.equal(settings.length, 12)
  for (const setting of settings) {
    t.ok(setting.risks.length >= 3 && areDistinct(setting.risks), `${setting.id}: risks`)
    t.match(setting.loneWorking, /alone|pairs|check-in|distance|within call/i, `${setting.id}: lone working`)
    t.match(setting.hours, /hours|evening|shift|weekend|clock|school|agreement|time/i, `${setting.id}: hours`)
    t.match(setting.supervision, /week|hours a month/, `${setting.id}: supervision says how much`)
    t.ok(
      setting.workload.length > 0 && areDistinct(setting.workload.map(({ text }) => text)),
      `${setting.id}: workload`
    )
    for (const { text, sources } of setting.workload) {
      const hasFigure = /\d|\b(two|three|four)\b/.test(text.replace(/As a suggestion, .*/, ''))
      t.ok(!hasFigure || sources.length > 0, `${setting.id}: a figure has a source: ${text}`)
    }
    t.same(
      everywhere.filter(id => !setting.duties.includes(id)),
      [],
      `${setting.id}: duties of every peer specialist`
    )
  }
  for (const field of ['description', 'hours', 'supervision', 'loneWorking'] as const) {
    t.ok(areDistinct(settings.map(setting => setting[field])), `${field}: one for each`)
  }
  t.same(new Set(settings.map(({ forceExposure }) => forceExposure)), new Set(['low', 'medium', 'high']))
})

t.test('figures that differ stand side by side, each with its source', async t => {
  const figures = library.settings.get('community-mh')?.workload ?? []
  const most = figures.flatMap(({ text, sources }) => {
    const found = /at most (\d+)(?! certified)/.exec(text)
    return found === null ? [] : [[found[1], sources] as const]
  })
  t.same(
    most.map(([figure]) => figure),
    ['12', '15']
  )
  t.ok(most.every(([, sources]) => sources.length > 0))
  t.match(figures.map(({ text }) => text).join(' '), /differ, so both are shown/)
})
