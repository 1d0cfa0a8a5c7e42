import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { DossierId } from '../../src/domain/shared/ids.js';
import { placeIn } from '../../src/domain/dossier/dossier.state.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import {
  begin,
  certified,
  certify,
  dossierId,
  executed,
  exit,
  file,
  goOn,
  hold,
  holdId,
  keepThrough,
  left,
  leftOn,
  moments,
  open,
  opened,
  place,
  recordId,
  release,
} from '../support/dossier-scenes.js';
import { classA, classB, day, staff } from '../support/people.js';
import { ofClass } from '../../src/domain/shared/place.js';
import { isDisposed, noDossier, notYourClass } from '../support/refusals.js';

const { given, after } = specOf(dossierDecider);

const hasLeft = { type: 'ChildHasLeft', exitedOn: leftOn } as const;
const badDate = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
const onlyFor = (...allowed: string[]) => ({ type: 'RoleIsNotAllowed', allowed }) as const;

describe('OpenDossier', () => {
  test('opens the dossier of one child in a class', () => {
    given()
      .when(open())
      .then({ type: 'dossier.opened', payload: { dossierId, classId: classA } });
  });

  test('is refused to roles that enter nothing', () => {
    given()
      .when(open({}, staff.principal))
      .refused(onlyFor('registrar', 'homeroomTeacher', 'systemAdministrator'));
  });

  test('takes admissions until the end of the coming year and no later', () => {
    given()
      .when(open({ admittedOn: day('2021-12-31') }))
      .then({ type: 'dossier.opened' });
    for (const admittedOn of ['2022-01-01', '1899-12-31', '2020-02-30']) {
      given()
        .when(open({ admittedOn: day(admittedOn) }))
        .refused(badDate('admittedOn'));
    }
  });

  test('says how the child came and by which paper, and takes no number that is none', () => {
    given()
      .when(open({ admissionKind: 'transferred-in', admissionNo: '12/GT' }))
      .then({
        type: 'dossier.opened',
        payload: { admissionKind: 'transferred-in', admissionNo: '12/GT' },
      });
    given()
      .when(open({ admissionNo: ' ' }))
      .refused({ type: 'TextIsInvalid', field: 'admissionNo', lengthMax: 100 });
  });

  test('goes on from a dossier only whose child has left', () => {
    given().when(goOn()).refused(noDossier);
    after(begin()).when(goOn()).refused({ type: 'DossierIsNotOfChild' });
    after(...opened)
      .when(goOn())
      .refused({ type: 'ChildIsStillHere', dossierId });
    after(...left)
      .when(goOn())
      .then({ type: 'dossier.continued', payload: { successorId: 'dossier-2' } });
  });

  test('goes on from a dossier not before the day its child left, destroyed or not', () => {
    for (const past of [left, executed, certified]) {
      after(...past)
        .when(goOn('dossier-2' as DossierId, day('2021-05-30')))
        .refused({ type: 'DateIsInvalid', field: 'admittedOn' });
      after(...past)
        .when(goOn())
        .then({ type: 'dossier.continued' });
    }
    after(...executed, goOn())
      .when(certify())
      .then({ type: 'dossier.destruction-certified' });
  });

  test('goes on from a dossier from which no other does', () => {
    for (const past of [left, certified]) {
      after(...past, goOn())
        .when(goOn())
        .nothing();
      after(...past, goOn())
        .when(goOn('dossier-3' as DossierId))
        .refused({ type: 'DossierIsContinued', dossierId: 'dossier-2' as DossierId });
    }
  });

  test('is refused twice and in another class', () => {
    after(...opened)
      .when(open())
      .refused({ type: 'DossierAlreadyOpened', dossierId });
    given().when(open({}, staff.homeroomB)).refused(notYourClass);
  });
});

describe('FileRecord', () => {
  const second = 'record-2' as typeof recordId;

  test('files a record, and files it once', () => {
    after(open()).when(file()).then({ type: 'dossier.record-filed', payload: { recordId } });
    after(...opened)
      .when(file())
      .nothing();
    expect(tell(dossierDecider, opened).state).toMatchObject({ recordIds: [recordId] });
  });

  test('is refused for a second record of a kind that is one per dossier', () => {
    after(...opened)
      .when(file(second))
      .refused({ type: 'RecordOfThisKindExists', recordId });
    after(...opened, file(second, 'growth-note', false))
      .when(file('record-3' as typeof recordId, 'growth-note', false))
      .then({ type: 'dossier.record-filed' });
  });

  test('files one record for each period and topic of a kind with a rhythm', () => {
    const mark = (id: string, period: string, topic: string) =>
      file(id as typeof recordId, 'subject-assessment', true, { period, topic });
    const first = mark('mark-1', '2020-2021/GK1', 'toan');
    after(open(), first)
      .when(mark('mark-2', '2020-2021/GK1', 'toan'))
      .refused({ type: 'RecordOfThisKindExists', recordId: 'mark-1' as typeof recordId });
    for (const other of [
      mark('mark-3', '2020-2021/GK1', 'tieng-viet'),
      mark('mark-4', '2020-2021/CK1', 'toan'),
    ]) {
      after(open(), first).when(other).then({ type: 'dossier.record-filed', version: 3 });
    }
  });

  test('is refused without a dossier and in a disposed one', () => {
    given().when(file()).refused(noDossier);
    after(...executed)
      .when(file(second))
      .refused(isDisposed);
  });
});

describe('PlaceInClass', () => {
  test('moves the child; records of an earlier year stay with their class', () => {
    after(...opened)
      .when(place())
      .then({ type: 'dossier.class-placed', payload: { classId: classB } });
    const nextYear = {
      ...place(classB, day('2021-09-06')),
      today: day('2021-09-06'),
      schoolYear: '2021-2022',
    };
    const { state } = tell(dossierDecider, [...opened, nextYear]);
    if (state.status === 'absent') throw new Error('opened above');
    expect(state).toMatchObject({ classId: classB, schoolYear: '2021-2022' });
    expect(placeIn(state, '2020-2021')).toEqual(ofClass(classA));
    expect(placeIn(state, '2021-2022')).toEqual(ofClass(classB));
    expect(placeIn(state, '2019-2020')).toEqual(ofClass(classB));
  });

  test('does nothing where the child already is', () => {
    after(...opened)
      .when(place(classA))
      .nothing();
  });

  test('is refused before the present placement, in the future, and for no day at all', () => {
    for (const from of ['2020-09-04', '2020-09-06', '2020-13-01']) {
      after(...opened)
        .when(place(classB, day(from)))
        .refused(badDate('from'));
    }
  });

  test('is refused once the child has left, to other classes and roles, without a dossier', () => {
    after(...left)
      .when(place())
      .refused(hasLeft);
    after(...opened)
      .when(place(classB, day('2020-09-05'), staff.homeroomB))
      .refused(notYourClass);
    after(...opened)
      .when(place(classB, day('2020-09-05'), staff.principal))
      .refused(onlyFor('registrar', 'systemAdministrator', 'homeroomTeacher'));
    given().when(place()).refused(noDossier);
    after(...executed)
      .when(place())
      .refused(isDisposed);
  });
});

describe('RecordExit', () => {
  test('starts the retention, which runs whole years from the end of the year of exit (rows 6, 111)', () => {
    after(...opened)
      .when(exit())
      .then(
        { type: 'dossier.child-exited', payload: { exitedOn: leftOn } },
        {
          type: 'dossier.retention-started',
          payload: { cutOffOn: leftOn, years: 5, keepThrough },
        },
      );
    after(...opened)
      .when(exit({ exitedOn: day('2021-01-01') }))
      .then({}, { payload: { keepThrough } });
  });

  test('is refused before admission, in the future, and for no day at all', () => {
    for (const exitedOn of ['2020-09-04', '2021-07-01', '2021-06-31']) {
      after(...opened)
        .when(exit({ exitedOn: day(exitedOn) }))
        .refused(badDate('exitedOn'));
    }
  });

  test('is refused twice, without a number, to others, without a dossier, when over', () => {
    after(...left)
      .when(exit())
      .refused(hasLeft);
    after(...opened)
      .when(exit({ decisionNo: '' }))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    after(...opened)
      .when(exit({}, staff.homeroomB))
      .refused(notYourClass);
    after(...opened)
      .when(exit({}, staff.board))
      .refused(onlyFor('registrar', 'systemAdministrator', 'homeroomTeacher'));
    given().when(exit()).refused(noDossier);
    after(...executed)
      .when(exit())
      .refused(isDisposed);
  });
});

describe('holds', () => {
  const holders = onlyFor('principal', 'vicePrincipal');

  test('are placed while the child is there, after it left, and during a disposition', () => {
    for (const past of [opened, left, executed.slice(0, -1)]) {
      after(...past)
        .when(hold(staff.vicePrincipal, holdId, moments.end))
        .then({ type: 'dossier.hold-placed', payload: { holdId } });
    }
  });

  test('keep their reason apart, to be erased with the child', () => {
    const reason = 'Gia đình bé khiếu nại kết quả đánh giá\nvà đã gửi đơn';
    after(...left)
      .when({ ...hold(), reason })
      .then({
        payload: { holdId, authority: 'Ủy ban nhân dân phường', requestNo: '31/TTr' },
        protectedBlocks: [{ subjectId: 'child-1', purpose: 'dossier-notes', fields: { reason } }],
      });
    after(...left)
      .when(hold())
      .then({ protectedBlocks: [] });
    for (const wrong of [' ', 'x'.repeat(2001)]) {
      after(...left)
        .when({ ...hold(), reason: wrong })
        .refused({ type: 'TextIsInvalid', field: 'reason', lengthMax: 2000 });
    }
  });

  test('are released once', () => {
    after(...left, hold())
      .when(release())
      .then({ type: 'dossier.hold-released', payload: { holdId } });
    after(...left, hold(), release())
      .when(release())
      .refused({ type: 'HoldNotFound' });
  });

  test('are lifted by the principal alone, by the authority’s own paper', () => {
    after(...left, hold(staff.vicePrincipal))
      .when(release(staff.vicePrincipal))
      .refused(onlyFor('principal'));
    after(...left, hold(staff.vicePrincipal))
      .when(release())
      .then({
        type: 'dossier.hold-released',
        version: 2,
        payload: { holdId, decisionNo: '32/QĐ', releaseNo: '45/TTr' },
      });
    after(...left, hold())
      .when(release(staff.principal, holdId, '32/QĐ', ' '))
      .refused({ type: 'TextIsInvalid', field: 'releaseNo', lengthMax: 100 });
  });

  test('are nobody’s who inspects: an inspector never writes', () => {
    after(...left)
      .when(hold(staff.inspector))
      .refused(holders);
    after(...left, hold())
      .when(release(staff.inspector))
      .refused(onlyFor('principal'));
  });

  test('are not placed twice, not even after a release', () => {
    after(...left, hold())
      .when(hold())
      .refused({ type: 'HoldExistsAlready' });
    after(...left, hold(), release())
      .when(hold())
      .refused({ type: 'HoldExistsAlready' });
  });

  test('are refused to others, without numbers, without a dossier, when over', () => {
    after(...left)
      .when(hold(staff.registrar))
      .refused(holders);
    after(...left, hold())
      .when(release(staff.registrar))
      .refused(onlyFor('principal'));
    after(...left)
      .when(hold(staff.vicePrincipal, holdId, moments.exit, ' '))
      .refused({ type: 'TextIsInvalid', field: 'requestNo', lengthMax: 100 });
    after(...left, hold())
      .when(release(staff.principal, holdId, ''))
      .refused({ type: 'TextIsInvalid', field: 'decisionNo', lengthMax: 100 });
    given().when(hold()).refused(noDossier);
    given().when(release()).refused(noDossier);
    after(...executed)
      .when(hold())
      .refused(isDisposed);
    after(...executed)
      .when(release())
      .refused(isDisposed);
  });
});

test('every refusal of every command of a dossier before its disposition has been shown', () => {
  const living = ['DossierNotFound', 'DossierIsDisposed'];
  const moving = [...living, 'RoleIsNotAllowed', 'NotInYourClass', 'ChildHasLeft', 'DateIsInvalid'];
  expectAllShown({
    ContinueDossier: [
      'ChildIsStillHere',
      'DateIsInvalid',
      'DossierIsContinued',
      'DossierIsNotOfChild',
      'DossierNotFound',
    ],
    OpenDossier: [
      'DossierAlreadyOpened',
      'RoleIsNotAllowed',
      'NotInYourClass',
      'DateIsInvalid',
      'TextIsInvalid',
    ],
    FileRecord: [...living, 'RecordOfThisKindExists'],
    PlaceInClass: moving,
    RecordExit: [...moving, 'TextIsInvalid'],
    PlaceHold: [...living, 'RoleIsNotAllowed', 'HoldExistsAlready', 'TextIsInvalid'],
    ReleaseHold: [...living, 'RoleIsNotAllowed', 'HoldNotFound', 'TextIsInvalid'],
  });
});
