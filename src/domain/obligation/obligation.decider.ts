import type { Decider } from '../shared/decider.js';
import type { ObligationCommand, ObligationRefusal } from './obligation.commands.js';
import { decide } from './obligation.decide.js';
import type { ObligationEvent } from './obligation.events.js';
import { evolve, initial, type ObligationState } from './obligation.state.js';

export const obligationDecider: Decider<
  ObligationCommand,
  ObligationEvent,
  ObligationState,
  ObligationRefusal
> = { initial, decide, evolve };
