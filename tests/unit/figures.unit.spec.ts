import type {
  AskForFigures,
  GiveFigures,
  WithdrawRequest,
} from '../../src/domain/obligation/obligation.commands.js';
import { obligationDecider } from '../../src/domain/obligation/obligation.decider.js';
import type { RequestTerms } from '../../src/domain/obligation/obligation.events.js';
import type { ClassId, FigureRequestId, TeamId } from '../../src/domain/shared/ids.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import { classA, classB, day, staff, today } from '../support/people.js';

const { given, after } = specOf(obligationDecider);

const schoolYear = '2026-2027';
const requestId = 'request-1' as FigureRequestId;
const team = 'team-1' as TeamId;
const leader = { ...staff.teamLead, teamId: team };
const terms: RequestTerms = { schoolYear, classIds: [classA], teamIds: [team], dueOn: today };

const ask = (
  over: Partial<RequestTerms> = {},
  more: Partial<AskForFigures> = {},
): AskForFigures => ({
  type: 'AskForFigures',
  by: staff.principal,
  requestId,
  terms: { ...terms, ...over },
  asked: 'Số trẻ suy dinh dưỡng',
  today,
  facts: { yearIsOpen: true, classIds: [classA, classB], teamIds: [team] },
  ...more,
});
const give = (over: Partial<GiveFigures> = {}): GiveFigures => ({
  type: 'GiveFigures',
  by: staff.homeroom,
  requestId,
  unitId: classA,
  figures: '2 trẻ',
  ...over,
});
const withdraw = (over: Partial<WithdrawRequest> = {}): WithdrawRequest => ({
  type: 'WithdrawRequest',
  by: staff.vicePrincipal,
  requestId,
  reason: 'Đã có số liệu',
  ...over,
});

describe('figures that are asked for', () => {
  test('are asked of classes and teams, each once, with words that lie with who asks', () => {
    given()
      .when(ask({ classIds: [classA, classA] }))
      .then({
        type: 'obligation.figures-asked',
        payload: { requestId, ...terms },
        protectedBlocks: [
          {
            subjectId: staff.principal.personId,
            purpose: 'obligation-notes',
            fields: { asked: 'Số trẻ suy dinh dưỡng' },
          },
        ],
      });
  });

  test('are given once by the teacher of the class and once by who leads the team', () => {
    after(ask())
      .when(give())
      .then({
        type: 'obligation.figures-given',
        payload: { requestId, unitId: classA },
        protectedBlocks: [
          {
            subjectId: staff.homeroom.personId,
            purpose: 'obligation-notes',
            fields: { figures: '2 trẻ' },
          },
        ],
      });
    after(ask(), give())
      .when(give({ figures: '3 trẻ' }))
      .refused({ type: 'FiguresAreGiven' });
    const ofTeam = give({ by: leader, unitId: team });
    after(ask(), give())
      .when(ofTeam)
      .then({ payload: { unitId: team } });
    after(ask(), give(), ofTeam).when(ofTeam).refused({ type: 'FiguresAreGiven' });
  });

  test('are given for the own class or team only, and by nobody who was not asked', () => {
    after(ask())
      .when(give({ by: staff.homeroomB }))
      .refused({ type: 'UnitIsNotYours' });
    after(ask())
      .when(give({ by: staff.teamLead, unitId: team }))
      .refused({ type: 'UnitIsNotYours' });
    after(ask())
      .when(give({ by: staff.homeroomB, unitId: classB }))
      .refused({ type: 'UnitIsNotAsked' });
    after(ask())
      .when(give({ by: staff.principal }))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: ['homeroomTeacher', 'subjectTeamLead', 'officeTeamLead'],
      });
    given().when(give()).refused({ type: 'RequestNotFound' });
    after(ask())
      .when(give({ figures: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'figures', lengthMax: 2000 });
  });

  test('are withdrawn once, and then given by nobody', () => {
    after(ask())
      .when(withdraw())
      .then({ type: 'obligation.request-withdrawn', payload: { requestId } });
    after(ask(), withdraw()).when(withdraw()).refused({ type: 'RequestIsWithdrawn' });
    after(ask(), withdraw()).when(give()).refused({ type: 'RequestIsWithdrawn' });
    given().when(withdraw()).refused({ type: 'RequestNotFound' });
    after(ask())
      .when(withdraw({ reason: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 300 });
  });

  test('are due today at the earliest, of units of the year', () => {
    given()
      .when(ask({ dueOn: day('2026-11-20') }))
      .refused({ type: 'DueDayIsOver', today });
    given()
      .when(ask({ dueOn: day('2026-11-31') }))
      .refused({ type: 'DateIsInvalid', field: 'dueOn' });
    given()
      .when(ask({ classIds: [], teamIds: [] }))
      .refused({ type: 'NobodyIsAsked' });
    given()
      .when(ask({ classIds: ['other' as ClassId] }))
      .refused({ type: 'ClassNotFound' });
    given()
      .when(ask({ teamIds: ['other' as TeamId] }))
      .refused({ type: 'TeamNotFound' });
    given()
      .when(ask({}, { facts: { yearIsOpen: false, classIds: [], teamIds: [] } }))
      .refused({ type: 'SchoolYearNotFound', schoolYear });
    given()
      .when(ask({}, { asked: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'asked', lengthMax: 2000 });
  });

  test('are the leadership’s to ask, for the whole school', () => {
    const only = { type: 'RoleIsNotAllowed', allowed: ['principal', 'vicePrincipal'] } as const;
    const ofClass = { ...staff.vicePrincipal, classId: classA };
    given()
      .when(ask({}, { by: staff.homeroom }))
      .refused(only);
    given()
      .when(ask({}, { by: ofClass }))
      .refused({ type: 'NotInYourClass' });
    after(ask())
      .when(withdraw({ by: staff.homeroom }))
      .refused(only);
    after(ask())
      .when(withdraw({ by: ofClass }))
      .refused({ type: 'NotInYourClass' });
  });

  test('show every refusal', () => {
    expectAllShown({
      AskForFigures: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'TextIsInvalid',
        'DateIsInvalid',
        'DueDayIsOver',
        'SchoolYearNotFound',
        'NobodyIsAsked',
        'ClassNotFound',
        'TeamNotFound',
      ],
      GiveFigures: [
        'RoleIsNotAllowed',
        'RequestNotFound',
        'UnitIsNotAsked',
        'UnitIsNotYours',
        'RequestIsWithdrawn',
        'FiguresAreGiven',
        'TextIsInvalid',
      ],
      WithdrawRequest: [
        'RoleIsNotAllowed',
        'NotInYourClass',
        'RequestNotFound',
        'RequestIsWithdrawn',
        'TextIsInvalid',
      ],
    } satisfies Record<(AskForFigures | GiveFigures | WithdrawRequest)['type'], readonly string[]>);
  });
});
