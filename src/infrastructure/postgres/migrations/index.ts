import type { MigrationInterface } from 'typeorm';
import { Schemas } from './0001-schemas.js';
import { Ledger } from './0002-ledger.js';
import { Keys } from './0003-keys.js';
import { Auth } from './0004-auth.js';
import { Read } from './0005-read.js';
import { Append } from './0006-append.js';
import { Sealing } from './0007-sealing.js';
import { Reading } from './0008-reading.js';
import { Notices } from './0009-notices.js';
import { Outbox } from './0010-outbox.js';

/** All migrations, in order. A migration that has run anywhere is never edited. */
export const migrations: readonly (new () => MigrationInterface)[] = [
  Schemas,
  Ledger,
  Keys,
  Auth,
  Read,
  Append,
  Sealing,
  Reading,
  Notices,
  Outbox,
];
