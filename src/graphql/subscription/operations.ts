import {
  type DocumentNode,
  type ExecutionArgs,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  NoSchemaIntrospectionCustomRule,
  OperationTypeNode,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import type { SubscribePayload } from 'graphql-ws';
import { checkOperation, checkVariables } from '../limits/check-operation.js';
import { documentRules } from '../limits/document-rules.js';
import { limits } from '../limits/limits.js';
import { checkDocument, type DocumentPolicy } from '../persisted/document-policy.js';
import { namedText } from '../persisted/named-operation.js';
import type { SocketContext } from './socket-context.js';

export interface SocketRules {
  readonly introspection: boolean;
  /** Whether the credential came in `connection_init`, which only a program has at hand. */
  readonly byHeader: boolean;
  readonly policy: DocumentPolicy;
}

/** A request over the socket as it will be executed, or why not; the same checks as over HTTP. */
export const readOperation = (
  schema: GraphQLSchema,
  payload: SubscribePayload,
  context: SocketContext,
  { introspection, byHeader, policy }: SocketRules,
): ExecutionArgs | readonly GraphQLError[] => {
  const { variables, operationName } = payload;
  try {
    const text = namedText(payload, policy.known) ?? payload.query;
    checkDocument(text, { byHeader, principal: context.principal }, policy);
    checkVariables(variables);
    const document = parsed(text);
    const rules = introspection ? [] : [NoSchemaIntrospectionCustomRule];
    const errors = validate(schema, document, [...specifiedRules, ...documentRules, ...rules]);
    if (errors.length > 0) return errors.map(withValidationCode);
    const operation = getOperationAST(document, operationName);
    if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) throw onlySubscriptions();
    const given = variables ?? {};
    checkOperation({ schema, document, operation, variables: given, context });
    return {
      schema,
      document,
      operationName: operationName ?? null,
      variableValues: given,
      contextValue: context,
    };
  } catch (error) {
    if (error instanceof GraphQLError) return [error];
    throw error;
  }
};

const parsed = (query: string): DocumentNode => {
  try {
    return parse(query, { maxTokens: limits.tokensMax });
  } catch (error) {
    throw coded(error, 'GRAPHQL_PARSE_FAILED');
  }
};

const coded = (error: unknown, code: string): unknown => {
  if (error instanceof GraphQLError) error.extensions['code'] ??= code;
  return error;
};

const withValidationCode = (error: GraphQLError): GraphQLError => {
  coded(error, 'GRAPHQL_VALIDATION_FAILED');
  return error;
};

const onlySubscriptions = (): GraphQLError =>
  new GraphQLError('Queries and mutations go over HTTP.', { extensions: { code: 'BAD_REQUEST' } });
