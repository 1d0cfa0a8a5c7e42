import { accessDecider } from '../../src/domain/access/access.decider.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import {
  type AccessLife,
  accessPlans,
  accountsAreOthers,
  foldingCanPause,
  forgetting,
  grantsLieWithinGrants,
  livingRegister,
  misled,
  onePersonOneAccount,
  powersStayWhereTheyBelong,
  repeatingChangesNothing,
} from '../support/access-lives.js';
import { type Claim, casesOf } from '../support/properties.js';

const lives = casesOf(accessPlans, livingRegister(accessDecider));
const countOf = (type: string) =>
  lives.count(({ log }) => log.some((event) => event.type === type));

type Decider = typeof accessDecider;

/** Decides as if nobody were principal and somebody else were acting. */
const blindToPersons = misled((command) => {
  const by = 'by' in command && command.by && { ...command.by, personId: 'somebody' as PersonId };
  if (!by) return command;
  return 'principalships' in command ? { ...command, by, principalships: [] } : command;
});
const withoutParents: Decider = {
  ...accessDecider,
  decide: (command, state) => {
    if (command.type !== 'GrantToAuthority') return accessDecider.decide(command, state);
    const decided = accessDecider.decide({ ...command, parentGrantId: null }, state);
    if (!decided.ok || command.parentGrantId === null) return decided;
    const { parentGrantId } = command;
    if (!state.grants[parentGrantId]) return decided;
    return {
      ok: true,
      value: decided.value.map((event) =>
        event.type === 'access.grant-given'
          ? { ...event, payload: { ...event.payload, parentGrantId } }
          : event,
      ),
    };
  },
};
const generous: Decider = {
  ...accessDecider,
  decide: (command, state) => {
    if (!('powers' in command)) return accessDecider.decide(command, state);
    const harmless = command.type === 'OpenServiceAccount' ? 'readRecords' : 'decideLock';
    const decided = accessDecider.decide({ ...command, powers: [harmless] }, state);
    if (!decided.ok) return decided;
    const { powers } = command;
    return {
      ok: true,
      value: decided.value.map((event) => ({
        ...event,
        payload: { ...event.payload, powers },
      })) as typeof decided.value,
    };
  },
};

describe('a thousand lives of an access register', () => {
  test('are full enough to say something', () => {
    for (const type of [
      'access.account-opened',
      'access.account-invited',
      'access.account-suspended',
      'access.account-closed',
      'access.service-account-opened',
      'access.service-token-issued',
      'access.delegation-granted',
      'access.grant-given',
      'access.grant-ended',
      'access.review-signed',
    ]) {
      expect([type, countOf(type) > 60]).toEqual([type, true]);
    }
    const chained = lives.count(({ log }) =>
      log.some(
        (event) => event.type === 'access.grant-given' && event.payload.parentGrantId !== null,
      ),
    );
    expect(chained).toBeGreaterThan(30);
  });

  test.each<[string, Claim<AccessLife>, readonly Decider[]]>([
    [
      'are not changed by a command given twice',
      repeatingChangesNothing,
      [forgetting({ reviews: [] }), forgetting({ catalogues: [] })],
    ],
    ['give a person one account, and closed is closed', onePersonOneAccount, []],
    ['are not kept by anybody for themselves', accountsAreOthers, [blindToPersons]],
    ['keep powers where they belong', powersStayWhereTheyBelong, [generous]],
    ['keep grants within what they rest on', grantsLieWithinGrants, [withoutParents]],
    ['can be folded in parts', foldingCanPause(accessDecider), []],
  ])('%s', (_, claim, broken) => {
    lives.hold(claim);
    for (const decider of broken) lives.refute(claim, livingRegister(decider));
  });

  test('would break down when somebody was given a second account', () => {
    lives.breakDown(livingRegister(forgetting({ accountIds: {} })), /a person has one account/);
  });
});
