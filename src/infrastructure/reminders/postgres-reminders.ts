import type pg from 'pg';
import {
  type ReminderRow,
  type ReminderStage,
  type ReminderStore,
  type Round,
  type RoundOutcome,
  toldMax,
  type ToRemind,
} from '../../application/ports/reminders.js';
import type { PersonId, SchoolId } from '../../domain/shared/ids.js';
import { type Instant, minutesAfter } from '../../domain/shared/instant.js';
import { inSchool } from '../postgres/school-transaction.js';

const keptDays = 90;
/** A person is shown no more than that. */
const rowsMax = 500;

/** Schema `notice`. Written in the role that keeps what can be made anew, read in that of queries. */
export class PostgresReminders implements ReminderStore {
  constructor(
    private readonly pools: { readonly projector: pg.Pool; readonly read: pg.Pool },
    /** Whether what a round tells is to be said outside as well. */
    private readonly settings: { readonly fillsOutbox: boolean } = { fillsOutbox: false },
  ) {}

  makeRound(
    schoolId: SchoolId,
    round: Round,
    compute: () => Promise<readonly ToRemind[]>,
  ): Promise<RoundOutcome> {
    return inSchool(this.pools.projector, schoolId, async (client) => {
      if (!(await isAlone(client, schoolId))) return 'elsewhere';
      if (await wasMade(client, round)) return 'was-made';
      const told = await store(client, { schoolId, ...round }, await compute());
      if (this.settings.fillsOutbox) await fillOutbox(client, { schoolId, ...round }, told);
      return 'made';
    });
  }

  toldTo(schoolId: SchoolId, personId: PersonId, since: Instant): Promise<readonly ReminderRow[]> {
    return inSchool(this.pools.read, schoolId, async (client) => {
      const { rows } = await client.query<Told>(
        `select reminder_id, cause, told_at, read_at from notice.reminder
          where school_id = $1 and person_id = $2 and told_at >= $3
          order by told_at desc, reminder_id limit ${rowsMax}`,
        [schoolId, personId, since],
      );
      return rows.map(rowOf);
    });
  }

  async markRead(
    schoolId: SchoolId,
    personId: PersonId,
    { reminderIds, at }: { readonly reminderIds: readonly string[] | null; readonly at: Instant },
  ): Promise<void> {
    await inSchool(this.pools.projector, schoolId, (client) =>
      client.query(
        // With the last stage of something, those before it are seen as well.
        `update notice.reminder set read_at = $3
          where school_id = $1 and person_id = $2 and read_at is null
            and ($4::uuid[] is null or cause in (
              select cause from notice.reminder
               where school_id = $1 and person_id = $2 and reminder_id = any ($4)))`,
        [schoolId, personId, at, reminderIds],
      ),
    );
  }
}

const isAlone = async (client: pg.PoolClient, schoolId: SchoolId): Promise<boolean> => {
  const { rows } = await client.query<{ taken: boolean }>(
    `select pg_try_advisory_xact_lock(hashtextextended('luuvet/reminders/' || $1, 0)) as taken`,
    [schoolId],
  );
  return rows[0]?.taken === true;
};

const wasMade = async (client: pg.PoolClient, { day }: Round): Promise<boolean> => {
  const { rowCount } = await client.query('select from notice.round where day = $1', [day]);
  return rowCount !== 0;
};

const store = async (
  client: pg.PoolClient,
  { schoolId, day, at }: Round & { readonly schoolId: SchoolId },
  due: readonly ToRemind[],
): Promise<readonly New[]> => {
  const columns = [
    due.map(({ personId }) => personId),
    due.map(({ cause }) => cause),
    due.map(({ stage }) => stage),
  ];
  await client.query(
    `update notice.reminder r set read_at = $1
      where r.read_at is null and not exists (
        select from unnest($2::uuid[], $3::text[]) due (person_id, cause)
         where due.person_id = r.person_id and due.cause = r.cause)`,
    [at, ...columns.slice(0, 2)],
  );
  const { rows: told } = await client.query<New>(
    `insert into notice.reminder (school_id, person_id, cause, stage, told_at)
     select $1, person_id, cause, stage, $2
       from (select due.*, row_number() over (partition by person_id order by place) as no
               from unnest($3::uuid[], $4::text[], $5::text[])
                    with ordinality due (person_id, cause, stage, place)
              where not exists (
                select from notice.reminder told
                 where told.school_id = $1 and told.person_id = due.person_id
                   and told.cause = due.cause and told.stage = due.stage)) untold
      where no <= ${toldMax}
     on conflict (school_id, person_id, cause, stage) do nothing
     returning person_id, stage`,
    [schoolId, at, ...columns],
  );
  await client.query(
    'insert into notice.round (school_id, day, made_at, reminders) values ($1, $2, $3, $4)',
    [schoolId, day, at, told.length],
  );
  const before = minutesAfter(at, -keptDays * 24 * 60);
  await client.query('delete from notice.reminder where told_at < $1', [before]);
  await client.query('delete from notice.round where made_at < $1', [before]);
  await client.query('delete from notice.outbox_message where created_at < $1', [before]);
  return told;
};

/** One message for each person, in the transaction of the round. */
const fillOutbox = async (
  client: pg.PoolClient,
  { schoolId, day, at }: Round & { readonly schoolId: SchoolId },
  told: readonly New[],
): Promise<void> => {
  const counts = new Map<string, Partial<Record<ReminderStage, number>>>();
  for (const { person_id, stage } of told) {
    const known = counts.get(person_id) ?? {};
    counts.set(person_id, { ...known, [stage]: (known[stage] ?? 0) + 1 });
  }
  await client.query(
    `insert into notice.outbox_message
       (school_id, person_id, day, counts, created_at, next_attempt_at)
     select $1, person_id, $2, counts, $3, $3
       from unnest($4::uuid[], $5::jsonb[]) said (person_id, counts)
     on conflict (school_id, person_id, day) do nothing`,
    [schoolId, day, at, [...counts.keys()], [...counts.values()].map((one) => JSON.stringify(one))],
  );
};

interface New {
  readonly person_id: string;
  readonly stage: ReminderStage;
}

interface Told {
  readonly reminder_id: string;
  readonly cause: string;
  readonly told_at: Date;
  readonly read_at: Date | null;
}

const rowOf = ({ reminder_id, cause, told_at, read_at }: Told): ReminderRow => ({
  reminderId: reminder_id,
  cause,
  toldAt: told_at.toISOString() as Instant,
  readAt: read_at && (read_at.toISOString() as Instant),
});
