/** Remembers which methods each address takes, so that a wrong method is told from a wrong address. */
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { HttpProblem, pathOf } from './problem.ts'

export interface RouteTable {
  /** The problem for a request that no route took: 405 with the methods that there are, or 404. */
  missProblem(request: FastifyRequest): HttpProblem
}

/** Begins to record the routes of an app; call it before any route is added. */
export function createRouteTable(app: FastifyInstance): RouteTable {
  const routes = new Map<string, { readonly pattern: RegExp; readonly methods: Set<string> }>()
  app.addHook('onRoute', ({ url, method }) => {
    const entry = routes.get(url) ?? { pattern: toPattern(url), methods: new Set<string>() }
    for (const name of [method].flat()) entry.methods.add(name)
    routes.set(url, entry)
  })
  const methodsAt = (path: string) => {
    const found = [...routes.values()].filter(({ pattern }) => pattern.test(path))
    return [...new Set(found.flatMap(({ methods }) => [...methods]))].sort()
  }
  return {
    missProblem(request) {
      const methods = methodsAt(pathOf(request.raw.url ?? '/'))
      if (methods.length === 0) return new HttpProblem('not-found', 'There is no resource at this path.')
      const allow = methods.join(', ')
      return new HttpProblem('method-not-allowed', `This resource takes: ${allow}.`, { headers: { allow } })
    }
  }
}

/** `/v1/settings/:id` as an expression for whole paths. */
function toPattern(url: string): RegExp {
  const escaped = url.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/:\w+/g, '[^/]+')
  return new RegExp(`^${escaped}$`)
}
