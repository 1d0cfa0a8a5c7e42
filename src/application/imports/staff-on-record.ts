import { Inject, Injectable } from '@nestjs/common';
import type { SchoolEvent } from '../../domain/school/school.events.js';
import {
  type PersonId,
  type SchoolId,
  schoolStream,
  subjectOfPerson,
} from '../../domain/shared/ids.js';
import type { EventCodec } from '../ports/event-codec.js';
import type { EventStore } from '../ports/event-store.js';
import { EVENT_CODEC, EVENT_STORE } from '../ports/tokens.js';

const purpose = 'staff-identity';

/** Names of the staff, for the question "is this code the same person?"; kept nowhere. */
@Injectable()
export class StaffOnRecord {
  constructor(
    @Inject(EVENT_STORE) private readonly store: EventStore,
    @Inject(EVENT_CODEC) private readonly codec: EventCodec,
  ) {}

  async names(schoolId: SchoolId): Promise<ReadonlyMap<PersonId, string>> {
    const stored = await this.store.readStream(schoolId, schoolStream(schoolId));
    const registered = stored.filter(({ type }) => type === 'school.person-registered');
    const names = new Map<PersonId, string>();
    for (const { event, blocks } of await this.codec.reveal(registered)) {
      const { personId } = event.payload as Extract<
        SchoolEvent,
        { type: 'school.person-registered' }
      >['payload'];
      const name = blocks.find((block) => block.purpose === purpose)?.fields['fullName'];
      if (name?.state === 'readable') names.set(personId, String(name.value));
    }
    return names;
  }

  /** Made together, not one by one. */
  prepareKeys(schoolId: SchoolId, people: readonly PersonId[]): Promise<void> {
    const owners = people.map((one) => ({ subjectId: subjectOfPerson(one), purpose }));
    return this.codec.prepare(schoolId, owners);
  }
}
