import type {
  AcceptInvitationCommand,
  BeginInvitationCommand,
} from '../../application/sign-in/accept-invitation.js';
import type { EndSessionCommand, SignOutCommand } from '../../application/sign-in/end-sessions.js';
import type {
  BeginPasskeyEnrolmentCommand,
  FinishPasskeyEnrolmentCommand,
} from '../../application/sign-in/enrol-passkey.js';
import type {
  RemoveFactorCommand,
  RenewRecoveryCodesCommand,
  SetPasswordCommand,
} from '../../application/sign-in/factors.js';
import type { FinishPasskeySignInCommand } from '../../application/sign-in/passkey-sign-in.js';
import type { SignInCommand } from '../../application/sign-in/sign-in.js';
import type {
  BeginPasskeyStepUpCommand,
  ConfirmStepUpCommand,
} from '../../application/sign-in/step-up.js';
import { resultOf } from '../refusals/result-union.js';
import {
  AppToSetUp,
  FactorEnrolled,
  InvitationAccepted,
  PasskeyQuestion,
  PasskeyToEnrol,
  RecoveryCodes,
  SessionsEnded,
  SignedIn,
  StepUpConfirmed,
} from './sign-in.types.js';

export const SignInResult = resultOf<SignInCommand>(SignedIn)('SignInResult', [
  'SignInRefused',
  'TooManyAttempts',
]);

export const FinishPasskeySignInResult = resultOf<FinishPasskeySignInCommand>(SignedIn)(
  'FinishPasskeySignInResult',
  ['SignInRefused', 'TooManyAttempts'],
);

export const BeginInvitationResult = resultOf<BeginInvitationCommand>(AppToSetUp)(
  'BeginInvitationResult',
  ['InvitationIsNotValid'],
);

export const AcceptInvitationResult = resultOf<AcceptInvitationCommand>(InvitationAccepted)(
  'AcceptInvitationResult',
  ['InvitationIsNotValid', 'PasswordIsRefused', 'FactorRefused', 'TooManyAttempts'],
);

export const BeginPasskeyEnrolmentResult = resultOf<BeginPasskeyEnrolmentCommand>(PasskeyToEnrol)(
  'BeginPasskeyEnrolmentResult',
  ['SessionIsNeeded'],
);

export const FinishPasskeyEnrolmentResult = resultOf<FinishPasskeyEnrolmentCommand>(FactorEnrolled)(
  'FinishPasskeyEnrolmentResult',
  ['SessionIsNeeded', 'PasskeyIsRefused', 'FactorRefused', 'TooManyAttempts'],
);

export const RemoveFactorResult = resultOf<RemoveFactorCommand>(SessionsEnded)(
  'RemoveFactorResult',
  ['SessionIsNeeded', 'FactorNotFound', 'FactorIsNeeded', 'FactorRefused', 'TooManyAttempts'],
);

export const SetPasswordResult = resultOf<SetPasswordCommand>(SessionsEnded)('SetPasswordResult', [
  'SessionIsNeeded',
  'PasswordIsRefused',
  'FactorRefused',
  'TooManyAttempts',
]);

export const RenewRecoveryCodesResult = resultOf<RenewRecoveryCodesCommand>(RecoveryCodes)(
  'RenewRecoveryCodesResult',
  ['SessionIsNeeded', 'FactorRefused', 'TooManyAttempts'],
);

export const SignOutResult = resultOf<SignOutCommand>(SessionsEnded)('SignOutResult', [
  'SessionIsNeeded',
]);

export const EndSessionResult = resultOf<EndSessionCommand>(SessionsEnded)('EndSessionResult', [
  'SessionNotFound',
]);

export const BeginPasskeyStepUpResult = resultOf<BeginPasskeyStepUpCommand>(PasskeyQuestion)(
  'BeginPasskeyStepUpResult',
  ['SessionIsNeeded', 'ChallengeNotFound'],
);

export const ConfirmStepUpResult = resultOf<ConfirmStepUpCommand>(StepUpConfirmed)(
  'ConfirmStepUpResult',
  ['SessionIsNeeded', 'ChallengeNotFound', 'FactorRefused', 'TooManyAttempts'],
);
