/**
 * The public part of the logs: checkpoints and tiles, as C2SP tlog-tiles lays them out,
 * and the key that they are verified with.
 */
export interface LogFiles {
  /** `path` is what follows `/log/`; null for anything that is not an existing file of a log. */
  read(path: string): Promise<LogFile | null>;
}

export interface LogFile {
  readonly body: Uint8Array;
  readonly contentType: string;
  /** Value for `Cache-Control`: tiles never change, checkpoints always may. */
  readonly cacheControl: string;
}
