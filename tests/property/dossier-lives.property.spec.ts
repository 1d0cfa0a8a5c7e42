import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import {
  destroyedOnlyWhenAllIsDone,
  foldingCanPause,
  nothingAfterDisposal,
  oneProfile,
  repeatingChangesNothing,
} from '../support/dossier-claims.js';
import { type DossierLife, dossierPlans, livingDossier } from '../support/dossier-lives.js';
import { mutants } from '../support/dossier-mutants.js';
import { type Claim, casesOf } from '../support/properties.js';

const lives = casesOf(dossierPlans, livingDossier(dossierDecider));
const has =
  (type: string) =>
  ({ log }: DossierLife): boolean =>
    log.some((event) => event.type === type);

describe('a thousand lives of a dossier', () => {
  test('are full enough to say something', () => {
    expect(lives.count(has('dossier.disposition-executed'))).toBeGreaterThan(50);
    expect(lives.count(has('dossier.hold-placed'))).toBeGreaterThan(50);
    expect(lives.count(has('dossier.class-placed'))).toBeGreaterThan(20);
    expect(lives.count(has('dossier.destruction-certified'))).toBeGreaterThan(30);
  });

  test('fold without breaking an invariant', () => {
    lives.hold(() => null);
    lives.breakDown(livingDossier(mutants.openingTwice), /a dossier is opened once/);
  });

  test.each<[string, Claim<DossierLife>, readonly (keyof typeof mutants)[]]>([
    ['end with the disposal and its certificate', nothingAfterDisposal, ['raisingTheDead']],
    ['are not changed by a command given twice', repeatingChangesNothing, ['forgettingRecords']],
    ['hold one profile', oneProfile, ['blindToRecords']],
    [
      'end only when everything has been done that must be done before',
      destroyedOnlyWhenAllIsDone,
      [
        'blindToHolds',
        'blindToRetention',
        'blindToExit',
        'blindToNotice',
        'blindToBackup',
        'blindToExecutor',
        'blindToCouncils',
      ],
    ],
    ['can be folded in parts', foldingCanPause(dossierDecider), []],
  ])('%s', (_, claim, broken) => {
    lives.hold(claim);
    for (const name of broken) lives.refute(claim, livingDossier(mutants[name]), name);
  });

  test('would show a fold that keeps a memory beside the state', () => {
    let folded = 0;
    const impure: typeof dossierDecider = {
      ...dossierDecider,
      evolve: (state, event) => {
        folded += 1;
        const next = dossierDecider.evolve(state, event);
        return next.status === 'absent' ? next : { ...next, schoolYear: `${folded}` };
      },
    };
    lives.refute(foldingCanPause(impure), livingDossier(impure));
  });
});
