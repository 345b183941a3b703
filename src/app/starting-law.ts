/** Puts into a starting role the statements of the library on law and practice where the person will work. */
import { isObject } from '../domain/json.ts'
import { holdsIn, isWrittenFor } from '../domain/jurisdiction.ts'
import { type Library, type Statement, statementTopics } from '../library/library.ts'
import { localize } from '../library/localize.ts'

type Fields = Readonly<Record<string, unknown>>

/** Lists of a role definition that take statements by id. */
const listParts: readonly string[] = [
  'supervision.principles',
  'wellbeing.commitments',
  'conditions.clauses',
  'recruitment.equalOpportunity',
  'governance.acknowledgement.statement',
  'governance.changes'
]
/** Parts that are one text: it takes the words of the statement. */
const textParts: readonly string[] = ['qualifications.note']

/**
 * The role with one statement of each topic: that of the place itself, else that of its country. A statement that does
 * not hold in the place is left out, whoever named it. Only sections that the role has are added to.
 * @param place ISO 3166 code, such as `IE` or `GB-SCT`
 * @param language tag of the language that the role is written in
 */
export function withLaw(role: Fields, { statements }: Pick<Library, 'statements'>, place: string, language: string) {
  const chosen = statementTopics.flatMap(topic => {
    const holding = [...statements.values()].filter(one => one.topic === topic && holdsIn(one, place))
    return holding.find(one => isWrittenFor(one, place)) ?? holding[0] ?? []
  })
  const isRight = (id: unknown) => {
    const named = typeof id === 'string' ? statements.get(id) : undefined
    if (named === undefined) return true
    return holdsIn(named, place) && (named.topic === undefined || chosen.includes(named))
  }
  const within = listParts.reduce<Fields>((whole, part) => {
    const added = chosen.filter(statement => statement.part === part)
    return changedAt(whole, part.split('.'), list => withStatements(list, added, isRight))
  }, role)
  return textParts.reduce<Fields>((whole, part) => {
    const statement = chosen.find(one => one.part === part)
    if (statement === undefined) return whole
    return changedAt(whole, part.split('.'), text => text ?? localize(statement, language).text)
  }, within)
}

/** The list without what does not hold, and with what is missing; a list that would be empty stays away. */
function withStatements(list: unknown, added: readonly Statement[], isRight: (id: unknown) => boolean): unknown {
  const named = (Array.isArray(list) ? list : []).filter(item => !isObject(item) || isRight(item.id))
  const ids = new Set(named.map(item => (isObject(item) ? item.id : undefined)))
  const all = [...named, ...added.filter(({ id }) => !ids.has(id)).map(({ id }) => ({ id }))]
  return all.length === 0 ? undefined : all
}

/** Changes a value of the role; where the section above it does not exist, nothing changes. */
function changedAt(
  fields: Fields,
  [step = '', ...rest]: readonly string[],
  change: (value: unknown) => unknown
): Fields {
  const value = fields[step]
  const changed = rest.length === 0 ? change(value) : isObject(value) ? changedAt(value, rest, change) : value
  if (changed === value) return fields
  const { [step]: _, ...others } = fields
  return changed === undefined ? others : { ...fields, [step]: changed }
}
