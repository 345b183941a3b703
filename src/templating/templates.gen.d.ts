/** Types of the templates that the build has compiled. */
import type { PrecompiledTemplates } from './precompiled.ts'

export const precompiled: PrecompiledTemplates
