import { payload } from '../workload.mjs';

/** `appendToStream` of Emmett's PostgreSQL store, one new stream per append. */
export const emmett = async (config) => {
  const { getPostgreSQLEventStore } = await import('@event-driven-io/emmett-postgresql');
  const { user, password, database, host } = config;
  const store = getPostgreSQLEventStore(
    `postgres://${user}:${encodeURIComponent(password)}@/${database}?host=${encodeURIComponent(host)}`,
  );
  let run = 0;
  return {
    name: 'Emmett appendToStream',
    prepare: () => {
      run += 1;
    },
    append: async (client, round) => {
      const stream = `e${run}-${client}-${round}`;
      await store.appendToStream(stream, [{ type: 'Created', data: payload }]);
      return 1;
    },
    close: () => store.close(),
  };
};
