import { accountOf, grantInForce, grantOf } from '../../domain/access/access.state.js';
import { type HeldPower, heldPowers, type Moment } from '../../domain/policy/offices.js';
import {
  holdsPower,
  type PlaceInYear,
  type Places,
  placesToRead,
  type ReadingRights,
  readsDossiers,
  readsField,
  readsForm,
  readsKind,
  readsPlace,
  readsRecords,
  readingOffices,
  readsAccessLog,
  readsSchool,
  readsViolations,
} from '../../domain/policy/reading.js';
import {
  type KindInForce,
  kindOf,
  kindsEver,
  kindsOfYear,
  ownCatalogueId,
} from '../../domain/school/kinds-in-force.js';
import { type SchoolState, teamsNow, yearNow } from '../../domain/school/school.state.js';
import type { AccountKind } from '../../domain/shared/access.js';
import { isShownTo, officeFilled } from '../../domain/shared/deputies.js';
import type { ClassId, DelegationId, PersonId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import { ofClass, type Place } from '../../domain/shared/place.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import { type Appointment, isInForce, type Power, type Role } from '../../domain/shared/roles.js';
import { officesHeld, type SchoolAndAccess } from '../offices-held.js';
import type { Principal } from '../ports/authenticator.js';
import { type ReadingOffice, ReadRequest } from '../reads/read-request.js';

const engineOverseers: readonly Role[] = ['principal', 'vicePrincipal', 'systemAdministrator'];

/** An office in which somebody acts for whoever holds it. */
export interface DelegatedOffice {
  readonly delegationId: DelegationId;
  readonly fromPersonId: PersonId;
  readonly role: Role;
  readonly classId: ClassId | null;
  readonly powers: readonly Power[];
  /** The last day, unless it is revoked or the office ends before. */
  readonly until: LocalDate;
}

/** Who entered values of a record or submitted it, where that is known. */
interface Hands {
  readonly enteredBy?: readonly PersonId[];
  readonly submitted?: { readonly personId: string } | null;
}

const noOffice: ReadingOffice = { role: 'none', appointmentId: null, delegationId: null };

/**
 * Who asks, in the offices they hold now or under the grant in force, and with that what they may
 * see. Made anew for each request from the school's own streams, so what has ended ends at once.
 */
export class Reader {
  readonly today: LocalDate;
  readonly rights: ReadingRights;
  readonly accountKind: AccountKind;
  /** What this request has recorded of its reading. */
  readonly request = new ReadRequest();
  private readonly school: SchoolState;
  private readonly access: SchoolAndAccess['access'];

  /** @throws AccountIsNotOpen */
  constructor(
    readonly principal: Principal,
    readonly moment: Moment,
    { school, access }: SchoolAndAccess,
  ) {
    this.today = moment.today;
    this.school = school;
    this.access = access;
    const offices = officesHeld(principal, { school, access }, moment);
    const account = accountOf(access, principal.accountId);
    this.accountKind = account?.kind ?? 'person';
    const grantId = account?.grantId ?? null;
    const isCovered = grantId !== null && grantInForce(access, grantId, moment.at);
    this.rights = { offices, grant: isCovered ? grantOf(access, grantId) : null };
  }

  get schoolId(): Principal['schoolId'] {
    return this.principal.schoolId;
  }

  /** What everything said here follows from. */
  get facts(): SchoolAndAccess {
    const { school, access } = this;
    return { school, access };
  }

  /** Their own appointments of today. */
  get appointments(): readonly Appointment[] {
    const { personId } = this.principal;
    return this.school.appointments.filter(
      (one) => one.personId === personId && isInForce(one, this.today),
    );
  }

  /** The office that an appointment fills today beside its own, as nobody holds it. */
  officeFilledIn(appointment: Pick<Appointment, 'role' | 'teamId' | 'from' | 'to'>): Role | null {
    if (!isInForce(appointment, this.today)) return null;
    return officeFilled(appointment, {
      inForce: this.school.appointments.filter((one) => isInForce(one, this.today)),
      teamsNow: teamsNow(this.school, this.today),
    });
  }

  /** What they can do at all today, in their own offices and in those lent to them. */
  get powers(): readonly HeldPower[] {
    return heldPowers(this.rights.offices, kindsEver(this.school));
  }

  /** Offices of others in which they may act today. */
  get delegatedOffices(): readonly DelegatedOffice[] {
    return this.rights.offices.flatMap(({ actor: { role, classId, appointmentId }, ...office }) => {
      const { delegationId } = office;
      const delegation = delegationId && this.access.delegations[delegationId];
      if (!delegation) return [];
      const { fromPersonId, powers, validTo } = delegation;
      const end = this.school.appointments.find((one) => one.appointmentId === appointmentId)?.to;
      const until = end && end < validTo ? end : validTo;
      return [{ delegationId, fromPersonId, role, classId, powers, until }];
    });
  }

  /** For whom something was done under a delegation; null when it is not known here. */
  delegatorOf(delegationId: DelegationId): PersonId | null {
    return this.access.delegations[delegationId]?.fromPersonId ?? null;
  }

  /** Belongs to the school today; without that nothing but `me` can be read. */
  get readsSchool(): boolean {
    return readsSchool(this.rights);
  }

  /** One of the school's own people, in some office today. Programs and inspectors owe nothing. */
  get isOnStaff(): boolean {
    return this.accountKind === 'person' && this.readsSchool;
  }

  /** Reads records of some class at least. */
  get readsRecords(): boolean {
    return readsRecords(this.rights);
  }

  /** Reads records of something at least: of a class, a team, the staff or the school. */
  get readsDossiers(): boolean {
    return readsDossiers(this.rights);
  }

  /** In an office held whole: single powers, lent or issued, do not bring it along. */
  get overseesEngine(): boolean {
    return this.rights.offices.some(
      ({ actor, powers }) => powers === null && engineOverseers.includes(actor.role),
    );
  }

  /** The authority's request under which everything is read; null for the school's own people. */
  get requestNo(): string | null {
    return this.rights.grant?.requestNo ?? null;
  }

  holds(power: Power): boolean {
    return holdsPower(this.rights, power);
  }

  readsClass(classId: ClassId): boolean {
    return this.readsPlace(this.classPlace(classId));
  }

  readsPlace(place: PlaceInYear): boolean {
    return readsPlace(this.rights, place);
  }

  readsKind(kind: string): boolean {
    return readsKind(this.rights, kind);
  }

  /** Sees all of a child's dossier that they see; an authority sees of it what its grant covers. */
  get readsWholeDossiers(): boolean {
    return this.rights.grant === null;
  }

  /** Of a team, of staff and of the school everybody sees the records that are for them. */
  readsWholeDossier({ now }: Places): boolean {
    return this.readsWholeDossiers && now.of === 'class';
  }

  /** By which part of the school they may see the dossier; null when they may not. */
  placeOfDossier(places: Places): PlaceInYear | null {
    return this.readableIn(placesToRead(this.rights, places, null));
  }

  /** By which part of the school they may see a record of it; null when they may not. */
  placeOfRecord(
    places: Places,
    record: Parameters<typeof kindOf>[1] & Hands & { readonly schoolYear: string },
  ): PlaceInYear | null {
    if (!this.readsKind(record.kind)) return null;
    const form = this.kindOf(record);
    const { schoolYear } = record;
    const time = { schoolYear, goesWithChild: form?.onePerDossier ?? false };
    const place = this.readableIn(placesToRead(this.rights, places, time));
    const isSeen = place && form && (readsForm(this.rights, form, place) || this.hadAHand(record));
    return isSeen ? place : null;
  }

  /** Entered something of a record, or submitted it. */
  hadAHand({ enteredBy = [], submitted }: Hands): boolean {
    const { personId } = this.principal;
    return enteredBy.includes(personId) || submitted?.personId === personId;
  }

  private readableIn(places: readonly PlaceInYear[]): PlaceInYear | null {
    return places.find((place) => this.readsPlace(place)) ?? null;
  }

  readsField(field: Pick<FieldDefinition, 'readers' | 'sensitive'>, place: PlaceInYear): boolean {
    return readsField(this.rights, field, place);
  }

  /** Who saw what: of that class, or of the whole school. */
  readsAccessLog(classId: ClassId | null): boolean {
    return readsAccessLog(this.rights, classId);
  }

  readsViolations(classId: ClassId): boolean {
    return readsViolations(this.rights, classId);
  }

  /**
   * Whether reading the value has to be recorded; with null, looking at a dossier at all. Whatever
   * an authority looks at is.
   */
  mustRecord(definition: Pick<FieldDefinition, 'sensitive'> | null): boolean {
    return this.rights.grant !== null || (definition?.sensitive ?? false);
  }

  /** The office in which they see what is for these roles, as a recorded reading names it. */
  officeFor(readers: readonly Role[] | null, place: PlaceInYear): ReadingOffice {
    const held = readingOffices(this.rights, place);
    const best = held.find(({ role }) => readers === null || isShownTo(role, readers)) ?? held[0];
    return best ?? noOffice;
  }

  /** The kind with its form, as adopted when the record was made. */
  kindOf(record: Parameters<typeof kindOf>[1]): RecordKind | null {
    return kindOf(this.school, record);
  }

  /** The kinds of which records are entered today; none for whoever does not read the school. */
  get kindsInForce(): readonly RecordKind[] {
    return this.inForce.map(({ kind }) => kind);
  }

  /** Codes of those kinds in force that the school added itself. */
  get ownKinds(): readonly string[] {
    return this.inForce
      .filter(({ catalogueId }) => catalogueId === ownCatalogueId)
      .map(({ kind }) => kind.kind);
  }

  private get inForce(): readonly KindInForce[] {
    if (!this.readsSchool) return [];
    const year = yearNow(this.school, this.today);
    return year === null ? [] : kindsOfYear(this.school, year);
  }

  /** A part of the school with its year, if it has one. */
  placeNow(place: Place): PlaceInYear {
    return place.of === 'class' ? this.classPlace(place.classId) : { ...place, schoolYear: null };
  }

  /** The class with its year; one that does not exist has none. */
  classPlace(classId: ClassId): PlaceInYear {
    return { ...ofClass(classId), schoolYear: this.school.classes[classId]?.schoolYear ?? null };
  }
}
