import { passwordLength, passwordProblem } from '../../domain/sign-in/password-rules.js';
import type { PasswordIsRefused } from './sign-in-refusals.js';

/** Why the password cannot be set; null when it can. */
export const passwordRefusal = (password: string, signInName: string): PasswordIsRefused | null => {
  const problem = passwordProblem(password, signInName);
  if (problem === null) return null;
  const { min, max } = passwordLength;
  return { type: 'PasswordIsRefused', problem, lengthMin: min, lengthMax: max };
};
