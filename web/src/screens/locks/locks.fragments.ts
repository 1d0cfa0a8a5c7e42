import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** A lock with its life; of its unlocks how long each is open and for what. */
export const LockShown = graphql(
  `
  fragment LockShown on Lock {
    id
    scope { schoolYear period classId kind recordId class { id name } }
    reason
    status
    proposed { ...ActShown }
    decided { decisionNo act { ...ActShown } }
    executed { logHead { size root } act { ...ActShown } }
    unlocks {
      id
      recordId
      correctionId
      status
      validUntil
      decided { decisionNo act { recordedAt citation { vi en } } }
      executed { act { recordedAt citation { vi en } } }
      relocked { cause act { recordedAt citation { vi en } } }
    }
  }
`,
  [ActShown],
);
