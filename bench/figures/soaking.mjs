/** What is kept by mistake shows over many documents: 50,000 in one process, however long they take. */
import { atMost } from '../measure/figure.mjs'
import { startChild } from '../measure/processes.mjs'

const steps = 25

/** Word files and pages in turn, each in a process of its own; memory after each of 25 steps. */
export async function measureSoakByCount({ directory, soakDocuments }) {
  const figures = []
  for (const format of ['docx', 'html']) {
    const child = await startChild('maker.mjs', [`product-${format}`, directory, 1])
    const samples = []
    let count = 0
    for (let step = 0; step < steps; step++) {
      const sample = await child.ask({ documents: Math.ceil(soakDocuments / 2 / steps) })
      samples.push(sample.megabytes)
      count += sample.count
    }
    await child.close()
    const mean = values => values.reduce((sum, value) => sum + value, 0) / values.length
    const fifth = Math.floor(steps / 5)
    const late = mean(samples.slice(-fifth))
    figures.push(
      { name: `soak-${format} count`, value: count, unit: 'documents' },
      { name: `soak-${format} peak`, value: Math.max(...samples), unit: 'MB' },
      {
        name: `soak-${format}`,
        value: late,
        unit: 'MB',
        ratio: late / mean(samples.slice(fifth, 2 * fifth)),
        against: 'second fifth of the documents',
        target: atMost('ratio', 1.1, 1.03)
      }
    )
  }
  return figures
}
