/** The logic of all rules that need more than patterns. A rule of patterns alone is its file in `templates/review/rules/`. */
import type { Rule } from './rule.ts'
import { accessRecords } from './rules/rc-access-records.ts'
import { boundariesMissing } from './rules/rc-boundaries-missing.ts'
import { contradictionApproval } from './rules/rc-contradiction-approval.ts'
import { contradictionBoundary } from './rules/rc-contradiction-boundary.ts'
import { contradictionDecision } from './rules/rc-contradiction-decision.ts'
import { contradictionEvenings } from './rules/rc-contradiction-evenings.ts'
import { contradictionFullTime } from './rules/rc-contradiction-full-time.ts'
import { contradictionHours } from './rules/rc-contradiction-hours.ts'
import { contradictionLineManager } from './rules/rc-contradiction-line-manager.ts'
import { contradictionLivedExperience } from './rules/rc-contradiction-lived-experience.ts'
import { contradictionLoneWorking } from './rules/rc-contradiction-lone-working.ts'
import { contradictionOnCall } from './rules/rc-contradiction-on-call.ts'
import { contradictionPeers } from './rules/rc-contradiction-peers.ts'
import { contradictionRemote } from './rules/rc-contradiction-remote.ts'
import { contradictionSupervises } from './rules/rc-contradiction-supervises.ts'
import { contradictionTerm } from './rules/rc-contradiction-term.ts'
import { contradictionTransport } from './rules/rc-contradiction-transport.ts'
import { contradictionWeekends } from './rules/rc-contradiction-weekends.ts'
import { disagreeRoute } from './rules/rc-disagree-route.ts'
import { driving } from './rules/rc-driving.ts'
import { dualRelationship } from './rules/rc-dual-rel.ts'
import { escalationMissing } from './rules/rc-escalation-missing.ts'
import { loneWorking } from './rules/rc-lone-working.ts'
import { mandated } from './rules/rc-mandated.ts'
import { meetingVoice } from './rules/rc-meeting-voice.ts'
import { purposeMissing } from './rules/rc-purpose-missing.ts'

export const ruleLogic: readonly Rule[] = [
  accessRecords,
  boundariesMissing,
  contradictionApproval,
  contradictionBoundary,
  contradictionDecision,
  contradictionEvenings,
  contradictionFullTime,
  contradictionHours,
  contradictionLineManager,
  contradictionLivedExperience,
  contradictionLoneWorking,
  contradictionOnCall,
  contradictionPeers,
  contradictionRemote,
  contradictionSupervises,
  contradictionTerm,
  contradictionTransport,
  contradictionWeekends,
  disagreeRoute,
  driving,
  dualRelationship,
  escalationMissing,
  loneWorking,
  mandated,
  meetingVoice,
  purposeMissing
]
