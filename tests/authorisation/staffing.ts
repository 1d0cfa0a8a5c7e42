import { randomUUID } from 'node:crypto';
import type { AccountId, DeviceId, PersonId, SessionId } from '../../src/domain/shared/ids.js';
import { done } from '../support/graphql-children.js';
import type { GraphqlSchool, Staff, Who } from '../support/graphql-school.js';
import type { MovableClock } from '../support/served-school.js';
import { openSession, type TestSession } from '../support/signed-in.js';

/** Gives a command that creates something and says its id. */
export const create = async (
  school: GraphqlSchool,
  who: Who,
  mutation: string,
  input: Record<string, unknown>,
): Promise<string> => String(done(await school.give(who, mutation, input))['createdId']);

export const instantIn = (clock: MovableClock, days: number): string =>
  new Date(Date.parse(clock.now()) + days * 86_400_000).toISOString();
/** A day where the school is. */
export const dayIn = (clock: MovableClock, days: number): string =>
  new Date(Date.parse(instantIn(clock, days)) + 7 * 3_600_000).toISOString().slice(0, 10);

/** Another session of somebody, for an act that ends it. */
export const anotherSession = async (
  { engine }: GraphqlSchool,
  accountId: AccountId,
): Promise<string> => {
  const session = { sessionId: randomUUID() as SessionId, deviceId: randomUUID() as DeviceId };
  const opened = await engine.sessions.open({
    ...session,
    accountId,
    authentication: 'password+totp',
  });
  return opened.token;
};

/** Everybody signs in again, after more time than a session lasts. */
export const signInAgain = async ({ engine, accounts, sessions }: GraphqlSchool): Promise<void> => {
  for (const who of Object.keys(accounts) as Staff[]) {
    sessions[who] = await openSession(engine, accounts[who]);
  }
};

/** Somebody with a name and no office. */
export const newPerson = (school: GraphqlSchool, staffCode: string): Promise<string> =>
  create(school, 'principal', 'registerPerson', { staffCode, fullName: `Phạm Thị ${staffCode}` });

/** Somebody without an office, signed in. */
export const newSession = async (
  school: GraphqlSchool,
  staffCode: string,
): Promise<{ readonly personId: string; readonly session: TestSession }> => {
  const personId = await newPerson(school, staffCode);
  const accountId = (await create(school, 'principal', 'openAccount', { personId })) as AccountId;
  const { engine, schoolId } = school;
  const held = { accountId, schoolId, personId: personId as PersonId };
  const session = await openSession(engine, { ...held, signInName: `cb@${accountId}` });
  return { personId, session };
};

/** A subject teacher of the whole school. */
export const teacherOf = async (
  school: GraphqlSchool,
  clock: MovableClock,
): Promise<TestSession> => {
  const { personId, session } = await newSession(school, 'GV01');
  const office = { personId, role: 'TEACHER', from: dayIn(clock, -1), decisionNo: '40/QĐ' };
  await create(school, 'principal', 'appointPerson', office);
  return session;
};

/** The powers that somebody may use in the principal's name. */
export const lent = async (
  school: GraphqlSchool,
  clock: MovableClock,
  { toPersonId, powers }: { readonly toPersonId: string; readonly powers: readonly string[] },
): Promise<string> =>
  create(school, 'principal', 'grantDelegation', {
    appointmentId: await appointmentOf(school, 'principal'),
    toPersonId,
    powers,
    validFrom: dayIn(clock, 0),
    validTo: dayIn(clock, 10),
    decisionNo: '41/QĐ',
  });

export const appointmentOf = async (
  { engine, schoolId, people }: GraphqlSchool,
  who: Staff,
): Promise<string> => {
  const [held] = await engine.readModels.appointmentsOf(schoolId, [people[who]]);
  if (!held) throw new Error(`${who} has no office`);
  return held.appointmentId;
};
