/** Numbers with their words: the form that each number asks for, in every shipped locale. */
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { createFormatter, type Formatter } from '../src/domain/format.ts'
import { loadLocales } from '../src/library/load-locales.ts'

const locales = loadLocales({ directories: [fileURLToPath(new URL('../templates', import.meta.url))] })

function formatter(tag: string): Formatter {
  const locale = locales.get(tag)
  if (locale === undefined) throw new Error(`There is no locale ${tag}.`)
  return createFormatter(locale)
}

t.test('English has one form for one, and another for all else', async t => {
  for (const tag of ['en-US', 'en-GB']) {
    const format = formatter(tag)
    t.same(
      (['minutes', 'hours', 'days', 'weeks', 'months', 'years'] as const).map(unit =>
        format.duration({ value: 1, unit })
      ),
      ['1 minute', '1 hour', '1 day', '1 week', '1 month', '1 year']
    )
    t.equal(format.duration({ value: 2, unit: 'hours' }), '2 hours')
    t.equal(format.duration({ value: 0.5, unit: 'hours' }), '0.5 hours')
    t.equal(format.duration({ min: 1, max: 1, unit: 'weeks' }), '1 week', 'a range that is one number')
    t.equal(format.duration({ min: 1, max: 2, unit: 'weeks' }), '1 to 2 weeks')
    t.equal(format.duration({ min: 1, unit: 'hours' }), 'at least 1 hour')
    t.equal(format.duration({ max: 1, unit: 'days' }), 'up to 1 day')
    t.equal(format.hours({ value: 1, per: 'week' }), '1 hour a week')
    t.equal(format.hours({ value: 20, per: 'week' }), '20 hours a week')
    t.equal(format.hours({ min: 1, per: 'month' }), 'at least 1 hour a month')
    t.equal(format.frequency({ per: 'week', times: { value: 1 } }), 'once a week')
    t.equal(format.frequency({ per: 'week', times: { min: 1 } }), 'at least once a week')
    t.equal(format.frequency({ per: 'week', times: { min: 1, max: 2 } }), '1 to 2 times a week')
    t.equal(format.count('minutes', { value: 1 }), '1 minute')
    t.equal(format.count('attempts', { value: 1 }), '1 attempt')
    t.equal(format.count('cycleWeeks', { value: 1 }), 'Shift cycle of 1 week')
  }
})

t.test('Hebrew has a form for two of some, and its form for one says the number itself', async t => {
  const format = formatter('he-IL')
  t.equal(format.duration({ value: 1, unit: 'hours' }), 'שעה אחת')
  t.equal(format.duration({ value: 2, unit: 'hours' }), 'שעתיים')
  t.equal(format.duration({ value: 3, unit: 'hours' }), '3 שעות')
  t.equal(format.duration({ min: 1, unit: 'hours' }), 'לפחות שעה אחת', 'the bound is not lost')
  t.equal(format.duration({ value: 2, unit: 'minutes' }), '2 דקות')
  t.equal(format.hours({ value: 2, per: 'week' }), 'שעתיים בשבוע')
  t.equal(format.frequency({ per: 'day', times: { max: 1 } }), 'עד פעם אחת ביום')
})

t.test('every text around a number has a form for one that differs, in every locale', async t => {
  for (const [tag, locale] of locales) {
    const counted = { ...locale.units, ...locale.hoursPer }
    for (const [name, pattern] of Object.entries(counted)) {
      t.ok(typeof pattern === 'object' && pattern.one !== pattern.other, `${tag}: ${name}`)
    }
  }
})
