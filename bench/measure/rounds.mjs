/** Takes measurements in turn, so that a change in the machine's speed meets all that are compared. */
import { median, spread } from './statistics.mjs'

/**
 * @template Name
 * @param {number} count
 * @param {Record<string, (round: number) => Promise<Record<string, number>>>} tasks Each gives named numbers.
 * @returns {Promise<Record<string, Record<string, number> & { spread: number }>>} Medians of the numbers, and the spread of the first.
 */
export async function inRounds(count, tasks) {
  const results = Object.fromEntries(Object.keys(tasks).map(name => [name, []]))
  for (let round = 0; round < count; round++) {
    // Each round begins with another task, so that none is always the first.
    const names = Object.keys(tasks)
    const turned = [...names.slice(round % names.length), ...names.slice(0, round % names.length)]
    for (const name of turned) results[name].push(await tasks[name](round))
  }
  return Object.fromEntries(Object.entries(results).map(([name, samples]) => [name, summarize(samples)]))
}

function summarize(samples) {
  const keys = Object.keys(samples[0])
  const numbers = Object.fromEntries(keys.map(key => [key, median(samples.map(sample => sample[key]))]))
  return { ...numbers, spread: spread(samples.map(sample => sample[keys[0]])) }
}
