import { graphql } from './graphql.js';

/** What changed of what the signed-in person may look at, up to which entry. */
export const Changes = graphql(`
  subscription Changes($fromLogIndex: LogIndex!) {
    changes(fromLogIndex: $fromLogIndex) {
      logIndex
      topics
    }
  }
`);
