import { type Question, VirtualPasskey } from './virtual-passkey.js';
import { type Answered, send, type Visitor } from './visitor.js';

type Asked = Question & { readonly ceremonyId: string };

/** Enrols a new passkey in that session, with a code of its own. */
export const enrolPasskey = async (visitor: Visitor, token: string) => {
  const { school, clock } = visitor;
  const begun = await visitor.giveAs(token, 'beginPasskeyEnrolment');
  const question = begun.result as object as Asked;
  const passkey = new VirtualPasskey(new URL(school.url).origin);
  clock.pass({ seconds: 30 });
  const input = {
    ceremonyId: question.ceremonyId,
    passkey: passkey.attest(question),
    label: 'Điện thoại',
    code: visitor.app.code(),
  };
  const { result } = await visitor.giveAs(token, 'finishPasskeyEnrolment', input);
  return { passkey, result, input };
};

const askForPasskey = async (url: string): Promise<Asked> => {
  const query =
    'mutation { result: beginPasskeySignIn { __typename ceremonyId challenge relyingPartyId } }';
  return (await send(url, query, {})).result as object as Asked;
};

export const signInWithPasskey = async (
  visitor: Visitor,
  passkey: VirtualPasskey,
  headers: Record<string, string> = {},
): Promise<Answered & { readonly input: { readonly ceremonyId: string } }> => {
  const question = await askForPasskey(visitor.school.url);
  const { ceremonyId } = question;
  const input = { ceremonyId, passkey: passkey.assert(question), keepAs: 'BEARER' };
  return { input, ...(await visitor.give('finishPasskeySignIn', input, headers)) };
};
