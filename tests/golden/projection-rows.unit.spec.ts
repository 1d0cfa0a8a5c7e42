import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { projections } from '../../projections/index.js';
import { layoutOf } from '../../src/infrastructure/projections/table-layout.js';
import { entriesOf, project } from '../support/projection-spec.js';
import { copyLine } from '../support/row-lines.js';
import { lifeOfSchool } from '../support/sample-life.js';

// A projection whose rows change without a new version would leave the tables of every
// installation half in the old form. When this fails: raise the version of the projection and add
// its digest with `LUUVET_WRITE_GOLDEN=1` (never in CI). A line of a released version stays.

const file = path.join(import.meta.dirname, 'projection-rows.golden.json');
const golden = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;

const entries = entriesOf(lifeOfSchool(3));

/** SHA-256 over the lines that would be written, table after table, in key order. */
const digestOf = async (projection: (typeof projections)[number]): Promise<string> => {
  const rows = await project(projection, entries, [5, 1, 40]);
  const hash = createHash('sha256');
  for (const table of projection.tables) {
    const set = { projection: projection.name, version: projection.version, generation: 1 };
    const layout = layoutOf(table, set);
    hash.update(`${table.table} ${JSON.stringify(table)}\n`);
    for (const row of rows[table.table] ?? []) hash.update(copyLine(layout, row));
  }
  return hash.digest('hex');
};

it.each(projections.map((one) => [`${one.name}@${one.version}`, one] as const))(
  'the rows of %s are what they were when that version was made',
  async (name, projection) => {
    const digest = await digestOf(projection);
    if (process.env.LUUVET_WRITE_GOLDEN === '1' && !(name in golden)) {
      golden[name] = digest;
      writeFileSync(file, `${JSON.stringify(golden, null, 2)}\n`);
    }
    expect(digest).toBe(golden[name]);
  },
);
