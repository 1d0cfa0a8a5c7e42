import type { Command, CommandBus, Query, QueryBus } from '@nestjs/cqrs';
import { AccountIsNotOpen, ClaimedTimeIsInvalid } from '../../application/errors.js';
import type { Principal } from '../../application/ports/authenticator.js';
import type { IdSource } from '../../application/ports/clock.js';
import { ReachEntryQuery } from '../../application/queries/log-queries.js';
import type { Reader } from '../../application/queries/reader.js';
import { ReaderQuery } from '../../application/queries/school-queries.js';
import type {
  ChallengeId,
  CommandId,
  Instant,
  LocalizedText,
} from '../../application/vocabulary.js';
import type { CommandHeader } from '../../application/write-header.js';
import { InputIsInvalid } from '../input-problem.js';
import { limits } from '../limits/limits.js';
import type { Door } from './door.js';
import { NotSignedIn } from './not-signed-in.js';
import { Loaders } from './loaders.js';

export interface Buses {
  readonly commands: CommandBus;
  readonly queries: QueryBus;
  readonly ids: IdSource;
}

/** What every mutation's input carries beside its own fields. */
export interface WriteOptions {
  readonly commandId: CommandId | null;
  readonly occurredAt: Instant | null;
  readonly awaitSealed: boolean;
  readonly stepUp: ChallengeId | null;
}

const claimTexts: Readonly<Record<ClaimedTimeIsInvalid['problem'], LocalizedText>> = {
  'in-the-future': { vi: 'Không được ở tương lai.', en: 'Must not lie in the future.' },
  'too-early': { vi: 'Không được trước năm 1900.', en: 'Must not lie before 1900.' },
};

/** One request: who asks, and the only ways by which resolvers reach the buses. */
export class RequestContext {
  private asking: Promise<Reader> | undefined;
  private loading: Loaders | undefined;
  /** Root fields of the request, once it was read; goes with what is recorded of its reading. */
  operation = 'unnamed';

  constructor(
    private readonly buses: Buses,
    readonly principal: Principal | null,
    /** Named in every error and log line of the request. */
    readonly correlationId: string,
    /** Null for a subscription, which nobody signs in by. */
    readonly door: Door | null = null,
  ) {}

  /** @param upTo an entry that the read models must show first, e.g. the caller's own write */
  async ask<R>(question: (reader: Reader) => Query<R>, upTo?: bigint | null): Promise<R> {
    const reader = await this.reader();
    if (upTo !== undefined && upTo !== null) {
      await this.buses.queries.execute(new ReachEntryQuery(reader, upTo, limits.waitMsMax));
    }
    return this.buses.queries.execute(question(reader));
  }

  get loaders(): Loaders {
    this.loading ??= new Loaders((question) => this.ask(question));
    return this.loading;
  }

  /** A subscription answers many times: each answer starts without what the last one loaded. */
  startAnew(reader: Reader): void {
    this.asking = Promise.resolve(reader);
    this.loading = undefined;
  }

  reader(): Promise<Reader> {
    this.asking ??= this.buses.queries
      .execute(new ReaderQuery(this.signedIn(), this.operation))
      .catch((error: unknown) => {
        throw error instanceof AccountIsNotOpen ? new NotSignedIn() : error;
      });
    return this.asking;
  }

  /** What a command starts from; without an id of the client's choice it gets one of ours. */
  commandHeader({ commandId, occurredAt, awaitSealed, stepUp }: WriteOptions): CommandHeader {
    return {
      principal: this.signedIn(),
      commandId: commandId ?? (this.buses.ids.next() as CommandId),
      occurredAt,
      awaitSealed,
      stepUp,
    };
  }

  /** The id of what a command creates: the same when the command is sent again. */
  newId({ principal, commandId }: CommandHeader, label: string): string {
    return this.buses.ids.derive(principal.schoolId, commandId, label);
  }

  /** @throws NotSignedIn, InputIsInvalid for a claimed time out of bounds, what the engine throws */
  async give<R>(command: Command<R>): Promise<R> {
    try {
      return await this.buses.commands.execute(command);
    } catch (error) {
      if (error instanceof AccountIsNotOpen) throw new NotSignedIn();
      if (!(error instanceof ClaimedTimeIsInvalid)) throw error;
      const { problem } = error;
      throw new InputIsInvalid([
        { path: 'input.occurredAt', problem, message: claimTexts[problem] },
      ]);
    }
  }

  /** @throws NotSignedIn */
  signedIn(): Principal {
    if (!this.principal) throw new NotSignedIn();
    return this.principal;
  }
}
