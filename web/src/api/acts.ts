import type { AnyVariables, Client, CombinedError, TypedDocumentNode } from '@urql/core';
import type { Bilingual } from '../i18n/index.js';

/** What proves that an entry is in the log: its number, and when it was written. */
export interface Receipt {
  readonly logIndex: string | null;
  readonly recordedAt: string;
  readonly hash: string;
  readonly citation: Bilingual | null;
}

export interface Refusal {
  /** The refusal's name in the API, such as `RecordIsLocked`. */
  readonly name: string;
  readonly code: string;
  readonly message: Bilingual;
  readonly nextStep: Bilingual;
  /** Everything that the document asked of it. */
  readonly facts: Readonly<Record<string, unknown>>;
}

/** How an act ended. Nothing is ever shown as done before the engine gave its receipt. */
export type Outcome =
  | {
      readonly is: 'done';
      readonly createdId: string | null;
      readonly receipts: readonly Receipt[];
      readonly facts: Readonly<Record<string, unknown>>;
    }
  | { readonly is: 'refused'; readonly refusal: Refusal }
  /** Not known whether it was written: the same command id is sent again. */
  | { readonly is: 'failed'; readonly error: CombinedError }
  /** The person did not confirm it. */
  | { readonly is: 'given-up' };

/** What every input of an act has; the engine makes one act of all requests with one command id. */
export interface ActInput {
  readonly awaitSealed: boolean;
  readonly commandId?: string | null | undefined;
  readonly stepUp?: string | null | undefined;
}

export type ActDocument<Input> = TypedDocumentNode<
  Readonly<Record<string, unknown>>,
  { input: Input }
>;

/** One act to send: its document and what a person decides in it. */
export interface Act<Input> {
  readonly document: ActDocument<Input & ActInput>;
  readonly input: Input;
  readonly commandId: string;
}

export interface StepUpChallenge {
  readonly challengeId: string;
  readonly methods: readonly string[];
  readonly expiresAt: string | null;
}

export type Answer = Outcome | { readonly is: 'step-up'; readonly challenge: StepUpChallenge };

/** Sends an act once, and says what the engine answered. */
export const send = async <Input>(
  client: Client,
  { document, input, commandId }: Act<Input>,
  stepUp: string | null,
): Promise<Answer> => {
  const variables = { input: { ...input, commandId, stepUp, awaitSealed: true } };
  const result = await client
    .mutation(document as TypedDocumentNode<Record<string, unknown>, AnyVariables>, variables)
    .toPromise();
  if (result.error) return { is: 'failed', error: result.error };
  return answerOf(Object.values(result.data ?? {})[0] as Answered);
};

export interface Answered extends Readonly<Record<string, unknown>> {
  readonly __typename: string;
}

const answerOf = (answered: Answered): Answer => {
  const { __typename: name, challengeId, code } = answered;
  if (name === 'StepUpIsRequired' && typeof challengeId === 'string') {
    return {
      is: 'step-up',
      challenge: {
        challengeId,
        methods: answered['methods'] as readonly string[],
        expiresAt: answered['expiresAt'] as string | null,
      },
    };
  }
  if (typeof code === 'string') return { is: 'refused', refusal: refusalOf(answered) };
  return {
    is: 'done',
    createdId: (answered['createdId'] as string | null | undefined) ?? null,
    receipts: receiptsIn(answered),
    facts: answered,
  };
};

/** Of all entries; where they are too many to name each, of the last. */
const receiptsIn = ({ receipts, lastReceipt }: Answered): readonly Receipt[] =>
  (receipts as readonly Receipt[] | undefined) ?? (lastReceipt ? [lastReceipt as Receipt] : []);

/** What the engine said no with. */
export const refusalOf = (answered: Answered): Refusal => {
  const { __typename: name, code, message, nextStep } = answered;
  return { name, code, message, nextStep, facts: answered } as Refusal;
};
