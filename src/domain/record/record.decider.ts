import type { Decider } from '../shared/decider.js';
import type { RecordCommand, RecordRefusal } from './record.commands.js';
import { decide } from './record.decide.js';
import type { RecordEvent } from './record.events.js';
import { evolve, initial, type RecordState } from './record.state.js';

export const recordDecider: Decider<RecordCommand, RecordEvent, RecordState, RecordRefusal> = {
  initial,
  decide,
  evolve,
};
