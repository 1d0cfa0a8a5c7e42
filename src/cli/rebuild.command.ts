import { projections } from '../../projections/index.js';
import type { Projection } from '../application/ports/projection.js';
import { EnvelopeCodec } from '../infrastructure/codec/event-codec.js';
import { describeProblems } from '../infrastructure/config/settings.js';
import { PostgresEventStore } from '../infrastructure/event-store/postgres-event-store.js';
import { SealNotices } from '../infrastructure/event-store/seal-notices.js';
import { InMemoryKeyStore } from '../infrastructure/keys/in-memory-key-store.js';
import { type DatabaseConnections, openPool } from '../infrastructure/postgres/connections.js';
import type { ReplayProgress } from '../infrastructure/projections/log-replay.js';
import { openProjectorPool } from '../infrastructure/projections/projector-pool.js';
import { Rebuild, RebuildStopped } from '../infrastructure/projections/rebuild.js';
import { foreseenText } from '../failure-text.js';
import type { CliCommand } from './command.js';
import { settingsFor } from './command-settings.js';
import { openDatabase } from './open-database.js';
import type { Terminal } from './terminal.js';

export const command: CliCommand = {
  usage: 'rebuild',
  summary: {
    vi: 'Dựng lại bảng tra cứu từ sổ gốc, trong khi phần mềm lõi vẫn chạy',
    en: 'Builds the read models anew from the log, while the engine goes on',
  },
  exitCodes: {
    0: 'đã dựng lại và đưa vào dùng / rebuilt and in use',
    1: 'một mục không áp dụng được; bảng cũ vẫn dùng / an entry cannot be applied; nothing changed',
    2: 'không chạy được / could not run: settings, database, or another rebuild',
  },
  options: (added) =>
    added.option(
      '--projection <name>',
      `chỉ một bảng / only this one: ${projections.map(({ name }) => name).join(', ')}`,
    ),
  run: async (terminal, given) => {
    const wanted = given['projection'];
    const chosen = projections.filter(({ name }) => wanted === undefined || name === wanted);
    if (chosen.length === 0) return refuse(terminal, `--projection ${String(wanted)}?`);
    const loaded = settingsFor(given);
    if (!loaded.ok) return refuse(terminal, describeProblems(loaded.problems));
    try {
      const database = await openDatabase(loaded.settings, terminal);
      try {
        return await rebuildReadModels(database.connections, chosen, terminal);
      } finally {
        await database.close();
      }
    } catch (error) {
      const { code, message } = error as Error & { readonly code?: string };
      const raw = code === undefined ? message : `${code}: ${message}`;
      return refuse(terminal, foreseenText(error) ?? raw);
    }
  },
};

const refuse = (terminal: Terminal, problem: string): number => {
  terminal.result({ rebuilt: [], problem }, [problem]);
  return 2;
};

/** @returns the exit code @throws when it could not run */
export const rebuildReadModels = async (
  connections: DatabaseConnections,
  chosen: readonly Projection[],
  terminal: Terminal,
): Promise<number> => {
  const pool = openProjectorPool(connections);
  const [append, read] = [openPool(connections, 'append'), openPool(connections, 'read')];
  const store = new PostgresEventStore({ append, read, notices: new SealNotices() });
  // Projections see commitments only, so that no key is needed, nor at hand.
  const codec = new EnvelopeCodec(new InMemoryKeyStore());
  let entries = 0;
  const onProgress = ({ applied, total }: ReplayProgress): void => {
    entries = total;
    terminal.progress(`${applied} / ${total}`);
  };
  const startedAt = performance.now();
  try {
    await new Rebuild({ store, codec, pool, projections: chosen }).run({ onProgress });
    const names = chosen.map(({ name }) => name);
    const milliseconds = Math.round(performance.now() - startedAt);
    terminal.result({ rebuilt: names, entries, milliseconds }, [
      `Đã dựng lại / rebuilt: ${names.join(', ')} (${entries} mục / entries, ${milliseconds} ms)`,
    ]);
    return 0;
  } catch (error) {
    if (!(error instanceof RebuildStopped)) throw error;
    const { projection, schoolId, logIndex, stop } = error;
    terminal.result({ rebuilt: [], stopped: { projection, schoolId, logIndex, ...stop } }, [
      `Dừng tại mục ${logIndex} của trường ${schoolId} / stopped at this entry of the school`,
      `${projection}: ${stop.code}: ${stop.message}`,
    ]);
    return 1;
  } finally {
    await Promise.all([pool.end(), append.end(), read.end()]);
  }
};
