import type { KeyObject } from 'node:crypto';
import { isUuid } from '../domain/shared/ids.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import { PostgresEventStore } from '../infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../infrastructure/event-store/seal-notices.js';
import { originOf } from '../infrastructure/log/checkpoint.js';
import { noteVerifier, verifierKey } from '../infrastructure/log/signed-note.js';
import { openPool } from '../infrastructure/postgres/connections.js';
import { foreseenText } from '../failure-text.js';
import type { CliCommand } from './command.js';
import { settingsFor } from './command-settings.js';
import { logPublicKey } from './log-public-key.js';
import { openDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export const command: CliCommand = {
  usage: 'log-key',
  summary: {
    vi: 'In khóa kiểm chứng (C2SP vkey) của nhật ký từng trường, để người ngoài tự kiểm tra',
    en: "Prints the verifier key (C2SP vkey) of each school's log, for checks with foreign tools",
  },
  exitCodes: {
    0: 'đã in / printed',
    1: 'chưa có trường nào / there is no school yet',
    2: 'không chạy được / could not run: settings, signing key, or database',
  },
  options: (added) =>
    added.option('--school <id>', 'chỉ một trường, không cần cơ sở dữ liệu / one, no database'),
  run: async (terminal, given) => {
    const loaded = settingsFor(given);
    if (!loaded.ok) return refuse(terminal, describeProblems(loaded.problems));
    const { settings } = loaded;
    const { school } = given;
    if (school !== undefined && !isUuid(String(school))) {
      return refuse(terminal, '--school <uuid>');
    }
    const publicKey = logPublicKey(settings);
    if (publicKey === null) return refuse(terminal, noKey);
    try {
      const schools = school === undefined ? await schoolsOf(settings, terminal) : [String(school)];
      return print(terminal, settings, publicKey, schools);
    } catch (error) {
      const problem = foreseenText(error);
      if (problem === null) throw error;
      return refuse(terminal, problem);
    }
  },
};

const noKey =
  'LUUVET_LOG_SIGNING_KEY: chưa có khóa ký nhật ký, hoặc không đọc được\n' +
  '  there is no key that signs the log, or it cannot be read';

const refuse = (terminal: Terminal, problem: string): number => {
  terminal.result({ keys: [], problem }, [problem]);
  return 2;
};

/** Schools that have a log, in a fixed order. */
const schoolsOf = async (settings: Settings, terminal: Terminal): Promise<readonly string[]> => {
  const database = await openDatabase(settings, terminal);
  const [append, read] = [
    openPool(database.connections, 'append'),
    openPool(database.connections, 'read'),
  ];
  try {
    const store = new PostgresEventStore({ append, read, notices: new SealNotices() });
    return [...(await store.logSizes()).keys()].sort();
  } finally {
    await Promise.all([append.end(), read.end()]);
    await database.close();
  }
};

const print = (
  terminal: Terminal,
  { logOrigin }: Settings,
  publicKey: KeyObject,
  schools: readonly string[],
): number => {
  const keys = schools.map((schoolId) => {
    const origin = originOf(logOrigin, schoolId);
    return { schoolId, origin, verifierKey: verifierKey(noteVerifier(origin, publicKey)) };
  });
  const none = 'Chưa có trường nào / there is no school yet';
  terminal.result({ keys }, keys.length === 0 ? [none] : keys.map((one) => one.verifierKey));
  return keys.length === 0 ? 1 : 0;
};
