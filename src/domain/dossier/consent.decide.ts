import { type ConsentId, subjectOfConsent, type SubjectId } from '../shared/ids.js';
import type { FieldValue, ProtectedBlock } from '../shared/protected-block.js';
import { unless } from '../shared/role-rules.js';
import { powers } from '../shared/roles.js';
import { invalidText, textRules } from '../shared/text-rules.js';
import { consentInForce } from './consent.state.js';
import type { GiveConsent, WithdrawConsent } from './dossier.commands.js';
import {
  actorRefusal,
  type Check,
  type Decision,
  dayRefusal,
  happened,
  leftRefusal,
  onChild,
} from './dossier.guards.js';
import type { DossierState, Hold } from './dossier.state.js';

const firstDay = '1900-01-01';
const farDay = '9999-12-31';

/** One is in force at a time, so that it is clear by which of them something is kept. */
export const giveConsent = (command: GiveConsent, state: DossierState): Decision => {
  const { by, today, consentId, guardian, relation, paper, from, until, childAgreed } = command;
  return onChild(state, (dossier) => {
    const { subjectId, consents, classId } = dossier;
    const standing =
      consents.find((one) => one.consentId === consentId) ?? consentInForce(consents, today);
    const refusal =
      actorRefusal(by, powers.giveConsent, classId) ??
      leftRefusal(dossier) ??
      inForceRefusal(standing?.consentId) ??
      dayRefusal('from', from, firstDay, today) ??
      (until === null ? null : dayRefusal('until', until, today, farDay)) ??
      invalidText([
        ['guardian', guardian, textRules.name],
        ['relation', relation, textRules.name],
        ['paper', paper, textRules.line],
      ]);
    const payload = { consentId, purpose: 'media', from, until, childAgreed } as const;
    const words = consentWords(subjectId, { guardian, relation, paper });
    return unless(refusal, () => [
      happened({ type: 'dossier.consent-given', version: 1, payload }, [words]),
    ]);
  });
};

/**
 * At any time, also of a child who has left: whoever gave it may take it back. Only while the dossier
 * is held it waits, for it destroys what the hold keeps.
 */
export const withdrawConsent = (command: WithdrawConsent, state: DossierState): Decision => {
  const { by, today, consentId, guardian, paper, withdrawnOn } = command;
  return onChild(state, ({ subjectId, consents, classId, holds }) => {
    const consent = consents.find((one) => one.consentId === consentId && !one.isWithdrawn);
    const refusal =
      actorRefusal(by, powers.withdrawConsent, classId) ??
      (consent ? null : { type: 'ConsentNotFound' as const }) ??
      heldRefusal(holds) ??
      dayRefusal('withdrawnOn', withdrawnOn, consent?.from ?? firstDay, today) ??
      invalidText([
        ['guardian', guardian, textRules.name],
        ['paper', paper, textRules.line],
      ]);
    const subjectIds = [subjectOfConsent(consentId)];
    const payload = { consentId, purpose: 'media', withdrawnOn, subjectIds } as const;
    return unless(refusal, () => [
      happened({ type: 'dossier.consent-withdrawn', version: 1, payload }, [
        consentWords(subjectId, { guardian, paper }),
      ]),
    ]);
  });
};

const inForceRefusal = (consentId: ConsentId | undefined): Check =>
  consentId === undefined ? null : { type: 'ConsentIsInForce', consentId };

const heldRefusal = (holds: readonly Hold[]): Check => {
  const active = holds.filter(({ isActive }) => isActive);
  if (active.length === 0) return null;
  const authority = [...new Set(active.map((hold) => hold.authority))].join(', ');
  return { type: 'MediaAreHeld', holdIds: active.map(({ holdId }) => holdId), authority };
};

/** Of the child, not of the consent: who agreed to what stays known when the media are gone. */
const consentWords = (
  subjectId: SubjectId,
  fields: Readonly<Record<string, FieldValue>>,
): ProtectedBlock<FieldValue> => ({ subjectId, purpose: 'consent', fields });
