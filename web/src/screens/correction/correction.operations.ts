import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import {
  CorrectionProgress,
  FieldTypeShown,
  LocksShown,
  SeenShown,
} from './correction.fragments.js';

/** A page of corrections: whose turn it is has to be known of each. */
export const CorrectionsPage = graphql(
  `
  query CorrectionsPage($status: CorrectionStatus, $first: Int!, $after: String, $waitFor: LogIndex) {
    corrections(status: $status, first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          ...CorrectionProgress
          record { id kind label { vi en } dossier { id about name { __typename ... on ReadableValue { value } } class { id name } } }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [CorrectionProgress],
);

/** What of all corrections waits for this person, what is due first comes first. */
export const CorrectionsForMe = graphql(
  `
  query CorrectionsForMe($kinds: [DutyKind!]!, $first: Int!, $after: String, $waitFor: LogIndex) {
    duties(kinds: $kinds, first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          kind
          due
          late
          correction {
            ...CorrectionProgress
            record { id kind label { vi en } dossier { id about name { __typename ... on ReadableValue { value } } class { id name } } }
          }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [CorrectionProgress],
);

/** The same, to know of one correction what this person can do in it. */
export const StepsForMe = graphql(`
  query StepsForMe($kinds: [DutyKind!]!, $first: Int!, $after: String, $waitFor: LogIndex) {
    duties(kinds: $kinds, first: $first, after: $after, waitFor: $waitFor) {
      edges { node { kind correction { id } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** A record with its corrections, one of which is on the screen. */
export const CorrectionOfRecord = graphql(
  `
  query CorrectionOfRecord($recordId: ID!, $waitFor: LogIndex) {
    record(id: $recordId, waitFor: $waitFor) {
      id
      kind
      status
      schoolYear
      label { vi en }
      dossier { id about name { __typename ... on ReadableValue { value } } class { id name } }
      ...LocksShown
      corrections {
        ...CorrectionProgress
        current { ...SeenShown }
        proposed { ...SeenShown }
        notes { note value { __typename ... on ReadableValue { value } } }
        evidence { __typename ... on ReadableValue { value } }
        refused { ...ActShown }
        applied { ...ActShown }
        reissueRequired
        reissuedDocuments { __typename ... on ReadableValue { value } }
        closed { ...ActShown }
        notifiedPersons { ...PersonShown }
        voided { cause act { ...ActShown } }
      }
    }
    last: history(recordId: $recordId, first: 1, order: NEWEST_FIRST) {
      edges { node { recordedAt hash citation { vi en } } }
    }
  }
`,
  [ActShown, CorrectionProgress, LocksShown, PersonShown, SeenShown],
);

/** How values of a field are written; nothing of the child is asked for. */
export const TypeOfField = graphql(
  `
  query TypeOfField($recordId: ID!, $only: [String!]!) {
    record(id: $recordId) {
      id
      fields(only: $only) { name definition { type { ...FieldTypeShown } } }
    }
  }
`,
  [FieldTypeShown],
);

/** The one field that somebody wants to be corrected. */
export const FieldToCorrect = graphql(
  `
  query FieldToCorrect($recordId: ID!, $only: [String!]!, $waitFor: LogIndex) {
    record(id: $recordId, waitFor: $waitFor) {
      id
      kind
      status
      form { owners }
      label { vi en }
      dossier { id about name { __typename ... on ReadableValue { value } } class { id name } }
      fields(only: $only) {
        name
        hash
        label { vi en }
        rowOf { id name { __typename ... on ReadableValue { value } } }
        value { __typename ... on ReadableValue { value } }
        definition { required type { ...FieldTypeShown } }
      }
      corrections { id field status }
    }
  }
`,
  [FieldTypeShown],
);

export const RequestCorrection = graphql(
  `
  mutation RequestCorrection($input: RequestCorrectionInput!) {
    requestCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
      ... on FieldsAreInvalid { problems { field message { vi en } } }
    }
  }
`,
  [Done, Refused],
);

export const PermitCorrection = graphql(
  `
  mutation PermitCorrection($input: PermitCorrectionInput!) {
    permitCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DutiesMustBeSeparate { rule }
    }
  }
`,
  [Done, Refused, StepUp],
);

export const RefuseCorrection = graphql(
  `
  mutation RefuseCorrection($input: RefuseCorrectionInput!) {
    refuseCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DutiesMustBeSeparate { rule }
    }
  }
`,
  [Done, Refused, StepUp],
);

export const AttestCorrection = graphql(
  `
  mutation AttestCorrection($input: AttestCorrectionInput!) {
    attestCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DutiesMustBeSeparate { rule }
      ... on CorrectionHasExpired { expiredAt }
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
    }
  }
`,
  [Done, PersonShown, Refused, StepUp],
);

export const ApplyCorrection = graphql(
  `
  mutation ApplyCorrection($input: ApplyCorrectionInput!) {
    applyCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DutiesMustBeSeparate { rule }
      ... on WitnessesAreMissing { missing }
      ... on CorrectionHasExpired { expiredAt }
      ... on DecisionHasLapsed { endedOn decidedBy { ...PersonShown } }
      ... on RecordIsLocked { lockId decidedBy { ...PersonShown } }
    }
  }
`,
  [Done, PersonShown, Refused, StepUp],
);

export const CloseCorrection = graphql(
  `
  mutation CloseCorrection($input: CloseCorrectionInput!) {
    closeCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const VoidCorrection = graphql(
  `
  mutation VoidCorrection($input: VoidCorrectionInput!) {
    voidCorrection(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const DecideUnlock = graphql(
  `
  mutation DecideUnlock($input: DecideUnlockInput!) {
    decideUnlock(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
      ... on DutiesMustBeSeparate { rule }
    }
  }
`,
  [Done, Refused, StepUp],
);

export const ExecuteUnlock = graphql(
  `
  mutation ExecuteUnlock($input: ExecuteUnlockInput!) {
    executeUnlock(input: $input) {
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
