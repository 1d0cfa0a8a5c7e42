import type { SignInRefusal } from '../../domain/sign-in/sign-in.commands.js';
import type { RefusalCause, SignInMethod } from '../../domain/sign-in/sign-in.events.js';
import type { NotOpen } from './sign-in-writes.js';

const wrong: Readonly<Record<Exclude<SignInMethod, 'password'>, RefusalCause>> = {
  totp: 'wrong-code',
  'recovery-code': 'wrong-recovery-code',
  passkey: 'wrong-passkey',
};

/**
 * What a refused attempt counts as; null for what was none. What is no factor any more is as wrong
 * as one that never was.
 */
export const attemptCause = (
  { type }: SignInRefusal | NotOpen,
  shown: keyof typeof wrong,
): RefusalCause | null => {
  if (type === 'AccountIsNotOpen') return 'account-is-not-open';
  if (type === 'CodeWasUsed') return 'code-was-used';
  const isWrong = type === 'FactorIsNotEnrolled' || type === 'RecoveryCodeWasUsed';
  return isWrong ? wrong[shown] : null;
};
