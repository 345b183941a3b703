/** Counts of answers as plain numbers, since labels are costly to look up for each; metrics read them when asked. */

/** Upper bounds of the times that are told apart, in seconds. */
const bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

/** The answers of one route to one method. */
export interface AnswerCounts {
  readonly method: string
  readonly route: string
  readonly statuses: Map<number, number>
  /** How many took at most as long as each bound, and longer than the one before; the last is for all above. */
  readonly times: number[]
  seconds: number
  answers: number
}

/** One line of a metric, as the Prometheus library takes it. */
export interface MetricValue {
  readonly metricName: string
  readonly labels: Readonly<Record<string, string | number>>
  readonly value: number
}

export interface AnswerTable {
  count(method: string, route: string, status: number, seconds: number): void
  all(): Iterable<AnswerCounts>
}

/** Begins with no answers. Routes are few: a caller gives their patterns, never addresses. */
export function createAnswerTable(): AnswerTable {
  const routes = new Map<string, AnswerCounts[]>()
  const find = (method: string, route: string) => {
    const methods = routes.get(route) ?? []
    if (methods.length === 0) routes.set(route, methods)
    const known = methods.find(counts => counts.method === method)
    if (known !== undefined) return known
    const times = [...bounds, Number.POSITIVE_INFINITY].map(() => 0)
    const created = { method, route, statuses: new Map<number, number>(), times, seconds: 0, answers: 0 }
    methods.push(created)
    return created
  }
  return {
    count(method, route, status, seconds) {
      const counts = find(method, route)
      counts.statuses.set(status, (counts.statuses.get(status) ?? 0) + 1)
      counts.seconds += seconds
      counts.answers += 1
      let at = 0
      while (at < bounds.length && seconds > (bounds[at] ?? 0)) at++
      counts.times[at] = (counts.times[at] ?? 0) + 1
    },
    all: () => [...routes.values()].flat()
  }
}

/** The lines of a histogram: each bound counts all answers up to it. */
export function histogramValues(name: string, counts: AnswerCounts): readonly MetricValue[] {
  const labels = { method: counts.method, route: counts.route }
  let sum = 0
  const buckets = counts.times.map((count, index) => {
    sum += count
    return { metricName: `${name}_bucket`, labels: { le: bounds[index] ?? '+Inf', ...labels }, value: sum }
  })
  return [
    ...buckets,
    { metricName: `${name}_sum`, labels, value: counts.seconds },
    { metricName: `${name}_count`, labels, value: counts.answers }
  ]
}
