import type {
  DispositionBlocker,
  DossierCommand,
} from '../../src/domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import { inOfficeThrough } from '../../src/domain/school/service.js';
import { initial, type SchoolState } from '../../src/domain/school/school.state.js';
import { type PersonId, subjectOfPerson, subjectOfStaffFile } from '../../src/domain/shared/ids.js';
import { noEndInSight } from '../../src/domain/shared/instant.js';
import { specOf } from '../support/decider-spec.js';
import {
  appraise,
  approve,
  backUp,
  begin,
  beginFile,
  dispositionId,
  endService,
  execute,
  file,
  hold,
  keepThrough,
  leftOn,
  member,
  moments,
  opened,
  propose,
  release,
  serve,
} from '../support/dossier-scenes.js';
import { as, day, staff } from '../support/people.js';

const { given, after } = specOf(dossierDecider);

const served: readonly DossierCommand[] = [beginFile(), file()];
const ended: readonly DossierCommand[] = [...served, endService()];
const steps = [propose(), appraise(), approve(), serve(), backUp()];
const readyToGo: readonly DossierCommand[] = [...ended, ...steps];
const blockedBy = (...blockers: DispositionBlocker[]) =>
  ({ type: 'DispositionIsBlocked', blockers }) as const;
const goesOn = { blocker: 'service-goes-on' } as const;
const inOffice = (through: string) => ({ ...execute(), inOfficeThrough: day(through) });

describe('the service of a member of staff', () => {
  test('ends when somebody says so, and the file is kept five whole years more (row 7)', () => {
    after(...served)
      .when(endService())
      .then(
        { type: 'dossier.service-ended', payload: { endedOn: leftOn, decisionNo: '9/QĐ-NV' } },
        {
          type: 'dossier.retention-started',
          payload: { ruleId: 'staff-service-5y', cutOffOn: leftOn, years: 5, keepThrough },
        },
      );
  });

  test('ends on no day before the last office, nor on one to come', () => {
    for (const endedOn of ['2021-06-29', '2021-07-01']) {
      after(...served)
        .when(endService({ endedOn: day(endedOn) }))
        .refused({ type: 'DateIsInvalid', field: 'endedOn' });
    }
    after(...served)
      .when(endService({ endedOn: day('2019-01-31'), inOfficeThrough: null }))
      .then({ type: 'dossier.service-ended' }, { type: 'dossier.retention-started' });
  });

  test('does not end while an office is held, or is to come', () => {
    after(...served)
      .when(endService({ inOfficeThrough: noEndInSight }))
      .refused({ type: 'PersonIsInOffice', through: null });
    after(...served)
      .when(endService({ inOfficeThrough: day('2021-07-31') }))
      .refused({ type: 'PersonIsInOffice', through: day('2021-07-31') });
  });

  test('ends once, and again after the person came back: the later end counts', () => {
    after(...ended)
      .when(endService({ endedOn: leftOn }))
      .refused({ type: 'ServiceHasEnded', endedOn: leftOn });
    const later = { at: moments.end.at, today: moments.end.today };
    const again = { ...later, endedOn: day('2026-08-31'), inOfficeThrough: day('2026-08-31') };
    after(...ended)
      .when(endService(again))
      .then(
        { type: 'dossier.service-ended' },
        { type: 'dossier.retention-started', payload: { keepThrough: day('2031-12-31') } },
      );
  });

  test('is ended by whoever manages staff, of staff alone, by a rule that is known', () => {
    after(...served)
      .when(endService({}, staff.registrar))
      .refused({
        type: 'RoleIsNotAllowed',
        allowed: ['humanResources', 'principal', 'vicePrincipal'],
      });
    after(...served)
      .when(endService({ retention: null }))
      .refused({ type: 'StaffRetentionIsUnknown' });
    after(...served)
      .when(endService({ decisionNo: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    for (const past of [opened, [begin()]]) {
      after(...past)
        .when(endService())
        .refused({ type: 'DossierNotFound' });
    }
    given().when(endService()).refused({ type: 'DossierNotFound' });
  });
});

describe('the file of a member of staff', () => {
  test('is destroyed by the same steps as a child’s, and nothing beside it (row 7)', () => {
    after(...readyToGo)
      .when(execute())
      .then({
        type: 'dossier.disposition-executed',
        payload: { dispositionId, subjectIds: [subjectOfStaffFile(member)] },
      });
    expect(subjectOfStaffFile(member)).not.toBe(subjectOfPerson(member));
  });

  test('is not destroyed through the last day of its retention, nor while it is held', () => {
    const last = { ...execute(), today: keepThrough };
    after(...readyToGo)
      .when(last)
      .refused(
        blockedBy(
          { blocker: 'retention-period-runs', keepThrough },
          { blocker: 'notice-period-runs', waitThrough: day('2027-02-05') },
        ),
      );
    const { holdId, authority } = hold();
    after(...ended, hold(), ...steps)
      .when(execute())
      .refused(blockedBy({ blocker: 'legal-hold', holdId, authority }));
    after(...ended, hold(), release(), ...steps)
      .when(execute())
      .then({ type: 'dossier.disposition-executed' });
  });

  test('is not destroyed before the service is over, nor of whoever came back since', () => {
    after(...served, ...steps)
      .when(execute())
      .refused(blockedBy(goesOn));
    after(...readyToGo)
      .when(inOffice('2021-07-01'))
      .refused(blockedBy(goesOn));
    after(...readyToGo)
      .when(inOffice(leftOn))
      .then({ type: 'dossier.disposition-executed' });
  });

  test('is let go of and decided on by nobody whose own it is', () => {
    const own = { type: 'DutiesMustBeSeparate', rule: 'concerned-does-not-decide' } as const;
    const self = (role: Parameters<typeof as>[1]) => as(member, role);
    after(...ended, hold())
      .when(release(self('principal')))
      .refused(own);
    after(...ended, propose())
      .when(appraise({}, self('boardMember')))
      .refused(own);
    after(...ended, propose(), appraise())
      .when(approve(self('principal')))
      .refused(own);
  });

  test('is kept where its keys are those of the person’s name', () => {
    after(beginFile(subjectOfPerson(member)), endService())
      .when(propose())
      .refused({ type: 'FileSharesItsKeys' });
  });
});

describe('how long somebody is in office', () => {
  const id = 'hoa' as PersonId;
  const held = (...ends: readonly (string | null)[]): SchoolState => ({
    ...initial,
    appointments: ends.map((to, index) => ({
      ...as(index === 2 ? 'binh' : id, 'teacher'),
      subject: null,
      task: null,
      from: day('2020-01-01'),
      to: to === null ? null : day(to),
      decisionNo: '1/QĐ',
    })),
  });

  test('is through the last day of all offices, without an end while one has none', () => {
    expect(inOfficeThrough(held('2021-06-30', '2020-12-31', '2029-01-01'), id)).toBe('2021-06-30');
    expect(inOfficeThrough(held('2021-06-30', null), id)).toBe(noEndInSight);
    expect(inOfficeThrough(held('2021-06-30'), 'tam' as PersonId)).toBeNull();
  });

  test('a file has other keys than its person, whoever it is', () => {
    const ids = ['00000000-0000-4000-8000-000000000000', '01234567-89ab-4cde-8f01-23456789abcd'];
    const subjects = ids.map((one) => subjectOfStaffFile(one as PersonId));
    expect(subjects).toEqual([
      'ffffffff-ffff-bfff-7fff-ffffffffffff',
      'fedcba98-7654-b321-70fe-dcba98765432',
    ]);
    expect(subjectOfStaffFile(subjects[1] as string as PersonId)).toBe(ids[1]);
  });
});
