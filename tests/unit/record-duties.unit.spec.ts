import { recordDecider } from '../../src/domain/record/record.decider.js';
import type { RecordCommand, RecordFacts } from '../../src/domain/record/record.commands.js';
import { correctionDuties, recordDuty } from '../../src/domain/record/record-duties.js';
import type { RecordState } from '../../src/domain/record/record.state.js';
import { type Actor, type Power, powers, type Role } from '../../src/domain/shared/roles.js';
import { tell } from '../support/decider-spec.js';
import { as, at, classA, staff } from '../support/people.js';
import {
  apply,
  applied,
  approve,
  approved,
  attest,
  c1,
  c2,
  close,
  entered,
  factsOf,
  giveBack,
  lock,
  oneStep,
  permit,
  permitted,
  register,
  registeredIn,
  request,
  requested,
  submit,
  submitted,
  twoSteps,
  unlockFor,
  voidIt,
  witnessed,
} from '../support/record-scenes.js';

type Scene = readonly (RecordCommand | ((state: RecordState) => RecordCommand))[];

const stateAfter = (past: Scene): RecordState => tell(recordDecider, past).state;
const everybody: readonly Actor[] = [
  ...Object.values(staff),
  as('hue', 'homeroomTeacher', classA),
  as('tam', 'boardMember'),
  as('hanh', 'boardMember'),
  as('an', 'boardMember'),
];

const dutiesIn = (past: Scene, by: Actor, other: Partial<RecordFacts> = {}) => {
  const record = registeredIn(stateAfter(past));
  const hands = record.corrections[c1];
  if (!hands) throw new Error('the scene has no correction');
  const may = (power: Power): boolean => (powers[power] as readonly Role[]).includes(by.role);
  const acting = (power: Power) => (may(power) ? factsOf(by, other) : null);
  const isSuperseded =
    hands.status !== 'applied' &&
    record.valueHashes[hands.field] !== undefined &&
    record.valueHashes[hands.field] !== hands.currentValueHash;
  return correctionDuties(acting, { correctionId: c1, record, hands, isSuperseded });
};

const anew = {
  expiresAt: at('2026-11-24T03:00:00.000Z'),
  designatedWitnessId: staff.secondBoard.personId,
};
const designated = staff.teamLead.personId;
const second = { correctionId: c2 };
const scenes: Readonly<Record<string, Scene>> = {
  requested,
  'requested by the homeroom teacher': [...approved, request({}, staff.homeroom)],
  permitted,
  'permitted to the homeroom teacher': [
    ...approved,
    request({}, staff.homeroom),
    permit({ designatedWitnessId: designated }),
  ],
  'witnessed by the board': [...permitted, attest(staff.board)],
  'witnessed for the class': [...permitted, attest(staff.homeroom)],
  witnessed,
  applied,
  overtaken: [
    ...permitted,
    request({ ...second, proposedValue: 'Nguyễn Ấn' }),
    permit(second),
    attest(staff.board, second),
    attest(staff.homeroom, second),
    apply(staff.administrator, second),
  ],
  closed: [...applied, close()],
};

const sceneOf = (name: string): Scene => scenes[name] ?? [];

const circumstances: Readonly<Record<string, Partial<RecordFacts>>> = {
  'in time': {},
  'when the permission is over': { at: at('2026-11-23T03:00:00.000Z') },
  'once who permitted it is out of office': {
    endedOffices: { [staff.principal.appointmentId]: '2026-11-20' } as never,
  },
  'before a lock': { coveringLocks: [lock()] },
  'before a lock that is open for it': { coveringLocks: [lock(unlockFor(c1))] },
};

describe.each(Object.keys(scenes))('of a correction that is %s', (scene) => {
  describe.each(Object.keys(circumstances))('%s', (when) => {
    const past = sceneOf(scene);
    const facts = circumstances[when] ?? {};
    const state = stateAfter(past);
    const takes = (command: RecordCommand | ((state: RecordState) => RecordCommand)): boolean =>
      recordDecider.decide(typeof command === 'function' ? command(state) : command, state).ok;

    test('what is shown as waiting is what the decider takes', () => {
      for (const by of everybody) {
        const duties = dutiesIn(past, by, facts);
        const mayEnd = takes(close(by, facts)) || takes(voidIt(by, facts));
        expect([by.personId, duties.includes('permit-correction')]).toEqual([
          by.personId,
          // Of an overtaken one it would be permitted in vain: its value is there no more.
          scene !== 'overtaken' && takes(permit({ ...anew, facts }, by)),
        ]);
        expect([by.personId, duties.includes('apply-correction')]).toEqual([
          by.personId,
          takes(apply(by, { facts })),
        ]);
        if (duties.includes('attest-correction')) expect(takes(attest(by, { facts }))).toBe(true);
        if (duties.includes('close-correction')) {
          expect([by.personId, mayEnd]).toEqual([by.personId, true]);
        }
      }
    });
  });
});

describe('what waits of a correction', () => {
  const whoHas = (duty: string, past: Scene, facts?: Partial<RecordFacts>): readonly string[] =>
    everybody
      .filter((by) => (dutiesIn(past, by, facts) as readonly string[]).includes(duty))
      .map(({ personId, role }) => `${personId} ${role}`);

  test('to be permitted: for leadership, never for the requester', () => {
    expect(whoHas('permit-correction', requested)).toEqual([
      'hanh principal',
      'phuc vicePrincipal',
    ]);
    expect(whoHas('permit-correction', permitted)).toEqual([]);
  });

  test('to be witnessed: for whoever can fill a place that is empty', () => {
    // Not the requester (tam), nor the approver (hanh), as members of the board.
    expect(whoHas('attest-correction', permitted)).toEqual([
      'hoa homeroomTeacher',
      'bao boardMember',
      'quynh boardMember',
      'an boardMember',
    ]);
    expect(whoHas('attest-correction', sceneOf('witnessed by the board'))).toEqual([
      'hoa homeroomTeacher',
    ]);
    expect(whoHas('attest-correction', sceneOf('permitted to the homeroom teacher'))).toEqual([
      'lan subjectTeamLead',
      'bao boardMember',
      'quynh boardMember',
      'tam boardMember',
      'an boardMember',
    ]);
    expect(whoHas('attest-correction', witnessed)).toEqual([]);
  });

  test('to be applied: for the administrator, once it is witnessed and no lock is closed', () => {
    expect(whoHas('apply-correction', permitted)).toEqual([]);
    expect(whoHas('apply-correction', witnessed)).toEqual(['an systemAdministrator']);
    expect(whoHas('apply-correction', witnessed, { coveringLocks: [lock()] })).toEqual([]);
  });

  test('to be closed, once it is applied or can be no more', () => {
    const closers = [
      'hoa homeroomTeacher',
      'tam teacher',
      'hanh principal',
      'phuc vicePrincipal',
      'an systemAdministrator',
    ];
    expect(whoHas('close-correction', applied)).toEqual(closers);
    expect(whoHas('close-correction', witnessed)).toEqual([]);
    const over = { at: at('2026-11-23T03:00:00.000Z') };
    expect(whoHas('close-correction', witnessed, over)).toEqual(closers);
    expect(whoHas('close-correction', sceneOf('overtaken'))).toEqual(closers);
  });
});

describe('what waits of a record', () => {
  const dutyOf = (past: Scene, by: Actor, other: Partial<RecordFacts> = {}) => {
    const facts = factsOf(by, other);
    const record = registeredIn(stateAfter(past));
    return recordDuty({ ...record, approving: facts, entering: facts });
  };

  test('to be approved: for the roles of the step, not for who entered or submitted it', () => {
    expect(dutyOf(submitted, staff.principal)).toBe('approve-record');
    expect(dutyOf(submitted, staff.homeroom)).toBeNull();
    expect(dutyOf(submitted, staff.principal, { coveringLocks: [lock()] })).toBeNull();
    const own = as('hoa', 'principal');
    expect(dutyOf(submitted, own)).toBeNull();
    expect(dutyOf(approved, staff.vicePrincipal)).toBeNull();
  });

  test('to be approved: step by step, by different persons', () => {
    const facts = { kind: twoSteps };
    const past = [register({ facts }), submit(staff.homeroom, facts)];
    const checked = [...past, approve(staff.teamLead, facts)];
    expect(dutyOf(past, staff.teamLead, facts)).toBe('approve-record');
    expect(dutyOf(past, staff.principal, facts)).toBeNull();
    expect(dutyOf(checked, staff.principal, facts)).toBe('approve-record');
    expect(dutyOf(checked, as('lan', 'principal'), facts)).toBeNull();
  });

  test('to be approved: by nobody who had a value of it corrected', () => {
    const lead = { ...staff.principal, personId: staff.teacher.personId };
    const witnessing = [attest(staff.board), attest(staff.homeroom)];
    const proposed = [...submitted, request(), permit(), ...witnessing];
    expect(dutyOf(proposed, lead)).toBe('approve-record');
    expect(dutyOf([...proposed, apply()], lead)).toBeNull();
    expect(dutyOf([...proposed, apply()], staff.principal)).toBe('approve-record');
  });

  test('to be finished: for who had a hand in it, and for the teacher of the class', () => {
    const byRegistrar = [register({}, staff.registrar)];
    expect(dutyOf(byRegistrar, staff.registrar)).toBe('revise-record');
    expect(dutyOf(byRegistrar, staff.homeroom)).toBe('revise-record');
    expect(dutyOf(byRegistrar, staff.homeroomB)).toBeNull();
    expect(dutyOf(byRegistrar, as('mai', 'registrar'))).toBeNull();
    expect(dutyOf(byRegistrar, staff.principal)).toBeNull();
    expect(dutyOf(byRegistrar, staff.registrar, { coveringLocks: [lock()] })).toBeNull();
    expect(dutyOf([...submitted, giveBack()], staff.homeroom)).toBe('revise-record');
    expect(dutyOf(submitted, staff.homeroom, { kind: oneStep })).toBeNull();
    expect(dutyOf(entered, staff.homeroom)).toBe('revise-record');
  });
});
