/** Making one document in a process that is warm: DOCX and HTML, at 1× and 16×, beside the peers; and how that grows. */
import { atLeast, atMost } from '../measure/figure.mjs'
import { startChild } from '../measure/processes.mjs'
import { inRounds } from '../measure/rounds.mjs'
import { growthExponent } from '../measure/statistics.mjs'

const supportedPeers = ['docx', 'docxtemplater-compiled']
const docxMakers = ['product-docx', ...supportedPeers, 'docxtemplater-reused', 'handlebars-floor']

/** DOCX at 1× against every peer, with its size; HTML at 1×. */
export async function measureMaking(context) {
  const { results, sizes } = await runMakers(context, [...docxMakers, 'product-html'], [1])
  const time = name => results[`${name} 1`].milliseconds
  const own = time('product-docx')
  const fastest = fastestOf(supportedPeers, time)
  return [
    {
      ...made('docx-1x', results['product-docx 1']),
      ratio: time(fastest) / own,
      against: `${fastest}, times faster`,
      target: atLeast('ratio', 7, 16)
    },
    {
      ...made('docx-1x-to-floor', results['product-docx 1']),
      ratio: own / time('handlebars-floor'),
      against: 'handlebars-floor',
      target: atMost('ratio', 3, 1.25)
    },
    ...docxMakers.slice(1).map(name => ({
      ...made(`docx-1x ${name}`, results[`${name} 1`]),
      ratio: time(name) / own,
      against: 'product'
    })),
    {
      name: 'docx-1x-size',
      value: sizes['product-docx 1'],
      unit: 'bytes',
      ratio: sizes['product-docx 1'] / sizes['docx 1'],
      against: 'docx',
      target: atMost('ratio', 1.1, 1.02)
    },
    { ...made('html-1x', results['product-html 1']), target: atMost('value', 0.5, 0.2) }
  ]
}

/** Time and peak memory at 1×, 4× and 16×, one process for each. */
export async function measureGrowth(context) {
  const makers = ['product-docx', 'product-html', ...supportedPeers, ...(context.isQuick ? [] : ['handlebars-floor'])]
  const factors = [...context.sizes.keys()].filter(factor => !context.isQuick || factor !== 4)
  const { results, sizes } = await runMakers(context, makers, factors)
  const time16 = name => results[`${name} 16`].milliseconds
  const fastest = fastestOf(supportedPeers, time16)
  return [
    {
      ...made('docx-16x', results['product-docx 16']),
      ratio: time16(fastest) / time16('product-docx'),
      against: `${fastest}, times faster`,
      target: atLeast('ratio', 5, 16)
    },
    {
      name: 'docx-16x-size',
      value: sizes['product-docx 16'],
      unit: 'bytes',
      ratio: sizes['product-docx 16'] / sizes['docx 16'],
      against: 'docx'
    },
    ...makers.flatMap(name => growthOf(name, factors, results, context))
  ]
}

function growthOf(name, factors, results, { sizes }) {
  const words = factors.map(factor => sizes.get(factor).words)
  const costs = key => factors.map(factor => results[`${name} ${factor}`][key])
  const target = name.startsWith('product') ? { target: atMost('value', 1.05, 1) } : {}
  const lines = factors.map(factor => ({ ...made(`growth ${name} ${factor}x`, results[`${name} ${factor}`]) }))
  const exponent = (label, key) => ({
    name: `growth ${name} ${label}`,
    value: growthExponent(words, costs(key)),
    unit: 'exponent',
    ratio: words.at(-1) / words[0],
    against: 'words, largest to smallest',
    ...target
  })
  const peak = results[`${name} ${factors.at(-1)}`].peakMegabytes
  return [
    ...lines,
    exponent('time', 'milliseconds'),
    exponent('memory', 'peakMegabytes'),
    { name: `growth ${name} peak`, value: peak, unit: 'MB', ratio: peak / costs('peakMegabytes')[0], against: '1x' }
  ]
}

async function runMakers({ directory, rounds, slice, warm }, makers, factors) {
  const children = new Map()
  try {
    for (const name of makers) {
      for (const factor of factors)
        children.set(`${name} ${factor}`, await startChild('maker.mjs', [name, directory, factor]))
    }
    // Time for each to be compiled by the engine, which is not what is measured here.
    for (const child of children.values()) await child.ask({ milliseconds: warm })
    const tasks = [...children].map(([key, child]) => [key, () => child.ask({ milliseconds: slice })])
    const results = await inRounds(rounds, Object.fromEntries(tasks))
    return { results, sizes: Object.fromEntries([...children].map(([key, { ready }]) => [key, ready.length])) }
  } finally {
    await Promise.all([...children.values()].map(child => child.close()))
  }
}

function made(name, { milliseconds, spread }) {
  return { name, value: milliseconds, unit: 'ms', spread }
}

function fastestOf(names, time) {
  return names.reduce((best, name) => (time(name) < time(best) ? name : best))
}
