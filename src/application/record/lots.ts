import type { RegisteredRecord } from '../../domain/record/record.state.js';
import type { SchoolId } from '../../domain/shared/ids.js';
import type { RecordKind } from '../../domain/shared/record-kind.js';
import { type Lots, lotsTotal } from '../../domain/shared/sampling.js';
import type { KeyedHash } from '../ports/key-store.js';
import { stableText } from '../stable-text.js';

/** So many digits make a number of 48 bits: no lot is more likely than another by 1 in 10^12. */
const digitsOfLot = 12;

/**
 * A lot for each step of the kind that is taken of a sample, by HMAC-SHA-256 under the school's own key.
 * What there is one of is drawn by its slot, so that whoever enters it has no other to try; anything
 * else by its id. The same record has the same lots whenever it is submitted.
 */
export const lotsOf = async (
  keyedHash: KeyedHash,
  schoolId: SchoolId,
  kind: Pick<RecordKind, 'every' | 'onePerDossier' | 'chain'>,
  record: Pick<RegisteredRecord, 'recordId' | 'dossierId' | 'kind' | 'period' | 'topic'>,
): Promise<Lots> => {
  const lots: Record<string, number> = {};
  for (const { step, sample } of kind.chain) {
    if (sample === undefined) continue;
    const text = stableText({ of: drawnBy(kind, record), step });
    const digest = await keyedHash.digest(schoolId, 'sample', text);
    lots[step] = Number.parseInt(digest.slice(0, digitsOfLot), 16) % lotsTotal;
  }
  return lots;
};

const drawnBy = (
  { every, onePerDossier }: Pick<RecordKind, 'every' | 'onePerDossier'>,
  {
    recordId,
    dossierId,
    kind,
    period,
    topic,
  }: Pick<RegisteredRecord, 'recordId' | 'dossierId' | 'kind' | 'period' | 'topic'>,
) => (every || onePerDossier ? { dossierId, kind, period, topic } : { recordId });
