import type { Recorded } from '../shared/event.js';
import type {
  ClassId,
  DeadlineId,
  FigureRequestId,
  PersonId,
  TeamId,
  WaiverId,
} from '../shared/ids.js';
import type { DeadlineDays } from '../shared/due.js';
import { invariant } from '../shared/invariant.js';
import type {
  DeadlineTerms,
  ObligationEvent,
  RequestTerms,
  WaiverScope,
} from './obligation.events.js';

export interface Waiver {
  readonly waiverId: WaiverId;
  readonly scope: WaiverScope;
  readonly waivedBy: PersonId;
  readonly isInForce: boolean;
}

export interface Deadline {
  readonly deadlineId: DeadlineId;
  readonly terms: DeadlineTerms;
  /** Neither withdrawn nor followed by another for the same kind and period. */
  readonly isInForce: boolean;
}

export interface FigureRequest {
  readonly requestId: FigureRequestId;
  readonly terms: RequestTerms;
  readonly answered: readonly (ClassId | TeamId)[];
  readonly isInForce: boolean;
}

export interface ObligationState {
  readonly waivers: Readonly<Record<WaiverId, Waiver>>;
  readonly deadlines: Readonly<Record<DeadlineId, Deadline>>;
  readonly requests: Readonly<Record<FigureRequestId, FigureRequest>>;
}

export const initial: ObligationState = { waivers: {}, deadlines: {}, requests: {} };

/** Of each kind and period there is one at most. */
export const deadlineOf = (
  { deadlines }: ObligationState,
  { schoolYear, kind, period }: Pick<DeadlineTerms, 'schoolYear' | 'kind' | 'period'>,
): Deadline | null =>
  Object.values<Deadline>(deadlines).find(
    ({ isInForce, terms }) =>
      isInForce &&
      terms.schoolYear === schoolYear &&
      terms.kind === kind &&
      terms.period === period,
  ) ?? null;

/** By which day the periods of a kind are due, where somebody has set it. */
export const deadlineDaysOf = (
  { deadlines }: ObligationState,
  { schoolYear, kind }: Pick<DeadlineTerms, 'schoolYear' | 'kind'>,
): DeadlineDays =>
  new Map(
    Object.values<Deadline>(deadlines)
      .filter(
        ({ isInForce, terms }) =>
          isInForce && terms.schoolYear === schoolYear && terms.kind === kind,
      )
      .map(({ terms: { period, dueOn } }) => [period, dueOn] as const),
  );

export const evolve = (
  state: ObligationState,
  event: Recorded<ObligationEvent>,
): ObligationState => {
  switch (event.type) {
    case 'obligation.waived': {
      const { waiverId, scope } = event.payload;
      invariant(!state.waivers[waiverId], 'a waiver is given once');
      const waivedBy = event.meta.personId;
      return withWaiver(state, { waiverId, scope, waivedBy, isInForce: true });
    }
    case 'obligation.waiver-withdrawn': {
      const waiver = state.waivers[event.payload.waiverId];
      invariant(waiver?.isInForce === true, 'only a waiver in force is withdrawn');
      return withWaiver(state, { ...waiver, isInForce: false });
    }
    case 'obligation.deadline-set': {
      const { deadlineId, ...terms } = event.payload;
      invariant(!state.deadlines[deadlineId], 'a deadline is set once');
      const before = deadlineOf(state, terms);
      const rest = before ? withDeadline(state, { ...before, isInForce: false }) : state;
      return withDeadline(rest, { deadlineId, terms, isInForce: true });
    }
    case 'obligation.deadline-withdrawn': {
      const deadline = state.deadlines[event.payload.deadlineId];
      invariant(deadline?.isInForce === true, 'only a deadline in force is withdrawn');
      return withDeadline(state, { ...deadline, isInForce: false });
    }
    case 'obligation.figures-asked': {
      const { requestId, ...terms } = event.payload;
      invariant(!state.requests[requestId], 'figures are asked for once');
      return withRequest(state, { requestId, terms, answered: [], isInForce: true });
    }
    case 'obligation.figures-given': {
      const { requestId, unitId } = event.payload;
      const request = state.requests[requestId];
      invariant(request?.isInForce === true, 'only a request in force is answered');
      return withRequest(state, { ...request, answered: [...request.answered, unitId] });
    }
    case 'obligation.request-withdrawn': {
      const request = state.requests[event.payload.requestId];
      invariant(request?.isInForce === true, 'only a request in force is withdrawn');
      return withRequest(state, { ...request, isInForce: false });
    }
  }
};

const withDeadline = (state: ObligationState, deadline: Deadline): ObligationState => ({
  ...state,
  deadlines: { ...state.deadlines, [deadline.deadlineId]: deadline },
});

const withRequest = (state: ObligationState, request: FigureRequest): ObligationState => ({
  ...state,
  requests: { ...state.requests, [request.requestId]: request },
});

const withWaiver = (state: ObligationState, waiver: Waiver): ObligationState => ({
  ...state,
  waivers: { ...state.waivers, [waiver.waiverId]: waiver },
});
