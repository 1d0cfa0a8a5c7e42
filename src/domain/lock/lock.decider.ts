import type { Decider } from '../shared/decider.js';
import type { LockCommand, LockRefusal } from './lock.commands.js';
import { decide } from './lock.decide.js';
import type { LockEvent } from './lock.events.js';
import { evolve, initial, type LockState } from './lock.state.js';

export const lockDecider: Decider<LockCommand, LockEvent, LockState, LockRefusal> = {
  initial,
  decide,
  evolve,
};
