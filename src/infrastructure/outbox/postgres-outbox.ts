import type pg from 'pg';
import type {
  Delivery,
  Outbox,
  OutboxMessage,
  OutboxState,
} from '../../application/ports/outbox.js';
import type { PersonId, SchoolId } from '../../domain/shared/ids.js';
import type { Instant, LocalDate } from '../../domain/shared/instant.js';
import { inSchool } from '../postgres/school-transaction.js';

/** Over some two days. */
export const attemptsMax = 8;
/** A minute after the first attempt, then four times as long each time, a day at most. */
const pause = `least(interval '1 day', interval '1 minute' * power(4, attempts))`;

const isWaiting = 'delivered_at is null and given_up_at is null';

/** Table `notice.outbox_message`; a round fills it. */
export class PostgresOutbox implements Outbox {
  constructor(private readonly pools: { readonly projector: pg.Pool; readonly read: pg.Pool }) {}

  claim(schoolId: SchoolId, at: Instant, size: number): Promise<readonly OutboxMessage[]> {
    return inSchool(this.pools.projector, schoolId, async (client) => {
      await client.query(
        // Whoever made the last attempt died of it.
        `update notice.outbox_message set given_up_at = $1
          where ${isWaiting} and attempts >= ${attemptsMax} and next_attempt_at <= $1`,
        [at],
      );
      const { rows } = await client.query<Claimed>(
        `update notice.outbox_message m
            set attempts = attempts + 1, next_attempt_at = $1::timestamptz + ${pause}
          where message_id in (
            select message_id from notice.outbox_message
             where ${isWaiting} and next_attempt_at <= $1
             order by next_attempt_at for update skip locked limit $2)
          returning message_id, person_id, day::text, counts, attempts`,
        [at, size],
      );
      return rows.map((row) => messageOf(schoolId, row));
    });
  }

  settle(
    { schoolId, messageId, attempts }: OutboxMessage,
    delivery: Delivery,
    at: Instant,
  ): Promise<boolean> {
    const isDelivered = delivery.is === 'delivered';
    const isOver = !isDelivered && (delivery.is === 'useless' || attempts >= attemptsMax);
    const problem = isDelivered ? null : delivery.problem;
    return inSchool(this.pools.projector, schoolId, async (client) => {
      await client.query(
        `update notice.outbox_message
            set delivered_at = $2, given_up_at = $3, problem = $4
          where message_id = $1 and ${isWaiting}`,
        [messageId, isDelivered ? at : null, isOver ? at : null, problem],
      );
      return isOver;
    });
  }

  state(schoolId: SchoolId): Promise<OutboxState> {
    return inSchool(this.pools.read, schoolId, async (client) => {
      const { rows } = await client.query<Counted>(
        `select count(*) filter (where given_up_at is null)::integer as waiting,
                count(given_up_at)::integer as given_up,
                min(created_at) filter (where given_up_at is null) as oldest,
                (array_agg(problem order by next_attempt_at desc)
                   filter (where problem is not null))[1] as problem
           from notice.outbox_message where delivered_at is null`,
      );
      const { waiting = 0, given_up = 0, oldest = null, problem = null } = rows[0] ?? {};
      return {
        waiting,
        givenUp: given_up,
        oldest: oldest && (oldest.toISOString() as Instant),
        problem,
      };
    });
  }
}

interface Claimed {
  readonly message_id: string;
  readonly person_id: PersonId;
  readonly day: LocalDate;
  readonly counts: OutboxMessage['counts'];
  readonly attempts: number;
}

interface Counted {
  readonly waiting: number;
  readonly given_up: number;
  readonly oldest: Date | null;
  readonly problem: string | null;
}

const messageOf = (
  schoolId: SchoolId,
  { message_id, person_id, day, counts, attempts }: Claimed,
): OutboxMessage => ({
  messageId: message_id,
  schoolId,
  personId: person_id,
  day,
  counts,
  attempts,
});
