/** Checks that look at one value wherever it stands: ranges, dates, and codes. One walk over the role serves all. */
import { pointerOf, type Step } from '../pointer.ts'
import type { InputProblem } from '../problem.ts'
import { isCalendarDate } from './calendar.ts'
import { problem, type RoleDraft, type SemanticContext } from './check.ts'
import { checkCurrency, checkJurisdiction, checkLanguage, checkLocale, checkTimeZone } from './codes.ts'
import { checkMeasure, checkRange, isOfQuantity } from './ranges.ts'

type TextCheck = (value: string, pointer: string, context: SemanticContext) => readonly InputProblem[]

/** By the name of the property, which means the same wherever the schema uses it. */
const textChecks: ReadonlyMap<string, TextCheck> = new Map<string, TextCheck>([
  ...[...dateNames()].map((name): [string, TextCheck] => [name, checkDate]),
  ['jurisdiction', checkJurisdiction],
  ['currency', checkCurrency],
  ['language', checkLanguage],
  ['locale', checkLocale],
  ['timeZone', checkTimeZone]
])

/** Names of all properties that hold a date, or a list of dates. */
export function dateNames(): readonly string[] {
  const life = ['created', 'revised', 'effective', 'review', 'date', 'asOf', 'due', 'endDate']
  return [...life, 'opens', 'closes', 'interviews', 'starts', 'cutOffs']
}

/** Checks every value of the role on its own. */
export function checkValues(role: RoleDraft, context: SemanticContext): readonly InputProblem[] {
  const problems: InputProblem[] = []
  walk(role, '', [], context, problems)
  return problems
}

function walk(value: unknown, name: string, path: Step[], context: SemanticContext, problems: InputProblem[]): void {
  if (typeof value === 'string') {
    const check = textChecks.get(name)
    if (check !== undefined) problems.push(...check(value, pointerOf(path), context))
  } else if (Array.isArray(value)) {
    for (let index = 0; index < value.length; index++) {
      path.push(index)
      walk(value[index], name, path, context, problems)
      path.pop()
    }
  } else if (typeof value === 'object' && value !== null) {
    walkObject(value as Readonly<Record<string, unknown>>, path, context, problems)
  }
}

function walkObject(
  part: Readonly<Record<string, unknown>>,
  path: Step[],
  context: SemanticContext,
  problems: InputProblem[]
): void {
  const names = Object.keys(part)
  if (names.some(isOfQuantity)) {
    const pointer = () => pointerOf(path)
    if (context.isWhole(pointer)) problems.push(...checkRange(part, pointer), ...checkMeasure(part, pointer))
  }
  for (const name of names) {
    const value = part[name]
    // Most texts are words that mean nothing to a check, so they are passed by before anything is noted of them.
    if (typeof value === 'string' && !textChecks.has(name)) continue
    path.push(name)
    walk(value, name, path, context, problems)
    path.pop()
  }
}

function checkDate(value: string, pointer: string): readonly InputProblem[] {
  if (isCalendarDate(value)) return []
  const message = `${value.slice(0, 10)} is not a day of the calendar.`
  return [problem(pointer, 'not-a-date', message, 'Correct the month or the day: the order is year-month-day.')]
}
