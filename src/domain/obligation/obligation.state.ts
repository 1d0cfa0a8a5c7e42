import type { Recorded } from '../shared/event.js';
import type { WaiverId } from '../shared/ids.js';
import { invariant } from '../shared/invariant.js';
import type { ObligationEvent, WaiverScope } from './obligation.events.js';

export interface Waiver {
  readonly waiverId: WaiverId;
  readonly scope: WaiverScope;
  readonly isInForce: boolean;
}

export interface ObligationState {
  readonly waivers: Readonly<Record<WaiverId, Waiver>>;
}

export const initial: ObligationState = { waivers: {} };

export const evolve = (
  state: ObligationState,
  event: Recorded<ObligationEvent>,
): ObligationState => {
  switch (event.type) {
    case 'obligation.waived': {
      const { waiverId, scope } = event.payload;
      invariant(!state.waivers[waiverId], 'a waiver is given once');
      return withWaiver(state, { waiverId, scope, isInForce: true });
    }
    case 'obligation.waiver-withdrawn': {
      const waiver = state.waivers[event.payload.waiverId];
      invariant(waiver?.isInForce === true, 'only a waiver in force is withdrawn');
      return withWaiver(state, { ...waiver, isInForce: false });
    }
  }
};

const withWaiver = (state: ObligationState, waiver: Waiver): ObligationState => ({
  waivers: { ...state.waivers, [waiver.waiverId]: waiver },
});
