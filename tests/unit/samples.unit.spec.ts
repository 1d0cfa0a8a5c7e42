import { lotsOf } from '../../src/application/record/lots.js';
import { recordDuty } from '../../src/domain/record/record-duties.js';
import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { DossierId, RecordId, SchoolId } from '../../src/domain/shared/ids.js';
import type { ChainStep, RecordKind } from '../../src/domain/shared/record-kind.js';
import { drawsOf, lotsTotal } from '../../src/domain/shared/sampling.js';
import { InMemoryKeyStore } from '../../src/infrastructure/keys/in-memory-key-store.js';
import { SchoolKeyedHash } from '../../src/infrastructure/keys/keyed-hash.js';
import { specOf, tell } from '../support/decider-spec.js';
import { staff } from '../support/people.js';
import {
  approve,
  entered,
  factsOf,
  giveBack,
  kindWith,
  registeredIn,
  submit,
  twoSteps,
} from '../support/record-scenes.js';

const [check, approval] = twoSteps.chain as readonly [ChainStep, ChainStep];
const kind = kindWith([check, { ...approval, sample: 20 }]);
const submitWith = (lot: number) => submit(staff.homeroom, { kind }, null, { approve: lot });
const byTeamLead = approve(staff.teamLead, { kind });
const byPrincipal = approve(staff.principal, { kind });

const { after } = specOf(recordDecider);

describe('a step that is taken of a sample', () => {
  test('is drawn for by the submission, which says what came out (row 63)', () => {
    after(...entered)
      .when(submitWith(19))
      .then({
        type: 'record.submitted',
        payload: { draws: [{ step: 'approve', isChosen: true }] },
      });
    after(...entered)
      .when(submitWith(20))
      .then({
        type: 'record.submitted',
        payload: { draws: [{ step: 'approve', isChosen: false }] },
      });
  });

  test('is the last one of a record that was chosen; of any other the one before is (row 63)', () => {
    after(...entered, submitWith(19))
      .when(byTeamLead)
      .then({ type: 'record.approved', payload: { step: 'check', final: false } });
    after(...entered, submitWith(19), byTeamLead)
      .when(byPrincipal)
      .then({ type: 'record.approved', payload: { step: 'approve', final: true } });
    after(...entered, submitWith(20))
      .when(byTeamLead)
      .then({ type: 'record.approved', payload: { step: 'check', final: true } });
    after(...entered, submitWith(20), byTeamLead)
      .when(byPrincipal)
      .refused({ type: 'RecordIsNotInState', status: 'approved', needed: ['submitted'] });
  });

  test('waits in between for the steps that are taken of all', () => {
    const longer = kindWith([check, { ...approval, step: 'sampled', sample: 20 }, approval]);
    const facts = { kind: longer };
    const unchosen = submit(staff.homeroom, facts, null, { sampled: 99 });
    after(...entered, unchosen, approve(staff.teamLead, facts))
      .when(approve(staff.principal, facts))
      .then({ type: 'record.approved', payload: { step: 'approve', final: true } });
  });

  test('is a duty of whoever takes it only when the record was chosen', () => {
    const dutyAfter = (lot: number) => {
      const state = registeredIn(
        tell(recordDecider, [...entered, submitWith(lot), byTeamLead]).state,
      );
      const approving = factsOf(staff.principal, { kind });
      return recordDuty({ ...state, approving, entering: null });
    };
    expect(dutyAfter(0)).toBe('approve-record');
    expect(dutyAfter(99)).toBeNull();
  });

  test('follows the last submission after a return', () => {
    after(...entered, submitWith(20), giveBack(staff.teamLead, { kind }), submitWith(20))
      .when(byTeamLead)
      .then({ type: 'record.approved', payload: { final: true } });
  });

  test('is not submitted without a lot, and draws nothing for a chain without samples', () => {
    expect(() => drawsOf(kind.chain, {})).toThrow('a lot is drawn for each sample');
    expect(drawsOf(twoSteps.chain, { approve: 3 })).toEqual([]);
  });
});

describe('the lot of a record', () => {
  const keys = new InMemoryKeyStore(() => Buffer.alloc(32, 7));
  const keyedHash = new SchoolKeyedHash(keys);
  const school = 'school-1' as SchoolId;
  const weekly = { ...kind, onePerDossier: false, every: 'week' } as const;
  const record = {
    recordId: 'record-1' as RecordId,
    dossierId: 'class-1' as DossierId,
    kind: 'week-plan',
    period: '2026-W40',
    topic: null,
  };
  const lot = async (
    of: Pick<RecordKind, 'every' | 'onePerDossier' | 'chain'>,
    over: Partial<typeof record> = {},
    schoolId = school,
  ) => (await lotsOf(keyedHash, schoolId, of, { ...record, ...over }))['approve'];
  const many = <T>(make: (at: number) => Promise<T>) =>
    Promise.all(Array.from({ length: 2_000 }, (_, at) => make(at)));
  const named = (at: number) => ({ recordId: `record-${at}` as RecordId });

  test('chooses about as many of a hundred as the sample says', async () => {
    const { every: _, ...anyTime } = weekly;
    const lots = await many((at) => lot(anyTime, named(at)));
    expect(lots.every((one) => one !== undefined && one >= 0 && one < lotsTotal)).toBe(true);
    const chosen = lots.filter((one) => one !== undefined && one < 20).length;
    // Three and a half standard deviations around 400.
    expect(chosen).toBeGreaterThan(337);
    expect(chosen).toBeLessThan(463);
  });

  test('is one for a slot, whatever id somebody gives the record in it', async () => {
    expect(new Set(await many((at) => lot(weekly, named(at)))).size).toBe(1);
    const { every: _, ...single } = { ...weekly, onePerDossier: true };
    expect(new Set(await many((at) => lot(single, named(at)))).size).toBe(1);
    const periods = await many((at) => lot(weekly, { period: `period-${at}` }));
    expect(new Set(periods).size).toBe(lotsTotal);
  });

  test('follows from the key of the school', async () => {
    const other = new SchoolKeyedHash(new InMemoryKeyStore(() => Buffer.alloc(32, 8)));
    const under = (hash: SchoolKeyedHash) =>
      many(async (at) => {
        const lots = await lotsOf(hash, school, weekly, { ...record, period: `period-${at}` });
        return lots['approve'];
      });
    const ours = await under(keyedHash);
    expect(await under(keyedHash)).toEqual(ours);
    const theirs = await under(other);
    const equal = ours.filter((one, at) => one === theirs[at]).length;
    expect(equal).toBeLessThan(60);
  });

  test('is another for each step, and none for a step that is taken of all', async () => {
    const steps = [check, { ...approval, sample: 20 }, { ...approval, step: 'again', sample: 20 }];
    const lots = await many((at) =>
      lotsOf(keyedHash, school, { ...weekly, chain: steps }, { ...record, period: `p-${at}` }),
    );
    expect(Object.keys(lots[0] ?? {})).toEqual(['approve', 'again']);
    expect(lots.filter(({ approve: one, again }) => one === again).length).toBeLessThan(60);
  });
});
