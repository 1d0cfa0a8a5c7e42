import { endedDelegations } from '../../../domain/access/ended-delegations.js';
import {
  coveringLocks,
  type LockState,
  type RecordPlace,
} from '../../../domain/lock/lock.state.js';
import { officeFor, type Use } from '../../../domain/policy/offices.js';
import type { RecordFacts } from '../../../domain/record/record.commands.js';
import { endedAppointments } from '../../../domain/school/ended-appointments.js';
import { homeroomTeachersOf } from '../../../domain/school/school.state.js';
import type { Delegation } from '../../../domain/shared/access.js';
import type { AppointmentId, PersonId } from '../../../domain/shared/ids.js';
import { localDayOf } from '../../../domain/shared/instant.js';
import { type EndedOffices, endOfOffice, type OfficeHeld } from '../../../domain/shared/lapse.js';
import { countsFor, ofClass, type Place, placeOfDossier } from '../../../domain/shared/place.js';
import { partsOfPeriod } from '../../../domain/shared/year-part.js';
import type { Act } from '../../ports/read-model-rows.js';
import type { PlacedRecordRow } from '../../ports/waiting-rows.js';
import type { Reader } from '../reader.js';

/** What the duties of a reader are judged by: the same facts that a command of theirs would meet. */
export class DutyFacts {
  readonly endedOffices: EndedOffices;
  private readonly homeroomTeachers = new Map<string, readonly PersonId[]>();

  constructor(
    readonly reader: Reader,
    readonly locks: LockState,
  ) {
    const { school, access } = reader.facts;
    this.endedOffices = {
      ...endedAppointments(school, reader.today),
      ...endedDelegations(access, reader.today),
    };
  }

  get personId(): PersonId {
    return this.reader.principal.personId;
  }

  /**
   * The caller in the office for this record, as the write side would choose it; null when they
   * would be told that they may not, or that there is no such record.
   * @param isParty they asked for a correction of it, or are its designated witness
   */
  acting(record: PlacedRecordRow, use: Omit<Use, 'place'>, isParty: boolean): RecordFacts | null {
    const { reader, endedOffices } = this;
    const place = placeOfRow(record);
    const kind = reader.kindOf({ ...record });
    const office = officeFor(reader.rights.offices, { ...use, place });
    if (!kind || !office) return null;
    if (!countsFor(office.actor, place) && !isParty) return null;
    return {
      at: reader.moment.at,
      today: reader.today,
      by: office.actor,
      kind,
      coveringLocks: coveringLocks(this.locks, this.scopeOf(record), reader.moment.at),
      place,
      mediaSubjectId: null,
      homeroomTeacherIds: this.homeroomTeachersOf(place),
      endedOffices,
      // What waits is shown whether or not it is late.
      calendar: null,
      dossierIsOpen: true,
      closedDay: null,
      rows: {},
      namedRecords: [],
      compared: {},
    };
  }

  /**
   * The office in which something was decided. A row does not name the delegation: it is one that
   * lent the appointment on that day, one that still does if there are several.
   */
  officeOf({ personId, appointmentId, at }: Act): OfficeHeld {
    const { school, access } = this.reader.facts;
    const own = { appointmentId: appointmentId as AppointmentId | null, delegationId: null };
    const office = school.appointments.find((one) => one.appointmentId === appointmentId);
    if (!office || office.personId === personId) return own;
    const day = localDayOf(at);
    const lent = Object.values<Delegation>(access.delegations)
      .filter((one) => one.appointmentId === appointmentId && one.toPersonId === personId)
      .filter(({ validFrom, validTo }) => validFrom <= day && day <= validTo)
      .map(({ delegationId }) => ({ ...own, delegationId }));
    return lent.find((one) => endOfOffice(one, this.endedOffices) === null) ?? lent[0] ?? own;
  }

  /** As the scopes of locks see it. */
  scopeOf({ recordId, kind, period, placedYear, placedIn }: PlacedRecordRow): RecordPlace {
    const parts = partsOfPeriod(period, placedYear, this.reader.facts.school.years);
    return { recordId, kind, schoolYear: placedYear, parts, classId: placedIn };
  }

  private homeroomTeachersOf(place: Place): readonly PersonId[] {
    if (place.of !== 'class') return [];
    const known = this.homeroomTeachers.get(place.classId);
    if (known) return known;
    const found = homeroomTeachersOf(this.reader.facts.school, place, this.reader.today);
    this.homeroomTeachers.set(place.classId, found);
    return found;
  }
}

const placeOfRow = ({ about, dossierId, placedIn }: PlacedRecordRow): Place =>
  placedIn === null ? placeOfDossier({ about, dossierId, classId: null }) : ofClass(placedIn);
