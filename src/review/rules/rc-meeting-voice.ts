/** rc-meeting-voice: a team that decides in meetings in which the peer specialist has no standing place. */
import { append } from '../patches.ts'
import { defineRule } from '../rule.ts'

const settings: ReadonlySet<string> = new Set(['inpatient-unit', 'community-mh', 'act-team', 'emergency-dept'])
const dutyId = 'd-team-meeting'
const standings: ReadonlySet<string> = new Set(['full-member', 'agenda-item', 'contributes'])

export const meetingVoice = defineRule('rc-meeting-voice', {
  checkRole: ({ facts, library, role, said, setting }, report) => {
    if (setting === null || !settings.has(setting.id)) return
    const meetings = role.team?.meetings ?? []
    if (meetings.some(({ standing }) => standing !== undefined && standings.has(standing))) return
    if (facts.names(dutyId) || said('takes-part').length > 0) return
    const isSilent = meetings.some(({ standing }) => standing !== undefined)
    const values = { duty: library.duties.get(dutyId)?.title ?? '' }
    const operations = append(role, '/duties', { id: dutyId })
    report({
      pointer: '/team/meetings',
      message: isSilent ? 'silent' : 'default',
      patches: [{ name: 'add-duty', safe: true, operations, values }]
    })
  }
})
