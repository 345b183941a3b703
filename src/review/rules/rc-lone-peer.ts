/** rc-lone-peer: the only peer specialist of the team, without a network of others. */
import { addDuty } from '../duty-patches.ts'
import { append } from '../patches.ts'
import { type DraftPatch, defineRule, type RoleContext } from '../rule.ts'
import { arrangementsOf, hasStatement } from '../supervision-facts.ts'

const commitment = 's-not-the-only-one'

export const lonePeer = defineRule('rc-lone-peer', {
  checkRole: (context, report) => {
    const { role, threshold } = context
    const peers = role.team?.peersInTeam
    if ((peers !== undefined && peers >= threshold('peers')) || hasNetwork(context)) return
    const patches = waysOut(context)
    if (peers === undefined) report({ pointer: '/team/peersInTeam', message: 'unknown', severity: 'info', patches })
    else report({ pointer: '/team/peersInTeam', patches })
  }
})

function hasNetwork({ role, facts, said }: RoleContext): boolean {
  return (
    role.wellbeing?.peerNetwork !== undefined ||
    hasStatement(facts, commitment) ||
    facts.names('d-coreflect') ||
    arrangementsOf(role).some(({ kind }) => kind === 'co-reflection') ||
    said('network').length > 0
  )
}

function waysOut(context: RoleContext): readonly DraftPatch[] {
  const operations = append(context.role, '/wellbeing/commitments', { id: commitment })
  const duty = addDuty(context, 'duty', 'd-coreflect')
  return [{ name: 'commitment', safe: false, operations }, ...(duty === null ? [] : [duty])]
}
