import type { QueryRunner } from 'typeorm';

/** Runs statements as the owner of the ledger, then goes back to the migrator. */
export const asOwner = async (runner: QueryRunner, statements: string): Promise<void> => {
  await runner.query(`SET LOCAL ROLE luuvet_owner; ${statements}; RESET ROLE`);
};

/** A ledger is corrected by what is added to it, its schema included. */
export const isNeverReverted = (): Promise<void> =>
  Promise.reject(new Error('a migration of the ledger is never reverted; add a new one'));
