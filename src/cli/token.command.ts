import type { PersonId, SchoolId } from '../domain/shared/ids.js';
import { AccessTokens } from '../infrastructure/auth/access-tokens.js';
import { describeProblems } from '../infrastructure/config/settings.js';
import { type DatabaseConnections, openPool } from '../infrastructure/postgres/connections.js';
import { type CliCommand, type GivenOptions, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
import type { Terminal } from './terminal.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const daysMax = 366;

export const command: CliCommand = {
  usage: 'token <action>',
  summary: {
    vi: 'Cấp (issue) hoặc thu hồi (revoke) mã truy cập của một người',
    en: 'Issues or revokes the access token of a person',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'không có trường, người hay mã ấy / no such school, person or token',
    2: 'thiết lập sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school (issue)')
      .option('--person <id>', 'mã người / the person (issue)')
      .option('--label <text>', 'để nhận ra mã này / to recognise it by (issue)', 'cli')
      .option('--days <n>', `số ngày hiệu lực, tối đa ${daysMax} / days of validity`, '90')
      .option('--token-id <id>', 'mã cần thu hồi / the token to revoke (revoke)'),
  run: async (terminal, given, action) => {
    const wrong = problemWith(action ?? '', given);
    if (wrong !== null) throw new WrongUsage(wrong);
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const database = await openDatabase(loaded.settings, terminal);
    const { connections } = database;
    const pool = openPool(connections, 'auth');
    const tokens = new AccessTokens(pool);
    try {
      if (action === 'issue') return await issue(terminal, given, tokens, connections);
      const revoked = await tokens.revoke(String(given['tokenId']));
      terminal.result({ revoked }, [revoked ? 'Đã thu hồi / revoked' : 'Không có / not found']);
      return revoked ? 0 : 1;
    } finally {
      await pool.end();
      await database.close();
    }
  },
};

const issue = async (
  terminal: Terminal,
  given: GivenOptions,
  tokens: AccessTokens,
  connections: DatabaseConnections,
): Promise<number> => {
  const schoolId = String(given['school']) as SchoolId;
  const personId = String(given['person']) as PersonId;
  const problem = await unknownIn(connections, schoolId, personId);
  if (problem !== null) {
    terminal.result({ problem }, [problem]);
    return 1;
  }
  const issued = await tokens.issue({
    schoolId,
    personId,
    label: String(given['label']),
    expiresAt: new Date(Date.now() + Number(given['days']) * 86_400_000),
  });
  terminal.result(issued, [
    `token id: ${issued.tokenId}`,
    `token:    ${issued.token}`,
    'Chỉ hiện một lần / shown once.',
  ]);
  return 0;
};

/** A token for somebody who is not there would be a credential that nobody can name. */
const unknownIn = async (
  connections: DatabaseConnections,
  schoolId: SchoolId,
  personId: PersonId,
): Promise<string | null> => {
  const schools = RecordedSchools.open(connections);
  try {
    const school = await schools.byId(schoolId);
    if (school === null) return `--school ${schoolId}: không có trường ấy / no such school`;
    if (school.people.has(personId)) return null;
    return `--person ${personId}: trường không có người ấy / nobody in the school has this id`;
  } finally {
    await schools.close();
  }
};

const problemWith = (action: string, given: GivenOptions): string | null => {
  const isUuid = (name: string): boolean => uuid.test(String(given[name] ?? ''));
  if (action === 'revoke') return isUuid('tokenId') ? null : 'revoke --token-id <uuid>';
  if (action !== 'issue') return 'issue | revoke';
  if (!isUuid('school') || !isUuid('person')) return 'issue --school <uuid> --person <uuid>';
  const days = Number(given['days']);
  return Number.isInteger(days) && days >= 1 && days <= daysMax ? null : `--days 1..${daysMax}`;
};
