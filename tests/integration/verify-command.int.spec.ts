import { generateKeyPairSync } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { command } from '../../src/cli/verify.command.js';
import type { SchoolId } from '../../src/domain/shared/ids.js';
import {
  type CommandOutcome,
  enterSettings,
  runAtTerminal,
  runCommand,
  runProgram,
} from '../support/command-environment.js';
import { openOwnerSession } from '../support/ledger-session.js';
import { logOrigin } from '../support/public-log.js';
import { entriesOf, Dba, VerifiedLedger } from '../support/verified-ledger.js';

let ledger: VerifiedLedger;
let varDirectory: string;
let leaveSettings: () => void;

beforeAll(async () => {
  ledger = await VerifiedLedger.open();
  await ledger.rest();
  varDirectory = await mkdtemp(path.join(tmpdir(), 'luuvet-verify-'));
  await mkdir(path.join(varDirectory, 'keys'));
  const pem = ledger.log.signingKey.export({ format: 'pem', type: 'pkcs8' });
  await writeFile(path.join(varDirectory, 'keys', 'log-signing.pem'), pem);
  await cp(ledger.log.directory, path.join(varDirectory, 'log'), { recursive: true });
  leaveSettings = enterSettings(ledger.log.database, varDirectory, {
    LUUVET_LOG_ORIGIN: logOrigin,
  });
});
afterAll(async () => {
  leaveSettings();
  await ledger.close();
  await rm(varDirectory, { recursive: true, force: true });
});

/** The keys of this ledger lie in memory, and its read models were never built. */
const without = ['--skip-keys', '--skip-read-models'];

/** In this process: to start one takes longer than to verify this ledger. */
const run = (...args: string[]): Promise<CommandOutcome> => runCommand(command, ...args);
const runAlone = (...args: string[]): Promise<CommandOutcome> => runProgram('verify', ...args);

describe('luuvet verify', () => {
  test('ends with 0 and the roots on a clean ledger', async () => {
    const { exitCode, text, errors } = await runAlone(...without);
    expect(errors).toBe('');
    expect(text).toContain('NGUYÊN VẸN / CLEAN');
    expect(text).toContain(`${entriesOf.all} sự kiện / events`);
    for (const schoolId of ledger.schools) expect(text).toContain(`trường / school ${schoolId}: `);
    expect(exitCode).toBe(0);
  });

  test('lists its options and all exit codes with --help', async () => {
    const { exitCode, text } = await runAlone('--help');
    for (const option of ['--school', '--checkpoint', '--public-key', '--skip-read-models']) {
      expect(text).toContain(option);
    }
    expect(text).toMatch(/ 0 {2}nguyên vẹn \/ clean\n {2}1 {2}đã bị sửa.+\n {2}2 {2}không kiểm/);
    expect(exitCode).toBe(0);
  });

  test('refuses an option it does not know', async () => {
    const { exitCode, text, errors } = await runAlone('--skip-everything');
    expect({ exitCode, text }).toEqual({ exitCode: 64, text: '' });
    expect(errors).toContain('--skip-everything');
  });

  test('shows progress to a person at a terminal, and nowhere else', async () => {
    const watched = await runAtTerminal(command, ...without);
    expect(watched.errors).toContain(`events: ${entriesOf.all} / ${entriesOf.all} (`);
    // The last line was wiped away before the result came.
    expect(watched.errors.endsWith('\r\u001B[2K')).toBe(true);
    expect(watched.text).not.toContain('\u001B');
    const unwatched = await run(...without);
    expect(unwatched.errors).toBe('');
    expect(unwatched.exitCode).toBe(watched.exitCode);
  });

  test('says the same as JSON', async () => {
    const { exitCode, text } = await runAlone(...without, '--json');
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'clean',
      firstBad: null,
      counts: { events: entriesOf.all, checkpoints: 11 },
    });
    expect(exitCode).toBe(0);
  });

  test('ends with 2 when read models were never built, and names what is missing', async () => {
    const { exitCode, text } = await run('--skip-keys');
    expect(text).toContain('bảng tra cứu / read models: NOTHING_TO_COMPARE');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 without the public key, and makes none', async () => {
    const file = path.join(varDirectory, 'keys', 'none.pem');
    const { exitCode, text } = await run(...without, '--public-key', file);
    expect(text).toContain('NO_PUBLIC_KEY');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 for a damaged public key, never with 0', async () => {
    const file = path.join(varDirectory, 'damaged.pem');
    await writeFile(file, '-----BEGIN PUBLIC KEY-----\nMCowBQYDK2Vw\n');
    const { exitCode, text } = await run(...without, '--public-key', file);
    expect(text).toContain('NO_PUBLIC_KEY');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 when the auditor may not read, and says which code that had', async () => {
    const owner = await openOwnerSession(ledger.log.database);
    await owner.query('REVOKE SELECT ON ledger.event FROM luuvet_auditor');
    const { exitCode, text } = await run(...without, '--json');
    await owner.query('GRANT SELECT ON ledger.event TO luuvet_auditor');
    await owner.end();
    expect(JSON.parse(text)).toMatchObject({
      verdict: 'could-not-check',
      notChecked: [{ what: 'ledger', why: '42501' }],
    });
    expect(exitCode).toBe(2);
  });

  test('ends with 2 when published files cannot be read', async () => {
    const [schoolId] = ledger.schools as [SchoolId];
    const file = path.join(varDirectory, 'log', schoolId, 'checkpoint');
    const note = await readFile(file);
    await rm(file);
    // A link to itself cannot be read by anybody, whatever their rights.
    await symlink(file, file);
    const { exitCode, text } = await run(...without);
    await rm(file);
    await writeFile(file, note);
    expect(text).toContain('tệp nhật ký / published files: ELOOP');
    expect(exitCode).toBe(2);
  });

  test('ends with 1 under the public key of somebody else', async () => {
    const file = path.join(varDirectory, 'other.pem');
    const { publicKey } = generateKeyPairSync('ed25519');
    await writeFile(file, publicKey.export({ format: 'pem', type: 'spki' }));
    const { exitCode, text } = await run(...without, '--public-key', file);
    expect(text).toContain('ĐÃ BỊ SỬA / TAMPERED');
    expect(exitCode).toBe(1);
  });

  test('ends with 2 when the database cannot be reached', async () => {
    const url = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = 'postgres://luuvet_migrator:x@localhost:1/none?host=/nowhere';
    const { exitCode, text } = await runAlone(...without);
    process.env['DATABASE_URL'] = url;
    expect(text).toContain('sổ gốc / the ledger: ENOENT');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 for a checkpoint file that is not there', async () => {
    const { exitCode, text } = await run(...without, '--checkpoint', '/nowhere');
    expect(text).toContain('ENOENT');
    expect(exitCode).toBe(2);
  });

  test('ends with 2 for a school that is no id', async () => {
    expect(await run('--school', "x' OR true")).toEqual({
      exitCode: 2,
      text: '--school <uuid>\n',
      errors: '',
    });
  });

  test('verifies one school, against a checkpoint of it that was kept outside', async () => {
    const [schoolId] = ledger.schools as [SchoolId];
    const file = path.join(varDirectory, 'log', schoolId, 'checkpoint');
    const args = ['--school', schoolId, '--checkpoint', file];
    const { exitCode, text } = await run(...without, ...args);
    expect(text).toContain(`${entriesOf.first} sự kiện / events`);
    expect(exitCode).toBe(0);
  });

  test('ends with 1 and names the first bad entry, without a word of what is in it', async () => {
    const dba = await Dba.enter(ledger);
    const [schoolId] = ledger.schools as [SchoolId];
    await dba.run(
      `UPDATE ledger.event e SET type = 'Nguyễn Thị Hoa', stream_id = 'Nguyễn Thị Hoa'
         FROM ledger.log_entry l WHERE l.seq = e.seq AND l.school_id = $1 AND l.log_index = 200`,
      [schoolId],
    );
    const { exitCode, text } = await runAlone(...without);
    await dba.restore();
    await dba.leave();
    expect(exitCode).toBe(1);
    const [verdict, first] = text.split('\n');
    expect(verdict).toBe('ĐÃ BỊ SỬA / TAMPERED');
    expect(first).toMatch(
      new RegExp(
        `^Chỗ sai đầu tiên / first bad entry: trường / school ${schoolId}, mục / entry 200, ` +
          '[a-z]+-[-0-9a-f]{36} @ [0-9]+, stream_id: cột khác với phong bì / a column differs',
      ),
    );
    expect(text).not.toContain('Nguyễn');
  });
});
