import { graphql } from '../../api/graphql.js';
import { PersonShown } from '../../api/person.fragments.js';
import { ActShown } from '../../parts/act-line.fragments.js';

export const StaffOfSchool = graphql(
  `
  query StaffOfSchool($role: Role, $after: String, $waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      people(first: 20, after: $after, role: $role) {
        edges {
          node {
            ...PersonShown
            staffCode
            appointments { id role from to subject class { id name } }
          }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);

export const StructureOfSchool = graphql(
  `
  query StructureOfSchool($waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      boardFrom
      teams { id name kind schoolYear }
      years {
        name
        startsOn
        endsOn
        calendar {
          terms { code startsOn endsOn }
          assessments { code on }
          daysOff { from to name }
          schoolDays
          decisionNo
          revision
          act { ...ActShown }
        }
        classLevels { code label { vi en } }
      }
      classes { id name schoolYear level { label { vi en } } }
    }
  }
`,
  [ActShown],
);

/** A lock that stands against another calendar. */
export const LockAgainst = graphql(`
  query LockAgainst($id: ID!, $waitFor: LogIndex) {
    lock(id: $id, waitFor: $waitFor) {
      id
      scope { schoolYear period class { id name } }
      decided { decisionNo }
    }
  }
`);

export const LeadsOfTeams = graphql(
  `
  query LeadsOfTeams($role: Role!, $after: String, $waitFor: LogIndex) {
    school(waitFor: $waitFor) {
      people(first: 20, after: $after, role: $role) {
        edges { node { ...PersonShown appointments { role from to team { id } } } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`,
  [PersonShown],
);

export const StaffMember = graphql(
  `
  query StaffMember($id: ID!, $waitFor: LogIndex) {
    person(id: $id, waitFor: $waitFor) {
      ...PersonShown
      staffCode
      appointments {
        id
        role
        from
        to
        decisionNo
        subject
        task
        class { id name schoolYear }
        team { id name }
        handOvers {
          fromAppointmentId
          toAppointmentId
          logSize
          documentHash
          recorded { recordedAt logIndex role person { ...PersonShown } citation { vi en } }
        }
      }
    }
    me { powers { power appointmentId delegationId } }
  }
`,
  [PersonShown],
);

/** How long the file of somebody on the staff is kept. */
export const ServiceOfMember = graphql(`
  query ServiceOfMember($id: ID!, $waitFor: LogIndex) {
    dossier(id: $id, waitFor: $waitFor) {
      id
      status
      serviceEnd { endedOn decisionNo }
      retention { keepThrough years legalBasis }
    }
  }
`);

export const DelegationsOfSchool = graphql(
  `
  query DelegationsOfSchool($after: String, $waitFor: LogIndex) {
    delegations(first: 50, after: $after, waitFor: $waitFor) {
      edges {
        node {
          id
          appointmentId
          powers
          validFrom
          validTo
          from { ...PersonShown }
          to { ...PersonShown }
          granted { decisionNo act { recordedAt } }
          revoked { decisionNo act { recordedAt } }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`,
  [PersonShown],
);
