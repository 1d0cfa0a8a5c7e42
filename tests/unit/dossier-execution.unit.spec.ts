import type {
  DispositionBlocker,
  DispositionStage,
  DossierCommand,
} from '../../src/domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { RecordId } from '../../src/domain/shared/ids.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { expectAllShown, specOf } from '../support/decider-spec.js';
import {
  appraise,
  approve,
  approved,
  backedUp,
  backUp,
  certified,
  certify,
  dispositionId,
  execute,
  executed,
  file,
  hold,
  holdId,
  keepThrough,
  left,
  moments,
  noticed,
  opened,
  propose,
  release,
  secondDispositionId,
  serve,
  waitThrough,
} from '../support/dossier-scenes.js';
import { at, day, staff } from '../support/people.js';
import { isDisposed, noDisposition, noDossier } from '../support/refusals.js';

const { given, after } = specOf(dossierDecider);

const badDate = (field: string) => ({ type: 'DateIsInvalid', field }) as const;
const badText = (field: string, lengthMax: number) =>
  ({ type: 'TextIsInvalid', field, lengthMax }) as const;
const onlyFor = (...allowed: string[]) => ({ type: 'RoleIsNotAllowed', allowed }) as const;
const stageIs = (stage: DispositionStage, ...needed: DispositionStage[]) =>
  ({ type: 'DispositionIsNotInStage', stage, needed }) as const;
const blockedBy = (...blockers: DispositionBlocker[]) =>
  ({ type: 'DispositionIsBlocked', blockers }) as const;
const inRole = (who: Actor, role: Actor['role']): Actor => ({ ...who, role });
const legalHold = {
  blocker: 'legal-hold',
  holdId,
  authority: 'Ủy ban nhân dân phường',
} as const;
const noBackup = { blocker: 'final-backup-not-verified' } as const;

describe('ConfirmFinalBackup', () => {
  test('is repeated without effect, and again with a later copy', () => {
    after(...backedUp)
      .when(backUp())
      .nothing();
    after(...backedUp)
      .when(backUp({ backupId: 'backup-2' }))
      .then({ type: 'dossier.final-backup-verified' });
  });

  test.each([
    ['verified before the notice', { verifiedAt: at('2027-01-05T01:59:59.999Z') }],
    ['verified in the future', { verifiedAt: at('2027-02-06T01:00:00.001Z') }],
  ])('is refused when it was %s', (_, over) => {
    after(...noticed)
      .when(backUp(over))
      .refused(badDate('verifiedAt'));
  });

  test.each([
    ['custodyUntil', { custodyUntil: day('2027-02-05') }, badDate('custodyUntil')],
    ['manifestHash', { manifestHash: 'AB' }, badText('manifestHash', 64)],
    ['sizeBytes', { sizeBytes: 0 }, badText('sizeBytes', 16)],
    ['medium', { medium: '' }, badText('medium', 200)],
    ['backupId', { backupId: ' ' }, badText('backupId', 100)],
  ])('is refused with a wrong %s', (_, over, refusal) => {
    after(...noticed)
      .when(backUp(over))
      .refused(refusal);
  });

  test('is refused before the notice, to others, unknown, without a dossier, when over', () => {
    after(...approved)
      .when(backUp())
      .refused(stageIs('approved', 'notice-served'));
    after(...noticed)
      .when(backUp({}, staff.registrar))
      .refused(onlyFor('systemAdministrator'));
    after(...noticed)
      .when(backUp({ dispositionId: secondDispositionId }))
      .refused(noDisposition);
    given().when(backUp()).refused(noDossier);
    after(...executed)
      .when(backUp())
      .refused(isDisposed);
  });
});

describe('ExecuteDisposition', () => {
  const blocked = (past: readonly DossierCommand[], ...blockers: DispositionBlocker[]) =>
    after(...past)
      .when(execute())
      .refused(blockedBy(...blockers));

  test('lists everything that stands against it at once', () => {
    const early = { at: moments.decision.at, today: day('2026-12-31') };
    after(...left, hold(), propose())
      .when(execute(staff.administrator, dispositionId, early))
      .refused(
        blockedBy(
          { blocker: 'retention-period-runs', keepThrough },
          legalHold,
          { blocker: 'council-has-not-appraised' },
          { blocker: 'principal-has-not-decided' },
          { blocker: 'notice-not-served' },
          noBackup,
        ),
      );
  });

  test('is blocked while the child is still there', () => {
    const stayed = [propose(), appraise(), approve(), serve(), backUp()];
    blocked([...opened, ...stayed], { blocker: 'child-has-not-left' });
  });

  test('is blocked through the last day of the retention and of the notice (rows 6, 24)', () => {
    const on = (today: string) => ({ at: moments.end.at, today: day(today) });
    after(...backedUp)
      .when(execute(staff.administrator, dispositionId, on('2027-02-05')))
      .refused(blockedBy({ blocker: 'notice-period-runs', waitThrough }));
    after(...backedUp)
      .when(execute(staff.administrator, dispositionId, on('2026-12-31')))
      .refused(
        blockedBy(
          { blocker: 'retention-period-runs', keepThrough },
          { blocker: 'notice-period-runs', waitThrough },
        ),
      );
    after(...backedUp)
      .when(execute())
      .then({ type: 'dossier.disposition-executed' });
  });

  test('is blocked by a hold at any time, and by what the backup does not contain', () => {
    const lateHold = hold(staff.vicePrincipal, holdId, moments.end);
    blocked([...backedUp, lateHold], legalHold, noBackup);
    blocked([...left, hold(), ...backedUp.slice(left.length)], legalHold);
    blocked([...backedUp, lateHold, release()], noBackup);
    blocked([...backedUp, file('record-2' as RecordId, 'growth-note', false)], noBackup);
    blocked(noticed, noBackup);
  });

  test('is refused to whoever decided, to others, unknown, without a dossier, when over', () => {
    after(...backedUp)
      .when(execute(inRole(staff.principal, 'systemAdministrator')))
      .refused({ type: 'DeciderMustNotExecute', decidedBy: staff.principal.personId });
    after(...backedUp)
      .when(execute(staff.principal))
      .refused(onlyFor('systemAdministrator'));
    after(...left)
      .when(execute())
      .refused(noDisposition);
    given().when(execute()).refused(noDossier);
    after(...executed)
      .when(execute())
      .refused(isDisposed);
  });
});

describe('CertifyDestruction', () => {
  test('is refused before the execution, twice, for another disposition, without a number', () => {
    after(...backedUp)
      .when(certify())
      .refused(stageIs('notice-served', 'executed'));
    after(...certified)
      .when(certify())
      .refused(stageIs('certified', 'executed'));
    after(...executed)
      .when(certify(secondDispositionId))
      .refused(noDisposition);
    after(...executed)
      .when(certify(dispositionId, ''))
      .refused(badText('certificateNo', 100));
    given().when(certify()).refused(noDossier);
  });
});

test('every refusal of backing up, executing and certifying has been shown', () => {
  const living = ['DossierNotFound', 'DossierIsDisposed', 'RoleIsNotAllowed'];
  const staged = [...living, 'DispositionNotFound', 'DispositionIsNotInStage'];
  expectAllShown({
    ConfirmFinalBackup: [...staged, 'DateIsInvalid', 'TextIsInvalid'],
    ExecuteDisposition: [
      ...living,
      'DispositionNotFound',
      'DispositionIsBlocked',
      'DeciderMustNotExecute',
    ],
    CertifyDestruction: [
      'DossierNotFound',
      'DispositionNotFound',
      'DispositionIsNotInStage',
      'TextIsInvalid',
    ],
  });
});
