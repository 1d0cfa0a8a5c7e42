import { randomUUID } from 'node:crypto';
import { AccessWrites } from '../application/access/access-writes.js';
import { AccountInvitations } from '../application/access/invitations.js';
import { accountOfPerson } from '../domain/access/access.state.js';
import type { CommandId, InvitationId, PersonId, SchoolId } from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import type { DatabaseConnections } from '../infrastructure/postgres/connections.js';
import { type CliCommand, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
import { withApplication } from './with-application.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const hoursValid = 72;

interface Invited {
  readonly signInName: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

export const command: CliCommand = {
  usage: 'account <action>',
  summary: {
    vi: 'Mời (invite) một người đặt mật khẩu và đăng nhập; in mã dùng một lần',
    en: 'Invites a person to set a password and sign in; prints a one-time code',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'không có trường, người hay tài khoản ấy / no such school, person or account',
    2: 'thiết lập sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school')
      .option('--staff-code <code>', 'mã cán bộ / the staff code of the person'),
  run: async (terminal, given, action) => {
    const [school, staffCode] = [String(given['school'] ?? ''), String(given['staffCode'] ?? '')];
    if (action !== 'invite' || !uuid.test(school) || staffCode === '') {
      throw new WrongUsage('invite --school <uuid> --staff-code <code>');
    }
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const database = await openDatabase(loaded.settings, terminal);
    try {
      const schoolId = school as SchoolId;
      const personId = await personWith(database.connections, schoolId, staffCode);
      const invited =
        personId && (await invite(loaded.settings, database.connections, { schoolId, personId }));
      if (!invited) {
        const problem =
          'không có trường, người hay tài khoản mở / no such school, person or account';
        terminal.result({ problem }, [problem]);
        return 1;
      }
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

const personWith = async (
  connections: DatabaseConnections,
  schoolId: SchoolId,
  staffCode: string,
): Promise<PersonId | null> => {
  const schools = RecordedSchools.open(connections);
  try {
    return (await schools.byId(schoolId))?.staffCodes.get(staffCode) ?? null;
  } finally {
    await schools.close();
  }
};

/** Null when the person has no open account: the school's own people open those. */
const invite = (
  settings: Settings,
  connections: DatabaseConnections,
  { schoolId, personId }: { readonly schoolId: SchoolId; readonly personId: PersonId },
): Promise<Invited | null> =>
  withApplication(settings, connections, async (app) => {
    const register = await app.get(AccessWrites).register(schoolId);
    const account = accountOfPerson(register, personId);
    if (account?.status !== 'open') return null;
    const { accountId } = account;
    const isFirst = register.invitations[accountId] === undefined;
    const expiresAt = new Date(Date.now() + hoursValid * 3_600_000).toISOString() as Instant;
    const done = await app
      .get(AccountInvitations)
      .inviteByInstallation(schoolId, randomUUID() as CommandId, {
        accountId,
        invitationId: randomUUID() as InvitationId,
        purpose: isFirst ? 'first-sign-in' : 'recovery',
        expiresAt,
      });
    const made = done.ok ? done.value.made : null;
    return made && { ...made, expiresAt };
  });
