/** The role definition that everything is measured with: library items in library order, so it is the same in every run. */

/** Lists of the role definition at 1×, and the longest that the schema allows. */
const lists = {
  duties: { base: 25, longest: 80 },
  boundaries: { base: 15, longest: 60 },
  escalation: { base: 3, longest: 20 },
  arrangements: { base: 3, longest: 12 }
}

/** Longest text that the schema allows, in characters. */
const longestText = 2000

/**
 * A job description of some 2,300 words at 1×, 500 of them what the product adds to any role: 25 duties, 15 boundaries, 12 competencies and its tables. Larger ones
 * hold that many times the rest: more items up to the limit of the schema, then further paragraphs in each item,
 * then longer paragraphs. A test for growth must not outgrow what the product accepts.
 * @param {import('../../dist/library/library.js').Library} library
 * @param {number} factor
 */
export function createBenchRole(library, factor) {
  const duties = [...library.duties.values()]
  const boundaries = [...library.boundaries.values()]
  const outcomes = duties.map(({ outcome }) => outcome)
  return {
    schemaVersion: '1.0',
    locale: 'en-US',
    jurisdiction: 'US',
    organization: { name: 'Riverside Hospital', kind: 'hospital', unit: 'Unit 4' },
    position: { title: 'Peer Specialist', level: 'practitioner', summary: outcomes[0] },
    setting: { id: 'inpatient-unit' },
    hours: { amount: { value: 20, per: 'week' }, fullTimeWeeklyHours: 40 },
    purpose: { summary: outcomes[1], paragraphs: [outcomes[2], outcomes[3]] },
    duties: fill(lists.duties, factor, texts(duties), ['standard', 'condition', 'note'], index =>
      index < duties.length ? { id: duties[index].id } : null
    ),
    // In words of their own: by id alone each would bring four sentences, and make the document half as long again.
    boundaries: fill(lists.boundaries, factor, texts(boundaries), ['details', 'whatToDo'], index =>
      index < boundaries.length ? { id: boundaries[index].id, text: boundaries[index].text } : null
    ),
    supervision: {
      arrangements: fill(lists.arrangements, factor, outcomes, ['records', 'note'], index => ({
        kind: ['line', 'practice', 'co-reflection'][index % 3],
        role: `Supervisor ${index + 1}`,
        frequency: { per: 'month' },
        length: { value: 60, unit: 'minutes' }
      }))
    },
    team: {
      description: outcomes[4],
      escalation: fill(lists.escalation, factor, outcomes, ['action', 'situation'], index => ({
        situation: `Situation ${index + 1}`,
        tell: 'Nurse in charge'
      }))
    },
    competencies: [...library.competencies.keys()].slice(0, 12).map(id => ({ id, level: 'practitioner' }))
  }
}

function texts(items) {
  return items.map(({ title, text }) => `${title}. ${text}`)
}

/**
 * As many units of content as `base` times `factor`. A unit is one item while the list has room, then one text in one of
 * the fields of an item, in turn.
 */
function fill({ base, longest }, factor, words, fields, createItem) {
  const count = Math.min(base * factor, longest)
  const items = Array.from({ length: count }, (_, index) => {
    return createItem(index) ?? { title: `Item ${index + 1}`, text: words[index % words.length] }
  })
  for (let unit = count; unit < base * factor; unit++) {
    const round = Math.floor(unit / count) - 1
    addText(items[unit % count], fields, round, words[unit % words.length])
  }
  return items
}

function addText(item, fields, round, text) {
  const ordered = [...fields.slice(round % fields.length), ...fields]
  const field = ordered.find(name => `${item[name] ?? ''} ${text}`.length <= longestText)
  if (field === undefined) throw new Error(`The role of the benchmark has no room for more text than ${longestText}.`)
  item[field] = item[field] === undefined ? text : `${item[field]} ${text}`
}
