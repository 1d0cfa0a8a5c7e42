import type { PasswordProblem } from '../../domain/sign-in/password-rules.js';

/** One answer for an unknown name, a wrong password or code, a locked or closed account. */
export interface SignInRefused {
  readonly type: 'SignInRefused';
}
/** Not evaluated, and so not counted. */
export interface TooManyAttempts {
  readonly type: 'TooManyAttempts';
}
/** To somebody who is signed in: what was shown is wrong, was used, or the account is locked. */
export interface FactorRefused {
  readonly type: 'FactorRefused';
}
export interface FactorNotFound {
  readonly type: 'FactorNotFound';
}
export interface FactorIsNeeded {
  readonly type: 'FactorIsNeeded';
}
export interface InvitationIsNotValid {
  readonly type: 'InvitationIsNotValid';
}
export interface PasswordIsRefused {
  readonly type: 'PasswordIsRefused';
  readonly problem: PasswordProblem;
  readonly lengthMin: number;
  readonly lengthMax: number;
}
export interface PasskeyIsRefused {
  readonly type: 'PasskeyIsRefused';
}
export interface ChallengeNotFound {
  readonly type: 'ChallengeNotFound';
}
export interface SessionNotFound {
  readonly type: 'SessionNotFound';
}
/** A token is not a person at a screen. */
export interface SessionIsNeeded {
  readonly type: 'SessionIsNeeded';
}

export type DoorRefusal =
  | SignInRefused
  | TooManyAttempts
  | FactorRefused
  | FactorNotFound
  | FactorIsNeeded
  | InvitationIsNotValid
  | PasswordIsRefused
  | PasskeyIsRefused
  | ChallengeNotFound
  | SessionNotFound
  | SessionIsNeeded;
