import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';

export const SeenShown = graphql(`
  fragment SeenShown on SeenValue {
    hash
    value { __typename ... on ReadableValue { value } }
  }
`);

export const FieldTypeShown = graphql(`
  fragment FieldTypeShown on FieldType {
    is
    lengthMax
    min
    max
    multiline
    options { code label { vi en } }
  }
`);

/** What tells how far a correction has come, and who took part in it. */
export const CorrectionProgress = graphql(
  `
  fragment CorrectionProgress on Correction {
    id
    field
    label { vi en }
    rowOf { id name { __typename ... on ReadableValue { value } } }
    status
    expiresAt
    designatedWitness { ...PersonShown }
    requested { ...ActShown }
    permitted { ...ActShown }
    witnesses { capacity act { ...ActShown } }
  }
`,
  [ActShown, PersonShown],
);

/** Locks over the record, and what was decided to open them for one correction. */
export const LocksShown = graphql(
  `
  fragment LocksShown on Record {
    locks {
      lockId
      decidedBy { ...PersonShown }
      unlock { unlockId correctionId validUntil }
      lock {
        id
        unlocks {
          id
          correctionId
          status
          validUntil
          decided { decisionNo act { ...ActShown } }
          executed { act { ...ActShown } }
          relocked { cause act { recordedAt citation { vi en } } }
        }
      }
    }
  }
`,
  [ActShown, PersonShown],
);
