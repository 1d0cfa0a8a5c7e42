import type { Session } from '../../api/session.js';
import type { Progress, ShownRecord, ShownUnlock } from './shown.js';

/** What a correction waits for; nothing when it is over. */
export type Step = 'permission' | 'witnesses' | 'unlock' | 'application' | 'closing' | 'end-of-it';

export const isOver = ({ status }: Progress): boolean =>
  status === 'CLOSED' || status === 'REFUSED' || status === 'VOIDED';

/** The permission ran out before the correction was applied. */
export const isExpired = ({ status, expiresAt }: Progress, now: number): boolean =>
  status === 'PERMITTED' && expiresAt !== null && Date.parse(expiresAt) <= now;

/** Which witnesses are still awaited: one of the board, one for the class. */
export const missingWitnesses = ({ witnesses }: Progress): readonly ('board' | 'class')[] => [
  ...(witnesses.some(({ capacity }) => capacity === 'BOARD') ? [] : (['board'] as const)),
  ...(witnesses.some(({ capacity }) => capacity !== 'BOARD') ? [] : (['class'] as const)),
];

/** The last unlock for this correction, if it is decided or carried out and its end is to come. */
export const unlockFor = (
  record: ShownRecord,
  correctionId: string,
  now: number,
): ShownUnlock | null => {
  const unlocks = record.locks.flatMap(({ lock }) => lock?.unlocks ?? []);
  const last = unlocks.findLast((one) => one.correctionId === correctionId);
  return last && last.status !== 'RELOCKED' && Date.parse(last.validUntil) > now ? last : null;
};

/** Whether a lock over the record is closed for this correction. */
export const isLockedFor = (record: ShownRecord, correctionId: string, now: number): boolean =>
  record.locks.some(
    ({ unlock }) => unlock?.correctionId !== correctionId || Date.parse(unlock.validUntil) <= now,
  );

export const stepOf = (
  correction: Progress,
  { now, isLocked }: { readonly now: number; readonly isLocked: boolean },
): Step | null => {
  if (isOver(correction)) return null;
  if (correction.status === 'REQUESTED') return 'permission';
  if (correction.status === 'APPLIED') return 'closing';
  if (isExpired(correction, now)) return 'end-of-it';
  if (missingWitnesses(correction).length > 0) return 'witnesses';
  return isLocked ? 'unlock' : 'application';
};

/** What one person can do in a correction; the engine judges it again. */
export type Turn = 'permit' | 'attest' | 'decide-unlock' | 'execute-unlock' | 'apply' | 'close';

export interface Standing {
  readonly step: Step | null;
  readonly classId: string | null;
  readonly unlock: ShownUnlock | null;
}

export const turnOf = (
  correction: Progress,
  { step, classId, unlock }: Standing,
  { may, me }: Session,
): Turn | null => {
  const own = me.person?.id ?? null;
  const isRequester = correction.requested.person?.id === own;
  const isPermitter = correction.permitted?.person?.id === own;
  switch (step) {
    case null:
    case 'end-of-it':
      return null;
    case 'permission':
      return may('PERMIT_CORRECTION', classId) && !isRequester ? 'permit' : null;
    case 'witnesses':
      return isRequester || isPermitter || !canWitness(correction, classId, { may, me })
        ? null
        : 'attest';
    case 'unlock':
      if (unlock?.status === 'DECIDED') return may('EXECUTE_LOCK') ? 'execute-unlock' : null;
      return may('DECIDE_LOCK') && !isRequester ? 'decide-unlock' : null;
    case 'application':
      return may('APPLY_CORRECTION') && !isRequester && !isPermitter && !isWitness(correction, own)
        ? 'apply'
        : null;
    case 'closing':
      return may('CLOSE_CORRECTION', classId) ? 'close' : null;
  }
};

const isWitness = ({ witnesses }: Progress, personId: string | null): boolean =>
  witnesses.some(({ act }) => act.person?.id === personId);

/** In a place that is still open: of the board, for the class, or designated. */
const canWitness = (
  correction: Progress,
  classId: string | null,
  { may, me }: Pick<Session, 'may' | 'me'>,
): boolean => {
  const own = me.person?.id ?? null;
  if (!may('ATTEST_CORRECTION', classId) || isWitness(correction, own)) return false;
  const missing = missingWitnesses(correction);
  const isOfBoard = me.appointments.some(({ role }) => role === 'BOARD_MEMBER');
  const { designatedWitness } = correction;
  const isForClass = designatedWitness
    ? designatedWitness.id === own
    : me.appointments.some(
        (office) => office.role === 'HOMEROOM_TEACHER' && office.class?.id === classId,
      );
  return (missing.includes('board') && isOfBoard) || (missing.includes('class') && isForClass);
};

/** Whether a person asked for it, permitted it or witnessed it. */
export const tookPart = (correction: Progress, { me }: Pick<Session, 'me'>): boolean => {
  const own = me.person?.id ?? null;
  return (
    correction.requested.person?.id === own ||
    correction.permitted?.person?.id === own ||
    isWitness(correction, own)
  );
};
