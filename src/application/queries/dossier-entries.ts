import { Inject, Injectable } from '@nestjs/common';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import type { RecordRegistered } from '../../domain/record/record.events.js';
import type { Recorded } from '../../domain/shared/event.js';
import {
  type DossierId,
  dossierStream,
  recordStream,
  type SchoolId,
  type StreamId,
} from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { Aggregates } from '../aggregates.js';
import { NoLongerAllowed, ReadModelIsBehind, ReadModelIsStopped } from '../errors.js';
import type { Principal } from '../ports/authenticator.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore, SealedEvent } from '../ports/event-store.js';
import type { ReadModels } from '../ports/read-models.js';
import { EVENT_CODEC, EVENT_STORE, READ_MODELS } from '../ports/tokens.js';
import { followed, saysWhoMay } from './following.js';
import { dossierLook, type SeenDossier, VisibleDossiers } from './dossier-queries.js';
import { Histories } from './history-queries.js';
import type { HistoryView } from './history-view.js';
import type { Reader } from './reader.js';
import { Readers } from './readers.js';
import { tellsReader } from './receipts.js';

const waitMs = 10_000;

/** An entry together with the reader it was found fit for; values are revealed in their name. */
export interface DossierEntry {
  readonly reader: Reader;
  readonly entry: HistoryView;
}

export interface FollowRequest {
  /** Who follows, checked anew for every entry; null once they may no longer sign in. */
  readonly whoNow: () => Promise<Principal | null>;
  readonly dossierId: DossierId;
  /** First entry to give; 0 for the whole life of the dossier. */
  readonly from: bigint;
}

interface Found {
  readonly reader: Reader;
  readonly dossier: SeenDossier;
}

/** Where the following starts. */
interface Start {
  readonly schoolId: SchoolId;
  /** Whoever follows was found to be allowed on all entries of the log before this number. */
  readonly judgedUpTo: bigint;
}

/**
 * Every entry of a dossier and its records, complete, in order and once, from a given number on:
 * what was there before comes first, then what is being written. It follows the log itself, so a
 * restart or a second server loses nothing, and it takes the next entry only after the last one
 * was taken from it.
 */
@Injectable()
export class DossierEntries {
  constructor(
    private readonly readers: Readers,
    private readonly dossiers: VisibleDossiers,
    private readonly histories: Histories,
    private readonly aggregates: Aggregates,
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
    @Inject(READ_MODELS) private readonly models: ReadModels,
  ) {}

  /**
   * Null when there is no such dossier for the caller, absent and foreign alike. Ending the
   * iteration ends the following, also while it waits for the next entry.
   * @throws AccessLogUnavailable; the iteration also NoLongerAllowed, ReadModelIsBehind, ReadModelIsStopped
   */
  async follow(request: FollowRequest): Promise<AsyncIterableIterator<DossierEntry> | null> {
    // Before it is judged who asks: that takes in all that was decided until then.
    const sizes = await this.store.logSizes();
    const found = await this.find(request);
    if (!found) return null;
    const { reader, dossier } = found;
    await this.dossiers.lookedAt(reader, [dossierLook(dossier)]);
    const { schoolId } = reader;
    const start = { schoolId, judgedUpTo: sizes.get(schoolId) ?? 0n };
    return followed((signal) => this.entries(request, start, signal));
  }

  private async *entries(
    request: FollowRequest,
    { schoolId, judgedUpTo }: Start,
    signal: AbortSignal,
  ): AsyncGenerator<DossierEntry, undefined, undefined> {
    const { dossierId, from } = request;
    const streams = await this.streamsOf(schoolId, dossierId);
    for await (const batch of this.store.subscribe(schoolId, from, signal)) {
      for (const sealed of batch) {
        const isNews = sealed.logIndex >= judgedUpTo && saysWhoMay(sealed);
        if (isNews && !(await this.find(request))) throw new NoLongerAllowed();
        this.notice(sealed, dossierId, streams);
        if (!streams.has(sealed.streamId)) continue;
        const entry = await this.entryOf(request, sealed);
        if (entry) yield entry;
        if (signal.aborted) return undefined;
      }
    }
    return undefined;
  }

  /** The dossier for whoever follows now; nobody looked at it yet. */
  private async find(request: FollowRequest): Promise<Found | null> {
    const principal = await request.whoNow();
    if (!principal) return null;
    const reader = await this.readers.find(principal, 'dossierEntries');
    if (!reader) return null;
    const [dossier] = await this.dossiers.find(reader, [request.dossierId]);
    return dossier ? { reader, dossier } : null;
  }

  /** The dossier's own stream and those of all records filed so far. */
  private async streamsOf(
    schoolId: Reader['schoolId'],
    dossierId: DossierId,
  ): Promise<Set<StreamId>> {
    const stream = dossierStream(dossierId);
    const { state } = await this.aggregates.fresh(dossierDecider, schoolId, stream);
    const recordIds = state.status === 'absent' ? [] : state.recordIds;
    return new Set([stream, ...recordIds.map(recordStream)]);
  }

  /** A record that is registered while we follow belongs to the dossier from its first entry on. */
  private notice(sealed: SealedEvent, dossierId: DossierId, streams: Set<StreamId>): void {
    if (sealed.type !== 'record.registered') return;
    const { payload } = this.codec.decode(sealed) as Recorded<RecordRegistered>;
    if (payload.dossierId === dossierId) streams.add(sealed.streamId);
  }

  /** Null for an entry that a grant does not cover, or that tells who else has read something. */
  private async entryOf(request: FollowRequest, sealed: SealedEvent): Promise<DossierEntry | null> {
    const { schoolId, logIndex, type } = sealed;
    const outcome = await this.models.waitFor(schoolId, logIndex, waitMs);
    if (outcome === 'timed-out') throw new ReadModelIsBehind();
    if (outcome === 'stopped') throw new ReadModelIsStopped();
    const found = await this.find(request);
    if (!found) throw new NoLongerAllowed();
    const { reader, dossier } = found;
    const entry = await this.histories.entry(reader, dossier, logIndex);
    const { personId } = this.codec.facts(sealed).actor;
    const isShown =
      reader.readsWholeDossier(dossier.places) && tellsReader(reader, { type, personId });
    invariant(entry !== null || !isShown, 'every entry of a dossier has a row in its history');
    return entry && { reader, entry };
  }
}
