import type { Recorded } from '../shared/event.js';
import type { PersonId } from '../shared/ids.js';
import type { Instant } from '../shared/instant.js';
import { invariant } from '../shared/invariant.js';
import { type OfficeHeld, officeHeld } from '../shared/lapse.js';
import { clearValueHash, type FieldName, type ValueHash } from '../shared/protected-block.js';
import type { CorrectionStatus } from './record.commands.js';
import type {
  CorrectionApplied,
  CorrectionAttested,
  CorrectionClosed,
  CorrectionPermitted,
  CorrectionRefused,
  CorrectionRequested,
  CorrectionVoided,
  WitnessCapacity,
} from './record.events.js';

export interface Attestation {
  readonly personId: PersonId;
  readonly capacity: WitnessCapacity;
}

export interface Correction {
  readonly status: CorrectionStatus;
  readonly field: FieldName;
  readonly requestRevision: number;
  readonly requestedBy: PersonId;
  readonly requesterIsHomeroomTeacher: boolean;
  readonly currentValueHash: ValueHash;
  readonly proposedValueHash: ValueHash;
  /** The proposed value itself, kept only when the field is not personal data. */
  readonly proposedClear: CorrectionRequested['payload']['proposedClear'];
  readonly permission: {
    readonly permittedBy: PersonId;
    readonly permittedIn: OfficeHeld;
    readonly expiresAt: Instant;
    readonly designatedWitnessId: PersonId | null;
  } | null;
  readonly attestations: readonly Attestation[];
}

/** Whose hands it went through and where it stands: what says who may do the next step. */
export type CorrectionHands = Pick<
  Correction,
  'status' | 'requestedBy' | 'requesterIsHomeroomTeacher' | 'permission' | 'attestations'
>;

type CorrectionEvent =
  | CorrectionRequested
  | CorrectionPermitted
  | CorrectionRefused
  | CorrectionAttested
  | CorrectionApplied
  | CorrectionVoided
  | CorrectionClosed;

export const evolveCorrection = (
  correction: Correction | undefined,
  event: Recorded<CorrectionEvent>,
): Correction => {
  if (event.type === 'record.correction-requested') {
    invariant(correction === undefined, 'a correction is requested once');
    return requested(event);
  }
  invariant(correction !== undefined, 'a correction starts with its request');
  switch (event.type) {
    case 'record.correction-permitted': {
      const { expiresAt, designatedWitnessId } = event.payload;
      const by = { permittedBy: event.meta.personId, permittedIn: officeHeld(event.meta) };
      const permission = { ...by, expiresAt, designatedWitnessId };
      // Permitted anew after a lapse, it is witnessed anew: the approver may be another by now.
      return { ...correction, status: 'permitted', permission, attestations: [] };
    }
    case 'record.correction-attested': {
      const attestation = { personId: event.meta.personId, capacity: event.payload.capacity };
      return { ...correction, attestations: [...correction.attestations, attestation] };
    }
    case 'record.correction-refused':
      return { ...correction, status: 'refused' };
    case 'record.correction-applied':
      return { ...correction, status: 'applied' };
    case 'record.correction-voided':
      return { ...correction, status: 'voided' };
    case 'record.correction-closed':
      return { ...correction, status: 'closed' };
  }
};

const requested = ({
  payload,
  protectedBlocks,
  meta,
}: Recorded<CorrectionRequested>): Correction => ({
  status: 'requested',
  field: payload.field,
  requestRevision: Number(meta.revision),
  requestedBy: meta.personId,
  requesterIsHomeroomTeacher: payload.requesterIsHomeroomTeacher,
  currentValueHash: payload.currentValueHash,
  proposedValueHash: payload.proposedClear
    ? clearValueHash(payload.proposedClear.value)
    : commitmentTo(payload.field, protectedBlocks),
  proposedClear: payload.proposedClear,
  permission: null,
  attestations: [],
});

/** The request's reason lies in a block of its own, under a purpose no form field can have. */
const commitmentTo = (
  field: FieldName,
  blocks: Recorded<CorrectionRequested>['protectedBlocks'],
): ValueHash => {
  const hash = blocks.find(({ purpose }) => purpose !== 'correction')?.fields[field];
  invariant(hash !== undefined, 'a request carries the proposed value');
  return hash;
};
