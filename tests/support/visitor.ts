import { randomUUID } from 'node:crypto';
import { AccountInvitations } from '../../src/application/access/invitations.js';
import type { CommandId, InvitationId } from '../../src/domain/shared/ids.js';
import type { GraphqlSchool, Staff } from './graphql-school.js';
import { TestApp } from './authenticator-app.js';
import type { MovableClock } from './served-school.js';
import type { Instant } from '../../src/domain/shared/instant.js';

export interface Answered {
  readonly status: number;
  readonly result: Record<string, unknown> & { readonly __typename: string };
  readonly errors: readonly { readonly extensions: Record<string, unknown> }[] | undefined;
  readonly cookies: readonly string[];
  readonly headers: Headers;
}

/** Sends one document; headers as a browser or any other client would. */
export const send = async (
  url: string,
  query: string,
  variables: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answered> => {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: { result?: Answered['result'] } };
  return {
    status: response.status,
    result: body.data?.result ?? { __typename: 'Nothing' },
    errors: (body as { errors?: Answered['errors'] }).errors,
    cookies: response.headers.getSetCookie(),
    headers: response.headers,
  };
};

const selections = `__typename
  ... on SignedIn { sessionId token authentication idleMinutes expiresAt }
  ... on InvitationAccepted { sessionId token authentication recoveryCodes }
  ... on AppToSetUp { signInName totpSecret otpauthUri }
  ... on PasskeyQuestion { ceremonyId challenge relyingPartyId credentialIds }
  ... on PasskeyToEnrol { ceremonyId challenge relyingPartyId credentialIds accountId signInName }
  ... on FactorEnrolled { factorId }
  ... on RecoveryCodes { recoveryCodes }
  ... on SessionsEnded { thisOneToo }
  ... on StepUpConfirmed { challengeIds }
  ... on Refusal { code }`;

const membersOf: Readonly<Record<string, readonly string[]>> = {
  signIn: ['SignedIn'],
  finishPasskeySignIn: ['SignedIn'],
  beginInvitation: ['AppToSetUp'],
  acceptInvitation: ['InvitationAccepted'],
  beginPasskeyEnrolment: ['PasskeyToEnrol'],
  finishPasskeyEnrolment: ['FactorEnrolled'],
  removeFactor: ['SessionsEnded'],
  setPassword: ['SessionsEnded'],
  renewRecoveryCodes: ['RecoveryCodes'],
  signOut: ['SessionsEnded'],
  endSession: ['SessionsEnded'],
  beginPasskeyStepUp: ['PasskeyQuestion'],
  confirmStepUp: ['StepUpConfirmed'],
};

const noInput = new Set(['beginPasskeyEnrolment', 'signOut']);

export const documentFor = (mutation: string): string => {
  const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
  const wanted = selections
    .split('\n')
    .filter((line) => !line.includes('... on') || /Refusal/.test(line) || isOf(mutation, line))
    .join('\n');
  return noInput.has(mutation)
    ? `mutation { result: ${mutation} { ${wanted} } }`
    : `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { ${wanted} } }`;
};

const isOf = (mutation: string, line: string): boolean =>
  (membersOf[mutation] ?? []).some((name) => line.includes(`on ${name} `));

/** One person with an account, a password, and an authenticator app on a clock that can be moved. */
export class Visitor {
  readonly password = 'bốn từ chẳng liên quan';
  recoveryCodes: readonly string[] = [];
  private constructor(
    readonly school: GraphqlSchool,
    readonly clock: MovableClock,
    readonly name: string,
    readonly app: TestApp,
  ) {}

  static async invited(school: GraphqlSchool, clock: MovableClock, who: Staff) {
    const account = school.accounts[who];
    const name = account.signInName;
    const invited = await school.app
      .get(AccountInvitations, { strict: false })
      .inviteByInstallation(account.schoolId, randomUUID() as CommandId, {
        accountId: account.accountId,
        invitationId: randomUUID() as InvitationId,
        purpose: 'first-sign-in',
        expiresAt: new Date(Date.parse(clock.now()) + 72 * 3_600_000).toISOString() as Instant,
      });
    if (!invited.ok || !invited.value.made) throw new Error(JSON.stringify(invited));
    const { code } = invited.value.made;
    const begun = await send(school.url, documentFor('beginInvitation'), { input: { code } });
    const app = new TestApp(String(begun.result['totpSecret']), () => clock.now());
    return { account, code, visitor: new Visitor(school, clock, name, app) };
  }

  /** With everything set up, and a code that was not used yet. */
  static async withAccount(school: GraphqlSchool, clock: MovableClock, who: Staff) {
    const { code, visitor, account } = await Visitor.invited(school, clock, who);
    const accepted = await visitor.give('acceptInvitation', {
      code,
      password: visitor.password,
      totpCode: visitor.app.code(),
      keepAs: 'BEARER',
    });
    if (accepted.result.__typename !== 'InvitationAccepted') {
      throw new Error(JSON.stringify(accepted));
    }
    visitor.recoveryCodes = accepted.result['recoveryCodes'] as string[];
    clock.pass({ seconds: 30 });
    return { visitor, account, token: String(accepted.result['token']) };
  }

  give(
    mutation: string,
    input: Record<string, unknown>,
    headers: Record<string, string> = {},
  ): Promise<Answered> {
    return send(this.school.url, documentFor(mutation), { input }, headers);
  }

  giveAs(token: string, mutation: string, input: Record<string, unknown> = {}) {
    return this.give(mutation, input, { authorization: `Bearer ${token}` });
  }

  signIn(over: Record<string, unknown> = {}, headers: Record<string, string> = {}) {
    const { name, password } = this;
    const code = 'recoveryCode' in over ? null : this.app.code();
    return this.give('signIn', { name, password, code, keepAs: 'BEARER', ...over }, headers);
  }

  /** A session, with a code of its own. */
  async session(over: Record<string, unknown> = {}): Promise<string> {
    this.clock.pass({ seconds: 30 });
    const { result } = await this.signIn(over);
    if (result.__typename !== 'SignedIn') throw new Error(JSON.stringify(result));
    return String(result['token']);
  }

  /** Whether the API knows who it is. */
  async isKnown(headers: Record<string, string>): Promise<boolean> {
    const query = '{ result: me { __typename } }';
    const { result } = await send(this.school.url, query, {}, headers);
    return result.__typename === 'Me';
  }

  /** What stands in the account's own log, newest first. */
  async log(token: string): Promise<readonly { type: string; cause: string | null }[]> {
    const query = '{ result: signInLog(first: 50) { type cause } }';
    const { result } = await send(this.school.url, query, {}, { authorization: `Bearer ${token}` });
    return result as object as readonly { type: string; cause: string | null }[];
  }
}
