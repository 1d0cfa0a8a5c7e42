import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projections } from '../../projections/index.js';
import { isUuid } from '../domain/shared/ids.js';
import { EnvelopeCodec } from '../infrastructure/codec/event-codec.js';
import { describeProblems, type Settings } from '../infrastructure/config/settings.js';
import { PostgresEventStore } from '../infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../infrastructure/event-store/seal-notices.js';
import { InMemoryKeyStore } from '../infrastructure/keys/in-memory-key-store.js';
import { type DatabaseConnections, openPool } from '../infrastructure/postgres/connections.js';
import { compareWithRebuild } from '../infrastructure/projections/compare-with-rebuild.js';
import { checkReadSchema } from '../infrastructure/projections/read-schema.js';
import { openProjectorPool } from '../infrastructure/projections/projector-pool.js';
import { findingOf } from '../infrastructure/verify/findings.js';
import { verifyLedger } from '../infrastructure/verify/verify-ledger.js';
import type {
  Finding,
  Verdict,
  VerifyProgress,
  VerifyReport,
} from '../infrastructure/verify/verify-report.js';
import type { CliCommand, GivenOptions } from './command.js';
import { settingsFor } from './command-settings.js';
import { logPublicKey } from './log-public-key.js';
import { openDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';
import { describeFinding, describeNotChecked } from './verify-texts.js';

const exitCodes: Readonly<Record<Verdict, number>> = {
  clean: 0,
  tampered: 1,
  'could-not-check': 2,
};

export const command: CliCommand = {
  usage: 'verify',
  summary: {
    vi: 'Đọc lại từng byte đã lưu và kiểm mọi mã băm, luồng, chữ ký, bảng tra cứu',
    en: 'Reads every stored byte again and checks all hashes, chains, signatures, read models',
  },
  exitCodes: {
    0: 'nguyên vẹn / clean',
    1: 'đã bị sửa; nêu chỗ sai đầu tiên / tampered; names the first bad entry',
    2: 'không kiểm hết được / not everything could be checked: database, public key, files',
  },
  options: (added) =>
    added
      .option('--school <id>', 'chỉ một trường, không so bảng tra cứu / one school, no read models')
      .option('--checkpoint <file>', 'điểm kiểm lưu ở ngoài / a checkpoint kept outside')
      .option('--public-key <file>', 'khóa công khai của nhật ký, PEM / public key of the log')
      .option('--skip-keys', 'không so khóa dữ liệu / leave data keys alone')
      .option('--skip-files', 'không đọc tệp đính kèm / leave attached files alone')
      .option('--skip-read-models', 'không so bảng tra cứu / leave read models alone'),
  run: async (terminal, given) => {
    const loaded = settingsFor(given);
    if (!loaded.ok) return refuse(terminal, describeProblems(loaded.problems));
    const { school } = given;
    if (school !== undefined && !isUuid(String(school))) {
      return refuse(terminal, '--school <uuid>');
    }
    try {
      const database = await openDatabase(loaded.settings, terminal);
      try {
        return await verify(terminal, given, loaded.settings, database.connections);
      } finally {
        await database.close();
      }
    } catch (error) {
      const { code, message } = error as Error & { readonly code?: string };
      if (code === undefined) throw error;
      return refuse(terminal, `${code}: ${message}`);
    }
  },
};

const refuse = (terminal: Terminal, problem: string): number => {
  terminal.result({ verdict: 'could-not-check', problem }, [problem]);
  return exitCodes['could-not-check'];
};

const verify = async (
  terminal: Terminal,
  given: GivenOptions,
  settings: Settings,
  connections: DatabaseConnections,
): Promise<number> => {
  const publicKey = logPublicKey(settings, given['publicKey']);
  const logDirectory = path.join(settings.varDirectory, 'log');
  const { school, checkpoint } = given;
  const withReadModels = given['skipReadModels'] !== true && school === undefined;
  const report = await verifyLedger(
    {
      connections,
      identity: publicKey && { logOrigin: settings.logOrigin, publicKey },
      withKeys: given['skipKeys'] !== true,
      ...(given['skipFiles'] === true ? {} : { attachmentDirectory: settings.attachmentDirectory }),
      ...(school === undefined ? {} : { schoolId: String(school) }),
      ...(checkpoint === undefined ? {} : { keptCheckpoint: readFileSync(String(checkpoint)) }),
      // Nothing was published yet, or the files were removed, which anybody may.
      ...(existsSync(logDirectory) ? { logDirectory } : {}),
      ...(withReadModels ? { verifyReadModels: () => compareReadModels(connections) } : {}),
    },
    (progress) => terminal.progress(describeProgress(progress)),
  );
  terminal.result(report, linesOf(report));
  return exitCodes[report.verdict];
};

const compareReadModels = async (connections: DatabaseConnections): Promise<readonly Finding[]> => {
  const pool = openProjectorPool(connections);
  const [append, read] = [openPool(connections, 'append'), openPool(connections, 'read')];
  const store = new PostgresEventStore({ append, read, notices: new SealNotices() });
  // Projections see commitments only, so that no key is needed.
  const codec = new EnvelopeCodec(new InMemoryKeyStore());
  try {
    const altered = await checkReadSchema(pool, projections);
    const compared = await compareWithRebuild({ store, codec, pool, projections });
    return [
      ...altered.map(({ relation, what }) =>
        findingOf('read-model-altered', { at: `read.${relation}/${what}` }),
      ),
      ...compared
        .filter(({ equal }) => !equal)
        .map(({ projection, table, firstDifference }) =>
          findingOf('read-model-differs', { ...firstDifference, at: `${projection}/${table}` }),
        ),
    ];
  } finally {
    await Promise.all([pool.end(), append.end(), read.end()]);
  }
};

const describeProgress = ({ phase, events, eventsMax, eventsPerSecond }: VerifyProgress): string =>
  `${phase}: ${events} / ${eventsMax} (${eventsPerSecond}/s)`;

const verdicts: Readonly<Record<Verdict, string>> = {
  clean: 'NGUYÊN VẸN / CLEAN',
  tampered: 'ĐÃ BỊ SỬA / TAMPERED',
  'could-not-check': 'CHƯA KIỂM HẾT / NOT EVERYTHING COULD BE CHECKED',
};

const linesOf = (report: VerifyReport): readonly string[] => {
  const { findings, findingCount, firstBad, notChecked, schools, counts } = report;
  const others = findings.filter((finding) => finding !== firstBad);
  return [
    verdicts[report.verdict],
    ...(firstBad === null
      ? []
      : [`Chỗ sai đầu tiên / first bad entry: ${describeFinding(firstBad)}`]),
    ...others.map((finding) => `  ${describeFinding(finding)}`),
    ...(findingCount > findings.length ? [`  … ${findingCount} tất cả / in all`] : []),
    ...notChecked.map((one) => `Chưa kiểm được / could not check: ${describeNotChecked(one)}`),
    ...schools.map(({ schoolId, size, root }) => `trường / school ${schoolId}: ${size} ${root}`),
    `${counts.events} sự kiện / events (${counts.unsealed} chưa niêm phong / not sealed yet), ` +
      `${counts.streams} luồng / streams, ${counts.checkpoints} điểm kiểm / checkpoints, ` +
      `${counts.tiles} tệp / tiles, ${counts.files} tệp đính kèm / attached files, ` +
      `${report.eventsPerSecond}/s`,
  ];
};
