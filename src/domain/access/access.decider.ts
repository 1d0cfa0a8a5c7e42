import type { Decider } from '../shared/decider.js';
import type { AccessCommand } from './access.commands.js';
import { decide } from './access.decide.js';
import type { AccessEvent } from './access.events.js';
import { evolve } from './access.evolve.js';
import type { AccessRefusal } from './access.refusals.js';
import { type AccessState, initial } from './access.state.js';

export const accessDecider: Decider<AccessCommand, AccessEvent, AccessState, AccessRefusal> = {
  initial,
  decide,
  evolve,
};
