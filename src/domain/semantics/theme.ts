/** The accent colour must be readable on white paper. */
import { contrastRatio, readableColor, readableContrast } from '../contrast.ts'
import type { InputProblem } from '../problem.ts'
import { problem, type RoleDraft } from './check.ts'

const white = '#ffffff'

/** Checks the contrast of the accent colour (WCAG 2.2, success criterion 1.4.3). */
export function checkTheme(role: RoleDraft): readonly InputProblem[] {
  const color = role.organization?.theme?.accentColor
  if (color === undefined) return []
  const ratio = contrastRatio(color, white)
  if (ratio >= readableContrast) return []
  // Cut, not rounded, so that 4.49 is never shown as 4.5.
  const measured = Math.floor(ratio * 100) / 100
  const message = `The color ${color} has a contrast of ${measured}:1 on white; text needs at least ${readableContrast}:1.`
  const hint = `Use a darker color; the nearest is ${readableColor(color, [white])}.`
  return [problem('/organization/theme/accentColor', 'low-contrast', message, hint)]
}
