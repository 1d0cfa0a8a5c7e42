import { Inject, Injectable } from '@nestjs/common';
import type { DossierRefusal } from '../../domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../domain/dossier/dossier.decider.js';
import {
  type DispositionExecuted,
  type ErasureOrdered,
  erasureOrderTypes,
} from '../../domain/dossier/dossier.events.js';
import { recordDecider } from '../../domain/record/record.decider.js';
import type { Decider } from '../../domain/shared/decider.js';
import type { Recorded } from '../../domain/shared/event.js';
import { type CommandId, recordStream, type StreamId } from '../../domain/shared/ids.js';
import { invariant } from '../../domain/shared/invariant.js';
import { Aggregates } from '../aggregates.js';
import { hex } from '../lock/lock-writes.js';
import type { IdSource } from '../ports/clock.js';
import type { AnyEvent } from '../ports/event-codec.js';
import type { SealedEvent } from '../ports/event-store.js';
import type { KeyStore } from '../ports/key-store.js';
import { ID_SOURCE, KEY_STORE } from '../ports/tokens.js';
import { WriteLoop } from '../write-loop.js';
import type { Reaction } from './reaction.js';

/**
 * Destroys the keys of a disposed dossier's subjects, then certifies what is left; and those of a
 * consent that was withdrawn, whose entry says all that there is to say.
 */
@Injectable()
export class DestroyKeys implements Reaction {
  readonly name = 'destroy-keys';
  readonly types: ReadonlySet<string> = new Set(erasureOrderTypes);

  constructor(
    private readonly writes: WriteLoop,
    private readonly aggregates: Aggregates,
    @Inject(KEY_STORE) private readonly keys: KeyStore,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
  ) {}

  async react(event: Recorded<AnyEvent>, sealed: SealedEvent): Promise<void> {
    const ordered = event as Recorded<ErasureOrdered>;
    const { schoolId, eventId } = sealed;
    const destroyed: string[] = [];
    for (const subjectId of ordered.payload.subjectIds) {
      destroyed.push(...(await this.keys.erase(schoolId, subjectId, eventId)));
    }
    if (ordered.type === 'dossier.disposition-executed') {
      await this.certify(ordered, sealed, destroyed);
    }
  }

  private async certify(
    { payload: { dispositionId } }: Recorded<DispositionExecuted>,
    sealed: SealedEvent,
    keyIdsDestroyed: readonly string[],
  ): Promise<void> {
    const { schoolId, streamId, eventId } = sealed;
    const retainedHeads = await this.retainedHeads(sealed);
    const request = {
      schoolId,
      commandId: this.ids.derive(schoolId, eventId as string as CommandId, 'certify') as CommandId,
      body: { act: 'CertifyDestruction', dispositionId },
      caller: { kind: 'engine' as const, task: 'destroy-keys' },
      occurredAt: null,
      causationId: eventId,
      awaitSealed: false,
      stepUp: null,
    };
    await this.writes.run<DossierRefusal>(request, (decision) =>
      decision.decide(dossierDecider, streamId, {
        type: 'CertifyDestruction',
        dispositionId,
        certificateNo: `CNH-${decision.today.slice(0, 4)}-${sealed.logIndex}`,
        keyIdsDestroyed,
        retainedHeads,
      }),
    );
  }

  private async retainedHeads({ schoolId, streamId }: SealedEvent) {
    const dossier = await this.aggregates.fresh(dossierDecider, schoolId, streamId);
    invariant(dossier.state.status !== 'absent', 'a disposed dossier was opened');
    const heads = [await this.head(dossierDecider, schoolId, streamId)];
    for (const recordId of dossier.state.recordIds) {
      heads.push(await this.head(recordDecider, schoolId, recordStream(recordId)));
    }
    return heads;
  }

  private async head<C, E, S, R>(
    decider: Decider<C, E, S, R>,
    schoolId: SealedEvent['schoolId'],
    streamId: StreamId,
  ) {
    const { revision, hash } = await this.aggregates.fresh(decider, schoolId, streamId);
    invariant(revision !== 'noStream' && hash !== null, 'a filed stream exists');
    return { streamId, revision: Number(revision), hash: hex(hash) };
  }
}
