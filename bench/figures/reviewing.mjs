/** Reviewing a whole role in a process that is warm, and how the time grows with the length of a text. */
import { atMost } from '../measure/figure.mjs'

/** The starting role, and a text of duties at 1× and 16×. */
export async function measureReview({ rounds, slice, warm }) {
  const { role, reviewer } = await prepare()
  const sentences = role.duties.map(({ text, title }) => text ?? title ?? '').join(' ')
  const text = `${sentences} Administers medication twice a day. Does not search rooms. `.repeat(4)
  const reviewOf = factor => {
    const input = { text: text.repeat(factor), field: 'duty', settingId: role.setting.id }
    return () => reviewer.reviewText(input)
  }
  const timed = task => median(task, { rounds, slice, warm })
  const [whole, one, sixteen] = [timed(() => reviewer.reviewRole(role)), timed(reviewOf(1)), timed(reviewOf(16))]
  return [
    { name: 'review-role', value: whole, unit: 'ms', target: atMost('value', 10, 5) },
    { name: 'review-text-1x', value: one, unit: 'ms' },
    {
      name: 'review-text-16x',
      value: sixteen,
      unit: 'ms',
      ratio: sixteen / 16 / one,
      against: '1x, for each word',
      target: atMost('ratio', 1.2, 1.05)
    }
  ]
}

async function prepare() {
  const load = path => import(new URL(`../../dist/${path}`, import.meta.url).href)
  const [{ loadLibrary }, { loadReview }, { createReviewer }, { ruleLogic }, { shippedTemplates }, { createService }] =
    await Promise.all(
      [
        'library/load-library.js',
        'review/load-review.js',
        'review/engine.js',
        'review/rule-logic.js',
        'paths.js',
        'service.js'
      ].map(load)
    )
  const directories = [shippedTemplates]
  const reviewer = createReviewer(loadReview({ directories }), loadLibrary({ directories }), ruleLogic)
  const { role } = (await createService()).createStartingRole('inpatient-unit', { jurisdiction: 'US' })
  return { reviewer, role }
}

/** Median over the rounds of the milliseconds that one call takes. */
function median(task, { rounds, slice, warm }) {
  callFor(task, warm / 4)
  const times = Array.from({ length: rounds }, () => callFor(task, slice)).sort((a, b) => a - b)
  return times[Math.floor(times.length / 2)]
}

function callFor(task, milliseconds) {
  const start = performance.now()
  let calls = 0
  do {
    task()
    calls++
  } while (performance.now() - start < milliseconds)
  return (performance.now() - start) / calls
}
