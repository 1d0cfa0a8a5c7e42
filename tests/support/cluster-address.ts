import { tmpdir } from 'node:os';
import path from 'node:path';

/** What the global setup leaves for the test processes, in the environment. */
export interface ClusterAddress {
  /** For those who look at its files. */
  readonly dataDirectory: string;
  /** Directory of the Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly roleSecret: string;
  /** A migrated database that every test file clones. */
  readonly template: string;
}

export const addressVariable = 'JEST_LUUVET_CLUSTER';
export const clusterPrefix = 'luuvet-jest-';
export const clusterParent = (): string => path.resolve(tmpdir());
