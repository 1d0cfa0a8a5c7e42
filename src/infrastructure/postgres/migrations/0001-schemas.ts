import type { MigrationInterface, QueryRunner } from 'typeorm';
import { asOwner, isNeverReverted } from './as-owner.js';

/**
 * Rooms and who may enter them. Tables and functions come in later migrations; each grants only
 * what `docs/design/ledger.md` lists.
 */
export class Schemas implements MigrationInterface {
  readonly name = 'Schemas0000000000001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE SCHEMA ledger AUTHORIZATION luuvet_owner;
      CREATE SCHEMA read AUTHORIZATION luuvet_projector;
      CREATE SCHEMA keys AUTHORIZATION luuvet_owner;
      CREATE SCHEMA auth AUTHORIZATION luuvet_owner;
      REVOKE ALL ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA deployment
        TO luuvet_append, luuvet_read, luuvet_projector, luuvet_keys, luuvet_auth, luuvet_auditor;
      GRANT SELECT ON deployment.migration
        TO luuvet_append, luuvet_read, luuvet_projector, luuvet_keys, luuvet_auth, luuvet_auditor;
    `);
    await asOwner(
      runner,
      `
      GRANT USAGE ON SCHEMA ledger
        TO luuvet_append, luuvet_read, luuvet_projector, luuvet_auditor;
      GRANT USAGE ON SCHEMA keys TO luuvet_keys;
      GRANT USAGE ON SCHEMA auth TO luuvet_auth;
      -- A function is executable by everybody until somebody says otherwise.
      ALTER DEFAULT PRIVILEGES FOR ROLE luuvet_owner REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC;
      `,
    );
    await runner.query(`
      SET LOCAL ROLE luuvet_projector;
      GRANT USAGE ON SCHEMA read TO luuvet_read, luuvet_auditor;
      ALTER DEFAULT PRIVILEGES IN SCHEMA read GRANT SELECT ON TABLES TO luuvet_read, luuvet_auditor;
      RESET ROLE;
    `);
  }

  down = isNeverReverted;
}
