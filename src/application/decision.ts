import { schoolDecider } from '../domain/school/school.decider.js';
import {
  actingAs,
  actingInClass,
  catalogueInForce,
  type SchoolState,
} from '../domain/school/school.state.js';
import type { Decider } from '../domain/shared/decider.js';
import type { Decided, Recorded } from '../domain/shared/event.js';
import { type ClassId, type StreamId, schoolStream } from '../domain/shared/ids.js';
import type { Instant, LocalDate } from '../domain/shared/instant.js';
import { err, ok, type Result } from '../domain/shared/result.js';
import { type Actor, type Power, powers, type Role } from '../domain/shared/roles.js';
import type { Aggregates, Folded } from './aggregates.js';
import type { Clock } from './ports/clock.js';
import type { AnyEvent, EncodedEvent, EnvelopeActor, EventCodec } from './ports/event-codec.js';
import type { AppendRequest, ExpectedRevision } from './ports/event-store.js';
import type { WriteRequest } from './write-request.js';

interface Touched {
  /** As loaded; what the append expects. */
  readonly before: Folded<unknown>;
  /** After the events decided in this attempt. */
  readonly now: Folded<unknown>;
  readonly events: readonly EncodedEvent[];
  readonly refresh: () => Promise<Folded<unknown>>;
}

interface Tools {
  readonly aggregates: Aggregates;
  readonly codec: EventCodec;
  readonly clock: Clock;
}

export interface RoleIsNotAllowed {
  readonly type: 'RoleIsNotAllowed';
  readonly allowed: readonly string[];
}

/**
 * One attempt to decide a command. What is `observe`d becomes a guard of the append, what is
 * `decide`d becomes a write: the append succeeds only if every stream that the decision looked at
 * still stands where it was seen.
 */
export class Decision {
  readonly today: LocalDate;
  private readonly touched = new Map<StreamId, Touched>();
  private actor: EnvelopeActor;
  private eventCount = 0;

  constructor(
    readonly request: WriteRequest,
    readonly at: Instant,
    private readonly tools: Tools,
  ) {
    this.today = tools.clock.localDate(at);
    this.actor = envelopeActor(request, null);
  }

  /** The state of a stream that the decision rests on. */
  async observe<C, E, S, R>(decider: Decider<C, E, S, R>, streamId: StreamId): Promise<S> {
    return (await this.touch(decider, streamId)).now.state as S;
  }

  school(): Promise<SchoolState> {
    return this.observe(schoolDecider, schoolStream(this.request.schoolId));
  }

  /**
   * The caller in one of their present appointments that carries the power, one for the class
   * concerned before any other; it goes into the envelope of everything decided from here on.
   */
  actAs(power: Power, classId: ClassId | null = null): Promise<Result<Actor, RoleIsNotAllowed>> {
    return this.actInRole(powers[power], classId);
  }

  /** As `actAs`, for roles that data names, such as those of a chain's step. */
  async actInRole(
    allowed: readonly Role[],
    classId: ClassId | null,
  ): Promise<Result<Actor, RoleIsNotAllowed>> {
    const { caller } = this.request;
    if (caller.kind !== 'person') return err({ type: 'RoleIsNotAllowed', allowed });
    const { personId } = caller.principal;
    const { today } = this;
    const school = await this.school();
    const actor =
      classId === null
        ? actingAs(school, personId, allowed, today)
        : actingInClass(school, personId, allowed, { today, classId });
    if (!actor) return err({ type: 'RoleIsNotAllowed', allowed });
    this.actor = envelopeActor(this.request, actor);
    return ok(actor);
  }

  /** Decides a command on a stream and adds its events to the append. */
  async decide<C, E extends AnyEvent, S, R>(
    decider: Decider<C, E, S, R>,
    streamId: StreamId,
    command: C,
  ): Promise<Result<void, R>> {
    const touched = await this.touch(decider, streamId);
    const decided = decider.decide(command, touched.now.state as S);
    if (!decided.ok) return err(decided.error);
    if (decided.value.length > 0) await this.record(decider, streamId, touched, decided.value);
    return ok(undefined);
  }

  get hasWrites(): boolean {
    return [...this.touched.values()].some(({ events }) => events.length > 0);
  }

  appendRequest(fingerprint: string): AppendRequest {
    const all = [...this.touched.entries()];
    return {
      schoolId: this.request.schoolId,
      commandId: this.request.commandId,
      fingerprint,
      writes: all
        .filter(([, { events }]) => events.length > 0)
        .map(([streamId, { before, events }]) => ({
          streamId,
          expectedRevision: before.revision,
          previousHash: before.hash,
          events: events.map(({ stored }) => stored),
        })),
      guards: all.flatMap(([streamId, { before, events }]) =>
        events.length === 0 ? [{ streamId, expectedRevision: before.revision }] : [],
      ),
    };
  }

  /** Reads what is new in everything touched; true when any of it had moved. */
  async refresh(): Promise<boolean> {
    const moved = await Promise.all(
      [...this.touched.values()].map(
        async ({ before, refresh }) => (await refresh()).revision !== before.revision,
      ),
    );
    return moved.includes(true);
  }

  /** After the append: what was decided is what the next command starts from. */
  remember(): void {
    const { schoolId } = this.request;
    for (const [streamId, { now, events }] of this.touched) {
      if (events.length > 0) this.tools.aggregates.remember(schoolId, streamId, now);
    }
  }

  private async touch<C, E, S, R>(
    decider: Decider<C, E, S, R>,
    streamId: StreamId,
  ): Promise<Touched> {
    const known = this.touched.get(streamId);
    if (known) return known;
    const { schoolId } = this.request;
    const before = await this.tools.aggregates.load(decider, schoolId, streamId);
    const touched: Touched = {
      before,
      now: before,
      events: [],
      refresh: () => this.tools.aggregates.fresh(decider, schoolId, streamId),
    };
    this.touched.set(streamId, touched);
    return touched;
  }

  private async record<C, E extends AnyEvent, S, R>(
    decider: Decider<C, E, S, R>,
    streamId: StreamId,
    touched: Touched,
    events: readonly Decided<E>[],
  ): Promise<void> {
    const { request } = this;
    const encoded = await this.tools.codec.encode(events, {
      schoolId: request.schoolId,
      streamId,
      firstRevision: nextRevision(touched.now.revision),
      previousHash: touched.now.hash,
      commandId: request.commandId,
      firstIndex: this.eventCount,
      recordedAt: this.at,
      occurredAt: request.occurredAt ?? this.at,
      actor: this.actor,
      causationId: request.causationId,
      correlationId: request.commandId,
      policyVersion: await this.policyVersion(),
    });
    this.eventCount += encoded.length;
    this.touched.set(streamId, {
      ...touched,
      events: [...touched.events, ...encoded],
      now: encoded.reduce<Folded<unknown>>(
        (folded, { stored, recorded }) => ({
          state: decider.evolve(folded.state as S, recorded as Recorded<E & AnyEvent>),
          revision: stored.revision,
          hash: stored.hash,
        }),
        touched.now,
      ),
    });
  }

  private async policyVersion(): Promise<string> {
    const catalogue = catalogueInForce(await this.school(), this.today);
    return catalogue ? `${catalogue.catalogueId}@${catalogue.catalogueVersion}` : 'none';
  }
}

const nextRevision = (revision: ExpectedRevision): bigint =>
  revision === 'noStream' ? 0n : revision + 1n;

const envelopeActor = ({ caller }: WriteRequest, actor: Actor | null): EnvelopeActor => {
  if (caller.kind === 'person') {
    return {
      personId: caller.principal.personId,
      accountId: caller.principal.accountId,
      role: actor?.role ?? 'none',
      appointmentId: actor?.appointmentId ?? null,
      delegationId: null,
      authentication: caller.principal.authentication,
    };
  }
  const name = caller.kind === 'engine' ? `engine/${caller.task}` : 'installation';
  return {
    personId: caller.kind,
    accountId: name,
    role: caller.kind,
    appointmentId: null,
    delegationId: null,
    authentication: name,
  };
};
