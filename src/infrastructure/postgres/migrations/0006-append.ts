import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appendFunction } from './append-function.js';
import { asOwner, isNeverReverted } from './as-owner.js';

export class Append implements MigrationInterface {
  readonly name = 'Append0000000000006';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${appendFunction} GRANT EXECUTE ON FUNCTION ledger.append TO luuvet_append`,
    );
  }

  down = isNeverReverted;
}
