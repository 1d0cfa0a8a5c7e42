import { randomUUID } from 'node:crypto';
import type { AccountId, DeviceId, PersonId, SessionId } from '../../src/domain/shared/ids.js';
import { dayIn } from '../support/days.js';
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
  const office = { personId, role: 'TEACHER', from: dayIn(-1, clock), decisionNo: '40/QĐ' };
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
    validFrom: dayIn(0, clock),
    validTo: dayIn(10, clock),
    decisionNo: '41/QĐ',
  });

export const appointmentOf = async (school: GraphqlSchool, who: Staff): Promise<string> => {
  const { data } = await school.ask<{ me: { appointments: { id: string }[] } }>(
    who,
    '{ me { appointments { id } } }',
  );
  const [held] = data.me.appointments;
  if (!held) throw new Error(`${who} has no office`);
  return held.id;
};
