import { randomBytes, randomUUID } from 'node:crypto';
import { fromBase32, totpCode, totpStepAt } from '../../src/infrastructure/auth/totp.js';
import { type Door, type FileRead, type FileToSend, readFile, sendFile } from './sending.js';
import type { YearServer } from './server.js';
import { YearClock } from './year-clock.js';

/** Somebody with a password and an authenticator app, at a device of their own. */
interface SignedIn {
  readonly signInName: string;
  readonly password: string;
  readonly secret: Uint8Array;
  readonly deviceId: string;
  token: string;
  untilMs: number;
  lastStep: number;
}

interface Answer {
  readonly __typename: string;
  readonly createdId?: string | null;
  readonly challengeId?: string | null;
  readonly receipts?: readonly { readonly logIndex: string | null; readonly revision: string }[];
  readonly invitationCode?: string | null;
}

export interface Act {
  readonly mutation: string;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface Done {
  readonly createdId: string;
  /** Null unless it was waited for (`awaitSealed`). */
  readonly logIndex: string | null;
  /** Of what it wrote last. */
  readonly revision: string;
  readonly invitationCode: string | null;
}

/** What the engine refused, by name. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    act: Act,
    detail: unknown,
  ) {
    super(
      `${act.mutation} was refused: ${JSON.stringify(detail)} ${JSON.stringify(act.input).slice(0, 300)}`,
    );
  }
}

const sessionDays = 30;
/** A step of a one-time code lasts so long; every code is used once. */
const stepMs = 30_000;
const confirmedAtOnce = 20;

/** The people of a school as clients of its API: each signs in, acts, and confirms legal acts. */
export class People {
  private readonly known = new Map<string, SignedIn>();
  private readonly clock = new YearClock();
  private codeInUse: Promise<unknown> = Promise.resolve();
  /** Requests that were answered. */
  requests = 0;
  confirmations = 0;
  signIns = 0;

  constructor(private readonly server: YearServer) {}

  nowMs(): number {
    return this.clock.nowMs();
  }

  /** The year begins when it begins, whatever the machine says. */
  async startAt(nowMs: number): Promise<void> {
    this.clock.set(nowMs);
    await this.server.setClock(nowMs);
  }

  /** Time goes on and never back. */
  async passTo(nowMs: number): Promise<void> {
    if (nowMs <= this.clock.nowMs()) return;
    this.clock.set(nowMs);
    await this.server.setClock(nowMs);
  }

  async accept(who: string, code: string): Promise<void> {
    const begun = await this.post<{ beginInvitation: { signInName: string; totpSecret: string } }>(
      null,
      `mutation ($input: BeginInvitationInput!) { beginInvitation(input: $input) {
         ... on AppToSetUp { signInName totpSecret } } }`,
      { input: { code } },
    );
    const { signInName, totpSecret } = begun.beginInvitation;
    const person = {
      signInName,
      password: randomBytes(12).toString('base64url'),
      secret: fromBase32(totpSecret),
      deviceId: randomUUID(),
      token: '',
      untilMs: 0,
      lastStep: 0,
    };
    const { password, deviceId } = person;
    const { acceptInvitation } = await this.withCode(person, (totpCode) =>
      this.post<{ acceptInvitation: { __typename: string; token?: string } }>(
        null,
        `mutation ($input: AcceptInvitationInput!) { acceptInvitation(input: $input) {
           __typename ... on InvitationAccepted { token } } }`,
        { input: { code, password, deviceId, totpCode, keepAs: 'BEARER' } },
      ),
    );
    if (acceptInvitation.token === undefined) throw new Error(acceptInvitation.__typename);
    this.opened(person, acceptInvitation.token);
    this.known.set(who, person);
  }

  /** `data` of the answer to a question. */
  async ask<T>(who: string, query: string, variables: Record<string, unknown> = {}): Promise<T> {
    return this.post<T>(await this.sessionOf(who), query, variables);
  }

  async act(who: string, mutation: string, input: Act['input']): Promise<Done> {
    const [done] = await this.actAll(who, [{ mutation, input }]);
    if (done === undefined) throw new Error('an act that is asked for is done');
    return done;
  }

  /** One after the other; those that need it are confirmed together, with one code. */
  async actAll(who: string, acts: readonly Act[]): Promise<readonly Done[]> {
    const token = await this.sessionOf(who);
    const all: Done[] = [];
    for (let at = 0; at < acts.length; at += confirmedAtOnce) {
      all.push(...(await this.actTogether(who, token, acts.slice(at, at + confirmedAtOnce))));
    }
    return all;
  }

  private async actTogether(
    who: string,
    token: string,
    acts: readonly Act[],
  ): Promise<readonly Done[]> {
    const named = acts.map(({ mutation, input }) => ({
      mutation,
      input: { commandId: randomUUID(), ...input },
    }));
    const answers: Answer[] = [];
    for (const act of named) answers.push(await this.send(token, act, null));
    const challengeIds = answers.flatMap(({ __typename, challengeId }) =>
      __typename === 'StepUpIsRequired' && challengeId ? [challengeId] : [],
    );
    if (challengeIds.length > 0) await this.confirm(who, token, challengeIds);
    const all: Done[] = [];
    for (const [at, act] of named.entries()) {
      const first = answers[at];
      const isAsked = first?.__typename === 'StepUpIsRequired';
      all.push(
        doneOf(act, isAsked ? await this.send(token, act, first.challengeId ?? null) : first),
      );
    }
    return all;
  }

  private async confirm(who: string, token: string, challengeIds: string[]): Promise<void> {
    const person = this.personCalled(who);
    const { confirmStepUp } = await this.withCode(person, (code) =>
      this.post<{ confirmStepUp: { __typename: string } }>(
        token,
        `mutation ($input: ConfirmStepUpInput!) { confirmStepUp(input: $input) { __typename } }`,
        { input: { challengeIds, code } },
      ),
    );
    this.confirmations += 1;
    if (confirmStepUp.__typename !== 'StepUpConfirmed') throw new Error(confirmStepUp.__typename);
  }

  private async send(
    token: string,
    { mutation, input }: Act,
    stepUp: string | null,
  ): Promise<Answer> {
    const type = `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;
    const success =
      mutation === 'inviteAccount'
        ? '... on InvitationMade { createdId invitationCode receipts { logIndex revision } }'
        : mutation === 'confirmRegisterImport'
          ? '... on RegisterImportDone { commandId }'
          : '... on CommandDone { createdId receipts { logIndex revision } }';
    const answer = await this.post<{ result: Answer }>(
      token,
      `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${success}
         ... on Refusal { code message { en } ... on StepUpIsRequired { challengeId }
           ... on FieldsAreInvalid { problems { field problem } }
           ... on RecordsAreRefused { records { recordId reason message { en } } } } } }`,
      { input: { ...input, stepUp } },
    );
    return answer.result;
  }

  private personCalled(who: string): SignedIn {
    const person = this.known.get(who);
    if (!person) throw new Error(`${who} has no account`);
    return person;
  }

  /** Signs in anew when the session would soon be over. */
  private async sessionOf(who: string): Promise<string> {
    const person = this.personCalled(who);
    if (this.nowMs() < person.untilMs) return person.token;
    const { signInName: name, password, deviceId } = person;
    const { signIn } = await this.withCode(person, (code) =>
      this.post<{ signIn: { __typename: string; token?: string } }>(
        null,
        'mutation ($input: SignInInput!) { signIn(input: $input) { __typename ... on SignedIn { token } } }',
        { input: { name, password, deviceId, code, keepAs: 'BEARER' } },
      ),
    );
    if (signIn.token === undefined) throw new Error(`${who}: ${signIn.__typename}`);
    this.opened(person, signIn.token);
    return person.token;
  }

  private opened(person: SignedIn, token: string): void {
    person.token = token;
    person.untilMs = this.nowMs() + sessionDays * 86_400_000;
    this.signIns += 1;
  }

  /**
   * One code at a time: to wait for a code is to let time pass for everybody, and one that is on
   * its way meanwhile would be too old when it arrives.
   */
  private withCode<T>(person: SignedIn, use: (code: string) => Promise<T>): Promise<T> {
    const used = this.codeInUse.then(async () => use(await this.code(person)));
    this.codeInUse = used.catch(() => undefined);
    return used;
  }

  /** The next code of that app that was not shown yet: whoever is too fast has to wait for it. */
  private async code(person: SignedIn): Promise<string> {
    const now = totpStepAt(this.nowMs());
    const step = Math.max(now, person.lastStep + 1);
    if (step > now) await this.passTo(step * stepMs);
    person.lastStep = step;
    return totpCode(person.secret, step);
  }

  private async post<T>(
    token: string | null,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<T> {
    const response = await fetch(`${this.server.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
    });
    const answer = (await response.json()) as { data?: T; errors?: unknown };
    this.requests += 1;
    if (!answer.data || answer.errors) throw new Error(JSON.stringify(answer.errors).slice(0, 500));
    return answer.data;
  }

  /** A file on its way to a record; gives the id under which it can be attached. */
  async sendFile(who: string, file: FileToSend): Promise<string> {
    this.requests += 2;
    return sendFile(await this.doorOf(who), file);
  }

  async readFile(who: string, recordId: string, fileId: string): Promise<FileRead> {
    this.requests += 1;
    return readFile(await this.doorOf(who), recordId, fileId);
  }

  private async doorOf(who: string): Promise<Door> {
    return { url: this.server.url, token: await this.sessionOf(who) };
  }

  /** A register as a file; gives the id under which it can be imported. */
  async upload(who: string, file: Uint8Array): Promise<string> {
    const response = await fetch(`${this.server.url}/imports`, {
      method: 'POST',
      headers: {
        'content-type': 'application/octet-stream',
        authorization: `Bearer ${await this.sessionOf(who)}`,
      },
      body: new Uint8Array(file),
    });
    return ((await response.json()) as { importId: string }).importId;
  }
}

const successes = ['CommandDone', 'InvitationMade', 'RegisterImportDone'];

const doneOf = (act: Act, answer: Answer | undefined): Done => {
  if (!answer || !successes.includes(answer.__typename)) {
    throw new Refused(answer?.__typename ?? 'nothing', act, answer);
  }
  return {
    createdId: answer.createdId ?? '',
    logIndex: answer.receipts?.at(-1)?.logIndex ?? null,
    revision: answer.receipts?.at(-1)?.revision ?? '0',
    invitationCode: answer.invitationCode ?? null,
  };
};
