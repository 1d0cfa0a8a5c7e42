import type { PersonId } from '../shared/ids.js';
import type { Power } from '../shared/roles.js';
import { answerRefusal, signatureRefusal } from './finding.decide.js';
import type { Finding } from './inspection.state.js';

// What a finding waits for from the school, by the checks of the decider.

export const findingDutyPowers = {
  'answer-finding': 'answerFinding',
  'sign-answer': 'signAnswer',
} as const satisfies Record<string, Power>;
export type FindingDuty = keyof typeof findingDutyPowers;

/** Another answer in place of one that waits for its signature is allowed and no duty. */
export const findingDuty = (
  finding: Pick<Finding, 'status' | 'answeredBy'>,
  personId: PersonId,
): FindingDuty | null => {
  if (finding.status === 'answered') {
    return signatureRefusal(finding, personId) === null ? 'sign-answer' : null;
  }
  return answerRefusal(finding) === null ? 'answer-finding' : null;
};
