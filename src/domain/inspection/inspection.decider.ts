import type { Decider } from '../shared/decider.js';
import type { InspectionCommand, InspectionRefusal } from './inspection.commands.js';
import { decide } from './inspection.decide.js';
import type { InspectionEvent } from './inspection.events.js';
import { evolve, initial, type InspectionState } from './inspection.state.js';

export const inspectionDecider: Decider<
  InspectionCommand,
  InspectionEvent,
  InspectionState,
  InspectionRefusal
> = { initial, decide, evolve };
