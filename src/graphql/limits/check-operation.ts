import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  getVariableValues,
  isInputObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { RequestContext } from '../context/request-context.js';
import { NotSignedIn } from '../context/not-signed-in.js';
import { countNodes } from './cost.js';
import { isDeeperThan } from './depth-of-value.js';
import { RequestIsTooLarge } from './limit-error.js';
import { limits } from './limits.js';

export interface OperationToCheck {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly context: Pick<RequestContext, 'principal'>;
}

/** Answers without a credential: whether the API is there, and the ways in. */
const publicFields: ReadonlySet<string> = new Set([
  'health',
  '__typename',
  '__schema',
  '__type',
  'signIn',
  'beginPasskeySignIn',
  'finishPasskeySignIn',
  'beginInvitation',
  'acceptInvitation',
]);

/**
 * What has to hold of a whole request before any of it is carried out, over HTTP and WebSocket
 * alike: somebody is signed in, and it asks for no more than one request may.
 *
 * @throws NotSignedIn, RequestIsTooLarge
 */
export const checkOperation = ({
  schema,
  document,
  operation,
  variables,
  context,
}: OperationToCheck): void => {
  const fragments = fragmentsOf(document);
  if (!context.principal && !isPublic(operation.selectionSet, fragments)) throw new NotSignedIn();
  const rootType = schema.getRootType(operation.operation);
  if (!rootType) return;
  const given = variables ?? {};
  const { coerced } = getVariableValues(schema, sizingVariables(schema, operation), given, {
    maxErrors: 1,
  });
  // Execution refuses variables of another type before it does anything.
  if (!coerced) return;
  const { selectionSet } = operation;
  countNodes({ schema, fragments, rootType, selectionSet, variables: coerced });
};

/** Sizes are numbers and lists of names; a mutation's input is coerced once, by the execution. */
const sizingVariables = (
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): readonly VariableDefinitionNode[] =>
  variableDefinitions.filter(({ type }) => !isInputObjectType(schema.getType(nameOf(type))));

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);

/** Before anything walks the variables; `JSON.parse` takes what a recursion does not survive. */
export const checkVariables = (variables: unknown): void => {
  if (!isDeeperThan(variables, limits.variablesDepthMax)) return;
  throw new RequestIsTooLarge('variables-depth', {
    vi: `Biến lồng nhau quá ${limits.variablesDepthMax} tầng.`,
    en: `Variables nest deeper than ${limits.variablesDepthMax} levels.`,
  });
};

const fragmentsOf = (document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
    ),
  );

const isPublic = (
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): boolean =>
  selections.every((selection) => {
    if (selection.kind === Kind.FIELD) return publicFields.has(selection.name.value);
    if (selection.kind === Kind.INLINE_FRAGMENT) return isPublic(selection.selectionSet, fragments);
    const fragment = fragments.get(selection.name.value);
    return fragment !== undefined && isPublic(fragment.selectionSet, fragments);
  });
