import type { DispositionStage } from '../../src/domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf, tell } from '../support/decider-spec.js';
import {
  appraise,
  appraised,
  approve,
  approved,
  certified,
  council,
  dispositionId,
  executed,
  left,
  noticed,
  propose,
  proposed,
  secondDispositionId,
  serve,
} from '../support/dossier-scenes.js';
import { day, staff } from '../support/people.js';
import { isDisposed, noDisposition, noDossier } from '../support/refusals.js';

const { given, after } = specOf(dossierDecider);

const badCouncil = { type: 'CouncilIsInvalid', membersMin: 3 } as const;
const badDate = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
const badText = (field: string, lengthMax: number) =>
  ({ type: 'TextIsInvalid', field, lengthMax }) as const;
const onlyFor = (...allowed: string[]) => ({ type: 'RoleIsNotAllowed', allowed }) as const;
const stageIs = (stage: DispositionStage, ...needed: DispositionStage[]) =>
  ({ type: 'DispositionIsNotInStage', stage, needed }) as const;
const inRole = (who: Actor, role: Actor['role']): Actor => ({ ...who, role });

describe('a disposition', () => {
  test('goes from proposal to certificate', () => {
    const { log } = tell(dossierDecider, certified);
    expect(log.slice(-7).map(({ type }) => type)).toEqual([
      'dossier.disposition-proposed',
      'dossier.disposition-appraised',
      'dossier.disposition-approved',
      'dossier.disposition-notice-served',
      'dossier.final-backup-verified',
      'dossier.disposition-executed',
      'dossier.destruction-certified',
    ]);
    expect(log.at(-2)?.payload).toMatchObject({ subjectIds: ['child-1'] });
  });

  test('keeps the names of its records, so that all of them can be disposed', () => {
    const { state } = tell(dossierDecider, certified);
    expect(state).toMatchObject({ status: 'disposed', recordIds: ['record-1'] });
  });

  test('may be proposed anew after the council said "keep", under another id', () => {
    const kept = [...proposed, appraise({ verdict: 'keep' })];
    after(...kept)
      .when(propose(staff.registrar, secondDispositionId))
      .then({ type: 'dossier.disposition-proposed' });
    after(...kept)
      .when(propose())
      .refused(stageIs('none'));
    after(...kept)
      .when(approve())
      .refused(noDisposition);
  });
});

describe('ProposeDisposition', () => {
  test('is refused while one is on its way, to others, without a basis or dossier, when over', () => {
    after(...proposed)
      .when(propose(staff.registrar, secondDispositionId))
      .refused(stageIs('proposed', 'none'));
    after(...left)
      .when(propose(staff.principal))
      .refused(onlyFor('boardMember', 'registrar', 'systemAdministrator'));
    after(...left)
      .when(propose(staff.registrar, dispositionId, ''))
      .refused(badText('legalBasis', 300));
    given().when(propose()).refused(noDossier);
    after(...executed)
      .when(propose())
      .refused(isDisposed);
  });
});

describe('AppraiseDisposition', () => {
  const [first, second, third] = council as [PersonId, PersonId, PersonId];

  test.each([
    ['has two members', [first, second]],
    ['counts a member twice', [first, second, second]],
    ['lacks the one who reports', [second, third, staff.teamLead.personId]],
    ['has somebody in it who holds no office', [first, second, 'stranger' as PersonId]],
    ['has the principal in it', [first, second, staff.principal.personId]],
  ])('is refused when the council %s', (_, members) => {
    after(...proposed)
      .when(appraise({ council: members }))
      .refused(badCouncil);
  });

  test('may be repeated with new minutes until the principal decides', () => {
    after(...appraised)
      .when(appraise({ minutesNo: '2/BB', verdict: 'keep' }))
      .then({ type: 'dossier.disposition-appraised' });
    after(...appraised)
      .when(appraise())
      .refused(stageIs('appraised', 'proposed'));
    after(...approved)
      .when(appraise({ minutesNo: '2/BB' }))
      .refused(stageIs('approved', 'proposed', 'appraised'));
  });

  test('is refused to others, without minutes, a proposal or dossier, when over', () => {
    after(...proposed)
      .when(appraise({}, staff.registrar))
      .refused(onlyFor('boardMember', 'vicePrincipal'));
    after(...proposed)
      .when(appraise({ minutesNo: ' ' }))
      .refused(badText('minutesNo', 100));
    after(...left)
      .when(appraise())
      .refused(noDisposition);
    given().when(appraise()).refused(noDossier);
    after(...executed)
      .when(appraise())
      .refused(isDisposed);
  });
});

describe('ApproveDisposition', () => {
  test('is refused to a principal who sat on the council before', () => {
    after(...appraised)
      .when(approve(inRole(staff.secondBoard, 'principal')))
      .refused({ type: 'DeciderSatOnCouncil' });
  });

  test('is refused unappraised, twice, to others, without a number or dossier, when over', () => {
    after(...proposed)
      .when(approve())
      .refused(stageIs('proposed', 'appraised'));
    after(...approved)
      .when(approve())
      .refused(stageIs('approved', 'appraised'));
    after(...appraised)
      .when(approve(staff.vicePrincipal))
      .refused(onlyFor('principal'));
    after(...appraised)
      .when(approve(staff.principal, dispositionId, ''))
      .refused(badText('decisionNo', 100));
    after(...appraised)
      .when(approve(staff.principal, secondDispositionId))
      .refused(noDisposition);
    given().when(approve()).refused(noDossier);
    after(...executed)
      .when(approve())
      .refused(isDisposed);
  });
});

describe('ServeDispositionNotice', () => {
  test.each([
    ['before the decision', '2027-01-03', '2027-02-05', 'servedOn'],
    ['in the future', '2027-01-06', '2027-02-05', 'servedOn'],
    ['on no day', '2027-01-32', '2027-02-05', 'servedOn'],
    ['without any waiting', '2027-01-05', '2027-01-05', 'waitThrough'],
    ['until no day', '2027-01-05', '2027-02-30', 'waitThrough'],
  ])('is refused %s', (_, servedOn, until, field) => {
    after(...approved)
      .when(serve({ servedOn: day(servedOn), waitThrough: day(until) }))
      .refused(badDate(field));
  });

  test('is refused undecided, twice, to others, unknown, without a dossier, when over', () => {
    after(...appraised)
      .when(serve())
      .refused(stageIs('appraised', 'approved'));
    after(...noticed)
      .when(serve())
      .refused(stageIs('notice-served', 'approved'));
    after(...approved)
      .when(serve({}, staff.principal))
      .refused(onlyFor('registrar', 'systemAdministrator'));
    after(...approved)
      .when(serve({ dispositionId: secondDispositionId }))
      .refused(noDisposition);
    given().when(serve()).refused(noDossier);
    after(...executed)
      .when(serve())
      .refused(isDisposed);
  });
});

test('every refusal of preparing a disposition has been shown', () => {
  const living = ['DossierNotFound', 'DossierIsDisposed', 'RoleIsNotAllowed'];
  const staged = [...living, 'DispositionNotFound', 'DispositionIsNotInStage'];
  expectAllShown({
    ProposeDisposition: [...living, 'DispositionIsNotInStage', 'TextIsInvalid'],
    AppraiseDisposition: [...staged, 'CouncilIsInvalid', 'TextIsInvalid'],
    ApproveDisposition: [...staged, 'DeciderSatOnCouncil', 'TextIsInvalid'],
    ServeDispositionNotice: [...staged, 'DateIsInvalid'],
  });
});
