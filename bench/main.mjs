/** `npm run bench`: measures the built product beside its peers. Options: `--quick`, `--only NAME`. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

const groups = {
  making: ['./figures/making.mjs', 'measureMaking'],
  growth: ['./figures/making.mjs', 'measureGrowth'],
  review: ['./figures/reviewing.mjs', 'measureReview'],
  throughput: ['./figures/serving.mjs', 'measureThroughput'],
  waiting: ['./figures/serving.mjs', 'measureWaiting'],
  start: ['./figures/starting.mjs', 'measureStart'],
  memory: ['./figures/starting.mjs', 'measureMemory'],
  batch: ['./figures/batching.mjs', 'measureBatch'],
  soak: ['./figures/soaking.mjs', 'measureSoakByCount'],
  command: ['./figures/starting.mjs', 'measureCommand'],
  page: ['./figures/opening.mjs', 'measurePage']
}

/** Takes minutes, so it runs only when it is named. */
const onDemand = new Set(['soak'])

/** `slice` and `warm` are milliseconds for one maker, the others with a unit in their names; `runs` are whole processes. */
const full = {
  rounds: 5,
  slice: 600,
  warm: 2000,
  loadRounds: 5,
  loadSeconds: 1.5,
  runs: 9,
  rests: 3,
  batchRounds: 3,
  batchRows: [1000, 10_000],
  soakSeconds: 40,
  soakDocuments: 50_000
}
const quick = {
  rounds: 3,
  slice: 60,
  warm: 300,
  loadRounds: 1,
  loadSeconds: 0.5,
  runs: 3,
  rests: 1,
  batchRounds: 1,
  batchRows: [200, 1000],
  soakSeconds: 2,
  soakDocuments: 1000
}

await run()

async function run() {
  const options = readOptions()
  if (options === null) return
  const directory = mkdtempSync(join(tmpdir(), 'peer-role-bench-'))
  try {
    await measure(options, directory)
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { quick: { type: 'boolean' }, only: { type: 'string' } } })
    if (values.only !== undefined && !Object.hasOwn(groups, values.only)) {
      throw new Error(`--only is one of: ${Object.keys(groups).join(', ')}.`)
    }
    if (!existsSync(new URL('../dist/service.js', import.meta.url))) throw new Error('Build first: npm run build.')
    return values
  } catch (error) {
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 2
    return null
  }
}

async function measure(options, directory) {
  const { prepareContent } = await import('./content/prepare.mjs')
  const { formatLines, formatTable } = await import('./measure/report.mjs')
  const sizes = await prepareContent(directory)
  const isQuick = options.quick === true
  const context = { directory, sizes, isQuick, ...(isQuick ? quick : full) }
  const content = [...sizes].map(([factor, { words, blocks }]) => `${factor}x ${words} words in ${blocks} paragraphs`)
  process.stdout.write(
    `Node ${process.version}, ${process.platform} ${process.arch}, ${availableParallelism()} cores; ${content.join('; ')}\n`
  )
  const figures = []
  for (const [name, [file, task]] of Object.entries(groups)) {
    if (options.only === undefined ? onDemand.has(name) : options.only !== name) continue
    process.stderr.write(`${name} …\n`)
    const module = await import(file)
    figures.push(...(await module[task](context)))
  }
  process.stdout.write(`\n${formatTable(figures)}\n${formatLines(figures)}`)
}
