import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { DeadlineShown } from './deadline.fragments.js';

/** The parts into which the years are divided. */
export const TermsOfYears = graphql(`
  query TermsOfYears {
    school { years { name startsOn endsOn calendar { terms { code startsOn endsOn } } } }
  }
`);

/** How much of what classes owe is there. */
export const ProgressBoard = graphql(`
  query ProgressBoard($schoolYear: String, $from: LocalDate, $to: LocalDate, $waitFor: LogIndex) {
    progress(schoolYear: $schoolYear, from: $from, to: $to, waitFor: $waitFor) {
      schoolYear
      hasCalendar
      counts { owed onTime late missing upcoming waived }
      kinds { kind { kind label { vi en } } counts { owed onTime late missing upcoming waived } }
      classes {
        class { id name }
        counts { owed onTime late missing upcoming waived }
        cells { owed onTime late missing upcoming waived }
      }
    }
  }
`);

/** Of one kind in one class: period by period. */
export const OwedPeriodsOfCell = graphql(
  `
  query OwedPeriodsOfCell(
    $schoolYear: String!
    $classId: ID!
    $kind: String!
    $from: LocalDate
    $to: LocalDate
    $waitFor: LogIndex
  ) {
    class(id: $classId) { id name level { code } }
    progress(schoolYear: $schoolYear, classId: $classId, kinds: [$kind]) {
      kinds { kind { kind label { vi en } about every owners topics { code label { vi en } levels } rowFields { name } } }
    }
    owedPeriods(
      schoolYear: $schoolYear
      classId: $classId
      kind: $kind
      from: $from
      to: $to
      waitFor: $waitFor
    ) {
      period { code label { vi en } }
      dueOn
      deadline { ...DeadlineShown }
      counts { owed onTime late missing upcoming waived }
    }
  }
`,
  [DeadlineShown],
);

/** One period of it: child by child. */
export const OwedItemsOfPeriod = graphql(
  `
  query OwedItemsOfPeriod(
    $schoolYear: String!
    $classId: ID!
    $kind: String!
    $period: String!
    $first: Int!
    $after: String
    $waitFor: LogIndex
  ) {
    owedItems(
      schoolYear: $schoolYear
      classId: $classId
      kind: $kind
      period: $period
      first: $first
      after: $after
      waitFor: $waitFor
    ) {
      edges {
        node {
          dossier { id about name { __typename ... on ReadableValue { value } } }
          topic { code label { vi en } }
          state
          record { id status }
          submittedAt
          submittedBy { ...PersonShown }
          waiver {
            id
            period
            topic
            alone
            class { id name }
            sharedReason { __typename ... on ReadableValue { value } }
            waived { ...ActShown }
          }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [ActShown, PersonShown],
);

/** Why one child is let off; the reading is recorded. */
export const ReasonOfWaiver = graphql(`
  query ReasonOfWaiver(
    $schoolYear: String!
    $classId: ID!
    $kind: String!
    $period: String!
    $waiverId: ID!
  ) {
    owedItems(
      schoolYear: $schoolYear
      classId: $classId
      kind: $kind
      period: $period
      waiverId: $waiverId
      first: 1
    ) {
      edges { node { waiver { id reason { __typename ... on ReadableValue { value } } } } }
    }
  }
`);

/** What teams, staff and the school owe. */
export const UnitsOwed = graphql(
  `
  query UnitsOwed($schoolYear: String!, $first: Int!, $after: String, $waitFor: LogIndex) {
    unitsOwed(schoolYear: $schoolYear, first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          kind { kind label { vi en } topics { code label { vi en } } }
          period { code label { vi en } }
          dueOn
          deadline { ...DeadlineShown }
          dossier { id about name { __typename ... on ReadableValue { value } } }
          topic { code label { vi en } }
          state
          record { id status }
          waiver {
            id
            period
            topic
            dossier { id }
            reason { __typename ... on ReadableValue { value } }
            waived { ...ActShown }
          }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [DeadlineShown, ActShown],
);

/** By when records are due, where somebody has set it. */
export const Deadlines = graphql(
  `
  query Deadlines($schoolYear: String, $first: Int!, $after: String, $waitFor: LogIndex) {
    deadlines(schoolYear: $schoolYear, first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          ...DeadlineShown
          kind { kind label { vi en } }
          period { code label { vi en } }
          dueOn
          set { ...ActShown }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [DeadlineShown, ActShown],
);

export const SetDeadline = graphql(
  `
  mutation SetDeadline($input: SetDeadlineInput!) {
    setDeadline(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const WithdrawDeadline = graphql(
  `
  mutation WithdrawDeadline($input: WithdrawDeadlineInput!) {
    withdrawDeadline(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const WaiveObligation = graphql(
  `
  mutation WaiveObligation($input: WaiveObligationInput!) {
    waiveObligation(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);

export const WithdrawWaiver = graphql(
  `
  mutation WithdrawWaiver($input: WithdrawWaiverInput!) {
    withdrawWaiver(input: $input) {
      __typename
      ...Done
      ...Refused
      ...StepUp
    }
  }
`,
  [Done, Refused, StepUp],
);
