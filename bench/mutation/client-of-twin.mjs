import { changesOf, profileOf } from './forms.mjs';

const ask = (mutation, type, input) => ({
  query: `mutation Enter($input: ${type}!) {
    result: ${mutation}(input: $input) { id version updatedAt }
  }`,
  variables: { input },
});

const done = ({ data, errors }) => {
  if (data?.result) return data.result;
  throw new Error(JSON.stringify(errors));
};

/** The same for the ordinary program; it remembers the version of each row. */
export const client = {
  create: async (post, { classId }, number) => {
    const input = { classId, ...profileOf(number) };
    const answer = await post(ask('registerChildProfile', 'RegisterChildProfileInput', input));
    return { id: done(answer).id, version: 1 };
  },
  revise: async (post, record, { turn }) => {
    const input = { id: record.id, version: record.version, ...changesOf(turn) };
    const answer = await post(ask('reviseChildProfile', 'ReviseChildProfileInput', input));
    record.version = done(answer).version;
  },
};
