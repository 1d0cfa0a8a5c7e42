import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';

/** Which figures were asked for, and who has answered. */
export const FigureRequests = graphql(
  `
  query FigureRequests($first: Int!, $after: String, $waitFor: LogIndex) {
    figureRequests(first: $first, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          schoolYear
          dueOn
          text { __typename ... on ReadableValue { value } }
          asked { ...ActShown }
          withdrawn { ...ActShown }
          units {
            class { id name }
            team { id name }
            state
            isMine
            given { recordedAt }
            figures { __typename ... on ReadableValue { value } }
          }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`,
  [ActShown],
);

/** Who can be asked. */
export const UnitsToAsk = graphql(`
  query UnitsToAsk($schoolYear: String!) {
    school { classes(schoolYear: $schoolYear) { id name } teams { id name schoolYear } }
  }
`);

export const AskForFigures = graphql(
  `
  mutation AskForFigures($input: AskForFiguresInput!) {
    askForFigures(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const GiveFigures = graphql(
  `
  mutation GiveFigures($input: GiveFiguresInput!) {
    giveFigures(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);

export const WithdrawRequest = graphql(
  `
  mutation WithdrawRequest($input: WithdrawRequestInput!) {
    withdrawRequest(input: $input) {
      __typename
      ...Done
      ...Refused
    }
  }
`,
  [Done, Refused],
);
