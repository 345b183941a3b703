/** Dates that must follow one another, and times that must fit together. */
import type { InputProblem } from '../problem.ts'
import { isCalendarDate, minutesOf } from './calendar.ts'
import { inEach, problem, type RoleDraft } from './check.ts'

interface NamedDate {
  readonly pointer: string
  readonly name: string
  readonly date: string | undefined
}

/** Checks the order of dates in governance, recruitment and the term of the post, and the start and end of shifts. */
export function checkDates(role: RoleDraft): readonly InputProblem[] {
  const { governance, position } = role
  const opening = role.recruitment?.opening
  const at = (pointer: string, name: string, date: string | undefined): NamedDate => ({ pointer, name, date })
  const starts = at('/recruitment/opening/starts', 'the first day of work', opening?.starts)
  return [
    ...inOrder([
      at('/governance/created', 'the date of creation', governance?.created),
      at('/governance/revised', 'the date of the last change', governance?.revised)
    ]),
    ...inOrder([
      at('/governance/effective', 'the date from which it applies', governance?.effective),
      at('/governance/review', 'the date of review', governance?.review)
    ]),
    ...inOrder([
      at('/recruitment/opening/opens', 'the first day of the opening', opening?.opens),
      at('/recruitment/opening/closes', 'the last day of the opening', opening?.closes),
      at('/recruitment/opening/interviews', 'the day of the interviews', opening?.interviews),
      starts
    ]),
    ...inOrder([starts, at('/position/term/endDate', 'the last day of the term', position?.term?.endDate)]),
    ...checkShifts(role)
  ]
}

/** Compares each date with the one before it that is given; text order is date order. */
function inOrder(dates: readonly NamedDate[]): readonly InputProblem[] {
  const known = dates.flatMap(({ date, ...rest }) =>
    date !== undefined && isCalendarDate(date) ? [{ ...rest, date }] : []
  )
  return known.flatMap((later, index) => {
    const earlier = known[index - 1]
    if (earlier === undefined || earlier.date <= later.date) return []
    const message = `${capital(later.name)}, ${later.date}, is before ${earlier.name}, ${earlier.date}.`
    return [problem(later.pointer, 'date-order', message, `Correct this date, or the one at ${earlier.pointer}.`)]
  })
}

function checkShifts(role: RoleDraft): readonly InputProblem[] {
  return inEach(role.hours?.shifts, '/hours/shifts', (shift, pointer) => {
    const { start, end, endsNextDay, breakMinutes } = shift
    if (start === undefined || end === undefined) return []
    if (start === '24:00')
      return [problem(`${pointer}/start`, 'shift-start', 'A shift cannot start at 24:00.', 'Write 00:00 instead.')]
    const minutes = minutesOf(end) - minutesOf(start) + (endsNextDay ? 1440 : 0)
    if (minutes <= 0) {
      const message = `The shift ends at ${end}, which is not after its start at ${start}.`
      return [
        problem(`${pointer}/end`, 'shift-end', message, 'For a shift across midnight, set “endsNextDay” to true.')
      ]
    }
    if (minutes > 1440) {
      const message = `From ${start} to ${end} on the next day is more than 24 hours.`
      return [problem(`${pointer}/endsNextDay`, 'shift-end', message, 'Remove “endsNextDay”, or correct the times.')]
    }
    if (breakMinutes === undefined || breakMinutes < minutes) return []
    const message = `The break of ${breakMinutes} minutes is as long as the shift, or longer.`
    return [problem(`${pointer}/breakMinutes`, 'break-too-long', message, 'Correct the break or the times.')]
  })
}

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}
