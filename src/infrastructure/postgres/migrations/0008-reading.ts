import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';
import { findCommand, readAll, readAt, readStream } from './reading-functions.js';

export class Reading implements MigrationInterface {
  readonly name = 'Reading0000000000008';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${readStream} ${readAt} ${readAll} ${findCommand}
       GRANT EXECUTE ON FUNCTION ledger.read_stream, ledger.read_at, ledger.read_all,
         ledger.find_command
         TO luuvet_append, luuvet_read, luuvet_projector, luuvet_auditor`,
    );
  }

  down = isNeverReverted;
}
