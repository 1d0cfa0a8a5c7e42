import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** Everything about a dossier but its values. */
export const DossierHead = graphql(
  `
  fragment DossierHead on Dossier {
    id
    about
    name { __typename ... on ReadableValue { value } }
    code { __typename ... on ReadableValue { value } }
    status
    admittedOn
    admissionKind
    admissionNo
    schoolYear
    class { id name }
    exit { exitKind exitedOn decisionNo }
    serviceEnd { endedOn decisionNo }
    retention { cutOffOn keepThrough years legalBasis }
    holds { id authority requestNo placed { recordedAt citation { vi en } } released { recordedAt } }
    disposition {
      stage
      legalBasis
      approved { decisionNo }
      notice { waitThrough }
      executed { ...ActShown }
      certificate { certificateNo act { recordedAt citation { vi en } } }
    }
    predecessor { id }
    successor { id }
    records { id kind schoolYear status openCorrections submitted { recordedAt } period { code } label { vi en } }
  }
`,
  [ActShown],
);

/** One record as it stands, field by field, with what a reader has to know about each. */
export const ShownRecord = graphql(
  `
  fragment ShownRecord on Record {
    id
    kind
    schoolYear
    status
    submitted { ...ActShown }
    period { code }
    label { vi en }
    fields {
      name
      label { vi en }
      value { __typename ... on ReadableValue { value } }
      since { logIndex recordedAt role citation { vi en } }
      definition { purpose sensitive readers type { is min max options { code label { vi en } } } }
    }
    locks {
      lockId
      decidedBy { ...PersonShown }
      lock { decided { decisionNo } }
      unlock { correctionId validUntil }
    }
    corrections { id field open status }
  }
`,
  [ActShown, PersonShown],
);

export const SeenChange = graphql(`
  fragment SeenChange on FieldChange {
    field
    label { vi en }
    type { is min max }
    from { label { vi en } value { __typename ... on ReadableValue { value } } }
    to { label { vi en } value { __typename ... on ReadableValue { value } } }
  }
`);

export const TimelineEntry = graphql(
  `
  fragment TimelineEntry on HistoryEntry {
    logIndex
    type
    label { vi en }
    recordId
    role
    person { ...PersonShown }
    onBehalfOf { ...PersonShown }
    recordedAt
    claimedAt
    late
    outOfWindow
    draws { step isChosen }
    authentication
    hash
    citation { vi en }
    correction { id }
    changes { ...SeenChange }
    proposal { ...SeenChange }
    notes { note value { __typename ... on ReadableValue { value } } }
    witnesses { capacity act { role recordedAt person { ...PersonShown } } }
  }
`,
  [PersonShown, SeenChange],
);
