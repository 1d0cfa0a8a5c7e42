import { graphql } from '../../api/graphql.js';

export const Report = graphql(`
  fragment Report on RegisterReport {
    fileHash
    sheet
    headerRow
    rowsTotal
    rowsAccepted
    rowsRefused
    fileProblem { message { vi en } }
    effects { childrenNew childrenChanged childrenUnchanged }
    staffEffects { peopleNew peopleUnchanged appointmentsNew appointmentsEnded }
    refusals { row column columnLetter value message { vi en } }
    remarks { row column columnLetter value severity message { vi en } }
  }
`);

export const Imported = graphql(
  `
  fragment Imported on RegisterImportDone {
    entryCount
    lastReceipt { logIndex recordedAt hash citation { vi en } }
    report { ...Report }
  }
`,
  [Report],
);
