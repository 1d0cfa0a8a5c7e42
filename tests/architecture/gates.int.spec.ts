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
    files.filter((file) => /\.(tsx?|mjs)$/.test(file)).map((file) => [file, announced(tree, file)]),
  );
};

const count = (findings: Findings, file: string, rule: string): void => {
  const ofFile = findings[file] ?? {};
  ofFile[rule] = (ofFile[rule] ?? 0) + 1;
  findings[file] = ofFile;
};

/** `eslint(eqeqeq)` is the rule `eqeqeq`, `house(no-class)` is `house/no-class`. */
const ruleIn = (code: string): string =>
  code.replace(/^(.+)\((.+)\)$/, '$1/$2').replace('eslint/', '');

const lintFindings = async (): Promise<Findings> => {
  const settings = ['--type-aware', '--format', 'json', '.'];
  const report = JSON.parse(await outputOf('oxlint/bin/oxlint', settings, planted('lint'))) as {
    diagnostics: { filename: string; code: string }[];
    number_of_files: number;
  };
  const files = Object.keys(expected('lint'));
  expect(report.number_of_files).toBe(files.length);
  const findings: Findings = Object.fromEntries(files.map((file) => [file, {}]));
  for (const { filename, code } of report.diagnostics) count(findings, filename, ruleIn(code));
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

const configuredLintRules = (): readonly string[] => {
  const { overrides } = JSON.parse(readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')) as {
    overrides: { rules: Record<string, unknown> }[];
  };
  const on = overrides.flatMap(({ rules }) =>
    Object.keys(rules).filter((name) => rules[name] !== 'off'),
  );
  return [...new Set(on)].sort();
};

/** The tools load the type checker; on a busy machine that takes its time. */
const toolTimeMsMax = 120_000;

describe('the gates', () => {
  it(
    'the linter refuses every planted violation, and nothing else',
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

  it('every lint rule has a planted violation', () => {
    expect(rulesOf(expected('lint'))).toEqual(configuredLintRules());
  });

  it('every layer rule has a planted violation', async () => {
    const settings = readFileSync(path.join(root, '.dependency-cruiser.cjs'), 'utf8');
    const evaluated: { exports: { forbidden?: { name: string }[] } } = { exports: {} };
    new Function('module', settings)(evaluated);
    const names = (evaluated.exports.forbidden ?? []).map(({ name }) => name).sort();
    expect(rulesOf(expected('layers'))).toEqual(names);
  });
});
