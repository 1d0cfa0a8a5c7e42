import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { payload } from '../workload.mjs';

const text = JSON.stringify(payload);
const insert = {
  name: 'raw-insert',
  text: `insert into bench.raw (stream, revision, type, payload, metadata)
         values ($1, $2, 'Created', $3, '{}')`,
};
const insertMany = {
  name: 'raw-insert-many',
  text: `insert into bench.raw (stream, revision, type, payload, metadata)
         select s, r, 'Created', p, '{}' from unnest($1::text[], $2::bigint[], $3::jsonb[])
         as u(s, r, p)`,
};

/** What a program without any of our guarantees does: one row, one commit, per event. */
export const rawInsert = async (config) => {
  const pool = new pg.Pool({ ...config, max: 32 }).on('error', () => {});
  await pool.query(`create schema if not exists bench;
    create table if not exists bench.raw (
      position bigint generated always as identity primary key, stream text not null,
      revision bigint not null, type text, payload jsonb, metadata jsonb,
      at timestamptz default now(), unique (stream, revision))`);
  // Streams that nobody wrote to before, whoever else measures with this contender.
  const own = randomBytes(3).toString('hex');
  let run = 0;
  return {
    name: 'raw INSERT',
    prepare: () => {
      run += 1;
    },
    append: async (client, round) => {
      await pool.query({ ...insert, values: [`${own}-${run}-${client}`, round, text] });
      return 1;
    },
    close: () => pool.end(),
  };
};

/** The same in batches of 100 rows: what a bulk load reaches. */
export const batchedInsert = async (config) => {
  const pool = new pg.Pool({ ...config, max: 32 }).on('error', () => {});
  const size = 100;
  let run = 0;
  return {
    name: 'raw INSERT, 100 rows each',
    prepare: () => {
      run += 1;
    },
    append: async (client, round) => {
      const streams = Array(size).fill(`b${run}-${client}`);
      const revisions = Array.from({ length: size }, (_, index) => round * size + index);
      await pool.query({ ...insertMany, values: [streams, revisions, Array(size).fill(text)] });
      return size;
    },
    close: () => pool.end(),
  };
};
