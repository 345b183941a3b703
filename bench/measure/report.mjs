/** Prints figures: a table for people, then one JSON line for each. */
import { judge } from './figure.mjs'

const titles = ['figure', 'value', 'unit', 'spread', 'ratio', 'against', 'must', 'aim', 'met']

/** @param {readonly import('./figure.mjs').Figure[]} figures */
export function formatTable(figures) {
  const rows = [titles, ...figures.map(cellsOf)]
  const widths = titles.map((_, column) => Math.max(...rows.map(row => row[column].length)))
  const isNumber = column => [1, 3, 4, 6, 7].includes(column)
  const line = row =>
    row
      .map((cell, column) => (isNumber(column) ? cell.padStart(widths[column]) : cell.padEnd(widths[column])))
      .join('  ')
      .trimEnd()
  return `${rows.map(line).join('\n')}\n`
}

/** @param {readonly import('./figure.mjs').Figure[]} figures */
export function formatLines(figures) {
  return figures
    .map(figure => {
      const { target, ...rest } = figure
      const rounded = Object.entries(rest).map(([key, value]) => [
        key,
        typeof value === 'number' ? round(value) : value
      ])
      const line = { ...Object.fromEntries(rounded), target: target ?? null, met: judge(figure) }
      return `${JSON.stringify(line)}\n`
    })
    .join('')
}

function cellsOf(figure) {
  const { name, value, unit, spread, ratio, against, target } = figure
  return [
    name,
    show(value),
    unit,
    spread === undefined ? '' : `±${Math.round(spread)}%`,
    ratio === undefined ? '' : show(ratio),
    against ?? '',
    limit(target, 'must'),
    limit(target, 'aim'),
    judge(figure) ?? ''
  ]
}

function limit(target, key) {
  if (target === undefined) return ''
  return `${target.measure === 'ratio' ? '×' : ''}${target.better === 'less' ? '≤' : '≥'}${target[key]}`
}

function show(number) {
  return String(round(number))
}

/** Three digits are more than the noise leaves true. */
function round(number) {
  return Math.abs(number) >= 1000 ? Math.round(number) : Number(number.toPrecision(3))
}
