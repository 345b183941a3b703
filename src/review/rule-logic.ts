/** The logic of all rules that need more than patterns. A rule of patterns alone is its file in `templates/review/rules/`. */
import type { Rule } from './rule.ts'
import { purposeMissing } from './rules/rc-purpose-missing.ts'

export const ruleLogic: readonly Rule[] = [purposeMissing]
