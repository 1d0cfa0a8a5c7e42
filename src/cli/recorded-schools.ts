import type { SchoolEvent } from '../domain/school/school.events.js';
import type { Recorded } from '../domain/shared/event.js';
import { type SchoolId, schoolStream } from '../domain/shared/ids.js';
import { EnvelopeCodec } from '../infrastructure/codec/event-codec.js';
import { PostgresEventStore } from '../infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../infrastructure/event-store/seal-notices.js';
import { InMemoryKeyStore } from '../infrastructure/keys/in-memory-key-store.js';
import { type DatabaseConnections, openPool } from '../infrastructure/postgres/connections.js';

export interface RecordedSchool {
  readonly schoolId: SchoolId;
  readonly code: string;
  /** Staff code of everybody who was ever registered, by person. */
  readonly people: ReadonlyMap<string, string>;
}

/** The schools as the ledger has them; needs no key, for what is asked here is not personal. */
export class RecordedSchools {
  private readonly codec = new EnvelopeCodec(new InMemoryKeyStore());

  private constructor(
    private readonly store: PostgresEventStore,
    readonly close: () => Promise<void>,
  ) {}

  static open(connections: DatabaseConnections): RecordedSchools {
    const [append, read] = [openPool(connections, 'append'), openPool(connections, 'read')];
    const store = new PostgresEventStore({ append, read, notices: new SealNotices() });
    return new RecordedSchools(store, async () => {
      await Promise.all([append.end(), read.end()]);
    });
  }

  async withCode(code: string): Promise<RecordedSchool | null> {
    for (const schoolId of (await this.store.logSizes()).keys()) {
      const school = await this.byId(schoolId);
      if (school?.code === code) return school;
    }
    return null;
  }

  async byId(schoolId: SchoolId): Promise<RecordedSchool | null> {
    const stored = await this.store.readStream(schoolId, schoolStream(schoolId));
    const people = new Map<string, string>();
    let code: string | null = null;
    for (const one of stored) {
      const event = this.codec.decode(one) as Recorded<SchoolEvent>;
      if (event.type === 'school.registered') code = event.payload.code;
      if (event.type === 'school.person-registered') {
        people.set(event.payload.personId, event.payload.staffCode);
      }
    }
    return code === null ? null : { schoolId, code, people };
  }
}
