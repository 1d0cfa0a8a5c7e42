import 'reflect-metadata';
import { GRAPHQL_OPTIONS } from '../../src/graphql/graphql-options.js';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { until } from '../support/until.js';

let school: GraphqlSchool;
const clock = new MovableClock();
let rechecks = 0;
beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  // Rechecked all the time: what a recheck did to a session would show at once.
  Object.assign(school.app.get<object>(GRAPHQL_OPTIONS), { socketRecheckMs: 50 });
  const { authenticator } = school.engine;
  const recheck = authenticator.recheck.bind(authenticator);
  authenticator.recheck = async (credential) => {
    const principal = await recheck(credential);
    rechecks += 1;
    return principal;
  };
}, 60_000);
afterAll(() => school?.close());

const following = (dossierId: string) => ({
  query: `subscription ($id: ID!) { dossierEntries(dossierId: $id) { logIndex } }`,
  variables: { id: dossierId },
});

/** In a new session: those of before do not outlast the time that passes here. */
const give = async (who: 'registrar' | 'vicePrincipal', mutation: string, input: object) => {
  school.sessions[who] = await openSession(school.engine, school.accounts[who]);
  return school.give(who, mutation, { ...input });
};

/** A session with a socket that follows a dossier. */
const follow = async () => {
  const opened = await give('registrar', 'openDossier', {
    classId: school.classes.A,
    admittedOn: '2025-09-05',
  });
  const dossierId = String(opened['createdId']);
  const { engine, accounts } = school;
  const session = await openSession(engine, accounts.principal);
  const socket = await openSocket(school.url, { authorization: `Bearer ${session.token}` });
  const followed = socket.subscribe(following(dossierId));
  await followed.until(1);
  let closedWith: number | null = null;
  void socket.closed.then(({ code }) => {
    closedWith = code;
  });
  const write = () =>
    give('vicePrincipal', 'placeHold', { dossierId, authority: 'Sở', requestNo: '12/YC' });
  return { session, socket, followed, write, closedWith: () => closedWith };
};

const isLive = async ({ accountId, sessionId }: Awaited<ReturnType<typeof follow>>['session']) =>
  (await school.engine.sessions.live(accountId)).some((one) => one.sessionId === sessionId);

/** What had begun before has ended, and more besides. */
const fewRechecks = async (): Promise<void> => {
  const enough = rechecks + 5;
  await until(() => rechecks >= enough);
};

describe('a socket that is only listened to', () => {
  it('does not keep the session alive, and is closed when that ends', async () => {
    const { session, followed, write, closedWith } = await follow();
    clock.pass({ minutes: 20 });
    await write();
    await followed.until(2);
    await fewRechecks();
    expect([closedWith(), await isLive(session)]).toEqual([null, true]);
    clock.pass({ minutes: 11 });
    await until(() => closedWith() !== null);
    expect([closedWith(), await isLive(session)]).toEqual([4403, false]);
  });

  it('stays open as long as the person does something', async () => {
    const { session, socket, closedWith } = await follow();
    clock.pass({ minutes: 20 });
    expect(await school.engine.authenticator.authenticate(session.token)).not.toBeNull();
    clock.pass({ minutes: 20 });
    await fewRechecks();
    expect([closedWith(), await isLive(session)]).toEqual([null, true]);
    socket.close();
  });
});
