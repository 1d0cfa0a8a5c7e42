import { dispositionDuties } from '../../src/domain/dossier/disposition-duties.js';
import type { DossierCommand } from '../../src/domain/dossier/dossier.commands.js';
import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { Dossier } from '../../src/domain/dossier/dossier.state.js';
import type { EndedOffices } from '../../src/domain/shared/lapse.js';
import type { Actor } from '../../src/domain/shared/roles.js';
import { tell } from '../support/decider-spec.js';
import {
  appraise,
  appraised,
  approved,
  backedUp,
  certified,
  executed,
  hold,
  left,
  moments,
  noticed,
  proposed,
  release,
} from '../support/dossier-scenes.js';
import { at, day, staff } from '../support/people.js';

interface Judging {
  readonly on?: string;
  readonly ended?: EndedOffices;
  readonly recordsChangedAt?: string;
}

const dutiesAfter = (past: readonly DossierCommand[], by: Actor, judging: Judging = {}) =>
  dispositionDuties(tell(dossierDecider, past).state as Dossier, {
    today: judging.on === undefined ? moments.end.today : day(judging.on),
    personId: by.personId,
    principalIds: [staff.principal.personId],
    endedOffices: judging.ended ?? {},
    recordsChangedAt: judging.recordsChangedAt === undefined ? null : at(judging.recordsChangedAt),
    inOfficeThrough: null,
  });
const principalLeft = { [staff.principal.appointmentId]: '2027-01-31' } as EndedOffices;

describe('of a disposition waits', () => {
  test('nothing before it is proposed, and nothing once the council keeps the dossier', () => {
    expect(dutiesAfter(left, staff.board)).toEqual([]);
    expect(dutiesAfter([...proposed, appraise({ verdict: 'keep' })], staff.principal)).toEqual([]);
  });

  test('its appraisal, for anybody who can sit on a council', () => {
    expect(dutiesAfter(proposed, staff.board)).toEqual(['appraise-disposition']);
    expect(dutiesAfter(proposed, staff.principal)).toEqual([]);
    expect(dutiesAfter(appraised, staff.vicePrincipal)).not.toContain('appraise-disposition');
  });

  test('the decision, for who did not sit on the council, and again once it has lapsed', () => {
    expect(dutiesAfter(appraised, staff.principal)).toEqual(['decide-disposition']);
    expect(dutiesAfter(appraised, staff.board)).toEqual([]);
    expect(dutiesAfter(approved, staff.principal)).not.toContain('decide-disposition');
    for (const past of [approved, noticed, backedUp]) {
      expect(dutiesAfter(past, staff.vicePrincipal, { ended: principalLeft })).toEqual([
        'decide-disposition',
      ]);
    }
  });

  test('the notice, once it is decided', () => {
    expect(dutiesAfter(approved, staff.registrar)).toEqual(['serve-notice']);
  });

  test('the final backup, once nothing else stands in the way', () => {
    expect(dutiesAfter(noticed, staff.administrator)).toEqual(['make-final-backup']);
    expect(dutiesAfter(noticed, staff.administrator, { on: '2027-02-05' })).toEqual([]);
    const held = [...noticed, hold()];
    expect(dutiesAfter(held, staff.administrator)).toEqual([]);
    expect(dutiesAfter([...held, release()], staff.administrator)).toEqual(['make-final-backup']);
    const changed = { recordsChangedAt: moments.end.at };
    expect(dutiesAfter(backedUp, staff.administrator, changed)).toEqual(['make-final-backup']);
  });

  test('the execution, for another than who decided, and nothing after it', () => {
    expect(dutiesAfter(backedUp, staff.administrator)).toEqual(['execute-disposition']);
    expect(dutiesAfter(backedUp, staff.principal)).toEqual([]);
    expect(dutiesAfter(executed, staff.administrator)).toEqual([]);
    expect(dutiesAfter(certified, staff.administrator)).toEqual([]);
    const { disposition, ...dossier } = tell(dossierDecider, backedUp).state as Dossier;
    const standing = { recordsChangedAt: null, inOfficeThrough: null, endedOffices: {} };
    const facts = { today: moments.end.today, ...standing };
    const by = { personId: staff.administrator.personId, principalIds: [] };
    const after = { ...dossier, disposition: { ...disposition, stage: 'executed' as const } };
    expect(dispositionDuties(after, { ...facts, ...by })).toEqual([]);
  });
});
