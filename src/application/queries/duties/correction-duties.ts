import { awaitsUnlock } from '../../../domain/lock/lock-duties.js';
import type { CorrectionHands } from '../../../domain/record/correction.state.js';
import {
  type ActingWith,
  type CorrectionDuty,
  correctionDuties,
  permissionInForce,
} from '../../../domain/record/record-duties.js';
import type { PersonId } from '../../../domain/shared/ids.js';
import type { Instant } from '../../../domain/shared/instant.js';
import { powers } from '../../../domain/shared/roles.js';
import type { CorrectionRow } from '../../ports/read-model-rows.js';
import type { WaitingCorrection } from '../../ports/waiting-rows.js';
import { type Duty, type DutyKind, dutyOf } from './duty.js';
import type { DutyFacts } from './duty-facts.js';

/** Of one open correction what waits for the reader; what only waits for others is to follow. */
export const dutiesOfCorrection = (
  facts: DutyFacts,
  waiting: WaitingCorrection,
): readonly Duty[] => {
  const { correction, record } = waiting;
  const { correctionId, expiresAt } = correction;
  const due = (kind: DutyKind, since: Instant, end: Instant | null = null): Duty =>
    dutyOf(
      {
        kind,
        since,
        due: end,
        logIndex: Number(correction.requestedLogIndex),
        subject: {
          correctionId,
          recordId: record.recordId,
          dossierId: record.dossierId,
          classId: record.placedIn,
        },
      },
      facts.reader.moment.at,
    );
  const duties = stepsOf(facts, waiting).map((kind) =>
    due(kind, sinceOf(kind, waiting), hasItsEnd(kind) ? expiresAt : null),
  );
  if (needsUnlock(facts, waiting)) {
    duties.push(due('decide-unlock', (correction.permitted ?? correction.requested).at, expiresAt));
  }
  if (duties.length > 0 || correction.requested.personId !== facts.personId) return duties;
  return [due('follow-correction', correction.requested.at)];
};

const stepsOf = (
  facts: DutyFacts,
  { correction, record, isSuperseded }: WaitingCorrection,
): readonly CorrectionDuty[] => {
  if (record.status === 'disposed') return [];
  const { personId } = facts;
  const isParty =
    correction.requested.personId === personId || correction.designatedWitnessId === personId;
  const acting: ActingWith = (power) =>
    facts.acting(record, { power, roles: powers[power] }, isParty);
  const { correctionId } = correction;
  const hands = handsOf(facts, correction);
  return correctionDuties(acting, {
    correctionId,
    record: { status: record.status },
    hands,
    isSuperseded,
  });
};

const needsUnlock = (facts: DutyFacts, waiting: WaitingCorrection): boolean => {
  const { correction, record, isSuperseded } = waiting;
  const { reader, locks, personId, endedOffices } = facts;
  const { at } = reader.moment;
  if (!reader.holds('decideLock')) return false;
  const hands = handsOf(facts, correction);
  if (permissionInForce({ at, endedOffices }, { hands, isSuperseded }) === null) return false;
  const permitted = {
    correctionId: correction.correctionId,
    record: facts.scopeOf(record),
    requestedBy: hands.requestedBy,
  };
  return awaitsUnlock(locks, permitted, { at, personId, endedOffices });
};

const handsOf = (facts: DutyFacts, row: CorrectionRow): CorrectionHands => {
  const { permitted, expiresAt, designatedWitnessId } = row;
  return {
    status: row.status,
    requestedBy: row.requested.personId as PersonId,
    requesterIsHomeroomTeacher: row.requesterIsHomeroomTeacher,
    permission:
      permitted === null || expiresAt === null
        ? null
        : {
            permittedBy: permitted.personId as PersonId,
            permittedIn: facts.officeOf(permitted),
            expiresAt,
            designatedWitnessId,
          },
    attestations: row.witnesses.map(({ personId, capacity }) => ({
      personId: personId as PersonId,
      capacity,
    })),
  };
};

/** Whoever witnesses or carries out can do so until the permission is over. */
const hasItsEnd = (kind: CorrectionDuty): boolean =>
  kind === 'attest-correction' || kind === 'apply-correction';

const sinceOf = (kind: CorrectionDuty, { correction }: WaitingCorrection): Instant => {
  const { requested, permitted, witnesses, applied, expiresAt } = correction;
  switch (kind) {
    case 'permit-correction':
      return requested.at;
    case 'attest-correction':
      return (permitted ?? requested).at;
    case 'apply-correction':
      return (witnesses.at(-1) ?? permitted ?? requested).at;
    case 'close-correction':
      return applied?.at ?? expiresAt ?? requested.at;
  }
};
