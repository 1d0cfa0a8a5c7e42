import type { PersonId, SchoolId } from '../domain/shared/ids.js';
import { AccessTokens } from '../infrastructure/auth/access-tokens.js';
import { describeProblems, loadSettings } from '../infrastructure/config/settings.js';
import { openPool } from '../infrastructure/postgres/connections.js';
import type { CliCommand } from './command.js';
import { openDatabase } from './open-database.js';

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
    1: 'không có mã ấy hoặc tham số sai / no such token, or wrong parameters',
    2: 'thiết đặt sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school (issue)')
      .option('--person <id>', 'mã người / the person (issue)')
      .option('--label <text>', 'để nhận ra mã này / to recognise it by (issue)', 'cli')
      .option('--days <n>', `số ngày hiệu lực, tối đa ${daysMax} / days of validity`, '90')
      .option('--token-id <id>', 'mã cần thu hồi / the token to revoke (revoke)'),
  run: async (terminal, given, action) => {
    const loaded = loadSettings(process.env, 'development');
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const wrong = problemWith(action ?? '', given);
    if (wrong !== null) {
      terminal.result({ problem: wrong }, [wrong]);
      return 1;
    }
    const database = await openDatabase(loaded.settings, terminal);
    const pool = openPool(database.connections, 'auth');
    const tokens = new AccessTokens(pool);
    try {
      if (action === 'revoke') {
        const revoked = await tokens.revoke(String(given['tokenId']));
        terminal.result({ revoked }, [revoked ? 'Đã thu hồi / revoked' : 'Không có / not found']);
        return revoked ? 0 : 1;
      }
      const issued = await tokens.issue({
        schoolId: String(given['school']) as SchoolId,
        personId: String(given['person']) as PersonId,
        label: String(given['label']),
        expiresAt: new Date(Date.now() + Number(given['days']) * 86_400_000),
      });
      terminal.result(issued, [
        `token id: ${issued.tokenId}`,
        `token:    ${issued.token}`,
        'Chỉ hiện một lần / shown once.',
      ]);
      return 0;
    } finally {
      await pool.end();
      await database.close();
    }
  },
};

const problemWith = (
  action: string,
  given: Readonly<Record<string, string | boolean | undefined>>,
): string | null => {
  const isUuid = (name: string): boolean => uuid.test(String(given[name] ?? ''));
  if (action === 'revoke') return isUuid('tokenId') ? null : '--token-id <uuid>';
  if (action !== 'issue') return 'issue | revoke';
  if (!isUuid('school')) return '--school <uuid>';
  if (!isUuid('person')) return '--person <uuid>';
  const days = Number(given['days']);
  return Number.isInteger(days) && days >= 1 && days <= daysMax ? null : `--days 1..${daysMax}`;
};
