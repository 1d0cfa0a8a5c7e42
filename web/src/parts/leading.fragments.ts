import { graphql } from '../api/graphql.js';

/** Which system leads, and by which decision. */
export const LeadingShown = graphql(`
  fragment LeadingShown on LeadingSystem {
    system
    systemName
    from
    decisionNo
    legalBasis
  }
`);
