import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';
import { FormField, RuleShown } from '../../parts/form-field.fragments.js';
import { FiguresShown, RecordChild } from './records.fragments.js';

/** A record with all its values; the last entries say whether it was returned, and why. */
export const RecordOnScreen = graphql(
  `
  query RecordOnScreen($id: ID!, $waitFor: LogIndex) {
    record(id: $id, waitFor: $waitFor) {
      id
      kind
      status
      revision
      schoolYear
      openCorrections
      label { vi en }
      period { code }
      submittedOutOfWindow
      inForceSince
      acknowledgement { readsSince isAsked doneTotal askedTotal mine { recordedAt } }
      dueAfter { dueOn daysLate }
      keptUntil { permanent until legalBasis }
      copies {
        at
        role
        requestNo
        person { ...PersonShown }
      }
      form {
        owners
        ownFileOnly
        chain { step label { vi en } roles sample }
        rules { ...RuleShown }
        rowFields { ...FormField }
        attachments { max types }
        figures { code }
      }
      counted { ...FiguresShown }
      attachments {
        id
        type
        sizeBytes
        pages
        name { __typename ... on ReadableValue { value } }
        attached {
          recordedAt
          role
          person { ...PersonShown }
        }
      }
      dossier { ...RecordChild }
      submitted { ...ActShown }
      draws { step isChosen }
      approvals { step outOfWindow act { ...ActShown } }
      locks { lockId decidedBy { ...PersonShown } unlock { validUntil } }
      fields { definition { ...FormField } value { __typename ... on ReadableValue { value } } }
      rows {
        dossierId
        dossier { id name { __typename ... on ReadableValue { value } } }
        fields { name value { __typename ... on ReadableValue { value } } }
      }
    }
    history(recordId: $id, order: NEWEST_FIRST, first: 5, waitFor: $waitFor) {
      edges { node {
        type
        recordedAt
        hash
        role
        citation { vi en }
        person { ...PersonShown }
        notes { note value { __typename ... on ReadableValue { value } } }
      } }
    }
  }
`,
  [ActShown, FiguresShown, FormField, PersonShown, RecordChild, RuleShown],
);

/** The figures of a report, counted now. */
export const FiguresNow = graphql(
  `
  query FiguresNow($recordId: ID!, $waitFor: LogIndex) {
    reportFigures(recordId: $recordId, waitFor: $waitFor) { ...FiguresShown }
  }
`,
  [FiguresShown],
);

/** What one of the figures counts. */
export const CountedEntries = graphql(`
  query CountedEntries(
    $recordId: ID!, $figure: String!, $at: LogIndex, $missing: Boolean! = false
    $first: Int, $after: String, $waitFor: LogIndex
  ) {
    countedEntries(
      recordId: $recordId, figure: $figure, at: $at, missing: $missing
      first: $first, after: $after, waitFor: $waitFor
    ) {
      edges { node {
        value
        erased
        dossier { id about name { __typename ... on ReadableValue { value } } class { id name } }
        record { id label { vi en } }
        period { label { vi en } }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

/** The empty form of a kind. */
export const FormOfKind = graphql(
  `
  fragment FormOfKind on RecordKind {
    kind
    label { vi en }
    owners
    every
    numbered
    aheadDays
    window
    topics { code label { vi en } levels }
    periods { code label { vi en } }
    chain { step label { vi en } roles }
    fields { ...FormField }
    rules { ...RuleShown }
  }
`,
  [FormField, RuleShown],
);

/** For whom it is filled in. */
export const EmptyForm = graphql(
  `
  query EmptyForm($dossierId: ID!, $kind: String!) {
    dossier(id: $dossierId) { ...RecordChild class { id level { code } } }
    school { kindsInForce(only: [$kind]) { ...FormOfKind } }
  }
`,
  [FormOfKind, RecordChild],
);

/** For a class, which has no dossier before its first record. */
export const EmptyFormOfClass = graphql(
  `
  query EmptyFormOfClass($classId: ID!, $kind: String!) {
    class(id: $classId) { id name schoolYear level { code } }
    school { kindsInForce(only: [$kind]) { ...FormOfKind } }
  }
`,
  [FormOfKind],
);

export const KindsOfClass = graphql(`
  query KindsOfClass($classId: ID!) {
    class(id: $classId) { id name schoolYear }
    school { kindsInForce { kind label { vi en } about owners onePerDossier rowFields { name } } }
  }
`);

/** Which kinds of record can be entered for a child, and what the child has. */
export const KindsToEnter = graphql(
  `
  query KindsToEnter($dossierId: ID!) {
    dossier(id: $dossierId) { ...RecordChild records { id kind } }
    school { kindsInForce { kind label { vi en } about owners onePerDossier } }
  }
`,
  [RecordChild],
);

/** What happened to a sheet, entry by entry: of each value that changed, in the row of which child. */
export const HistoryOfSheet = graphql(
  `
  query HistoryOfSheet($recordId: ID!, $after: String, $waitFor: LogIndex) {
    history(recordId: $recordId, order: NEWEST_FIRST, first: 5, after: $after, waitFor: $waitFor) {
      edges { node {
        logIndex
        label { vi en }
        role
        recordedAt
        citation { vi en }
        person { ...PersonShown }
        changes {
          field
          label { vi en }
          type { is min max }
          rowOf { id name { __typename ... on ReadableValue { value } } }
          from { label { vi en } value { __typename ... on ReadableValue { value } } }
          to { label { vi en } value { __typename ... on ReadableValue { value } } }
        }
      } }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);
