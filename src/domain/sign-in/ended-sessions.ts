import type { SessionId } from '../shared/ids.js';
import { type RefuseAttempt, refusalsUntilClosed, type SignInCommand } from './sign-in.commands.js';
import type { SignInState } from './sign-in.state.js';

/** Whether a refusal is the last one that is looked at there. */
export const closes = ({ where }: RefuseAttempt, { attempts }: SignInState): boolean =>
  where !== 'passkey' && attempts[where].refusalsInARow + 1 >= refusalsUntilClosed[where];

/** Which sessions are over with what a command writes. */
export const endedBy = (
  command: SignInCommand,
  state: SignInState,
): 'all' | readonly SessionId[] => {
  switch (command.type) {
    // Set anew what the account is proved with: nothing that was opened before goes on.
    case 'AcceptInvitation':
    case 'RemoveFactor':
    case 'SetPassword':
      return 'all';
    case 'RefuseAttempt':
      return command.sessionId !== null && closes(command, state) ? [command.sessionId] : [];
    case 'EndSessions':
      return command.sessionIds;
    case 'EnrolPasskey':
    case 'RenewRecoveryCodes':
    case 'SignIn':
    case 'StepUp':
      return [];
  }
};
