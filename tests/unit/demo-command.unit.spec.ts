import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GivenOptions } from '../../src/cli/command.js';
import { command as demo } from '../../src/cli/demo.command.js';
import { writeDemoSignIns } from '../../src/demo/demo-sign-in-file.js';
import type { Instant } from '../../src/domain/shared/instant.js';
import { TestApp } from '../support/authenticator-app.js';

const totpSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const principal = {
  role: 'principal',
  title: 'Hiệu trưởng',
  fullName: 'A',
  signInName: 'mn79cb001@79000mn0',
  password: 'p',
  totpSecret,
  token: 'lvs_one',
} as const;
const registrar = { ...principal, role: 'registrar', signInName: 'mn79cb026@79000mn0' } as const;

let directory: string;
const kept = process.env['LUUVET_VAR_DIRECTORY'];
beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'luuvet-demo-'));
  process.env['LUUVET_VAR_DIRECTORY'] = directory;
  await writeDemoSignIns(directory, [principal, registrar]);
});
afterAll(async () => {
  if (kept === undefined) delete process.env['LUUVET_VAR_DIRECTORY'];
  else process.env['LUUVET_VAR_DIRECTORY'] = kept;
  await rm(directory, { recursive: true });
});

interface Said {
  readonly people?: readonly { readonly signInName: string; readonly code: string }[];
  readonly secondsLeft?: number;
}

const run = async (name: string | undefined, given: GivenOptions = {}) => {
  let outcome: Said = {};
  let lines: readonly string[] = [];
  const terminal = {
    json: false,
    result: (said: unknown, text: readonly string[]) => {
      outcome = said as Said;
      lines = text;
    },
    progress: () => undefined,
  };
  const names = name === undefined ? [] : [name];
  const exitCode = await demo.run(terminal, given, 'code', ...names);
  return { exitCode, outcome, lines };
};

describe('luuvet demo code', () => {
  it.each(['mn79cb001@79000mn0', 'MN79CB001', 'principal'])(
    'shows the code that the app of %s shows now, and for how long',
    async (name) => {
      const app = new TestApp(totpSecret, () => new Date().toISOString() as Instant);
      const before = app.code();
      const { exitCode, outcome, lines } = await run(name);
      expect(exitCode).toBe(0);
      expect(outcome.people).toHaveLength(1);
      expect([before, app.code()]).toContain(outcome.people?.[0]?.code);
      expect(outcome.secondsLeft).toBeGreaterThan(0);
      expect(outcome.secondsLeft).toBeLessThanOrEqual(30);
      expect(lines.join('\n')).toContain(`mã 6 số / code:       ${outcome.people?.[0]?.code}`);
    },
  );

  it('shows those of everybody when nobody is named', async () => {
    const { outcome } = await run(undefined);
    expect(outcome.people?.map(({ signInName }) => signInName)).toEqual([
      principal.signInName,
      registrar.signInName,
    ]);
  });

  it('says who there is when nobody is called that', async () => {
    const { exitCode, lines } = await run('mn79cb999');
    expect(exitCode).toBe(1);
    expect(lines.join('\n')).toContain(registrar.signInName);
  });

  it('says nothing in production', async () => {
    const { exitCode, outcome } = await run('principal', { production: true });
    expect(exitCode).toBe(2);
    expect(outcome.people).toBeUndefined();
  });
});
