import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

/** How the engine is, and what is adopted. */
export const StateOfEngine = graphql(`
  query StateOfEngine($on: LocalDate!, $waitFor: LogIndex) {
    logHead { size }
    outboxState { isOn waiting givenUp oldest problem }
    projections { name version state position logSize stopped { code message } }
    school(waitFor: $waitFor) {
      catalogues {
        catalogueId
        catalogueVersion
        decisionNo
        legalBasis
        effectiveFrom
        effectiveTo
        needsLegalReview
      }
    }
    supervisingAuthorities(on: $on, waitFor: $waitFor) {
      catalogueId
      catalogueVersion
      legalBasis
      effectiveFrom
      effectiveTo
      needsLegalReview
    }
  }
`);

/** What is installed, and what of it the school has not adopted. */
export const OffersOfInstallation = graphql(`
  query OffersOfInstallation {
    installation {
      version
      catalogues {
        catalogueId
        catalogueVersion
        legalBasis
        effectiveFrom
        effectiveTo
        needsLegalReview
        adoptedVersion
        differencesTotal
        differences {
          code
          label { vi en }
          change
          fieldsAdded { vi en }
          fieldsAddedTotal
          fieldsLeftOut { vi en }
          fieldsLeftOutTotal
        }
      }
      authorities {
        catalogueId
        catalogueVersion
        legalBasis
        effectiveFrom
        effectiveTo
        needsLegalReview
        adoptedVersion
        differencesTotal
        differences {
          code
          label { vi en }
          change
          fieldsAdded { vi en }
          fieldsAddedTotal
          fieldsLeftOut { vi en }
          fieldsLeftOutTotal
        }
      }
    }
  }
`);

/** The catalogues themselves, as they are given back to the engine. */
export const OfferedDocuments = graphql(`
  query OfferedDocuments {
    installation {
      catalogues { catalogueId catalogueVersion document }
      authorities { catalogueId catalogueVersion document }
    }
  }
`);

export const AdoptCatalogue = graphql(
  `
  mutation AdoptCatalogue($input: AdoptCatalogueInput!) {
    adoptCatalogue(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const AdoptAuthorities = graphql(
  `
  mutation AdoptAuthorities($input: AdoptAuthoritiesInput!) {
    adoptAuthorities(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);
