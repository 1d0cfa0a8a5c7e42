import { Done, Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';

export const RegisterPerson = graphql(
  `
  mutation RegisterPerson($input: RegisterPersonInput!) {
    registerPerson(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const AppointPerson = graphql(
  `
  mutation AppointPerson($input: AppointPersonInput!) {
    appointPerson(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const EndAppointment = graphql(
  `
  mutation EndAppointment($input: EndAppointmentInput!) {
    endAppointment(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const RecordServiceEnd = graphql(
  `
  mutation RecordServiceEnd($input: RecordServiceEndInput!) {
    recordServiceEnd(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const TakeOverOffice = graphql(
  `
  mutation TakeOverOffice($input: TakeOverOfficeInput!) {
    takeOverOffice(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const GrantDelegation = graphql(
  `
  mutation GrantDelegation($input: GrantDelegationInput!) {
    grantDelegation(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const RevokeDelegation = graphql(
  `
  mutation RevokeDelegation($input: RevokeDelegationInput!) {
    revokeDelegation(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const EstablishBoard = graphql(
  `
  mutation EstablishBoard($input: EstablishBoardInput!) {
    establishBoard(input: $input) { __typename ...Done ...StepUp ...Refused }
  }
`,
  [Done, StepUp, Refused],
);

export const OpenTeam = graphql(
  `
  mutation OpenTeam($input: OpenTeamInput!) {
    openTeam(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const OpenSchoolYear = graphql(
  `
  mutation OpenSchoolYear($input: OpenSchoolYearInput!) {
    openSchoolYear(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);

export const SetCalendar = graphql(
  `
  mutation SetCalendar($input: SetCalendarInput!) {
    setCalendar(input: $input) {
      __typename ...Done ...Refused
      ... on CalendarIsInvalid { problem place }
      ... on CalendarOpensLock { lockIds }
    }
  }
`,
  [Done, Refused],
);

export const OpenClass = graphql(
  `
  mutation OpenClass($input: OpenClassInput!) {
    openClass(input: $input) { __typename ...Done ...Refused }
  }
`,
  [Done, Refused],
);
