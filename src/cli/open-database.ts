import type { Settings } from '../infrastructure/config/settings.js';
import { joinDatabase, type OpenDatabase } from '../infrastructure/postgres/open-database.js';
import type { Terminal } from './terminal.js';

/** Opens the database for a command, whether or not the server runs at the same time. */
export const openDatabase = (settings: Settings, terminal: Terminal): Promise<OpenDatabase> =>
  joinDatabase(settings, ({ vi, en }) => terminal.progress(`${vi} / ${en}`));
