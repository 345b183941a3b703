/** `peer-role keys new`: makes an API key, shows it once, and gives the line that the service recognizes it by. */
import { appendFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { createKey, type KeyRecord } from '../../access/api-key.ts'
import { type Scope, scopes } from '../../access/scopes.ts'
import { nearest } from '../../domain/nearest.ts'
import type { Command } from '../command.ts'
import { exitCode, FailureError, reasonOf, UsageError } from '../exit.ts'
import { write } from '../io.ts'
import { printableName, tell } from '../terminal.ts'

export const keysNew: Command = async ({ options }, io) => {
  const now = Date.now()
  const facts = {
    name: readName(options.get('name') ?? ''),
    scopes: readScopes(options.get('scope') ?? ''),
    ...readRate(options.get('rate'))
  }
  const { key, record } = createKey(facts, now, readExpiry(options.get('expires') ?? '', now))
  const line = `${JSON.stringify(record)}\n`
  const file = options.get('append')
  if (file === undefined) {
    await write(io.stdout, `${key}\n${line}`)
    await tell(
      io,
      `The first line is the key; it is shown only now. The second belongs into the file of API_KEYS_FILE.`
    )
    return exitCode.done
  }
  try {
    // Read by the owner alone where the file is new: it holds no key, but says who has one.
    await appendFile(resolve(io.cwd, file), line, { mode: 0o600 })
  } catch (error) {
    throw new FailureError(`Cannot write ${printableName(file)}: ${reasonOf(error)}.`)
  }
  await write(io.stdout, `${key}\n`)
  await tell(io, `This is the key; it is shown only now. ${printableName(file)} has the line that it is recognized by.`)
  return exitCode.done
}

function readName(name: string): string {
  if (name.trim() !== '' && [...name].length <= 100) return name
  throw new UsageError('--name must have 1 to 100 characters.', 'Name the program that will hold the key.')
}

function readScopes(text: string): readonly Scope[] {
  const words = text.split(',').map(word => word.trim())
  const wrong = words.find(word => !scopes.some(scope => scope === word))
  if (wrong !== undefined) {
    const best = nearest(wrong, scopes)
    const hint = best === null ? `Use one or more of: ${scopes.join(', ')}.` : `Did you mean ${best}?`
    throw new UsageError(`There is no scope “${printableName(wrong).slice(0, 60)}”.`, hint)
  }
  return scopes.filter(scope => words.includes(scope))
}

function readRate(text: string | undefined): Pick<KeyRecord, 'ratePerMinute'> {
  if (text === undefined) return {}
  if (/^[1-9]\d{0,8}$/.test(text)) return { ratePerMinute: Number(text) }
  throw new UsageError('--rate must be a whole number of requests a minute, 1 or more.')
}

const dayMilliseconds = 86_400_000
/** Longer than anybody remembers who has the key. */
const mostDays = 1100

/** `90d`, or a day such as 2027-06-30, at whose end (UTC) the key expires. */
function readExpiry(text: string, now: number): number {
  const days = /^([1-9]\d{0,3})d$/.exec(text)?.[1]
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const end =
    days === undefined
      ? isDay
        ? Date.parse(text) + dayMilliseconds
        : Number.NaN
      : now + Number(days) * dayMilliseconds
  const hint = 'Give days, such as 90d, or the last day, such as 2027-06-30.'
  if (Number.isNaN(end) || (isDay && !new Date(end - dayMilliseconds).toISOString().startsWith(text))) {
    throw new UsageError(`--expires cannot be “${printableName(text).slice(0, 60)}”.`, hint)
  }
  if (end <= now) throw new UsageError('--expires lies in the past.', hint)
  if (end - now > mostDays * dayMilliseconds) throw new UsageError(`A key lasts ${mostDays} days at most.`, hint)
  return end
}
