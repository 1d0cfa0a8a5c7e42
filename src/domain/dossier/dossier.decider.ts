import type { Decider } from '../shared/decider.js';
import type { DossierCommand, DossierRefusal } from './dossier.commands.js';
import { decide } from './dossier.decide.js';
import type { DossierEvent } from './dossier.events.js';
import { type DossierState, evolve, initial } from './dossier.state.js';

export const dossierDecider: Decider<DossierCommand, DossierEvent, DossierState, DossierRefusal> = {
  initial,
  decide,
  evolve,
};
