import { projections } from '../../projections/index.js';
import { DatabaseIsUnsafe, selfCheck } from '../../src/infrastructure/postgres/self-check.js';
import { checkReadSchema } from '../../src/infrastructure/projections/read-schema.js';
import { Rebuild } from '../../src/infrastructure/projections/rebuild.js';
import { schoolId } from '../support/projection-spec.js';
import { openReadSide, type ReadSide } from '../support/read-side.js';
import { lifeOfSchool } from '../support/sample-life.js';

// What the login that owns the read models can do to them without touching a row.

let side: ReadSide;
/** Live tables by the view's name. */
const tables = new Map<string, string>();

const readLive = async (): Promise<void> => {
  const { rows } = await side.pool.query<{ view: string; table: string }>(
    `SELECT unnest(views) AS view, unnest(tables) AS "table"
       FROM read.projection_generation WHERE state = 'live'`,
  );
  for (const { view, table } of rows) tables.set(view, table);
};

beforeAll(async () => {
  side = await openReadSide();
  const size = side.log.add(lifeOfSchool(1));
  const runner = await side.runner();
  expect(await runner.waitFor(schoolId, size - 1n, 20_000)).toBe('shown');
  await runner.stop();
  await readLive();
});
afterAll(() => side.close());

const found = async (): Promise<readonly string[]> =>
  (await checkReadSchema(side.pool, projections)).map(
    ({ relation, what }) => `${relation}: ${what}`,
  );
const asText = (statement: string): string =>
  statement.replace(/%(\w+)/g, (_, view: string) => tables.get(view) ?? view);

test('as the engine makes them, nothing is found, neither here nor at the start', async () => {
  expect(tables.size).toBeGreaterThan(10);
  expect(await found()).toEqual([]);
  await selfCheck(side.database.connections);
});

const restoreHistory = `
  CREATE OR REPLACE VIEW read.record_history WITH (security_invoker = true) AS
    SELECT * FROM read.%record_history`;

test.each([
  {
    what: 'a view that leaves rows out',
    spoil: `${restoreHistory} WHERE NOT (type LIKE 'record.correction%')`,
    mend: restoreHistory,
    problems: ['record_history: definition'],
  },
  {
    what: 'a view that shows another value',
    spoil: `DO $$ BEGIN EXECUTE (
      SELECT 'CREATE OR REPLACE VIEW read.record WITH (security_invoker = true) AS SELECT '
             || string_agg(CASE attname WHEN 'status' THEN '(CASE WHEN status = ''draft'' '
                  'THEN ''approved'' ELSE status END) COLLATE "C" AS status'
                  ELSE quote_ident(attname) END, ', ' ORDER BY attnum)
             || ' FROM read.%record'
        FROM pg_attribute WHERE attrelid = 'read.record'::regclass AND attnum > 0); END $$`,
    mend: `CREATE OR REPLACE VIEW read.record WITH (security_invoker = true) AS
             SELECT * FROM read.%record`,
    problems: ['record: definition'],
  },
  {
    what: 'a view that shows every school',
    spoil: 'ALTER VIEW read.record RESET (security_invoker)',
    mend: 'ALTER VIEW read.record SET (security_invoker = true)',
    problems: ['record: protection'],
  },
  {
    what: 'a view of another table',
    spoil: `CREATE TABLE read.shadow AS TABLE read.%dossier;
            CREATE OR REPLACE VIEW read.dossier WITH (security_invoker = true) AS
              SELECT * FROM read.shadow`,
    mend: `CREATE OR REPLACE VIEW read.dossier WITH (security_invoker = true) AS
             SELECT * FROM read.%dossier; DROP TABLE read.shadow`,
    problems: ['dossier: definition', 'shadow: unknown'],
  },
  {
    what: 'a view that is gone',
    spoil: 'ALTER VIEW read.lock RENAME TO locked',
    mend: 'ALTER VIEW read.locked RENAME TO lock',
    problems: ['lock: missing', 'locked: unknown'],
  },
  {
    what: 'two columns that changed places',
    spoil: `ALTER TABLE read.%record_history RENAME stream_id TO x;
            ALTER TABLE read.%record_history RENAME type TO stream_id;
            ALTER TABLE read.%record_history RENAME x TO type;
            ALTER VIEW read.record_history RENAME stream_id TO x;
            ALTER VIEW read.record_history RENAME type TO stream_id;
            ALTER VIEW read.record_history RENAME x TO type`,
    mend: `ALTER TABLE read.%record_history RENAME stream_id TO x;
           ALTER TABLE read.%record_history RENAME type TO stream_id;
           ALTER TABLE read.%record_history RENAME x TO type;
           ALTER VIEW read.record_history RENAME stream_id TO x;
           ALTER VIEW read.record_history RENAME type TO stream_id;
           ALTER VIEW read.record_history RENAME x TO type`,
    problems: ['%record_history: columns'],
  },
  {
    what: 'a policy that takes rows away',
    spoil: `CREATE POLICY hide ON read.%record AS RESTRICTIVE TO luuvet_read
              USING (status <> 'draft')`,
    mend: 'DROP POLICY hide ON read.%record',
    problems: ['%record: policies'],
  },
  {
    what: 'a policy with another condition',
    spoil: 'ALTER POLICY own_school ON read.%record USING (true)',
    mend: `ALTER POLICY own_school ON read.%record
             USING (school_id = current_setting('app.school')::uuid)`,
    problems: ['%record: policies'],
  },
  {
    what: 'row security switched off',
    spoil: 'ALTER TABLE read.%record DISABLE ROW LEVEL SECURITY',
    mend: 'ALTER TABLE read.%record ENABLE ROW LEVEL SECURITY',
    problems: ['%record: protection'],
  },
  {
    what: 'a rule',
    spoil: 'CREATE RULE ignored AS ON UPDATE TO read.%record DO INSTEAD NOTHING',
    mend: 'DROP RULE ignored ON read.%record',
    problems: ['%record: additions'],
  },
  {
    what: 'a trigger',
    spoil: `CREATE TRIGGER quiet BEFORE UPDATE ON read.%record FOR EACH ROW
              EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
    mend: 'DROP TRIGGER quiet ON read.%record',
    problems: ['%record: additions'],
  },
  {
    what: 'rows of another table',
    spoil: 'CREATE TABLE read.more () INHERITS (read.%record)',
    mend: 'DROP TABLE read.more',
    problems: ['%record: additions', 'more: unknown'],
  },
  {
    what: 'a policy on what keeps the read models in order',
    spoil: 'ALTER TABLE read.projection_checkpoint ENABLE ROW LEVEL SECURITY',
    mend: 'ALTER TABLE read.projection_checkpoint DISABLE ROW LEVEL SECURITY',
    problems: ['projection_checkpoint: protection'],
  },
  {
    what: 'a generation that names other tables',
    spoil: `UPDATE read.projection_generation SET views = array_reverse(views)
             WHERE projection = 'dossier'`,
    mend: `UPDATE read.projection_generation SET views = array_reverse(views)
            WHERE projection = 'dossier'`,
    problems: ['projection_generation: columns'],
  },
  {
    what: 'a function',
    spoil: `CREATE FUNCTION read.school() RETURNS int LANGUAGE sql AS 'SELECT 1'`,
    mend: 'DROP FUNCTION read.school()',
    problems: ['school(): unknown'],
  },
])('$what is found by its name, and gone when it is undone', async ({ spoil, mend, problems }) => {
  await side.pool.query(asText(spoil));
  const during = await found();
  const start = await selfCheck(side.database.connections).catch((error: unknown) => error);
  await side.pool.query(asText(mend));
  expect(during).toEqual(expect.arrayContaining(problems.map(asText)));
  expect(start).toBeInstanceOf(DatabaseIsUnsafe);
  const [problem = ''] = problems;
  expect((start as DatabaseIsUnsafe).message).toContain(`read.${asText(problem)}`);
  expect(await found()).toEqual([]);
});

test('a rebuild makes views and policies good again, and nothing is found while it runs', async () => {
  await side.pool.query(asText(`CREATE POLICY hide ON read.%record AS RESTRICTIVE USING (false)`));
  await side.pool.query(asText(`${restoreHistory} WHERE false`));
  expect(await found()).toHaveLength(2);
  await new Rebuild(side.parts()).run();
  // The table that was live is kept, with its policy, for those who want to go back.
  expect(await found()).toEqual([asText('%record: policies')]);
  await new Rebuild(side.parts()).run();
  expect(await found()).toEqual([]);
  let isRunning = true;
  const rebuilding = new Rebuild(side.parts()).run().finally(() => (isRunning = false));
  let looks = 0;
  for (; isRunning; looks += 1) expect(await found()).toEqual([]);
  await rebuilding;
  expect(looks).toBeGreaterThan(1);
});
