import { SignInWrites } from '../../src/application/sign-in/sign-in-writes.js';
import { type GraphqlSchool, openGraphqlSchool, type Staff } from '../support/graphql-school.js';
import { MovableClock } from '../support/served-school.js';
import { openSession } from '../support/signed-in.js';
import { Visitor } from '../support/visitor.js';

/**
 * Two things could tell who has an account: when the refusal comes, and how much was computed for it,
 * which shows as soon as the machine is busy. The refusals leave on a grid of half seconds, so that
 * the first hides the second; here both are measured. The server runs in this process, hence its
 * processor time is ours.
 */
interface Cost {
  readonly wallMs: number;
  readonly cpuMs: number;
}
type Measure = keyof Cost;
/** How far a median may be from that of an unknown name; an entry is written for known ones. */
const apartMax: Readonly<Record<Measure, number>> = { wallMs: 0.1, cpuMs: 0.6 };

let school: GraphqlSchool;
const clock = new MovableClock();
type Attempt = () => Promise<{ readonly result: { readonly __typename: string } }>;
let attempts: Readonly<Record<string, Attempt>>;
let afterEachSample: () => Promise<void>;

const personOf = async (who: Staff): Promise<Visitor> =>
  (await Visitor.withAccount(school, clock, who)).visitor;

/** Eighty refusals, without the work that they cost somebody outside. */
const close = async (who: Staff): Promise<void> => {
  const writes = school.app.get(SignInWrites, { strict: false });
  for (let refusal = 1; refusal <= 80; refusal += 1) {
    await writes.refuse(school.accounts[who], 'outside', 'wrong-password');
    if (refusal % 10 === 0) clock.pass({ hours: 17 });
  }
};

const suspend = async (who: Staff): Promise<void> => {
  const { accountId } = school.accounts[who];
  school.sessions.principal = await openSession(school.engine, school.accounts.principal);
  const suspended = { accountId, reason: 'Theo đề nghị' };
  const done = await school.give('principal', 'suspendAccount', suspended);
  expect(done.__typename).toBe('CommandDone');
};

beforeAll(async () => {
  school = await openGraphqlSchool('production', { clock });
  const [mistyping, guessing] = [await personOf('registrar'), await personOf('board')];
  const [suspended, closed] = [await personOf('accountant'), await personOf('healthWorker')];
  await suspend('accountant');
  await close('healthWorker');
  attempts = {
    unknown: () => guessing.signIn({ name: 'cb-ai-do@mn-01' }),
    'wrong password': () => guessing.signIn({ password: 'không phải mật khẩu' }),
    'wrong code': () => mistyping.signIn({ code: mistyping.app.wrongCode() }),
    suspended: () => suspended.signIn(),
    closed: () => closed.signIn(),
  };
  afterEachSample = async () => {
    // Counts begin anew, and what is locked for the suspended account lapses.
    clock.pass({ hours: 17 });
    await mistyping.session();
    await guessing.session();
  };
}, 90_000);
afterAll(() => school.close());

const costOf = async (attempt: Attempt): Promise<Cost> => {
  const [cpuBefore, begun] = [process.cpuUsage(), performance.now()];
  const { result } = await attempt();
  const wallMs = performance.now() - begun;
  const { user, system } = process.cpuUsage(cpuBefore);
  expect(result.__typename).toBe('SignInRefused');
  return { wallMs, cpuMs: (user + system) / 1000 };
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Each kind of attempt in turn, again and again: whatever else the machine does meets them all. */
const measure = async (kinds: readonly string[], count: number) => {
  const costs = new Map<string, Cost[]>(kinds.map((kind) => [kind, []]));
  for (let sample = 0; sample < count; sample += 1) {
    const order = kinds.map((_, index) => kinds[(index + sample) % kinds.length] ?? '');
    for (const kind of order) costs.get(kind)?.push(await costOf(attempts[kind] as Attempt));
    await afterEachSample();
  }
  const medianOf = (kind: string, of: Measure): number =>
    median((costs.get(kind) ?? []).map((cost) => cost[of]));
  /** Of each kind, how far it is from an unknown name. */
  return (of: Measure): Readonly<Record<string, number>> =>
    Object.fromEntries(
      kinds.map((kind) => [kind, Math.abs(medianOf(kind, of) / medianOf('unknown', of) - 1)]),
    );
};

/** What told which kinds from an unknown name, round by round; nothing once a round told nothing. */
const toldApart = async (
  measures: readonly Measure[],
  kinds: readonly string[],
  { rounds, count }: { readonly rounds: number; readonly count: number },
) => {
  const told: unknown[] = [];
  for (let round = 1; round <= rounds; round += 1) {
    const apart = await measure(kinds, count);
    const inRound = measures.flatMap((of) =>
      Object.entries(apart(of))
        .filter(([, far]) => far > apartMax[of])
        .map(([kind, far]) => ({ of, kind, far })),
    );
    if (inRound.length === 0) return [];
    told.push(...inRound);
  }
  return told;
};

/** While passwords are checked in another way. */
const checking = async <T>(
  otherwise: (real: () => Promise<boolean>, isKnown: boolean) => Promise<boolean>,
  work: () => Promise<T>,
): Promise<T> => {
  const { credentials } = school.engine;
  const real = credentials.passwordIsRight.bind(credentials);
  credentials.passwordIsRight = (accountId, password) =>
    otherwise(() => real(accountId, password), accountId !== null);
  try {
    return await work();
  } finally {
    credentials.passwordIsRight = real;
  }
};

const control = { rounds: 1, count: 5 };

describe('a refusal', () => {
  it('costs the same time and work, whatever it is for', async () => {
    const all = Object.keys(attempts);
    expect(await toldApart(['wallMs', 'cpuMs'], all, { rounds: 3, count: 9 })).toEqual([]);
  }, 400_000);

  it('would tell by the work who exists, if no password were checked for nobody', async () => {
    const skipping = (real: () => Promise<boolean>, isKnown: boolean) =>
      isKnown ? real() : Promise.resolve(false);
    const told = await checking(skipping, () =>
      toldApart(['cpuMs'], ['unknown', 'wrong password'], control),
    );
    expect(told).toMatchObject([{ of: 'cpuMs', kind: 'wrong password' }]);
  }, 120_000);

  it('would tell by the time who exists, if a known name took longer than the grid hides', async () => {
    const slow = async (real: () => Promise<boolean>, isKnown: boolean) => {
      if (isKnown) await new Promise((resolve) => setTimeout(resolve, 500));
      return real();
    };
    const told = await checking(slow, () =>
      toldApart(['wallMs'], ['unknown', 'wrong password'], control),
    );
    expect(told).toMatchObject([{ of: 'wallMs', kind: 'wrong password' }]);
  }, 120_000);
});
