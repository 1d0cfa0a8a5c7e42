import { changesOf, profileOf } from './forms.mjs';

const ask = (mutation, type, input) => ({
  query: `mutation Enter($input: ${type}!) {
    result: ${mutation}(input: $input) {
      __typename
      ... on CommandDone { commandId createdId receipts { streamId revision hash recordedAt logIndex } }
      ... on Refusal { code message { vi en } }
    }
  }`,
  variables: { input },
});

const listOf = (fields) => Object.entries(fields).map(([name, value]) => ({ name, value }));

const done = ({ data, errors }) => {
  if (data?.result.__typename === 'CommandDone') return data.result;
  throw new Error(JSON.stringify(errors ?? data));
};

/** What a client of the engine's API sends; it remembers the revision of each record. */
export const client = {
  create: async (post, { classId }, number) => {
    const open = { classId, admittedOn: '2025-09-05' };
    const opened = done(await post(ask('openDossier', 'OpenDossierInput', open)));
    const register = {
      dossierId: opened.createdId,
      kind: 'child-profile',
      fields: listOf(profileOf(number)),
    };
    const { createdId } = done(await post(ask('registerRecord', 'RegisterRecordInput', register)));
    return { recordId: createdId, revision: '0' };
  },
  revise: async (post, record, { turn, sealed }) => {
    const input = {
      recordId: record.recordId,
      basedOnRevision: record.revision,
      fields: listOf(changesOf(turn)),
      awaitSealed: sealed,
    };
    const { receipts } = done(await post(ask('reviseRecord', 'ReviseRecordInput', input)));
    if (sealed && receipts[0].logIndex === null) throw new Error('it is not sealed');
    record.revision = receipts[0].revision;
  },
};
