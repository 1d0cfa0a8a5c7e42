import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';
import { claimSealer, logSizes, publishCheckpoint, seal } from './sealing-functions.js';

export class Sealing implements MigrationInterface {
  readonly name = 'Sealing0000000000007';

  async up(runner: QueryRunner): Promise<void> {
    await asOwner(
      runner,
      `${claimSealer} ${seal} ${logSizes} ${publishCheckpoint}
       GRANT EXECUTE ON FUNCTION ledger.claim_sealer, ledger.seal, ledger.publish_checkpoint,
         ledger.log_sizes TO luuvet_append;
       GRANT EXECUTE ON FUNCTION ledger.log_sizes
         TO luuvet_read, luuvet_projector, luuvet_auditor`,
    );
  }

  down = isNeverReverted;
}
