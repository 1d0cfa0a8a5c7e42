import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { BlockerShown, DispositionSteps } from './disposition.fragments.js';

/** How long a dossier is kept, what holds it, and how far its destruction has come. */
export const DispositionOfDossier = graphql(
  `
  query DispositionOfDossier($dossierId: ID!, $waitFor: LogIndex) {
    dossier(id: $dossierId, waitFor: $waitFor) {
      id
      about
      name { __typename ... on ReadableValue { value } }
      code { __typename ... on ReadableValue { value } }
      status
      schoolYear
      class { id name }
      exit { exitKind exitedOn decisionNo }
      serviceEnd { endedOn decisionNo }
      retention { keepThrough years legalBasis }
      holds {
        id
        authority
        requestNo
        placed { ...ActShown }
        released { ...ActShown }
      }
      dispositionBlockers { ...BlockerShown }
      disposition { ...DispositionSteps }
    }
  }
`,
  [ActShown, BlockerShown, DispositionSteps],
);

/** What of all dispositions waits for this person. */
export const DispositionStepsForMe = graphql(`
  query DispositionStepsForMe($kinds: [DutyKind!]!, $first: Int!, $after: String, $waitFor: LogIndex) {
    duties(kinds: $kinds, first: $first, after: $after, waitFor: $waitFor) {
      edges { node { kind dossier { id } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

export const ProposeDisposition = graphql(
  `
  mutation ProposeDisposition($input: ProposeDispositionInput!) {
    proposeDisposition(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const AppraiseDisposition = graphql(
  `
  mutation AppraiseDisposition($input: AppraiseDispositionInput!) {
    appraiseDisposition(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const ApproveDisposition = graphql(
  `
  mutation ApproveDisposition($input: ApproveDispositionInput!) {
    approveDisposition(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const ServeDispositionNotice = graphql(
  `
  mutation ServeDispositionNotice($input: ServeDispositionNoticeInput!) {
    serveDispositionNotice(input: $input) {
      __typename
      ...Done
      ...Refused
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
    }
  }
`,
  [Done, PersonShown, Refused],
);

export const MakeFinalBackup = graphql(
  `
  mutation MakeFinalBackup($input: MakeFinalBackupInput!) {
    makeFinalBackup(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
    }
  }
`,
  [Done, PersonShown, Refused, StepUp],
);

export const ExecuteDisposition = graphql(
  `
  mutation ExecuteDisposition($input: ExecuteDispositionInput!) {
    executeDisposition(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DispositionIsBlocked { blockers { ...BlockerShown } }
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
    }
  }
`,
  [BlockerShown, Done, PersonShown, Refused, StepUp],
);

export const PlaceHold = graphql(
  `
  mutation PlaceHold($input: PlaceHoldInput!) {
    placeHold(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const ReleaseHold = graphql(
  `
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    releaseHold(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);
