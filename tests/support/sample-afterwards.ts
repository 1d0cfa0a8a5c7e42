import { type GivenEvent, schoolId, uuidOf } from './projection-spec.js';
import { consents } from './sample-consents.js';
import { deadlines } from './sample-deadlines.js';
import { figures } from './sample-figures.js';
import { leading, referenced } from './sample-leading.js';
import { findings, inspections } from './sample-inspections.js';
import { serviceEnded } from './sample-service.js';
import { waiverOfTeam, waivers } from './sample-waivers.js';

interface Of {
  readonly dossierId: string;
  readonly recordId: string;
}

/**
 * What is waived; then, as the first child's dossier is at its end by now, a consent of the second.
 * What came later stands at the end, so that no row before it gets another place in the log.
 */
export const afterwards = (
  [first, second]: readonly Of[],
  waived: Parameters<typeof waivers>[0],
): readonly GivenEvent[] => [
  ...waivers(waived),
  ...(second ? consents(second.dossierId) : []),
  ...(first ? [copyTaken(first, waived.by)] : []),
  ...deadlines(waived),
  ...(first ? [continuedBy(first)] : []),
  ...serviceEnded(waived.by),
  ...figures(waived),
  ...leading(waived.by),
  waiverOfTeam(waived),
  ...inspections(waived),
  ...(second ? referenced(second.recordId) : []),
  ...findings(waived.by),
];

/** Also of a dossier that was destroyed. */
const continuedBy = ({ dossierId }: Of): GivenEvent => ({
  streamId: `dossier-${dossierId}`,
  type: 'dossier.continued',
  payload: { successorId: uuidOf('come back') },
});

/** Somebody takes a copy of an approved record along. */
const copyTaken = ({ dossierId, recordId }: Of, by: string): GivenEvent => {
  const seen = [{ dossierId, streamId: `record-${recordId}`, fields: ['record:copy'] }];
  return {
    streamId: `reads-${schoolId}`,
    type: 'reads.values-seen',
    payload: { operation: 'recordCopy', requestNo: null, seen },
    by,
    role: 'principal',
  };
};
