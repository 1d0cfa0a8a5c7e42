import { type GraphqlSchool, openGraphqlSchool } from '../support/graphql-school.js';
import { enrolPasskey, signInWithPasskey } from '../support/passkey-visits.js';
import { MovableClock } from '../support/served-school.js';
import type { VirtualPasskey } from '../support/virtual-passkey.js';
import { Visitor } from '../support/visitor.js';

let school: GraphqlSchool;
const clock = new MovableClock();
let visitor: Visitor;
let checked = 0;

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock, refusalsPerSourceHour: 12 });
  ({ visitor } = await Visitor.withAccount(school, clock, 'principal'));
  const { credentials } = school.engine;
  const passwordIsRight = credentials.passwordIsRight.bind(credentials);
  credentials.passwordIsRight = (accountId, password) => {
    checked += 1;
    return passwordIsRight(accountId, password);
  };
}, 120_000);
afterAll(() => school.close());

const from = (...addresses: readonly string[]) => ({ 'x-forwarded-for': addresses.join(', ') });

const guess = async (name: string, headers: Record<string, string>): Promise<string> =>
  (await visitor.signIn({ name, password: 'không phải', code: '000000' }, headers)).result
    .__typename;

describe('one source', () => {
  it('cannot try many names: after some refusals no password of it is checked any more', async () => {
    const before = checked;
    const answers: string[] = [];
    for (let name = 1; name <= 15; name += 1) {
      // What a client claims of itself stands before what the proxy saw.
      const headers = from(`198.51.100.${name}`, '203.0.113.7');
      answers.push(await guess(`cb-${name}@mn-01`, headers));
    }
    expect(answers).toEqual([
      ...Array.from({ length: 12 }, () => 'SignInRefused'),
      ...Array.from({ length: 3 }, () => 'TooManyAttempts'),
    ]);
    expect(checked - before).toBe(12);
    const elsewhere = await visitor.signIn({}, from('203.0.113.8'));
    expect(elsewhere.result.__typename).toBe('SignedIn');
  });

  it('cannot do so at the same time either', async () => {
    const before = checked;
    const headers = from('203.0.113.9');
    const names = Array.from({ length: 40 }, (_, name) => `cb-${name}@mn-01`);
    const answers = await Promise.all(names.map((name) => guess(name, headers)));
    expect(answers.filter((one) => one === 'SignInRefused')).toHaveLength(12);
    expect(checked - before).toBe(12);
  });

  it('that tried passwords too often still lets passkeys in, which are counted apart', async () => {
    const headers = from('203.0.113.11');
    const { passkey } = await enrolPasskey(visitor, await visitor.session());
    const enter = async (shown: VirtualPasskey) =>
      (await signInWithPasskey(visitor, shown, headers)).result.__typename;
    for (let name = 1; name <= 12; name += 1) await guess(`cb-${name}@mn-01`, headers);
    expect(await guess('cb-13@mn-01', headers)).toBe('TooManyAttempts');
    expect(await enter(passkey)).toBe('SignedIn');
    const foreign = Object.assign(passkey.copy(), { origin: 'https://elsewhere.example' });
    const answers: string[] = [];
    for (let time = 1; time <= 13; time += 1) answers.push(await enter(foreign));
    expect(answers.slice(11)).toEqual(['SignInRefused', 'TooManyAttempts']);
  });

  it('may sign in as often as people come', async () => {
    const headers = from('203.0.113.10');
    for (let person = 1; person <= 14; person += 1) {
      clock.pass({ seconds: 30 });
      const { result } = await visitor.signIn({}, headers);
      expect([person, result.__typename]).toEqual([person, 'SignedIn']);
    }
  });
});
