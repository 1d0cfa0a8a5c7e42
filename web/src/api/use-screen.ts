import type { AnyVariables, CombinedError, TypedDocumentNode } from '@urql/core';
import type { DocumentNode } from 'graphql';
import { useCallback, useRef } from 'react';
import { useQuery } from 'urql';
import { type Topic, useChanges, useLive } from './live.js';

/** What a screen shows: one question, asked again when something of its topics changes. */
export interface Screen<Answer> {
  /** Undefined only until the first answer; stays while it is asked again. */
  readonly data: Answer | undefined;
  readonly error: CombinedError | undefined;
  readonly isLoading: boolean;
  readonly again: () => void;
}

type Asked<V> = Omit<V, 'waitFor'>;

/**
 * Asks one question for a whole screen. If the document takes `$waitFor`, what this person wrote
 * last is waited for, so nobody looks for their own act in vain.
 */
export const useScreen = <Answer, V extends AnyVariables>(
  document: TypedDocumentNode<Answer, V>,
  variables: Asked<V>,
  { topics, pause = false }: { readonly topics: readonly Topic[]; readonly pause?: boolean },
): Screen<Answer> => {
  const { ownLogIndex } = useLive();
  const waitFor = takesWaitFor(document) ? { waitFor: ownLogIndex } : {};
  const [{ data, error, fetching }, ask] = useQuery({
    query: document,
    variables: { ...variables, ...waitFor } as V,
    requestPolicy: 'cache-and-network',
    pause,
  });
  const again = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  useChanges(topics, () => {
    if (!pause) again();
  });
  const shown = useLatest(JSON.stringify(variables), data);
  return { data: shown, error, isLoading: fetching && shown === undefined, again };
};

/** The last answer to the same question: what is on the screen stays while it is asked again. */
const useLatest = <Answer>(question: string, answer: Answer | undefined): Answer | undefined => {
  const kept = useRef<{ readonly question: string; readonly answer: Answer } | null>(null);
  if (answer !== undefined) kept.current = { question, answer };
  return kept.current?.question === question ? kept.current.answer : undefined;
};

const takesWaitFor = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === 'OperationDefinition' &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === 'waitFor'),
  );
