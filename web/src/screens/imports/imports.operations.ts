import { Refused, StepUp } from '../../api/act.fragments.js';
import { graphql } from '../../api/graphql.js';
import { Imported } from './imports.fragments.js';

export const PreviewChildren = graphql(
  `
  mutation PreviewChildren($input: PreviewRegisterImportInput!) {
    previewRegisterImport(input: $input) { __typename ...Imported ...Refused }
  }
`,
  [Imported, Refused],
);

export const PreviewStaff = graphql(
  `
  mutation PreviewStaff($input: PreviewStaffImportInput!) {
    previewStaffImport(input: $input) { __typename ...Imported ...Refused }
  }
`,
  [Imported, Refused],
);

export const ConfirmChildren = graphql(
  `
  mutation ConfirmChildren($input: ConfirmRegisterImportInput!) {
    confirmRegisterImport(input: $input) { __typename ...Imported ...Refused }
  }
`,
  [Imported, Refused],
);

export const ConfirmStaff = graphql(
  `
  mutation ConfirmStaff($input: ConfirmStaffImportInput!) {
    confirmStaffImport(input: $input) { __typename ...Imported ...Refused ...StepUp }
  }
`,
  [Imported, Refused, StepUp],
);
