/** The checks of meaning, in the order in which they run. Adding a check is adding a line. */
import type { SemanticCheck } from './check.ts'
import { checkContradictions } from './contradictions.ts'
import { checkDates } from './dates.ts'
import { checkHours } from './hours.ts'
import { checkIds } from './ids.ts'
import { checkMoney } from './money.ts'
import { checkReferences } from './references.ts'
import { checkShares } from './shares.ts'
import { checkTheme } from './theme.ts'
import { checkValues } from './values.ts'

export const semanticChecks: readonly SemanticCheck[] = [
  checkValues,
  checkIds,
  checkReferences,
  checkHours,
  checkShares,
  checkDates,
  checkMoney,
  checkTheme,
  checkContradictions
]
