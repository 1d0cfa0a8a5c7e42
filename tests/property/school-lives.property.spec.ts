import { schoolDecider } from '../../src/domain/school/school.decider.js';
import { day } from '../support/people.js';
import { type Claim, casesOf } from '../support/properties.js';
import {
  boardComesFirst,
  foldingCanPause,
  forgetting,
  installationStepsBack,
  livingSchool,
  namesAreUnique,
  onePrincipal,
  repeatingChangesNothing,
  type SchoolLife,
  schoolPlans,
} from '../support/school-lives.js';

const lives = casesOf(schoolPlans, livingSchool(schoolDecider));
const countOf = (type: string) =>
  lives.count(({ log }) => log.some((event) => event.type === type));

describe('a thousand lives of a school', () => {
  test('are full enough to say something', () => {
    for (const type of [
      'school.catalogue-adopted',
      'school.kinds-added',
      'school.year-opened',
      'school.calendar-set',
      'school.class-opened',
      'school.person-registered',
      'school.board-established',
      'school.person-appointed',
      'school.appointment-ended',
    ]) {
      expect([type, countOf(type) > 50]).toEqual([type, true]);
    }
  });

  test('fold without breaking an invariant', () => {
    lives.hold(() => null);
    lives.breakDown(livingSchool(forgetting({ status: 'absent' })), /a school is registered once/);
  });

  test.each<[string, Claim<SchoolLife>, readonly (typeof schoolDecider)[]]>([
    [
      'are not changed by a command given twice',
      repeatingChangesNothing,
      [forgetting({ boardFrom: null }), forgetting({ appointments: [] })],
    ],
    ['have one principal at a time', onePrincipal, [forgetting({ appointments: [] })]],
    [
      'have classes and staff that can be told apart',
      namesAreUnique,
      [forgetting({ classes: {} }), forgetting({ staffCodes: {} })],
    ],
    [
      'are out of the installation’s hands once there is a principal',
      installationStepsBack,
      [forgetting({ appointments: [] })],
    ],
    [
      'have board members under a board only',
      boardComesFirst,
      [forgetting({ boardFrom: day('2000-01-01') })],
    ],
    ['can be folded in parts', foldingCanPause(schoolDecider), []],
  ])('%s', (_, claim, broken) => {
    lives.hold(claim);
    for (const decider of broken) lives.refute(claim, livingSchool(decider));
  });

  test('would show a fold that keeps a memory beside the state', () => {
    let folded = 0;
    const impure: typeof schoolDecider = {
      ...schoolDecider,
      evolve: (state, event) => {
        folded += 1;
        return { ...schoolDecider.evolve(state, event), boardFrom: day(`${folded}`) };
      },
    };
    lives.refute(foldingCanPause(impure), livingSchool(impure));
  });
});
