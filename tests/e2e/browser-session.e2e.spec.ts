import { randomUUID } from 'node:crypto';
import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { openSocket } from '../support/graphql-socket.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { documentFor, send, Visitor } from '../support/visitor.js';

interface Place {
  readonly mode: 'development' | 'production';
  readonly publicUrl: string | null;
  /** By which name the browser finds the server of a test. */
  readonly host: string;
}
const cookieName = '__Host-luuvet';
const places: readonly (readonly [string, Place])[] = [
  [
    'in production behind https',
    { mode: 'production', publicUrl: 'https://records.example.org', host: '127.0.0.1' },
  ],
  [
    'in development at http://127.0.0.1',
    { mode: 'development', publicUrl: null, host: '127.0.0.1' },
  ],
  [
    'in development at http://localhost',
    { mode: 'development', publicUrl: null, host: 'localhost' },
  ],
];

describe.each(places)('a browser %s', (_, { mode, publicUrl, host }) => {
  const clock = new MovableClock();
  let school: GraphqlSchool;
  let visitor: Visitor;
  /** What the browser adds to a request of a page of ours. */
  let ownPage: Readonly<Record<string, string>>;
  let cookie: string;
  let setCookies: readonly string[];

  beforeAll(async () => {
    const opened = await openGraphqlSchool(mode, { clock, publicUrl });
    school = { ...opened, url: opened.url.replace('127.0.0.1', host) };
    ownPage = { origin: publicUrl ?? new URL(school.url).origin, 'sec-fetch-site': 'same-origin' };
    ({ visitor } = await Visitor.withAccount(school, clock, 'registrar'));
    // The sessions of before ended with the invitation.
    school.sessions.registrar = await openSession(school.engine, school.accounts.registrar);
    const { result, cookies } = await visitor.signIn({ keepAs: 'COOKIE' }, ownPage);
    expect(result).toMatchObject({ __typename: 'SignedIn', token: null });
    setCookies = cookies;
    cookie = cookies.map((one) => one.split(';')[0]).join('; ');
  }, 60_000);
  afterAll(() => school?.close());

  const asPage = () => ({ cookie, ...ownPage });

  it('is given a session that only this host gets and no script sees', () => {
    const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';
    expect(setCookies).toHaveLength(2);
    expect(setCookies[0]).toMatch(new RegExp(`^${cookieName}=lvs_[\\w-]{43}; ${attributes}$`));
    expect(setCookies[1]).toMatch(
      new RegExp(`^${cookieName}-device=[0-9a-f-]{36}; ${attributes}; Max-Age=34560000$`),
    );
  });

  it('is known by it when a page of ours asks, and not when another one does', async () => {
    expect(await visitor.isKnown(asPage())).toBe(true);
    for (const elsewhere of [
      {},
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://elsewhere.example' },
      { ...ownPage, 'sec-fetch-site': 'same-site' },
    ]) {
      expect(await visitor.isKnown({ cookie, ...elsewhere })).toBe(false);
    }
  });

  it('uploads a register with it', async () => {
    const upload = async (headers: Readonly<Record<string, string>>): Promise<number> => {
      const response = await fetch(school.url.replace('/graphql', '/imports'), {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', ...headers },
        body: new Uint8Array([0x50, 0x4b, 3, 4]),
      });
      return response.status;
    };
    expect(await upload(asPage())).toBe(201);
    expect(await upload({ cookie, 'sec-fetch-site': 'cross-site' })).toBe(401);
    expect(await upload(ownPage)).toBe(401);
  });

  it('follows a dossier with it over a WebSocket', async () => {
    const opened = await school.give('registrar', 'openDossier', {
      commandId: randomUUID(),
      classId: school.classes.A,
      admittedOn: '2025-09-05',
    });
    const [receipt] = opened['receipts'] as readonly { readonly logIndex: string }[];
    const reached = BigInt(receipt?.logIndex ?? '0');
    await school.engine.readModels.waitFor(school.schoolId, reached, 20_000);
    const socket = await openSocket(school.url, {}, asPage());
    const followed = socket.subscribe({
      query:
        'subscription ($id: ID!) { dossierEntries(dossierId: $id, fromLogIndex: "0") { type } }',
      variables: { id: opened['createdId'] },
    });
    expect(await followed.until(1)).toHaveLength(1);
    socket.close();
    const foreign = await openSocket(
      school.url,
      {},
      { cookie, origin: 'https://elsewhere.example' },
    );
    expect((await foreign.closed).code).toBe(4403);
  });

  it('leaves nothing behind when somebody signs out', async () => {
    const { result, cookies, headers } = await send(
      school.url,
      documentFor('signOut'),
      {},
      asPage(),
    );
    expect(result).toMatchObject({ thisOneToo: true });
    expect(cookies).toEqual([
      `${cookieName}=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0`,
    ]);
    expect(headers.get('clear-site-data')).toBe('"storage"');
    expect(await visitor.isKnown(asPage())).toBe(false);
  });
});
