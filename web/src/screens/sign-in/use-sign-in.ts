import { useState } from 'react';
import { useClient } from 'urql';
import { type Asked, askedOf } from '../../api/asked.js';
import type { VariablesOf } from '../../api/graphql.js';
import { showPasskey } from '../../api/passkey.js';
import { BeginPasskeySignIn, FinishPasskeySignIn, SignIn } from './sign-in.operations.js';

export type Shown = Omit<VariablesOf<typeof SignIn>['input'], 'keepAs' | 'deviceId'>;
export type Refused = Exclude<Asked<{ readonly __typename: string }>, { is: 'done' }>;

/** Why nobody is in yet; a passkey that was not shown was never judged. */
export type NotIn = Refused | { readonly is: 'passkey-not-shown' };

interface SignInOf {
  /** With name, password and code; resolves with whether somebody is in. */
  readonly withPassword: (shown: Shown) => Promise<boolean>;
  readonly withPasskey: () => Promise<boolean>;
  readonly isAsking: boolean;
  readonly notIn: NotIn | null;
}

/** Brings somebody in. The session becomes a cookie that no script can read. */
export const useSignIn = (onSignedIn: () => void): SignInOf => {
  const client = useClient();
  const [isAsking, setAsking] = useState(false);
  const [notIn, setNotIn] = useState<NotIn | null>(null);

  const trying = async (
    attempt: () => Promise<Asked<{ readonly __typename: string }> | NotIn>,
  ): Promise<boolean> => {
    setAsking(true);
    setNotIn(null);
    const asked = await attempt();
    setAsking(false);
    if (asked.is === 'done') {
      onSignedIn();
      return true;
    }
    setNotIn(asked);
    return false;
  };

  return {
    isAsking,
    notIn,
    withPassword: (shown) =>
      trying(async () => {
        const input = { ...shown, keepAs: 'COOKIE' as const };
        const { error, data } = await client.mutation(SignIn, { input }).toPromise();
        return askedOf(error, data?.signIn);
      }),
    withPasskey: () =>
      trying(async () => {
        const begun = await client.mutation(BeginPasskeySignIn, {}).toPromise();
        const question = askedOf(begun.error, begun.data?.beginPasskeySignIn);
        if (question.is !== 'done') return question;
        const { ceremonyId } = question.answer;
        const passkey = await showPasskey(question.answer).catch(() => null);
        if (!passkey || ceremonyId === null) return { is: 'passkey-not-shown' };
        const input = { ceremonyId, passkey, keepAs: 'COOKIE' as const };
        const { error, data } = await client.mutation(FinishPasskeySignIn, { input }).toPromise();
        return askedOf(error, data?.finishPasskeySignIn);
      }),
  };
};
