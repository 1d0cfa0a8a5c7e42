import { graphql } from '../../api/graphql.js';
import { DutyParts } from '../../parts/duty.fragments.js';

/** Of what I was reminded and have not done, what I have not seen first. */
export const Reminders = graphql(
  `
  query Reminders($after: String, $waitFor: LogIndex) {
    reminders(first: 20, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          stage
          toldAt
          readAt
          owed {
            schoolYear
            class { id name }
            dossier { id about name { __typename ... on ReadableValue { value } } }
            kind { kind label { vi en } about every rowFields { name } }
            period { code label { vi en } }
            dueOn
            open
          }
          duty { ...DutyParts }
          figures {
            class { id name }
            team { id name }
            dueOn
            text { __typename ... on ReadableValue { value } }
          }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [DutyParts],
);

/** The number at the bell. */
export const UnreadReminders = graphql(`
  query UnreadReminders($waitFor: LogIndex) {
    unreadReminders(waitFor: $waitFor)
  }
`);

export const MarkRemindersRead = graphql(`
  mutation MarkRemindersRead($input: MarkRemindersReadInput!) {
    markRemindersRead(input: $input) { __typename unread }
  }
`);
