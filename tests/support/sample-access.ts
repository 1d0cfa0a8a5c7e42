import { createHash } from 'node:crypto';
import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const principal = { by: uuidOf('principal'), role: 'principal' };

const event = (type: string, payload: object, note?: [purpose: string, field: string]) => ({
  streamId: `access-${schoolId}`,
  type: `access.${type}`,
  payload,
  ...principal,
  ...(note && {
    protectedBlocks: [{ purpose: note[0], fields: { [note[1]]: hashOf(type) } }],
  }),
});

export const accounts = {
  teacher: uuidOf('account of the teacher'),
  board: uuidOf('account of the board'),
  program: uuidOf('account of a program'),
  inspector: uuidOf('account of an inspector'),
};
export const delegationId = uuidOf('delegation');
export const grantId = uuidOf('grant');
export const tokenIds = [uuidOf('token'), uuidOf('second token')] as const;

const teacher = { accountId: accounts.teacher };
const program = { accountId: accounts.program };
const reason: [string, string] = ['account-notes', 'reason'];

/** Everything that the access register of the sample school goes through. */
export const accessLife = (): readonly GivenEvent[] => [
  event('register-opened', { schoolId }),
  event('account-opened', { ...teacher, personId: uuidOf('teacher'), kind: 'person' }),
  event('account-opened', {
    accountId: accounts.board,
    personId: uuidOf('board'),
    kind: 'person',
  }),
  event('account-invited', {
    ...teacher,
    invitationId: uuidOf('invitation'),
    expiresAt: '2026-11-24T02:00:00.000Z',
    purpose: 'first-sign-in',
  }),
  event('account-suspended', teacher, reason),
  event('account-reinstated', teacher, reason),
  event('account-suspended', teacher, reason),
  event('account-closed', teacher, reason),
  event('service-account-opened', {
    ...program,
    name: 'Phần mềm thống kê',
    role: 'registrar',
    powers: ['readRecords'],
    expiresAt: '2027-11-20T02:00:00.000Z',
  }),
  ...tokenIds.map((tokenId) =>
    event('service-token-issued', { ...program, tokenId, expiresAt: '2027-01-01T00:00:00.000Z' }),
  ),
  event('service-token-revoked', { ...program, tokenId: tokenIds[0] }),
  event('delegation-granted', {
    delegationId,
    appointmentId: uuidOf('teacher appointed'),
    fromPersonId: uuidOf('teacher'),
    toPersonId: uuidOf('board'),
    powers: ['requestCorrection'],
    validFrom: '2026-11-23',
    validTo: '2026-11-27',
    decisionNo: '20/QĐ',
  }),
  event('delegation-revoked', { delegationId, decisionNo: '21/QĐ' }),
  event('authorities-adopted', {
    decisionNo: '22/QĐ',
    catalogue: {
      catalogueId: 'authorities',
      catalogueVersion: 1,
      legalBasis: 'Luật mẫu',
      effectiveFrom: '2025-07-01',
      effectiveTo: null,
      needsLegalReview: true,
      authorities: [
        {
          authorityId: 'commune',
          name: { vi: 'UBND phường', en: 'People’s Committee of the ward' },
          level: 'commune',
          parentId: null,
          from: '2025-07-01',
          to: null,
          successorIds: [],
        },
      ],
    },
  }),
  event('grant-given', {
    grantId,
    authorityId: 'commune',
    requestNo: '45/VHXH',
    scope: { schoolYears: ['2026-2027'], kinds: null, classIds: null },
    validFrom: '2026-11-22T17:00:00.000Z',
    validTo: '2026-12-22T17:00:00.000Z',
    includesSensitive: false,
    parentGrantId: null,
  }),
  event(
    'inspector-named',
    { grantId, accountId: accounts.inspector, personId: uuidOf('inspector') },
    ['staff-identity', 'fullName'],
  ),
  event('grant-ended', { grantId, decisionNo: '46/QĐ' }),
  event(
    'review-signed',
    {
      reviewId: uuidOf('review'),
      schoolYear: '2026-2027',
      term: '1',
      upToRevision: { school: 11, access: 17 },
      findingsCount: 1,
    },
    ['account-notes', 'findings'],
  ),
];
