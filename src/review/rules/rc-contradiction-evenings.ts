/** rc-contradiction-evenings: no evening or night work beside a shift that ends in the evening or at night. */
import { put } from '../patches.ts'
import { defineRule } from '../rule.ts'

export const contradictionEvenings = defineRule('rc-contradiction-evenings', {
  checkRole: ({ role, threshold }, report) => {
    const { evenings, nights, shifts = [] } = role.hours
    for (const [index, shift] of shifts.entries()) {
      const pointer = `/hours/shifts/${index}`
      const values = { start: shift.start, end: shift.end }
      const end = hourOf(shift.end) + (shift.endsNextDay === true ? 24 : 0)
      if (nights === 'none' && end > threshold('night')) {
        const some = { name: 'some-nights', safe: false, operations: put(role, '/hours/nights', 'some') }
        report({ pointer, message: 'night', values, patches: [some] })
      } else if (evenings === 'none' && end > threshold('evening')) {
        const some = { name: 'some-evenings', safe: false, operations: put(role, '/hours/evenings', 'some') }
        report({ pointer, values, patches: [some] })
      }
    }
  }
})

/** Hours since midnight of `HH:MM`. */
function hourOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours + minutes / 60
}
