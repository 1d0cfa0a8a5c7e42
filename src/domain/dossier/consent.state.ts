import type { ConsentId } from '../shared/ids.js';
import type { LocalDate } from '../shared/instant.js';
import type { ConsentGiven } from './dossier.events.js';

export interface Consent {
  readonly consentId: ConsentId;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly isWithdrawn: boolean;
}

/** By which something may be added on that day. */
export const consentInForce = (consents: readonly Consent[], on: LocalDate): Consent | null =>
  consents.find(
    ({ from, until, isWithdrawn }) => !isWithdrawn && from <= on && (until === null || on <= until),
  ) ?? null;

export const withConsent = (
  consents: readonly Consent[],
  { consentId, from, until }: ConsentGiven['payload'],
): readonly Consent[] => [...consents, { consentId, from, until, isWithdrawn: false }];

export const withoutConsent = (
  consents: readonly Consent[],
  consentId: ConsentId,
): readonly Consent[] =>
  consents.map((one) => (one.consentId === consentId ? { ...one, isWithdrawn: true } : one));
