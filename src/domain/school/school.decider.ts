import type { Decider } from '../shared/decider.js';
import type { SchoolCommand, SchoolRefusal } from './school.commands.js';
import { decide } from './school.decide.js';
import type { SchoolEvent } from './school.events.js';
import { evolve, initial, type SchoolState } from './school.state.js';

export const schoolDecider: Decider<SchoolCommand, SchoolEvent, SchoolState, SchoolRefusal> = {
  initial,
  decide,
  evolve,
};
