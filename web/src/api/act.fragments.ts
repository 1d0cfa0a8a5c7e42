import { graphql } from './graphql.js';

/** What every act answers; documents of acts spread these three. */
export const Done = graphql(`
  fragment Done on CommandDone {
    commandId
    createdId
    receipts { logIndex recordedAt hash citation { vi en } }
  }
`);

export const Refused = graphql(`
  fragment Refused on Refusal {
    code
    message { vi en }
    nextStep { vi en }
  }
`);

export const StepUp = graphql(`
  fragment StepUp on StepUpIsRequired {
    commandId
    challengeId
    expiresAt
    methods
  }
`);
