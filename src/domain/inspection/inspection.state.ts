import type { Recorded } from '../shared/event.js';
import type { ConclusionId, PersonId } from '../shared/ids.js';
import { invariant } from '../shared/invariant.js';
import type { ConclusionTerms, FindingOf, InspectionEvent } from './inspection.events.js';

export const findingStatuses = ['open', 'answered', 'signed', 'accepted'] as const;
export type FindingStatus = (typeof findingStatuses)[number];

export interface Finding {
  readonly status: FindingStatus;
  /** Who gave the last answer. */
  readonly answeredBy: PersonId | null;
  /** Which answer that is. */
  readonly answeredRevision: bigint | null;
  readonly signedBy: PersonId | null;
  /** Everybody who answered or signed, whatever became of it. */
  readonly hands: readonly PersonId[];
}

export interface Conclusion
  extends Pick<ConclusionTerms, 'authorityId' | 'grantId' | 'documentNo'> {
  readonly conclusionId: ConclusionId;
  readonly isInForce: boolean;
  /** An inspector said something to an answer. */
  readonly isJudgedUnderGrant: boolean;
  /** By number. */
  readonly findings: Readonly<Record<number, Finding>>;
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
      const findings = Object.fromEntries(
        event.payload.findings.map(({ findingNo }) => [findingNo, open]),
      );
      const paper = { conclusionId, authorityId, grantId, documentNo };
      const isJudgedUnderGrant = false;
      return withConclusion(state, { ...paper, isInForce: true, isJudgedUnderGrant, findings });
    }
    case 'inspection.conclusion-withdrawn': {
      const conclusion = state.conclusions[event.payload.conclusionId];
      invariant(conclusion?.isInForce === true, 'only a conclusion in force is withdrawn');
      return withConclusion(state, { ...conclusion, isInForce: false });
    }
    case 'inspection.finding-answered': {
      const { personId: answeredBy, revision: answeredRevision } = event.meta;
      return withFinding(state, event.payload, ({ hands }) => ({
        status: 'answered',
        answeredBy,
        answeredRevision,
        signedBy: null,
        hands: [...hands, answeredBy],
      }));
    }
    case 'inspection.answer-signed': {
      const { personId: signedBy } = event.meta;
      return withFinding(state, event.payload, (finding) => ({
        ...finding,
        status: 'signed',
        signedBy,
        hands: [...finding.hands, signedBy],
      }));
    }
    case 'inspection.finding-judged': {
      const { outcome, grantId } = event.payload;
      const judged = withFinding(state, event.payload, (finding) =>
        outcome === 'open' ? { ...open, hands: finding.hands } : { ...finding, status: outcome },
      );
      return grantId === null ? judged : withGrant(judged, event.payload);
    }
  }
};

const open: Finding = {
  status: 'open',
  answeredBy: null,
  answeredRevision: null,
  signedBy: null,
  hands: [],
};

const withFinding = (
  state: InspectionState,
  { conclusionId, findingNo }: FindingOf,
  change: (finding: Finding) => Finding,
): InspectionState => {
  const conclusion = state.conclusions[conclusionId];
  const finding = conclusion?.findings[findingNo];
  invariant(conclusion !== undefined && finding !== undefined, 'a finding is of a conclusion');
  const findings = { ...conclusion.findings, [findingNo]: change(finding) };
  return withConclusion(state, { ...conclusion, findings });
};

const withGrant = (state: InspectionState, { conclusionId }: FindingOf): InspectionState => {
  const conclusion = state.conclusions[conclusionId];
  invariant(conclusion !== undefined, 'a finding is of a conclusion');
  return withConclusion(state, { ...conclusion, isJudgedUnderGrant: true });
};

const withConclusion = (state: InspectionState, conclusion: Conclusion): InspectionState => ({
  ...state,
  conclusions: { ...state.conclusions, [conclusion.conclusionId]: conclusion },
});
