import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const planted = (tree: string): string => path.join(import.meta.dirname, 'planted', tree);

/** File → rule → how often. */
type Findings = Record<string, Record<string, number>>;

/** Standard output whatever the exit code: the tools end with 1 when they find something. */
const outputOf = (tool: string, args: readonly string[], cwd: string): Promise<string> =>
  new Promise((resolve) => {
    const script = path.join(root, 'node_modules', tool);
    const settings = { cwd, maxBuffer: 2 ** 26 };
    execFile(process.execPath, [script, ...args], settings, (_error, stdout) => resolve(stdout));
  });

const announced = (tree: string, file: string): Record<string, number> => {
  const [first = ''] = readFileSync(path.join(planted(tree), file), 'utf8').split('\n');
  if (first.startsWith('// accepted')) return {};
  const [, rule = `nothing announced in ${file}`, times = '1'] =
    /^\/\/ refused by: (\S+)(?: × (\d+))?$/.exec(first) ?? [];
  return { [rule]: Number(times) };
};

const expected = (tree: string): Findings => {
  const files = readdirSync(planted(tree), { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    files.filter((file) => /\.(ts|mjs)$/.test(file)).map((file) => [file, announced(tree, file)]),
  );
};

const count = (findings: Findings, file: string, rule: string): void => {
  const ofFile = findings[file] ?? {};
  ofFile[rule] = (ofFile[rule] ?? 0) + 1;
  findings[file] = ofFile;
};

const lintFindings = async (): Promise<Findings> => {
  const settings = ['--config', path.join(root, 'eslint.config.mjs'), '--format', 'json', '.'];
  const report = JSON.parse(await outputOf('eslint/bin/eslint.js', settings, planted('lint'))) as {
    filePath: string;
    messages: { ruleId: string | null; severity: number }[];
  }[];
  const findings: Findings = {};
  for (const { filePath, messages } of report) {
    const file = path.relative(planted('lint'), filePath);
    findings[file] = {};
    const errors = messages.filter(({ severity }) => severity === 2);
    for (const { ruleId } of errors) count(findings, file, ruleId ?? 'not linted at all');
  }
  return findings;
};

const layerFindings = async (): Promise<Findings> => {
  const rooms = ['src', 'projections', 'web', 'tests'];
  const settings = ['--config', path.join(root, '.dependency-cruiser.cjs'), '-T', 'json'];
  const cruiser = 'dependency-cruiser/bin/dependency-cruise.mjs';
  const report = JSON.parse(
    await outputOf(cruiser, [...rooms, ...settings], planted('layers')),
  ) as {
    modules: { source: string }[];
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const files = Object.keys(expected('layers'));
  const seen = report.modules.filter(({ source }) => files.includes(source));
  const findings: Findings = Object.fromEntries(seen.map(({ source }) => [source, {}]));
  for (const { from, rule } of report.summary.violations) count(findings, from, rule.name);
  return findings;
};

const rulesOf = (findings: Findings): readonly string[] =>
  [...new Set(Object.values(findings).flatMap((found) => Object.keys(found)))].sort();

/** Asked of Node.js itself, because ESLint's parser need not load inside Jest. */
const configuredLintRules = async (): Promise<readonly string[]> => {
  const program = `
    const { default: sections } = await import('./eslint.config.mjs');
    const on = sections.flatMap(({ rules = {} }) => Object.entries(rules))
      .filter(([, setting]) => setting !== 'off').map(([name]) => name);
    console.log(JSON.stringify([...new Set(on)].sort()));`;
  const output = await new Promise<string>((resolve) => {
    const args = ['--input-type=module', '-e', program];
    execFile(process.execPath, args, { cwd: root }, (_error, stdout) => resolve(stdout));
  });
  return JSON.parse(output) as string[];
};

/** The tools load the type checker; on a busy machine that takes its time. */
const toolTimeMsMax = 120_000;

describe('the gates', () => {
  it(
    'ESLint refuses every planted violation, and nothing else',
    async () => {
      expect(await lintFindings()).toEqual(expected('lint'));
    },
    toolTimeMsMax,
  );

  it(
    'dependency-cruiser refuses every planted violation, and nothing else',
    async () => {
      expect(await layerFindings()).toEqual(expected('layers'));
    },
    toolTimeMsMax,
  );

  it(
    'every lint rule has a planted violation',
    async () => {
      expect(rulesOf(expected('lint'))).toEqual(await configuredLintRules());
    },
    toolTimeMsMax,
  );

  it('every layer rule has a planted violation', async () => {
    const settings = readFileSync(path.join(root, '.dependency-cruiser.cjs'), 'utf8');
    const evaluated: { exports: { forbidden?: { name: string }[] } } = { exports: {} };
    new Function('module', settings)(evaluated);
    const names = (evaluated.exports.forbidden ?? []).map(({ name }) => name).sort();
    expect(rulesOf(expected('layers'))).toEqual(names);
  });
});
