/** The logic of all rules that need more than patterns. A rule of patterns alone is its file in `templates/review/rules/`. */
import type { Rule } from './rule.ts'
import { accessRecords } from './rules/rc-access-records.ts'
import { adjustmentsMissing } from './rules/rc-adjustments-missing.ts'
import { adminShare } from './rules/rc-admin-share.ts'
import { authorityMissing } from './rules/rc-authority-missing.ts'
import { boundariesMissing } from './rules/rc-boundaries-missing.ts'
import { caseloadHigh } from './rules/rc-caseload-high.ts'
import { caseloadMissing } from './rules/rc-caseload-missing.ts'
import { codeUnverified } from './rules/rc-code-unverified.ts'
import { confLimits } from './rules/rc-conf-limits.ts'
import { conflictingDuties } from './rules/rc-conflicting-duties.ts'
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
import { degreeRequired } from './rules/rc-degree-required.ts'
import { developmentMissing } from './rules/rc-development-missing.ts'
import { directTimeLow } from './rules/rc-direct-time-low.ts'
import { disagreeRoute } from './rules/rc-disagree-route.ts'
import { disclosureMissing } from './rules/rc-disclosure-missing.ts'
import { domainMissingCore } from './rules/rc-domain-missing-core.ts'
import { driving } from './rules/rc-driving.ts'
import { dualRelationship } from './rules/rc-dual-rel.ts'
import { dutiesNone } from './rules/rc-duties-none.ts'
import { dutiesTooFew } from './rules/rc-duties-too-few.ts'
import { dutiesTooMany } from './rules/rc-duties-too-many.ts'
import { dutyNoDomain } from './rules/rc-duty-no-domain.ts'
import { escalationMissing } from './rules/rc-escalation-missing.ts'
import { essentialAll } from './rules/rc-essential-all.ts'
import { force } from './rules/rc-force.ts'
import { genderTilt } from './rules/rc-gender-tilt.ts'
import { groupSizeHigh } from './rules/rc-group-size-high.ts'
import { hoursMissing } from './rules/rc-hours-missing.ts'
import { inductionTeam } from './rules/rc-induction-team.ts'
import { jargon } from './rules/rc-jargon.ts'
import { licenceRequired } from './rules/rc-licence-required.ts'
import { livedMissing } from './rules/rc-lived-missing.ts'
import { lonePeer } from './rules/rc-lone-peer.ts'
import { loneWorking } from './rules/rc-lone-working.ts'
import { mandated } from './rules/rc-mandated.ts'
import { meetingVoice } from './rules/rc-meeting-voice.ts'
import { nonpeerTasks } from './rules/rc-nonpeer-tasks.ts'
import { outcomeMissing } from './rules/rc-outcome-missing.ts'
import { overidPlan } from './rules/rc-overid-plan.ts'
import { payMissing } from './rules/rc-pay-missing.ts'
import { personMissing } from './rules/rc-person-missing.ts'
import { physicalCopied } from './rules/rc-physical-copied.ts'
import { plainLanguage } from './rules/rc-plain-language.ts'
import { purposeMissing } from './rules/rc-purpose-missing.ts'
import { reportstoMissing } from './rules/rc-reportsto-missing.ts'
import { selfcompMissing } from './rules/rc-selfcomp-missing.ts'
import { settingMissing } from './rules/rc-setting-missing.ts'
import { stabilityYears } from './rules/rc-stability-years.ts'
import { storyPublic } from './rules/rc-story-public.ts'
import { supervisionClinicalOnly } from './rules/rc-supervision-clinical-only.ts'
import { supervisionLow } from './rules/rc-supervision-low.ts'
import { supervisionMissing } from './rules/rc-supervision-missing.ts'
import { supervisionNoPeer } from './rules/rc-supervision-no-peer.ts'
import { supervisorIsClinician } from './rules/rc-supervisor-is-clinician.ts'
import { supervisorUntrained } from './rules/rc-supervisor-untrained.ts'
import { teamMissing } from './rules/rc-team-missing.ts'
import { timeSplitMissing } from './rules/rc-time-split-missing.ts'
import { timeSplitSum } from './rules/rc-time-split-sum.ts'
import { transportMain } from './rules/rc-transport-main.ts'
import { twoManagers } from './rules/rc-two-managers.ts'
import { volunteerEqual } from './rules/rc-volunteer-equal.ts'

export const ruleLogic: readonly Rule[] = [
  accessRecords,
  adjustmentsMissing,
  adminShare,
  authorityMissing,
  boundariesMissing,
  caseloadHigh,
  caseloadMissing,
  codeUnverified,
  confLimits,
  conflictingDuties,
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
  degreeRequired,
  developmentMissing,
  directTimeLow,
  disagreeRoute,
  disclosureMissing,
  domainMissingCore,
  driving,
  dualRelationship,
  dutiesNone,
  dutiesTooFew,
  dutiesTooMany,
  dutyNoDomain,
  escalationMissing,
  essentialAll,
  force,
  genderTilt,
  groupSizeHigh,
  hoursMissing,
  inductionTeam,
  jargon,
  licenceRequired,
  livedMissing,
  lonePeer,
  loneWorking,
  mandated,
  meetingVoice,
  nonpeerTasks,
  outcomeMissing,
  overidPlan,
  payMissing,
  personMissing,
  physicalCopied,
  plainLanguage,
  purposeMissing,
  reportstoMissing,
  selfcompMissing,
  settingMissing,
  stabilityYears,
  storyPublic,
  supervisionClinicalOnly,
  supervisionLow,
  supervisionMissing,
  supervisionNoPeer,
  supervisorIsClinician,
  supervisorUntrained,
  teamMissing,
  timeSplitMissing,
  timeSplitSum,
  transportMain,
  twoManagers,
  volunteerEqual
]
