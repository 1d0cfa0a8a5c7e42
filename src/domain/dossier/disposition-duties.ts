import type { PersonId } from '../shared/ids.js';
import type { EndedOffices } from '../shared/lapse.js';
import type { Power } from '../shared/roles.js';
import {
  type DestructionFacts,
  type DossierToDestroy,
  blockersOf,
} from './disposition-blockers.js';
import {
  appraisalRefusal,
  approvalRefusal,
  backupRefusal,
  executionRefusal,
  noticeRefusal,
} from './disposition.decide.js';

// What of a disposition waits for somebody, by the checks of the decider.

/** Each step of a disposition that somebody takes after its proposal, and the power it takes. */
export const dispositionDutyPowers = {
  'appraise-disposition': 'appraiseDisposition',
  'decide-disposition': 'decideDisposition',
  'serve-notice': 'serveNotice',
  'make-final-backup': 'executeDisposition',
  'execute-disposition': 'executeDisposition',
} as const satisfies Record<string, Power>;
export type DispositionDuty = keyof typeof dispositionDutyPowers;

export interface DispositionDutyFacts extends DestructionFacts {
  readonly personId: PersonId;
  /** Principals of today: none of them sits on a council. */
  readonly principalIds: readonly PersonId[];
  readonly endedOffices: EndedOffices;
}

/**
 * What could be done now. A final backup may be made earlier, but counts only as long as nothing
 * else happens: it waits until nothing but the backup stands in the way.
 */
export const dispositionDuties = (
  dossier: DossierToDestroy,
  facts: DispositionDutyFacts,
): readonly DispositionDuty[] => {
  const { disposition } = dossier;
  const { personId, principalIds, endedOffices } = facts;
  const lacksBackupAlone = (): boolean => {
    const blockers = blockersOf(dossier, facts);
    return blockers.length === 1 && blockers[0]?.blocker === 'final-backup-not-verified';
  };
  const isDue: Readonly<Record<DispositionDuty, boolean>> = {
    // The council may meet again, but need not.
    'appraise-disposition':
      disposition.stage === 'proposed' &&
      appraisalRefusal(disposition) === null &&
      !principalIds.includes(personId),
    'decide-disposition': approvalRefusal(disposition, personId, endedOffices) === null,
    'serve-notice': noticeRefusal(disposition, endedOffices) === null,
    'make-final-backup': backupRefusal(disposition, endedOffices) === null && lacksBackupAlone(),
    'execute-disposition':
      disposition.stage === 'notice-served' && executionRefusal(dossier, facts) === null,
  };
  return (Object.keys(isDue) as DispositionDuty[]).filter((duty) => isDue[duty]);
};
