import { subjectOfPerson } from '../shared/ids.js';
import { unless } from '../shared/role-rules.js';
import { invalidTexts, textRules } from '../shared/text-rules.js';
import { findingsMax, type SignAccountReview } from './access.commands.js';
import { type Check, type Decision, happened, inRegister } from './access.guards.js';
import type { AccessState } from './access.state.js';

/**
 * Whoever answers for accounts and rights looks at all of them once a term and signs for it. It
 * says how far the reviewer looked, so that what came after is not taken for reviewed.
 */
export const signAccountReview = (command: SignAccountReview, state: AccessState): Decision =>
  inRegister(command.by, state, 'reviewAccounts', () => {
    const { by, reviewId, schoolYear, term, findings } = command;
    const { school, access } = command.upToRevision;
    const refusal =
      (command.schoolYearIsOpen ? null : { type: 'SchoolYearNotFound' as const, schoolYear }) ??
      signedRefusal(command, state) ??
      aheadRefusal(command, state) ??
      invalidTexts('findings', findings, textRules.line, findingsMax);
    const notes = {
      subjectId: subjectOfPerson(by.personId),
      purpose: 'account-notes',
      fields: { findings: findings.join('\n') },
    };
    const upToRevision = { school, access };
    const payload = { reviewId, schoolYear, term, upToRevision, findingsCount: findings.length };
    return unless(refusal, () => [
      happened(
        { type: 'access.review-signed', version: 1, payload },
        findings.length > 0 ? [notes] : [],
      ),
    ]);
  });

const signedRefusal = (
  { reviewId, schoolYear, term }: SignAccountReview,
  { reviews }: AccessState,
): Check => {
  const signed = reviews.find(
    (one) => one.reviewId === reviewId || (one.schoolYear === schoolYear && one.term === term),
  );
  return signed ? { type: 'ReviewIsSigned', reviewId: signed.reviewId } : null;
};

/** Nobody can have looked at what has not happened. */
const aheadRefusal = (
  { upToRevision, schoolRevision }: SignAccountReview,
  { revision }: AccessState,
): Check =>
  isReached(upToRevision.school, schoolRevision) && isReached(upToRevision.access, revision)
    ? null
    : { type: 'ReviewLooksAhead', school: schoolRevision, access: revision };

const isReached = (claimed: number, present: number): boolean =>
  Number.isSafeInteger(claimed) && claimed >= 0 && claimed <= present;
