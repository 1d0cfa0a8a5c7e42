import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { isUuid } from '../../domain/shared/ids.js';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import { parseCheckpoint } from './checkpoint.js';
import { LogDirectory } from './log-directory.js';
import { LogTable } from './log-table.js';

/** More was published than the database holds: it is not the database this log was made from. */
export class LogIsNotCovered extends Error {
  readonly code = 'LOG_IS_NOT_COVERED';
}

/**
 * Refuses a database that is empty or older beside the files of a published log: to go on would
 * give numbers a second time that were signed once. The signature is not looked at: whatever key
 * it is from, a start that goes wrong here could make new keys beside the lost database.
 * @param directory where the logs lie, one directory per school
 * @throws LogIsNotCovered
 */
export const requireLogCovered = async (
  directory: string,
  connections: DatabaseConnections,
): Promise<void> => {
  // The files first: somebody may publish meanwhile, and the database is never behind them.
  const published = await publishedSizes(directory);
  if (published.size === 0) return;
  const pool = openPool(connections, 'append');
  try {
    const sizes = await new LogTable(pool).sizes();
    const lost = [...published].filter(([schoolId, size]) => size > (sizes.get(schoolId) ?? 0));
    if (lost.length > 0) throw new LogIsNotCovered(textOf(directory, lost, sizes));
  } finally {
    await pool.end();
  }
};

const publishedSizes = async (directory: string): Promise<ReadonlyMap<string, number>> => {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const sizes = new Map<string, number>();
  for (const name of names.filter((one) => isUuid(one))) {
    const note = await new LogDirectory(path.join(directory, name)).readCheckpoint();
    const [text = ''] = note?.toString('utf8').split('\n\n') ?? [];
    const checkpoint = parseCheckpoint(`${text}\n`);
    // A damaged file is made anew from the database, if that knows the school.
    if (note !== null) sizes.set(name, Math.max(1, checkpoint?.size ?? 0));
  }
  return sizes;
};

const textOf = (
  directory: string,
  lost: readonly (readonly [string, number])[],
  sizes: ReadonlyMap<string, number>,
): string =>
  [
    `Cơ sở dữ liệu thiếu dữ liệu đã công bố ở ${directory}:`,
    `The database lacks what was published in ${directory}:`,
    ...lost.map(
      ([schoolId, size]) =>
        `  trường / school ${schoolId}: công bố / published ${size}, ` +
        `cơ sở dữ liệu / database ${sizes.get(schoolId) ?? 0}`,
    ),
    'Hãy khôi phục cơ sở dữ liệu mới nhất; chưa có mục nào bị ghi thêm (docs/how-to/operate.md).',
    'Restore the newest database; no entry was written (docs/how-to/operate.md, Restore).',
    `Khi phát triển, muốn làm lại từ đầu: xóa cả thư mục ${path.dirname(directory)}.`,
    `In development, to start anew: remove the whole directory ${path.dirname(directory)}.`,
  ].join('\n');
