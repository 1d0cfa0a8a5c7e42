import { isInForce, kindOf, type SchoolState } from '../../domain/school/school.state.js';
import type { ClassId } from '../../domain/shared/ids.js';
import type { LocalDate } from '../../domain/shared/instant.js';
import type { FieldDefinition, RecordKind } from '../../domain/shared/record-kind.js';
import { type Appointment, powers, type Role } from '../../domain/shared/roles.js';
import type { Principal } from '../ports/authenticator.js';

const recordReaders: readonly Role[] = powers.readRecords;
const registerImporters: readonly Role[] = [...powers.importRegister, ...powers.appointPeople];
const engineOverseers: readonly Role[] = ['principal', 'vicePrincipal', 'systemAdministrator'];

/**
 * Who asks, in the appointments they hold today, and with that what they may see. Made anew for
 * each request from the school's own stream, so an appointment that has ended ends at once.
 */
export class Reader {
  readonly appointments: readonly Appointment[];

  constructor(
    readonly principal: Principal,
    readonly today: LocalDate,
    private readonly school: SchoolState,
  ) {
    this.appointments = school.appointments.filter(
      (one) => one.personId === principal.personId && isInForce(one, today),
    );
  }

  get schoolId(): Principal['schoolId'] {
    return this.principal.schoolId;
  }

  /** Holds any office today; without one nothing but `me` can be read. */
  get isAppointed(): boolean {
    return this.appointments.length > 0;
  }

  /** Reads records of some class at least. */
  get readsRecords(): boolean {
    return this.appointments.some(({ role }) => recordReaders.includes(role));
  }

  get importsRegisters(): boolean {
    return this.appointments.some(({ role }) => registerImporters.includes(role));
  }

  get overseesEngine(): boolean {
    return this.appointments.some(({ role }) => engineOverseers.includes(role));
  }

  readsClass(classId: ClassId): boolean {
    return this.rolesFor(classId).length > 0;
  }

  readsField({ readers }: Pick<FieldDefinition, 'readers'>, classId: ClassId): boolean {
    return this.rolesFor(classId).some((role) => readers.includes(role));
  }

  /** The kind with its form, as adopted when the record was made. */
  kindOf(record: Parameters<typeof kindOf>[1]): RecordKind | null {
    return kindOf(this.school, record);
  }

  /**
   * Roles in which the reader sees dossiers of that class. A homeroom teacher sees the own class
   * only; any other office sees the whole school unless its appointment names a class.
   */
  private rolesFor(classId: ClassId): readonly Role[] {
    return this.appointments
      .filter(({ role }) => recordReaders.includes(role))
      .filter((one) =>
        one.role === 'homeroomTeacher' || one.classId !== null ? one.classId === classId : true,
      )
      .map(({ role }) => role);
  }
}
