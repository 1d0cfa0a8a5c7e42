import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { payload } from '../workload.mjs';

const scripts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@eventide/message-db/package.json')),
  'database',
);
/** What its `install.sh` runs for writing, without the program `psql`. */
const installed = [
  'schema/message-store',
  'types/message',
  'tables/messages',
  ...['hash-64', 'acquire-lock', 'category', 'is-category', 'id', 'cardinal-id'].map(
    (name) => `functions/${name}`,
  ),
  'functions/stream-version',
  'functions/write-message',
  ...['id', 'stream', 'category'].map((name) => `indexes/messages-${name}`),
];
const text = JSON.stringify(payload);
const write = {
  name: 'message-db-write',
  text: `select write_message($1, $2, 'Created', $3, null, -1)`,
};

/** `write_message` of message-db, one new stream per append; one category, as of one school. */
export const messageDb = async (config) => {
  const options = '-c search_path=message_store,public';
  const pool = new pg.Pool({ ...config, options, max: 32 }).on('error', () => {});
  for (const name of installed) {
    // CONCURRENTLY is for tables in use, and takes no company in a batch of statements.
    const script = readFileSync(path.join(scripts, `${name}.sql`), 'utf8');
    await pool.query(script.replaceAll(/\bCONCURRENTLY\b/gi, ''));
  }
  return {
    name: 'message-db write_message',
    prepare: () => {},
    append: async () => {
      const id = randomUUID();
      await pool.query({ ...write, values: [id, `record-${id}`, text] });
      return 1;
    },
    close: () => pool.end(),
  };
};
