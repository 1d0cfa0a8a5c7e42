import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { AccessWrites } from '../application/access/access-writes.js';
import { ReinstateByInstallation } from '../application/access/accounts.js';
import { AccountInvitations } from '../application/access/invitations.js';
import { accountOfPerson } from '../domain/access/access.state.js';
import type { Account } from '../domain/shared/access.js';
import {
  type AccountId,
  type CommandId,
  type InvitationId,
  isUuid,
  type PersonId,
  type SchoolId,
} from '../domain/shared/ids.js';
import type { Instant } from '../domain/shared/instant.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import type { DatabaseConnections } from '../infrastructure/postgres/connections.js';
import { type CliCommand, type GivenOptions, WrongUsage } from './command.js';
import { settingsFor } from './command-settings.js';
import { openDatabase } from './open-database.js';
import { RecordedSchools } from './recorded-schools.js';
import type { Terminal } from './terminal.js';
import { withApplication } from './with-application.js';

const hoursValid = 72;

interface Invited {
  readonly signInName: string;
  readonly code: string;
  readonly expiresAt: Instant;
}
interface Reinstated {
  readonly accountId: AccountId;
  readonly status: 'open';
}
interface Refused {
  readonly problem: string;
}
type Outcome = Invited | Reinstated | Refused;

const unknown: Refused = {
  problem: 'không có trường, người hay tài khoản mở / no such school, person or account',
};
const notSuspended: Refused = {
  problem: 'tài khoản không bị tạm khóa / the account is not suspended',
};

export const command: CliCommand = {
  usage: 'account <action>',
  summary: {
    vi: 'Mời một người đặt mật khẩu và đăng nhập, in mã dùng một lần (invite), hoặc mở lại tài khoản bị tạm khóa (reinstate)',
    en: 'Invites a person to set a password and sign in, prints a one-time code (invite), or reinstates a suspended account (reinstate)',
  },
  exitCodes: {
    0: 'xong / done',
    1: 'không có trường, người hay tài khoản ấy, hoặc bị từ chối / no such school, person or account, or it was refused',
    2: 'thiết lập sai / the settings are wrong',
  },
  options: (added) =>
    added
      .option('--school <id>', 'mã trường / the school')
      .option('--staff-code <code>', 'mã cán bộ / the staff code of the person')
      .option('--reason <text>', 'lý do, được ghi lại / the reason, which is kept (reinstate)'),
  run: async (terminal, given, action) => {
    const wanted = wantedIn(given, action);
    const loaded = settingsFor(given);
    if (!loaded.ok) {
      terminal.result({ problems: loaded.problems }, [describeProblems(loaded.problems)]);
      return 2;
    }
    const { settings } = loaded;
    const database = await openDatabase(settings, terminal);
    try {
      const { connections } = database;
      const done = await withAccount(settings, connections, wanted, (app, schoolId, account) =>
        wanted.reason === null
          ? invite(app, schoolId, account)
          : reinstate(app, schoolId, account, wanted.reason),
      );
      terminal.result(...said(done));
      return 'problem' in done ? 1 : 0;
    } finally {
      await database.close();
    }
  },
};

interface Wanted {
  readonly schoolId: SchoolId;
  readonly staffCode: string;
  /** Null where somebody is invited: only reinstating needs one. */
  readonly reason: string | null;
}

const wantedIn = (given: GivenOptions, action: string | undefined): Wanted => {
  const option = (name: string): string => String(given[name] ?? '');
  const [schoolId, staffCode] = [option('school'), option('staffCode')];
  const reason = action === 'reinstate' ? option('reason') : null;
  const isMeant = action === 'invite' || action === 'reinstate';
  if (!isMeant || !isUuid(schoolId) || staffCode === '' || reason === '') {
    throw new WrongUsage(
      'invite --school <uuid> --staff-code <code> | reinstate --school … --staff-code … --reason <text>',
    );
  }
  return { schoolId: schoolId as SchoolId, staffCode, reason };
};

const withAccount = async (
  settings: Settings,
  connections: DatabaseConnections,
  { schoolId, staffCode }: Wanted,
  act: (app: INestApplicationContext, schoolId: SchoolId, account: Account) => Promise<Outcome>,
): Promise<Outcome> => {
  const personId = await personWith(connections, schoolId, staffCode);
  if (personId === null) return unknown;
  return withApplication(settings, connections, async (app) => {
    const account = accountOfPerson(await app.get(AccessWrites).register(schoolId), personId);
    return account ? act(app, schoolId, account) : unknown;
  });
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

const invite = async (
  app: INestApplicationContext,
  schoolId: SchoolId,
  { accountId, status }: Account,
): Promise<Outcome> => {
  // The school's own people open those that are not, or this program lets them back in.
  if (status !== 'open') return unknown;
  const register = await app.get(AccessWrites).register(schoolId);
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
  return made ? { ...made, expiresAt } : unknown;
};

const reinstate = async (
  app: INestApplicationContext,
  schoolId: SchoolId,
  { accountId }: Account,
  reason: string,
): Promise<Outcome> => {
  const done = await app
    .get(ReinstateByInstallation)
    .reinstate(schoolId, randomUUID() as CommandId, { accountId, reason });
  if (done.ok) return { accountId, status: 'open' };
  const { type } = done.error;
  return type === 'AccountIsNotInState' ? notSuspended : { problem: type };
};

const said = (outcome: Outcome): Parameters<Terminal['result']> => {
  if ('problem' in outcome) return [outcome, [outcome.problem]];
  return 'code' in outcome
    ? [
        outcome,
        [
          `tên đăng nhập / name: ${outcome.signInName}`,
          `mã mời / code:        ${outcome.code}`,
          `hết hạn / expires:    ${outcome.expiresAt}`,
          'Chỉ hiện một lần / shown once.',
        ],
      ]
    : [outcome, [`đã mở lại tài khoản / reinstated: ${outcome.accountId}`]];
};
