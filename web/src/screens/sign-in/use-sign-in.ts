import { useClient } from 'urql';
import { askedOf } from '../../api/asked.js';
import type { VariablesOf } from '../../api/graphql.js';
import { showPasskey } from '../../api/passkey.js';
import { type NotDone, useAsking } from '../../api/use-asking.js';
import { BeginPasskeySignIn, FinishPasskeySignIn, SignIn } from './sign-in.operations.js';

export type Shown = Omit<VariablesOf<typeof SignIn>['input'], 'keepAs' | 'deviceId'>;

interface SignInOf {
  /** With name, password and code; resolves with whether somebody is in. */
  readonly withPassword: (shown: Shown) => Promise<boolean>;
  readonly withPasskey: () => Promise<boolean>;
  readonly isAsking: boolean;
  readonly notDone: NotDone | null;
}

/** Brings somebody in. The session becomes a cookie that no script can read. */
export const useSignIn = (onSignedIn: () => void): SignInOf => {
  const client = useClient();
  const { ask, isAsking, notDone } = useAsking();

  const withPassword = async (shown: Shown) => {
    const input = { ...shown, keepAs: 'COOKIE' as const };
    const signedIn = await ask(async () => {
      const { error, data } = await client.mutation(SignIn, { input }).toPromise();
      return askedOf(error, data?.signIn);
    });
    if (signedIn) onSignedIn();
    return signedIn !== null;
  };

  const withPasskey = async () => {
    const signedIn = await ask(async () => {
      const begun = await client.mutation(BeginPasskeySignIn, {}).toPromise();
      const question = askedOf(begun.error, begun.data?.beginPasskeySignIn);
      if (question.is !== 'done') return question;
      const { ceremonyId } = question.answer;
      const passkey = await showPasskey(question.answer).catch(() => null);
      if (!passkey || ceremonyId === null) return { is: 'passkey-not-shown' as const };
      const input = { ceremonyId, passkey, keepAs: 'COOKIE' as const };
      const { error, data } = await client.mutation(FinishPasskeySignIn, { input }).toPromise();
      return askedOf(error, data?.finishPasskeySignIn);
    });
    if (signedIn) onSignedIn();
    return signedIn !== null;
  };

  return { withPassword, withPasskey, isAsking, notDone };
};
