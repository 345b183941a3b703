/** `peer-role rules`: what the review looks at, and why. */
import type { RuleDescription } from '../../review/describe-rules.ts'
import type { Command } from '../command.ts'
import { exitCode, UsageError } from '../exit.ts'
import { write, writeJson } from '../io.ts'
import { suggest } from '../nearest.ts'
import { openService } from '../open-service.ts'
import { columns, printableName, type Style, styleFor, twoColumns, wrap } from '../terminal.ts'

export const rules: Command = async ({ positionals, options }, io, product) => {
  const service = await openService(io, product, options)
  const all = service.reviewRules()
  const [id] = positionals
  const isJson = options.get('format') === 'json'
  const style = styleFor(io, 'stdout')
  if (id === undefined) {
    if (isJson) await writeJson(io.stdout, { items: all })
    else await write(io.stdout, lines(listLines(all)))
    return exitCode.done
  }
  const rule = all.find(known => known.id === id)
  if (rule === undefined) {
    const ids = all.map(known => known.id)
    const hint = suggest(id, ids, 'Run `peer-role rules` to see them all.')
    throw new UsageError(`There is no rule “${printableName(id).slice(0, 60)}”.`, hint)
  }
  if (isJson) await writeJson(io.stdout, rule)
  else await write(io.stdout, lines(ruleLines(rule, style)))
  return exitCode.done
}

function lines(list: readonly string[]): string {
  return list.map(line => `${line}\n`).join('')
}

function listLines(all: readonly RuleDescription[]): readonly string[] {
  return twoColumns(all.map(({ id, severity, title }) => [id, `${severity}: ${title}`]))
}

function ruleLines(rule: RuleDescription, style: Style): readonly string[] {
  const {
    avoid = [],
    exceptions,
    id,
    mend,
    patches,
    reason,
    severity,
    sources,
    status,
    thresholds,
    title,
    use = []
  } = rule
  const numbers = Object.values(thresholds).map(({ value, unit, reason: why }) => `${value} ${unit}: ${why}`)
  const part = (heading: string, texts: readonly string[]) =>
    texts.length === 0
      ? []
      : ['', style.bold(heading), ...texts.flatMap(text => wrap(text, columns - 2).map(line => `  ${line}`))]
  return [
    style.bold(title),
    style.dim(`${id}, ${severity}`),
    ...part('Words to reconsider', avoid),
    ...part('Words in their place', use),
    ...part('Why it matters', [reason]),
    ...part('How to mend it', [mend]),
    ...part('What a machine can do', patches),
    ...part('When it does not apply', exceptions),
    ...part('Numbers', numbers),
    ...part('Sources', sources.length === 0 ? [`none; ${status}`] : [`${sources.join(', ')} (${status})`])
  ]
}
