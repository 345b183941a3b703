/** rc-development-missing: no training, no induction and no next step. */
import { addDuty } from '../duty-patches.ts'
import { defineRule } from '../rule.ts'
import { hasStatement } from '../supervision-facts.ts'

export const developmentMissing = defineRule('rc-development-missing', {
  checkRole: (context, report) => {
    const { role, facts, said } = context
    const { position, qualifications, compensation, competencies = [] } = role
    const words = [position.progression, position.promotionPotential, compensation?.progression]
    const isThere =
      words.some(word => word !== undefined) ||
      (qualifications?.training ?? []).length > 0 ||
      (qualifications?.certifications ?? []).some(({ employerSupport }) => employerSupport !== undefined) ||
      competencies.some(({ development = [] }) => development.length > 0) ||
      hasStatement(facts, 's-fair-pay-and-steps') ||
      facts.names('d-training') ||
      facts.names('d-certify')
    if (isThere || said('development').length + said('learning').length > 0) return
    const patch = addDuty(context, 'duty', 'd-training')
    report({ pointer: '/qualifications/training', patches: patch === null ? [] : [patch] })
  }
})
