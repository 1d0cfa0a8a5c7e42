import { randomUUID } from 'node:crypto';
import type { AccountId, PersonId, SchoolId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import {
  invitationHoursMax,
  PostgresInvitations,
} from '../infrastructure/auth/postgres-invitations.js';
import { TotpSecrets } from '../infrastructure/auth/totp-secrets.js';
import { keysForDatabase } from '../infrastructure/config/keys-for-database.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import { type DatabaseConnections, openPool } from '../infrastructure/postgres/connections.js';
import { SystemClock } from '../infrastructure/system-clock.js';
import { type CliCommand, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { openDatabase } from './open-database.js';
import { type RecordedSchool, RecordedSchools } from './recorded-schools.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

interface Invited {
  readonly accountId: string;
  readonly signInName: string;
  readonly invitationId: string;
  readonly code: string;
  readonly expiresAt: string;
}

export const command: CliCommand = {
  usage: 'account <action>',
  summary: {
    vi: 'Mời (invite) một người đặt mật khẩu và đăng nhập; in mã dùng một lần',
    en: 'Invites a person to set a password and sign in; prints a one-time code',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'không có trường hay người ấy / no such school or person',
    2: 'thiết lập sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school')
      .option('--person <id>', 'mã người / the person'),
  run: async (terminal, given, action) => {
    const [school, person] = [String(given['school'] ?? ''), String(given['person'] ?? '')];
    if (action !== 'invite' || !uuid.test(school) || !uuid.test(person)) {
      throw new WrongUsage('invite --school <uuid> --person <uuid>');
    }
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const database = await openDatabase(loaded.settings, terminal);
    try {
      const { connections } = database;
      const recorded = await recordedSchool(connections, school as SchoolId);
      const staffCode = recorded?.people.get(person);
      if (!recorded || staffCode === undefined) {
        const problem = 'không có trường hay người ấy / no such school or person';
        terminal.result({ problem }, [problem]);
        return 1;
      }
      const signInName = `${staffCode}@${recorded.code}`.toLowerCase();
      const who = { schoolId: recorded.schoolId, personId: person as PersonId, signInName };
      const invited = await invite(loaded.settings, connections, who);
      terminal.result(invited, [
        `tên đăng nhập / name: ${invited.signInName}`,
        `mã mời / code:        ${invited.code}`,
        `hết hạn / expires:    ${invited.expiresAt}`,
        'Chỉ hiện một lần / shown once.',
      ]);
      return 0;
    } finally {
      await database.close();
    }
  },
};

const recordedSchool = async (
  connections: DatabaseConnections,
  schoolId: SchoolId,
): Promise<RecordedSchool | null> => {
  const schools = RecordedSchools.open(connections);
  try {
    return await schools.byId(schoolId);
  } finally {
    await schools.close();
  }
};

interface Invitee {
  readonly schoolId: SchoolId;
  readonly personId: PersonId;
  readonly signInName: string;
}

const invite = async (
  settings: Settings,
  connections: DatabaseConnections,
  who: Invitee,
): Promise<Invited> => {
  const { masterKey } = await keysForDatabase(settings, connections);
  const clock = new SystemClock();
  const pool = openPool(connections, 'auth');
  try {
    // Who has an account already, for instance by a token, keeps it.
    const { rows } = await pool.query<{ account_id: AccountId }>(
      'select account_id from auth.account where school_id = $1 and person_id = $2',
      [who.schoolId, who.personId],
    );
    const accountId = rows[0]?.account_id ?? (randomUUID() as AccountId);
    const expiresMs = Date.parse(clock.now()) + invitationHoursMax * 3_600_000;
    const expiresAt = new Date(expiresMs).toISOString() as Instant;
    const invitations = new PostgresInvitations(pool, clock, new TotpSecrets(masterKey));
    const made = await invitations.make({
      ...who,
      accountId,
      purpose: rows.length === 0 ? 'first-sign-in' : 'recovery',
      expiresAt,
    });
    return { accountId, signInName: who.signInName, ...made, expiresAt };
  } finally {
    await pool.end();
  }
};
