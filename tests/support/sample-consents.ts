import { createHash } from 'node:crypto';
import { type GivenEvent, uuidOf } from './projection-spec.js';

export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A guardian agrees, takes it back, and agrees again. */
export const consents = (dossierId: string): readonly GivenEvent[] => {
  const [first, second] = [uuidOf('consent 1'), uuidOf('consent 2')];
  const purpose = 'media';
  const given = (consentId: string, from: string, until: string | null): GivenEvent => ({
    streamId: `dossier-${dossierId}`,
    type: 'dossier.consent-given',
    payload: { consentId, purpose, from, until, childAgreed: until === null },
    protectedBlocks: [
      {
        purpose: 'consent',
        fields: { guardian: hashOf('mother'), relation: hashOf('is'), paper: hashOf('slip') },
      },
    ],
  });
  return [
    given(first, '2026-09-07', null),
    {
      streamId: `dossier-${dossierId}`,
      type: 'dossier.consent-withdrawn',
      payload: { consentId: first, purpose, withdrawnOn: '2026-09-30', subjectIds: [first] },
      protectedBlocks: [
        { purpose: 'consent', fields: { guardian: hashOf('mother'), paper: hashOf('letter') } },
      ],
    },
    given(second, '2026-10-12', '2027-05-31'),
  ];
};
