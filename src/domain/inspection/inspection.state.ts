import type { Recorded } from '../shared/event.js';
import type { ConclusionId } from '../shared/ids.js';
import { invariant } from '../shared/invariant.js';
import type { ConclusionTerms, InspectionEvent } from './inspection.events.js';

export interface Conclusion
  extends Pick<ConclusionTerms, 'authorityId' | 'grantId' | 'documentNo'> {
  readonly conclusionId: ConclusionId;
  readonly isInForce: boolean;
}

export interface InspectionState {
  readonly conclusions: Readonly<Record<ConclusionId, Conclusion>>;
}

export const initial: InspectionState = { conclusions: {} };

/** A paper of an authority is entered once. */
export const conclusionOfPaper = (
  { conclusions }: InspectionState,
  { authorityId, documentNo }: Pick<Conclusion, 'authorityId' | 'documentNo'>,
): Conclusion | null =>
  Object.values<Conclusion>(conclusions).find(
    (one) => one.isInForce && one.authorityId === authorityId && one.documentNo === documentNo,
  ) ?? null;

export const evolve = (
  state: InspectionState,
  event: Recorded<InspectionEvent>,
): InspectionState => {
  switch (event.type) {
    case 'inspection.concluded': {
      const { conclusionId, authorityId, grantId, documentNo } = event.payload;
      invariant(!state.conclusions[conclusionId], 'a conclusion is given once');
      const conclusion = { conclusionId, authorityId, grantId, documentNo, isInForce: true };
      return withConclusion(state, conclusion);
    }
    case 'inspection.conclusion-withdrawn': {
      const conclusion = state.conclusions[event.payload.conclusionId];
      invariant(conclusion?.isInForce === true, 'only a conclusion in force is withdrawn');
      return withConclusion(state, { ...conclusion, isInForce: false });
    }
  }
};

const withConclusion = (state: InspectionState, conclusion: Conclusion): InspectionState => ({
  ...state,
  conclusions: { ...state.conclusions, [conclusion.conclusionId]: conclusion },
});
