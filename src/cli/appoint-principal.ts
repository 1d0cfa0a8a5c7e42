import { randomUUID } from 'node:crypto';
import { AppointPrincipal } from '../application/school/appoint-principal.js';
import type { AppointmentId, CommandId, SchoolId } from '../domain/shared/ids.js';
import type { LocalDate } from '../domain/shared/instant.js';
import type { Settings } from '../infrastructure/config/settings.js';
import { type GivenOptions, WrongUsage } from './command.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

export interface Successor {
  readonly schoolId: SchoolId;
  readonly staffCode: string;
  readonly decisionNo: string;
  readonly from: LocalDate;
}

/** @throws WrongUsage while one of the options is missing */
export const successorIn = (given: GivenOptions): Successor => {
  const option = (name: string): string => String(given[name] ?? '');
  const [schoolId, staffCode] = [option('school'), option('staffCode')];
  const [decisionNo, from] = [option('decision'), option('from')];
  if (schoolId === '' || staffCode === '' || decisionNo === '' || from === '') {
    throw new WrongUsage(
      'appoint-principal --school <id> --staff-code <code> --decision <no> --from <day>',
    );
  }
  return {
    schoolId: schoolId as SchoolId,
    staffCode,
    decisionNo,
    from: from as LocalDate,
  };
};

/** Only while no principal is in office today or later; who is, appoints the successor. */
export const appointPrincipal = async (
  terminal: Terminal,
  settings: Settings,
  { schoolId, staffCode, ...appointment }: Successor,
): Promise<number> => {
  const database = await openDatabase(settings, terminal);
  const refuse = (problem: string): number => {
    terminal.result({ problems: [problem] }, [problem]);
    return 1;
  };
  try {
    const { connections } = database;
    const schools = RecordedSchools.open(connections);
    const school = await schools.byId(schoolId).finally(() => schools.close());
    if (!school) return refuse(`--school ${schoolId}: không có trường ấy / no such school`);
    const personId = school.staffCodes.get(staffCode);
    if (!personId) {
      return refuse(`--staff-code ${staffCode}: không có cán bộ ấy / nobody has this staff code`);
    }
    const appointmentId = randomUUID() as AppointmentId;
    const done = await withApplication(settings, connections, (app) =>
      app
        .get(AppointPrincipal)
        .appoint(schoolId, randomUUID() as CommandId, { appointmentId, personId, ...appointment }),
    );
    if (!done.ok) return refuse(textOf(done.error.type));
    terminal.result({ appointmentId, personId }, [`appointment: ${appointmentId}`]);
    return 0;
  } finally {
    await database.close();
  }
};

const texts: Readonly<Record<string, string>> = {
  RoleIsNotAllowed:
    'Trường đang có hoặc sắp có hiệu trưởng: người đó cử người kế nhiệm. / ' +
    'There is a principal in office, or there will be one: they appoint the successor.',
  AccountIsNotInState:
    'Tài khoản của người này đã đóng vĩnh viễn: chọn người khác. / ' +
    'The account of this person is closed for ever: choose somebody else.',
};

const textOf = (refusal: string): string => texts[refusal] ?? refusal;
