import type { ApolloServerPlugin } from '@apollo/server';
import type { RequestContext } from '../context/request-context.js';
import { correlate } from '../errors/format-error.js';
import { checkOperation, checkVariables } from './check-operation.js';
import { rootFieldsOf } from './root-fields.js';

/**
 * Checks every HTTP request before it is carried out, marks its errors with its id, and keeps what
 * one person was answered out of every cache.
 */
export const requestPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart({ contextValue: { correlationId }, response }) {
    response.http.headers.set('x-correlation-id', correlationId);
    response.http.headers.set('cache-control', 'no-store');
    return {
      async didResolveOperation({ schema, document, operation, request, contextValue }) {
        const { variables } = request;
        checkVariables(variables);
        if (!operation) return;
        contextValue.operation = rootFieldsOf(document, operation).join(',');
        checkOperation({ schema, document, operation, variables, context: contextValue });
      },
      async didEncounterErrors({ errors }) {
        for (const error of errors) correlate(error, correlationId);
      },
    };
  },
};
