import { accessDecider } from '../domain/access/access.decider.js';
import { accountOf, grantInForce, grantOf } from '../domain/access/access.state.js';
import { endedDelegations } from '../domain/access/ended-delegations.js';
import { type Office, officeFor, type Use } from '../domain/policy/offices.js';
import type { ReadingRights } from '../domain/policy/reading.js';
import { endedAppointments } from '../domain/school/ended-appointments.js';
import { schoolDecider } from '../domain/school/school.decider.js';
import { catalogueInForce, type SchoolState } from '../domain/school/school.state.js';
import type { AuthorityGrant } from '../domain/shared/access.js';
import type { Decider } from '../domain/shared/decider.js';
import type { Decided, Recorded } from '../domain/shared/event.js';
import { accessStream, type StreamId, schoolStream } from '../domain/shared/ids.js';
import { type Instant, type LocalDate, localDayOf } from '../domain/shared/instant.js';
import type { EndedOffices } from '../domain/shared/lapse.js';
import type { Place } from '../domain/shared/place.js';
import { err, ok, type Result } from '../domain/shared/result.js';
import { type Actor, legalActs, type Power, powers } from '../domain/shared/roles.js';
import { officesHeld } from './offices-held.js';
import type { Aggregates, Folded } from './aggregates.js';
import type { Clock } from './ports/clock.js';
import { actorOf } from './envelope-actor.js';
import type {
  AnyEvent,
  EncodedEvent,
  EnvelopeActor,
  EventCodec,
  RevealedEvent,
} from './ports/event-codec.js';
import type { AppendRequest, EventRef, EventStore, ExpectedRevision } from './ports/event-store.js';
import type { StepUpMethod } from './ports/step-ups.js';
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
  readonly store: Pick<EventStore, 'readAt'>;
  readonly codec: EventCodec;
  readonly clock: Clock;
  /** How the command was confirmed, if it was. */
  readonly confirmedBy: StepUpMethod | null;
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
  private held: Promise<readonly Office[]> | null = null;
  private eventCount = 0;
  private needsStepUp = false;

  constructor(
    readonly request: WriteRequest,
    readonly at: Instant,
    private readonly tools: Tools,
  ) {
    this.today = localDayOf(at);
    this.actor = actorOf(request.caller, null, tools.confirmedBy);
  }

  /** The state of a stream that the decision rests on. */
  async observe<C, E, S, R>(decider: Decider<C, E, S, R>, streamId: StreamId): Promise<S> {
    return (await this.touch(decider, streamId)).now.state as S;
  }

  school(): Promise<SchoolState> {
    return this.observe(schoolDecider, schoolStream(this.request.schoolId));
  }

  /** Whose decisions have lapsed: both streams guard the append. */
  async endedOffices(): Promise<EndedOffices> {
    const access = await this.observe(accessDecider, accessStream(this.request.schoolId));
    return {
      ...endedAppointments(await this.school(), this.today),
      ...endedDelegations(access, this.today),
    };
  }

  /**
   * The caller in one of their present offices that carries the power, one for the place concerned
   * before any other; it goes into the envelope of everything decided from here on.
   * @throws AccountIsNotOpen
   */
  actAs(power: Power, place: Place | null = null): Promise<Result<Actor, RoleIsNotAllowed>> {
    return this.actInOffice({ power, roles: powers[power], place });
  }

  /** As `actAs`, for roles that data names, such as those of a chain's step. */
  async actInOffice(use: Use): Promise<Result<Actor, RoleIsNotAllowed>> {
    const office = officeFor(await this.offices(), use);
    if (!office) return err({ type: 'RoleIsNotAllowed', allowed: use.roles });
    this.actor = actorOf(this.request.caller, office, this.tools.confirmedBy);
    this.needsStepUp ||= legalActs.includes(use.power);
    return ok(office.actor);
  }

  /**
   * The grant by which the caller looks for an authority now; null for everybody else. Whatever an
   * inspector decides needs a factor shown afresh.
   * @throws AccountIsNotOpen
   */
  async actAsInspector(): Promise<AuthorityGrant | null> {
    const { caller, schoolId } = this.request;
    await this.offices();
    if (caller.kind !== 'person') return null;
    const access = await this.observe(accessDecider, accessStream(schoolId));
    const grantId = accountOf(access, caller.principal.accountId)?.grantId ?? null;
    if (grantId === null || !grantInForce(access, grantId, this.at)) return null;
    this.actor = { ...actorOf(caller, null, this.tools.confirmedBy), role: 'inspector' };
    this.needsStepUp = true;
    return grantOf(access, grantId);
  }

  /** In what the caller reads what they write about. @throws AccountIsNotOpen */
  async readingRights(): Promise<ReadingRights> {
    return { offices: await this.offices(), grant: null };
  }

  /**
   * Events with their values in plain, for what is decided here alone: nobody is shown any of them.
   * What an event says never changes. Whether it still stands is guarded by the stream that was observed.
   */
  async reveal(refs: readonly EventRef[]): Promise<readonly RevealedEvent[]> {
    const { store, codec } = this.tools;
    return codec.reveal(await store.readAt(this.request.schoolId, refs));
  }

  /** Whether what is decided needs a factor shown afresh. */
  get isLegalAct(): boolean {
    return this.needsStepUp;
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

  private offices(): Promise<readonly Office[]> {
    this.held ??= this.holdOffices();
    return this.held;
  }

  /** The school and its access register both guard the append from here on. */
  private async holdOffices(): Promise<readonly Office[]> {
    const { caller, schoolId } = this.request;
    if (caller.kind !== 'person') return [];
    const school = await this.school();
    const access = await this.observe(accessDecider, accessStream(schoolId));
    return officesHeld(caller.principal, { school, access }, this);
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
