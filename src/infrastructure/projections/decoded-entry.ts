import type { EventCodec } from '../../application/ports/event-codec.js';
import type { SealedEvent } from '../../application/ports/event-store.js';
import type { ProjectedEvent } from '../../application/ports/projection.js';
import type { Stop } from './checkpoints.js';
import { stopOf } from './projection-failure.js';

/** An entry of the log, or why it cannot be read. */
export type DecodedEntry =
  | { readonly logIndex: bigint; readonly entry: ProjectedEvent }
  | { readonly logIndex: bigint; readonly failure: Stop };

/** Decoded once for all projections. Stored bytes of an unknown shape stop them at that entry. */
export const decodeEntries = (
  codec: Pick<EventCodec, 'decode' | 'facts'>,
  sealed: readonly SealedEvent[],
): readonly DecodedEntry[] =>
  sealed.map((stored) => {
    const { schoolId, logIndex } = stored;
    try {
      const event = codec.decode(stored);
      const facts = codec.facts(stored);
      return { logIndex, entry: { schoolId, logIndex, event, facts, sealed: stored } };
    } catch (error) {
      return { logIndex, failure: stopOf(error) };
    }
  });
