import { graphql } from '../api/graphql.js';

/** The names of what a grant's scope says by ids and codes. */
export const NamesOfScopes = graphql(`
  query NamesOfScopes($on: LocalDate!) {
    school {
      years { name }
      classes { id name schoolYear }
      catalogues { kinds { kind label { vi en } } }
    }
    supervisingAuthorities(on: $on) {
      authorities { id level from to name { vi en } }
    }
  }
`);
