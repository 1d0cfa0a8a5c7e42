import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** Every step that was taken towards the destruction of a dossier, with who took it. */
export const DispositionSteps = graphql(
  `
  fragment DispositionSteps on Disposition {
    id
    stage
    legalBasis
    proposed { ...ActShown }
    appraised {
      minutesNo
      verdict
      council { ...PersonShown }
      act { ...ActShown }
    }
    approved { decisionNo act { ...ActShown } }
    notice { channel servedOn waitThrough act { ...ActShown } }
    backup { backupId medium custodyUntil sizeBytes manifestHash act { ...ActShown } }
    executed { ...ActShown }
    certificate {
      certificateNo
      keyIdsDestroyed
      retainedHeads { streamId revision hash }
      act { ...ActShown }
    }
  }
`,
  [ActShown, PersonShown],
);

/** What the engine says still stands in the way, in its own words. */
export const BlockerShown = graphql(`
  fragment BlockerShown on DispositionBlocker {
    blocker
    message { vi en }
  }
`);
