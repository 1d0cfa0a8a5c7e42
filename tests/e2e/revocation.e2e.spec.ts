import 'reflect-metadata';
import { outcomeIn, send } from '../authorisation/calling.js';
import { appointmentOf, create, lent } from '../authorisation/staffing.js';
import { Contexts } from '../../src/graphql/context/contexts.js';
import { GRAPHQL_OPTIONS } from '../../src/graphql/graphql-options.js';
import { limits } from '../../src/graphql/limits/limits.js';
import { admit } from '../support/graphql-children.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { openSocket, type TestSocket } from '../support/graphql-socket.js';
import { openToInspector } from '../support/inspection.js';
import { openProgram } from '../support/program-account.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { until } from '../support/until.js';

let school: GraphqlSchool;
const clock = new MovableClock();
beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  // The rule is the same, only the waiting is shorter.
  const options: object = school.app.get(GRAPHQL_OPTIONS, { strict: false });
  Object.assign(options, { socketRecheckMs: 100 });
}, 60_000);
afterAll(() => school?.close());

/** A credential, and what takes it or what it rests on away. */
interface Held {
  readonly token: string;
  readonly end: () => Promise<unknown>;
}

const reason = 'Nghỉ việc';
const decisionNo = '70/QĐ';
const asPrincipal = (mutation: string, input: Record<string, unknown>): Promise<string> =>
  create(school, 'principal', mutation, input);
const sessionOf = (who: Staff) => openSession(school.engine, school.accounts[who]);

const mutate = (token: string, text: string): Promise<string> =>
  send(school.url, token, { query: `mutation { result: ${text} }`, variables: {} });

const cases: readonly {
  readonly what: string;
  /** What they get from the next call on. */
  readonly after: 'UNAUTHENTICATED' | 'nothing';
  readonly held: () => Promise<Held>;
}[] = [
  {
    what: 'a session that its holder ends from elsewhere',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const [lost, kept] = [await sessionOf('registrar'), await sessionOf('registrar')];
      const text = `endSession(input: { sessionId: "${lost.sessionId}" }) { __typename }`;
      return { token: lost.token, end: () => mutate(kept.token, text) };
    },
  },
  {
    what: 'a session that signs out',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const { token } = await sessionOf('registrar');
      return { token, end: () => mutate(token, 'signOut { __typename }') };
    },
  },
  {
    what: 'an account that is suspended',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const { token, accountId } = await sessionOf('accountant');
      return { token, end: () => asPrincipal('suspendAccount', { accountId, reason }) };
    },
  },
  {
    what: 'an account that is closed',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const { token, accountId } = await sessionOf('healthWorker');
      return { token, end: () => asPrincipal('closeAccount', { accountId, reason }) };
    },
  },
  {
    what: 'a token that is revoked',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const { token, tokenId, accountId } = await openProgram(school, ['READ_RECORDS']);
      return { token, end: () => asPrincipal('revokeServiceToken', { accountId, tokenId }) };
    },
  },
  {
    what: 'a program whose account is suspended',
    after: 'UNAUTHENTICATED',
    held: async () => {
      const { token, accountId } = await openProgram(school, ['READ_RECORDS']);
      return { token, end: () => asPrincipal('suspendAccount', { accountId, reason }) };
    },
  },
  {
    what: 'an office that has ended',
    after: 'nothing',
    held: async () => {
      const { token } = await sessionOf('homeroomA');
      const appointmentId = await appointmentOf(school, 'homeroomA');
      const end = { appointmentId, to: '2025-12-31', decisionNo };
      return { token, end: () => asPrincipal('endAppointment', end) };
    },
  },
  {
    what: 'a delegation that is revoked',
    after: 'nothing',
    held: async () => {
      const toPersonId = school.people.nobody;
      const delegationId = await lent(school, clock, { toPersonId, powers: ['DECIDE_LOCK'] });
      const { token } = await sessionOf('nobody');
      return { token, end: () => asPrincipal('revokeDelegation', { delegationId, decisionNo }) };
    },
  },
  {
    what: 'a grant that has ended',
    after: 'nothing',
    held: async () => {
      const validFrom = clock.now();
      const { grantId, session } = await openToInspector(school, { validFrom });
      return { token: session.token, end: () => asPrincipal('endGrant', { grantId, decisionNo }) };
    },
  },
];

const connect = (token: string): Promise<TestSocket> =>
  openSocket(school.url, { authorization: `Bearer ${token}` });
const asked = async (token: string): Promise<string> =>
  outcomeIn(await send(school.url, token, { query: '{ result: school { name } }', variables: {} }));

/** The socket answers, if only that there is no such dossier. */
const answers = async (socket: TestSocket): Promise<boolean> => {
  const id = '00000000-0000-4000-8000-000000000001';
  const query = `subscription { dossierEntries(dossierId: "${id}") { type } }`;
  const [error] = await socket.errorOf({ query });
  return error?.extensions['code'] === 'BAD_USER_INPUT';
};

describe('what is taken away', () => {
  it.each(cases)(
    'is gone at the next call, and its socket closes: $what',
    async (one) => {
      const { token, end } = await one.held();
      const [socket, bystander] = [await connect(token), await connect(school.token('admin'))];
      expect([await asked(token), await answers(socket)]).toEqual(['shown', true]);
      await end();
      expect(await asked(token)).toBe(one.after);
      expect((await socket.closed).code).toBe(4403);
      expect(await answers(bystander)).toBe(true);
      bystander.close();
      // Nor is another one opened with it.
      expect((await (await connect(token)).closed).code).toBe(4403);
    },
    60_000,
  );

  it('ends what is followed under it at once, and not what else the person may follow', async () => {
    const office = { personId: school.people.homeroomB, role: 'HOMEROOM_TEACHER', decisionNo };
    const further = { ...office, classId: school.classes.A, from: '2025-09-01' };
    const appointmentId = await asPrincipal('appointPerson', further);
    const [lost, kept] = [
      await admit(school, school.classes.A, 'K1'),
      await admit(school, school.classes.B, 'K2'),
    ];
    await school.engine.readModels.waitFor(school.schoolId, BigInt(kept.lastIndex), 20_000);
    const socket = await connect((await sessionOf('homeroomB')).token);
    const [ending, going] = [lost, kept].map(({ dossierId }) =>
      socket.subscribe({
        query: `subscription { dossierEntries(dossierId: "${dossierId}") { type } }`,
      }),
    );
    // Opened, and a record registered and filed.
    await Promise.all([ending?.until(3), going?.until(3)]);
    await asPrincipal('endAppointment', { appointmentId, to: '2025-12-31', decisionNo });
    expect((await ending?.ended)?.[0]?.extensions['code']).toBe('NO_LONGER_ALLOWED');
    const hold = { dossierId: kept.dossierId, authority: 'Sở Giáo dục', requestNo: '12/YC' };
    await asPrincipal('placeHold', hold);
    expect(await going?.until(4)).toHaveLength(4);
    socket.close();
  });

  it('is looked at so often that a socket outlives it by less than a minute', () => {
    expect(limits.socketRecheckMs).toBeLessThanOrEqual(30_000);
  });

  it('given nobody who looks again, the socket would stay', async () => {
    const { isStillAdmitted } = Contexts.prototype;
    let looked = 0;
    Contexts.prototype.isStillAdmitted = async function careless() {
      looked += 1;
      return true;
    };
    try {
      const { token } = await sessionOf('board');
      const socket = await connect(token);
      await mutate(token, 'signOut { __typename }');
      const enough = looked + 3;
      await until(() => looked >= enough);
      expect(await Promise.race([socket.closed, answers(socket)])).not.toHaveProperty('code');
      socket.close();
    } finally {
      Contexts.prototype.isStillAdmitted = isStillAdmitted;
    }
  });
});
