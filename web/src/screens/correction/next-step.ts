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

const isWitness = ({ witnesses }: Progress, personId: string | null): boolean =>
  witnesses.some(({ act }) => act.person?.id === personId);

/** Why somebody who looks at it has nothing to do now: who asked, permitted or witnessed does no more. */
export const whyNotMine = (
  correction: Progress,
  { me }: Pick<Session, 'me'>,
): 'askedByYou' | 'tookPart' | 'notYourTurn' => {
  const own = me.person?.id ?? null;
  if (correction.requested.person?.id === own) return 'askedByYou';
  const isPart = correction.permitted?.person?.id === own || isWitness(correction, own);
  return isPart ? 'tookPart' : 'notYourTurn';
};
