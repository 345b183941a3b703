/** Which scope a request needs: one table for all routes, so that a route that nobody thought of is closed. */
import type { Scope } from '../access/scopes.ts'

/** `public`: everyone. `any`: every caller with a credential. A list: a caller with one of these scopes. */
export type NeededScope = 'public' | 'any' | readonly Scope[]

interface AccessRule {
  readonly method: 'GET' | 'POST' | '*'
  /** The pattern of the route, or its beginning where it ends in `*`. */
  readonly route: string
  readonly needs: NeededScope
}

/** The first that fits holds. */
export const accessRules: readonly AccessRule[] = [
  { method: 'GET', route: '/healthz', needs: 'public' },
  { method: 'GET', route: '/readyz', needs: 'public' },
  { method: '*', route: '/metrics', needs: ['admin'] },
  { method: 'POST', route: '/form/*', needs: ['render'] },
  { method: '*', route: '/v1/documents/*', needs: ['render'] },
  { method: '*', route: '/v1/exports/*', needs: ['render'] },
  { method: '*', route: '/v1/verify', needs: ['render', 'review'] },
  { method: '*', route: '/v1/batches*', needs: ['batch'] },
  { method: '*', route: '/v1/role-definitions/validate', needs: ['render', 'review', 'batch'] },
  { method: '*', route: '/v1/role-definitions/*', needs: ['review'] },
  { method: '*', route: '/v1/texts/*', needs: ['review'] },
  { method: 'GET', route: '/v1/settings/:id/documents/:document', needs: ['render'] },
  { method: 'GET', route: '/v1/library/competency-framework', needs: ['render'] },
  { method: 'GET', route: '*', needs: 'any' },
  { method: '*', route: '*', needs: ['admin'] }
]

/** HEAD is a GET without its body. A request that no route takes has an undefined pattern. */
export function neededScope(method: string, route: string | undefined): NeededScope {
  const asked = method === 'HEAD' ? 'GET' : method
  const found = accessRules.find(
    rule => (rule.method === '*' || rule.method === asked) && fits(rule.route, route ?? '')
  )
  return found?.needs ?? ['admin']
}

function fits(pattern: string, route: string): boolean {
  return pattern.endsWith('*') ? route.startsWith(pattern.slice(0, -1)) : route === pattern
}
