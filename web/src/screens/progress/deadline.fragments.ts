import { graphql } from '../../api/graphql.js';

/** What is said of a deadline beside the day. */
export const DeadlineShown = graphql(`
  fragment DeadlineShown on Deadline {
    id
    setBy
    paperNo
  }
`);
