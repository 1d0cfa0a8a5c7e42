import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** What authorities concluded, the newest first. */
export const InspectionConclusions = graphql(
  `
  query InspectionConclusions($first: Int!, $after: String, $waitFor: LogIndex) {
    inspectionConclusions(first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          authorityId
          authorityName { vi en }
          documentNo
          concludedOn
          judgement
          isByAuthority
          mayWithdraw
          scope { schoolYears kinds classIds }
          text { __typename ... on ReadableValue { value } }
          reason { __typename ... on ReadableValue { value } }
          recorded { ...ActShown }
          withdrawn { ...ActShown }
          findings {
            conclusionId
            findingNo
            dueOn
            status
            isOverdue
            outcome
            recordId
            answeredRevision
            asked { __typename ... on ReadableValue { value } }
            answer { __typename ... on ReadableValue { value } }
            remark { __typename ... on ReadableValue { value } }
            answered { ...ActShown }
            signed { ...ActShown }
            judged { ...ActShown }
          }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [ActShown],
);

export const RecordConclusion = graphql(
  `
  mutation RecordConclusion($input: RecordConclusionInput!) {
    recordConclusion(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const WithdrawConclusion = graphql(
  `
  mutation WithdrawConclusion($input: WithdrawConclusionInput!) {
    withdrawConclusion(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const AnswerFinding = graphql(
  `
  mutation AnswerFinding($input: AnswerFindingInput!) {
    answerFinding(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const SignAnswer = graphql(
  `
  mutation SignAnswer($input: SignAnswerInput!) {
    signAnswer(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const JudgeFinding = graphql(
  `
  mutation JudgeFinding($input: JudgeFindingInput!) {
    judgeFinding(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);
