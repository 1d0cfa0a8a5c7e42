import type { LoggerService } from '@nestjs/common';
import { defaultSealerSettings, Sealer, type SealerSettings } from '../log/sealer.js';
import { type DatabaseConnections, openPool } from '../postgres/connections.js';
import { PostgresEventStore } from './postgres-event-store.js';
import { SealNotices } from './seal-notices.js';
import { SealWatch } from './seal-watch.js';

export interface OpenEventStore {
  readonly store: PostgresEventStore;
  readonly sealer: Sealer;
  readonly notices: SealNotices;
  close(): Promise<void>;
}

/** The store in a migrated database, with its sealer running. */
export const openEventStore = (
  connections: DatabaseConnections,
  log: Pick<LoggerService, 'log' | 'warn' | 'error'>,
  settings: SealerSettings = defaultSealerSettings,
): OpenEventStore => {
  const onIdleError = (error: Error): void => log.warn('an idle connection was lost', error);
  const append = openPool(connections, 'append', onIdleError);
  const read = openPool(connections, 'read', onIdleError);
  const notices = new SealNotices();
  const sealer = new Sealer(connections.forRole('append'), notices, log, settings);
  const store = new PostgresEventStore({ append, read, notices, onAppended: () => sealer.wake() });
  sealer.start();
  const watch = new SealWatch(
    connections.forRole('read'),
    () => store.logSizes(),
    notices,
    () => sealer.health().term,
  );
  return {
    store,
    sealer,
    notices,
    close: async () => {
      await Promise.all([sealer.stop(), watch.stop()]);
      await Promise.all([append.end(), read.end()]);
    },
  };
};
