/** Tests of the checks of meaning that calculate: hours, shares, ranges, money; and the cases that must stay silent. */
import t from 'tap'
import { loadRoleValidator, runCases, validRole } from './helpers/role-checks.ts'

const validate = await loadRoleValidator()

t.test('hours', async t => {
  const entries = ['monday', 'tuesday'].map(day => ({ week: 1, day, shift: 'day' }))
  runCases(t, validate, [
    ['share and total', role => (role.hours.fte.value = 0.8), 'hours-disagree /hours/fte'],
    ['rounded share', role => Object.assign(role.hours, { fte: { value: 0.53 }, fullTimeWeeklyHours: 37.5 })],
    ['share and range', role => Object.assign(role.hours, { fte: { min: 0.4, max: 0.6 } })],
    ['total of two weeks', role => Object.assign(role.hours, { amount: { value: 40, per: 'two-weeks' }, split: [] })],
    ['percent as share', role => (role.hours.fte.value = 50), 'fte-too-large /hours/fte'],
    [
      'more hours than a week has',
      role => (role.hours = { amount: { value: 169, per: 'week' } }),
      'hours-too-many /hours/amount'
    ],
    ['no number', role => delete role.hours.amount.value, 'no-number /hours/amount'],
    ['eight days', role => (role.hours.daysPerWeek.value = 8), 'days-too-many /hours/daysPerWeek'],
    ['shifts and total', role => (role.hours.shifts[0].perWeek.value = 2), 'hours-disagree /hours/shifts'],
    ['break that is not stated', role => delete role.hours.shifts[0].breakMinutes],
    ['more shifts than days', role => role.hours.shifts[0].days.pop(), 'shift-days /hours/shifts/0/perWeek'],
    ['administration', role => (role.hours.adminHoursPerWeek = 21), 'hours-disagree /hours/adminHoursPerWeek'],
    ['cycle and total', role => (role.hours.cycle = { weeks: 1, entries }), 'hours-disagree /hours/cycle'],
    [
      'week after the cycle',
      role => (role.hours.cycle = { weeks: 1, entries: [{ week: 2, day: 'monday', shift: 'day' }] }),
      'cycle-week /hours/cycle/entries/0/week'
    ],
    [
      'day without that shift',
      role => (role.hours.cycle = { weeks: 1, entries: [{ week: 1, day: 'sunday', shift: 'day' }] }),
      'cycle-day /hours/cycle/entries/0/day'
    ],
    [
      'same entry twice',
      role => (role.hours.cycle = { weeks: 1, entries: [...entries, entries[0]] }),
      'cycle-repeats /hours/cycle/entries/2'
    ],
    ['parts of the hours', role => (role.hours.split[0].hours.value = 10), 'hours-disagree /hours/split'],
    ['end before start', role => (role.hours.shifts[0].end = '08:00'), 'shift-end /hours/shifts/0/end'],
    ['across midnight', role => (role.hours.shifts = [{ start: '22:00', end: '07:00', endsNextDay: true }])],
    [
      'more than a day',
      role => (role.hours.shifts = [{ start: '08:00', end: '09:00', endsNextDay: true }]),
      'shift-end /hours/shifts/0/endsNextDay'
    ],
    [
      'start at 24:00',
      role => (role.hours.shifts = [{ start: '24:00', end: '09:00' }]),
      'shift-start /hours/shifts/0/start'
    ],
    [
      'break as long as the shift',
      role => (role.hours.shifts = [{ start: '08:00', end: '09:00', breakMinutes: 60 }]),
      'break-too-long /hours/shifts/0/breakMinutes'
    ]
  ])
})

t.test('shares that make 100', async t => {
  const duties = (...percents: (number | null)[]) =>
    percents.map((percent, index) => ({ text: `Duty ${index}.`, ...(percent === null ? {} : { percent }) }))
  runCases(t, validate, [
    ['too little', role => (role.duties = duties(50, 49)), 'percent-sum /duties'],
    ['rounded thirds', role => (role.duties = duties(33.3, 33.3, 33.3))],
    ['no percents', role => (role.duties = duties(null, null))],
    ['some without, and room for them', role => (role.duties = duties(60, null))],
    ['some without, and no room for them', role => (role.duties = duties(60, 40, null)), 'percent-sum /duties'],
    ['one level only', role => (role.duties[2].percent = 30), 'percent-sum /duties'],
    ['parts of the hours', role => (role.hours.split[0].percent = 70), 'percent-sum /hours/split']
  ])
  const role = validRole()
  role.duties[2].percent = 30
  t.match(validate(role).problems[0]?.message, 'The percents of the duties of “grade-2” make 90, not 100.')
})

t.test('ranges and lengths', async t => {
  runCases(t, validate, [
    [
      'lowest above highest',
      role => (role.position.probation = { min: 6, max: 3, unit: 'months' }),
      'range-order /position/probation'
    ],
    [
      'number and range',
      role => (role.position.probation = { value: 6, max: 3, unit: 'months' }),
      'value-and-range /position/probation'
    ],
    ['unit alone', role => (role.position.probation = { unit: 'months' }), 'no-number /position/probation'],
    ['unit of an organization', role => (role.organization.unit = 'Ward 4')],
    ['pay', role => (role.compensation.pay[0].min = 30), 'range-order /compensation/pay/0'],
    ['amount and range of pay', role => (role.compensation.pay[0].amount = 25), 'value-and-range /compensation/pay/0'],
    [
      'amount without currency',
      role => delete role.compensation.pay[0].currency,
      'currency-missing /compensation/pay/0'
    ],
    [
      'addition without currency',
      role => (role.compensation.additions = [{ name: 'Night', amount: 2 }]),
      'currency-missing /compensation/additions/0'
    ],
    ['addition in percent', role => (role.compensation.additions = [{ name: 'Night', percent: 10 }])]
  ])
})
