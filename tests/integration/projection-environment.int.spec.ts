import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { projections } from '../../projections/index.js';

const root = path.join(import.meta.dirname, '../..');
const run = promisify(execFile);

/** The golden rows, in a process of its own that lives somewhere else in the world. */
const goldenRowsUnder = async (environment: Readonly<Record<string, string>>): Promise<string> => {
  const { stderr } = await run(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'node_modules/jest/bin/jest.js'),
      '--selectProjects=unit',
      '--testPathPatterns=golden/projection-rows',
    ],
    { cwd: root, env: { ...process.env, ...environment, LUUVET_WRITE_GOLDEN: '' } },
  );
  return stderr;
};

it.each([
  [{ TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' }],
  [{ TZ: 'America/St_Johns', LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8' }],
])('a machine with %j computes the same rows', async (environment) => {
  const all = projections.length;
  const said = (await goldenRowsUnder(environment)).replaceAll(/ +/g, ' ');
  expect(said).toContain(`Tests: ${all} passed, ${all} total`);
});
