import { Done, Refused } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { ActShown } from '../../parts/act-line.fragments.js';

export const ClassesOfYear = graphql(`
  query ClassesOfYear($schoolYear: String!, $waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      classes(schoolYear: $schoolYear) {
        id name schoolYear
        level { label { vi en } }
        standings { enrolled unfinished submitted approved locked inCorrection }
      }
    }
  }
`);

export const ClassOnScreen = graphql(
  `
  query ClassOnScreen($id: ID!, $waitFor: LogIndex) {
    class(id: $id, waitFor: $waitFor) {
      id name schoolYear
      level { code label { vi en } }
      levelSet { act { ...ActShown } reason { __typename ... on ReadableValue { value } } }
      standings { enrolled unfinished submitted approved locked inCorrection gone }
    }
  }
`,
  [ActShown],
);

/** What was recorded of the class itself, newest first. */
export const SheetsOfClass = graphql(`
  query SheetsOfClass($id: ID!, $waitFor: LogIndex) {
    class(id: $id, waitFor: $waitFor) {
      id
      records(first: 6) { edges { node { id status label { vi en } } } }
    }
  }
`);

/** The list of a class, in the order of names; nothing sensitive is asked for. */
export const ChildrenOfClass = graphql(`
  query ChildrenOfClass(
    $id: ID!, $standing: ChildStanding, $first: Int, $after: String, $waitFor: LogIndex
  ) {
    class(id: $id, waitFor: $waitFor) {
      dossiers(standing: $standing, first: $first, after: $after) {
        edges { node {
          id
          status
          name { __typename ... on ReadableValue { value } }
          code { __typename ... on ReadableValue { value } }
          profileStatus
          openCorrections
          record(kind: "child-profile") {
            id
            fields(only: ["dateOfBirth"]) { value { __typename ... on ReadableValue { value } } }
            locks { lockId unlock { unlockId } }
          }
        } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const OpenDossier = graphql(
  `
  mutation OpenDossier($input: OpenDossierInput!) {
    openDossier(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const PlaceInClass = graphql(
  `
  mutation PlaceInClass($input: PlaceInClassInput!) {
    placeInClass(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const RecordExit = graphql(
  `
  mutation RecordExit($input: RecordExitInput!) {
    recordExit(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

/** Of which levels a class of each year can be. */
export const LevelsOfYears = graphql(`
  query LevelsOfYears {
    school { years { name classLevels { code label { vi en } } } }
  }
`);

export const SetClassLevel = graphql(
  `
  mutation SetClassLevel($input: SetClassLevelInput!) {
    setClassLevel(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
