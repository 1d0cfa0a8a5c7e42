import type pg from 'pg';

interface Withdrawal {
  readonly isOld: boolean;
}

/** Files are deleted within a second or two; longer than any restart takes. */
export const graceMinutes = 10;

/** What was ordered to be destroyed because a consent was withdrawn. */
export class Withdrawals {
  private known: Promise<ReadonlyMap<string, Withdrawal>> | null = null;

  constructor(private readonly pool: pg.Pool) {}

  /** @param isGone then the order may be younger than what is known of orders */
  async of(schoolId: string, subjectId: string, isGone: boolean): Promise<Withdrawal | null> {
    const key = `${schoolId} ${subjectId}`;
    const before = (await (this.known ??= this.read())).get(key);
    if (before || !isGone) return before ?? null;
    this.known = this.read();
    return (await this.known).get(key) ?? null;
  }

  private async read(): Promise<ReadonlyMap<string, Withdrawal>> {
    const { rows } = await this.pool.query<{ school_id: string; bytes: Buffer; is_old: boolean }>(
      `SELECT school_id, bytes, recorded_at < now() - make_interval(mins => $1) AS is_old
         FROM ledger.event WHERE type = 'dossier.consent-withdrawn'`,
      [graceMinutes],
    );
    return new Map(
      rows.flatMap(({ school_id, bytes, is_old }) =>
        subjectsIn(bytes).map((subject) => [`${school_id} ${subject}`, { isOld: is_old }] as const),
      ),
    );
  }
}

/** What is no envelope was found where events are read. */
const subjectsIn = (bytes: Buffer): readonly string[] => {
  try {
    const { payload } = JSON.parse(bytes.toString('utf8')) as {
      readonly payload?: { readonly subjectIds?: unknown };
    };
    return Array.isArray(payload?.subjectIds) ? payload.subjectIds.map(String) : [];
  } catch {
    return [];
  }
};
