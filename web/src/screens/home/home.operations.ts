import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { DutyParts } from '../../parts/duty.fragments.js';

/** What waits for me: how much of each kind, and what of some kinds is due first. */
export const Home = graphql(
  `
  query Home($kinds: [DutyKind!], $after: String, $waitFor: LogIndex) {
    dutyCounts(waitFor: $waitFor) { kind count late }
    duties(first: 10, kinds: $kinds, after: $after) {
      edges {
        cursor
        node {
          ...DutyParts
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [DutyParts],
);

/** What others did since I signed in before. */
export const WhatOthersDid = graphql(
  `
  query WhatOthersDid($after: String, $waitFor: LogIndex) {
    news(waitFor: $waitFor) {
      signedInAt
      entries(first: 10, after: $after) {
        edges {
          node {
            logIndex
            label { vi en }
            role
            recordedAt
            person { ...PersonShown }
            dossier {
              id
              about
              name { __typename ... on ReadableValue { value } }
              class { id name }
            }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);

/** The sheets that are kept of a class day by day, and which of them are there for one day. */
export const DayBookOfClass = graphql(`
  query DayBookOfClass($classId: ID!, $day: String!, $waitFor: LogIndex) {
    school { kindsInForce { kind label { vi en } about every rowFields { name } } }
    class(id: $classId, waitFor: $waitFor) {
      id
      name
      schoolYear
      records(period: $day, first: 20) { edges { node { id kind status } } }
    }
  }
`);

/** What I have to submit by today and have not. */
export const MyOwed = graphql(`
  query MyOwed($waitFor: LogIndex) {
    myOwed(waitFor: $waitFor) {
      schoolYear
      class { id name }
      dossier { id about name { __typename ... on ReadableValue { value } } }
      kind { kind label { vi en } about every rowFields { name } }
      dueToday
      overdue
      period { code label { vi en } }
    }
  }
`);

/** Figures that the leadership asks me for, and that I have not given. */
export const FiguresForMe = graphql(`
  query FiguresForMe($waitFor: LogIndex) {
    figureRequests(mineOnly: true, first: 10, waitFor: $waitFor) {
      edges {
        node { id dueOn text { __typename ... on ReadableValue { value } } units { isMine state } }
      }
    }
  }
`);

/** What has to be settled before work begins. */
export const Readiness = graphql(`
  query Readiness($waitFor: LogIndex) {
    readiness(waitFor: $waitFor) { step isDone kind { kind label { vi en } versioned { effectiveFrom } } }
  }
`);
