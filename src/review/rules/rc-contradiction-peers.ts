/** rc-contradiction-peers: the only peer specialist of a team, beside fellow peers whom the text counts on. */
import { defineRule } from '../rule.ts'

export const contradictionPeers = defineRule('rc-contradiction-peers', {
  checkRole: ({ role, said }, report) => {
    const peers = role.team?.peersInTeam
    if (peers === undefined || peers > 1) return
    for (const { pointer, span } of said('fellow-peers')) {
      report({ pointer, span, values: { words: span.text } })
    }
  }
})
