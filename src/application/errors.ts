/**
 * Operating errors: nothing about the command is wrong, it could not be carried out now. They
 * become GraphQL errors with these codes in one place; refusals never come this way.
 */
export class TooManyConflicts extends Error {
  readonly code = 'TOO_MANY_CONFLICTS';
  constructor(attempts: number) {
    super(`the records involved changed during each of ${attempts} attempts`);
  }
}
/** The caller's fault: a command id names one command for ever. */
export class CommandIdReused extends Error {
  readonly code = 'COMMAND_ID_REUSED';
  constructor() {
    super('this command id was used for another command');
  }
}
/** The caller's fault: what will be has not happened yet, nor is anybody's claim so old. */
export class ClaimedTimeIsInvalid extends Error {
  constructor(readonly problem: 'in-the-future' | 'too-early') {
    super(`the claimed time is ${problem}`);
  }
}

/** The read models did not reach the entry in time; the same question may be asked again. */
export class ReadModelIsBehind extends Error {
  readonly code = 'READ_MODEL_IS_BEHIND';
  constructor() {
    super('the read models have not reached that entry yet');
  }
}
/** A read model stopped at an entry that it cannot take in; it needs a person. */
export class ReadModelIsStopped extends Error {
  readonly code = 'READ_MODEL_IS_STOPPED';
  constructor() {
    super('a read model stopped before that entry');
  }
}
/** Sensitive values are shown only once it is recorded who sees them, and that could not be done. */
export class AccessLogUnavailable extends Error {
  readonly code = 'ACCESS_LOG_UNAVAILABLE';
  constructor(options: ErrorOptions) {
    super('the reading could not be recorded', options);
  }
}
/** Whoever follows entries may no longer see them. */
export class NoLongerAllowed extends Error {
  readonly code = 'NO_LONGER_ALLOWED';
  constructor() {
    super('the caller may no longer see this');
  }
}
/** The access register does not know the account as open: the same as not being signed in. */
export class AccountIsNotOpen extends Error {
  constructor() {
    super('the account is not open');
  }
}
