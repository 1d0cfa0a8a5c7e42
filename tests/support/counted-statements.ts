import pg from 'pg';

/** Framing of transactions, and what the engine asks by itself: it follows what was just sealed. */
const noise = /^(begin|commit|start|select set_config)|log_sizes|read_all/i;

const rolesOfRequests = ['luuvet_read', 'luuvet_keys', 'luuvet_auth'];

/** Statements of the roles in which requests are answered, while this is done. */
export const statementsIn = async (work: () => Promise<unknown>): Promise<number> => {
  let count = 0;
  const { query } = pg.Client.prototype;
  const counting = function (this: pg.Client, ...args: unknown[]): unknown {
    const text = typeof args[0] === 'string' ? args[0] : (args[0] as { text?: string })?.text;
    if (rolesOfRequests.includes(this.user ?? '') && !noise.test(text ?? '')) count += 1;
    return Reflect.apply(query, this, args);
  };
  Object.assign(pg.Client.prototype, { query: counting });
  try {
    await work();
    return count;
  } finally {
    Object.assign(pg.Client.prototype, { query });
  }
};
