import { randomUUID } from 'node:crypto';
import { readCatalogue } from '../../dist/src/demo/demo-school.js';
import { FoundSchool } from '../../dist/src/application/school/found-school.js';

const from = '2025-09-01';
const decisionNo = '01/QĐ';

/** Founds a school with so many registrars, each with a session of their own. */
export const foundBenchSchool = async (app, engine, people) => {
  const [schoolId, classId, principal] = [randomUUID(), randomUUID(), randomUUID()];
  const registrars = Array.from({ length: people }, () => randomUUID());
  const appoint = (personId, role) => ({
    type: 'AppointPerson',
    appointmentId: randomUUID(),
    personId,
    role,
    classId: null,
    teamId: null,
    subject: null,
    task: null,
    from,
    to: null,
    decisionNo,
  });
  const founding = [
    {
      type: 'RegisterSchool',
      schoolId,
      code: 'MN-BENCH',
      name: 'Trường Mầm non Đo Tốc Độ',
      level: 'kindergarten',
      decisionNo,
    },
    {
      type: 'AdoptCatalogue',
      catalogue: await readCatalogue('vn-kindergarten.v1.json'),
      decisionNo,
    },
    {
      type: 'OpenSchoolYear',
      schoolYear: '2025-2026',
      startsOn: '2025-09-05',
      endsOn: '2026-05-31',
    },
    { type: 'OpenClass', classId, schoolYear: '2025-2026', name: 'Lá 1' },
    ...[principal, ...registrars].map((personId, number) => ({
      type: 'RegisterPerson',
      personId,
      staffCode: `CB${String(number).padStart(4, '0')}`,
      fullName: `Nguyễn Thị Văn Thư ${number}`,
    })),
    { type: 'EstablishBoard', decisionNo, from },
    ...registrars.map((personId) => appoint(personId, 'registrar')),
    appoint(principal, 'principal'),
    ...registrars.map((personId) => ({ type: 'OpenAccount', accountId: personId, personId })),
  ];
  const founded = await app
    .get(FoundSchool, { strict: false })
    .found(schoolId, randomUUID(), founding);
  if (!founded.ok) throw new Error(founded.error.type);
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString();
  const tokens = [];
  for (const personId of registrars) {
    const accountId = personId;
    // Makes the account's row; nobody sets a password here.
    await engine.invitations.make({
      ...{ accountId, personId, schoolId, expiresAt, purpose: 'first-sign-in' },
      invitationId: randomUUID(),
      signInName: `${personId}@bench`,
    });
    const session = { accountId, sessionId: randomUUID(), deviceId: randomUUID() };
    const opened = await engine.sessions.open({ ...session, authentication: 'password+totp' });
    tokens.push(opened.token);
  }
  return { schoolId, classId, tokens };
};
