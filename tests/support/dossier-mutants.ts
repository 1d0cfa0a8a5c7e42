import { dossierDecider } from '../../src/domain/dossier/dossier.decider.js';
import type { PersonId } from '../../src/domain/shared/ids.js';
import { day } from './people.js';

/*
 * Deciders with one check missing. Each takes a check away by hiding from the real decider what
 * the check looks at, so that a mutant differs from the real thing in nothing else.
 */

type Dossiers = typeof dossierDecider;
type Parts = Parameters<Dossiers['decide']>;

/** A decider from which something is hidden. */
const hiding = (hide: (...parts: Parts) => Parts): Dossiers => ({
  ...dossierDecider,
  decide: (command, state) => dossierDecider.decide(...hide(command, state)),
});

const executingWith = (hidden: Partial<Extract<Parts[1], { status: 'open' | 'disposed' }>>) =>
  hiding((command, state) => [
    command,
    command.type === 'ExecuteDisposition' && state.status !== 'absent'
      ? { ...state, ...hidden }
      : state,
  ]);

const nobody = 'nobody' as PersonId;
const longAgo = day('2000-01-01');

/** Engines with one condition missing. */
export const mutants = {
  blindToHolds: executingWith({ holds: [] }),
  blindToRetention: executingWith({ keepThrough: null }),
  blindToExit: executingWith({ exitedOn: longAgo, keepThrough: null }),
  blindToNotice: hiding((command, state) => {
    if (command.type !== 'ExecuteDisposition' || state.status === 'absent') return [command, state];
    const { waitThrough } = state.disposition;
    const disposition = {
      ...state.disposition,
      waitThrough: waitThrough && longAgo,
    };
    return [command, { ...state, disposition }];
  }),
  blindToBackup: hiding((command, state) => {
    if (command.type !== 'ExecuteDisposition' || state.status === 'absent') return [command, state];
    return [command, { ...state, disposition: { ...state.disposition, backupId: 'some' } }];
  }),
  blindToExecutor: hiding((command, state) => [
    command.type === 'ExecuteDisposition'
      ? { ...command, by: { ...command.by, personId: nobody } }
      : command,
    state,
  ]),
  blindToRecords: hiding((command, state) => [
    command,
    state.status === 'open' ? { ...state, firstIn: {} } : state,
  ]),
  forgettingRecords: hiding((command, state) => [
    command,
    state.status === 'open' ? { ...state, recordIds: [], firstIn: {} } : state,
  ]),
  /** Takes any council of three for any. */
  blindToCouncils: {
    ...dossierDecider,
    decide: (command: Parts[0], state: Parts[1]) => {
      if (command.type !== 'AppraiseDisposition') return dossierDecider.decide(command, state);
      const { council } = command;
      const valid = [command.by.personId, nobody, 'somebody' as PersonId];
      const result = dossierDecider.decide({ ...command, council: valid, staffIds: valid }, state);
      if (!result.ok) return result;
      const value = result.value.map((event) =>
        event.type === 'dossier.disposition-appraised'
          ? { ...event, payload: { ...event.payload, council } }
          : event,
      );
      return { ok: true, value };
    },
  },
  raisingTheDead: {
    ...dossierDecider,
    evolve: (state: Parts[1], event: Parameters<Dossiers['evolve']>[1]) =>
      event.type === 'dossier.disposition-executed' ? state : dossierDecider.evolve(state, event),
  },
  openingTwice: hiding((command, state) => [
    command,
    command.type === 'OpenDossier' ? dossierDecider.initial : state,
  ]),
} as const satisfies Record<string, Dossiers>;
