/** Announces what will go, in the headers of its answers: Deprecation (RFC 9745) and Sunset (RFC 8594). */
import fp from 'fastify-plugin'

/** A route, or one query parameter of it, that is not to be used any more. */
export interface Deprecation {
  readonly method: 'GET' | 'POST'
  /** The pattern of the route, such as `/v1/settings/:id`. */
  readonly route: string
  /** Only requests with this parameter are told; all of the route where it is left out. */
  readonly parameter?: string
  /** Since when, `YYYY-MM-DD`. */
  readonly since: string
  /** When it will stop answering, `YYYY-MM-DD`; left out while that is open. */
  readonly sunset?: string
  /** Address of a text on what to use instead. */
  readonly link: string
}

/** Those in force; a new one is announced in the changelog as well, and stays six months at least before its sunset. */
export const deprecationTable: readonly Deprecation[] = []

export const deprecation = fp<{ readonly deprecations: readonly Deprecation[] }>(
  async (app, { deprecations }) => {
    if (deprecations.length === 0) return
    app.addHook('onRequest', (request, reply, done) => {
      const method = request.method === 'HEAD' ? 'GET' : request.method
      const found = deprecations.filter(
        ({ method: of, route, parameter }) =>
          of === method &&
          route === request.routeOptions.url &&
          (parameter === undefined || Object.hasOwn(request.query as object, parameter))
      )
      // One header can tell of one thing: that which ends first is the most urgent.
      const [first] = [...found].sort((a, b) => (a.sunset ?? '9999').localeCompare(b.sunset ?? '9999'))
      if (first !== undefined) reply.headers(headersOf(first))
      done()
    })
  },
  { name: 'deprecation' }
)

function headersOf({ since, sunset, link }: Deprecation): Readonly<Record<string, string>> {
  return {
    // A date of structured fields: seconds since 1970 after an @ (RFC 9745, section 2.1).
    deprecation: `@${Date.parse(since) / 1000}`,
    ...(sunset !== undefined && { sunset: new Date(sunset).toUTCString() }),
    link: `<${link}>; rel="deprecation"; type="text/html"`
  }
}
