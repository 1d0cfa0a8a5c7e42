import type { Command, CommandBus, Query, QueryBus } from '@nestjs/cqrs';
import type { Principal } from '../../application/ports/authenticator.js';
import type { IdSource } from '../../application/ports/clock.js';
import { ReachEntryQuery } from '../../application/queries/log-queries.js';
import type { Reader } from '../../application/queries/reader.js';
import { ReaderQuery } from '../../application/queries/school-queries.js';
import type { CommandId, Instant, Result } from '../../application/vocabulary.js';
import type { CommandHeader } from '../../application/write-header.js';
import { limits } from '../limits/limits.js';
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
}

export interface Written<T, R> {
  readonly commandId: CommandId;
  readonly result: Result<T, R>;
}

/** One request: who asks, and the only ways by which resolvers reach the buses. */
export class RequestContext {
  private asking: Promise<Reader> | undefined;
  private loading: Loaders | undefined;

  constructor(
    private readonly buses: Buses,
    readonly principal: Principal | null,
    /** Named in every error and log line of the request. */
    readonly correlationId: string,
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
    this.asking ??= this.buses.queries.execute(new ReaderQuery(this.signedIn()));
    return this.asking;
  }

  /**
   * Gives a command. Ids of what it creates are derived from the command id, so that a command
   * sent twice creates one thing.
   */
  async write<Body extends object, T, R>(
    input: Body & WriteOptions,
    command: (
      header: CommandHeader,
      body: Omit<Body, keyof WriteOptions>,
      newId: (label: string) => string,
    ) => Command<Result<T, R>>,
  ): Promise<Written<T, R>> {
    const { commandId: given, occurredAt, awaitSealed, ...body } = input;
    const commandId = given ?? (this.buses.ids.next() as CommandId);
    const header = { principal: this.signedIn(), commandId, occurredAt, awaitSealed };
    const newId = (label: string): string => this.buses.ids.derive(commandId, label);
    const result = await this.buses.commands.execute(command(header, body, newId));
    return { commandId, result };
  }

  /** @throws NotSignedIn */
  private signedIn(): Principal {
    if (!this.principal) throw new NotSignedIn();
    return this.principal;
  }
}
