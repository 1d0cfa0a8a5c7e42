/** Vietnamese first, English beside: these lines are read by whoever starts the program. */
export interface Notice {
  readonly vi: string;
  readonly en: string;
}

export type EmbeddedPostgresFailure =
  /** No binaries for this machine, or they do not run here. */
  | 'NO_BINARIES'
  /** Another live process of ours holds this data directory. */
  | 'ALREADY_RUNNING'
  /** Files belong to another user, or lie where the database's user cannot go. */
  | 'NOT_REACHABLE'
  /** `initdb` or the server itself ended with an error. */
  | 'SERVER_FAILED';

/** The embedded database could not be brought up; the message says what to do. */
export class EmbeddedPostgresFailed extends Error {
  constructor(
    readonly code: EmbeddedPostgresFailure,
    readonly notice: Notice,
    readonly detail = '',
  ) {
    super(`${notice.vi}\n${notice.en}${detail === '' ? '' : `\n${detail}`}`);
  }
}
