import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import {
  type DynamicModule,
  Inject,
  type MiddlewareConsumer,
  Module,
  type NestModule,
  type OnModuleInit,
} from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { Request, Response } from 'express';
import { ApplicationModule } from '../application/application.module.js';
import { QueriesModule } from '../application/queries/queries.module.js';
import { Contexts } from './context/contexts.js';
import { errorFormatter } from './errors/format-error.js';
import { GRAPHQL_OPTIONS, type GraphqlOptions } from './graphql-options.js';
import { guardArguments } from './guard-arguments.js';
import { graphqlBody, postOnly } from './http-body.js';
import { documentRules } from './limits/document-rules.js';
import { limits } from './limits/limits.js';
import { requestPlugin } from './limits/request-plugin.js';
import { checkDocument } from './persisted/document-policy.js';
import type { KnownOperations } from './persisted/known-operations.js';
import { namedOverHttp } from './persisted/named-over-http.js';
import { resolvers } from './resolvers.js';
import { ErrorsAreFormatted } from './errors/errors-are-formatted.js';
import { SubscriptionSockets } from './subscription/socket-server.js';
import { described } from './text-input.js';

const path = '/graphql';

@Module({ imports: [ApplicationModule], providers: [Contexts], exports: [Contexts] })
class ContextsModule {}

const apolloConfig = (
  contexts: Contexts,
  { development, operations }: GraphqlOptions,
): Omit<ApolloDriverConfig, 'driver'> => ({
  path,
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true },
  transformSchema: (schema) => described(guardArguments(schema)),
  context: async ({ req, res }: { readonly req: Request; readonly res: Response }) => {
    const context = await contexts.forRequest(req, res);
    const byHeader = req.headers.authorization !== undefined;
    const policy = { known: operations, ownFromAnybody: development };
    checkDocument(textIn(req.body), { byHeader, principal: context.principal }, policy);
    return context;
  },
  formatError: errorFormatter({ withSuggestions: development }),
  autoTransformHttpErrors: false,
  // Nothing may be cached, which the request plugin says; the other would ask at every field.
  plugins: [requestPlugin, ApolloServerPluginCacheControlDisabled()],
  validationRules: [...documentRules],
  parseOptions: { maxTokens: limits.tokensMax },
  introspection: development,
  // It would load scripts from elsewhere into the page where a token is typed.
  graphiql: false,
  hideSchemaDetailsFromClientErrors: !development,
  includeStacktraceInErrorResponses: false,
  allowBatchedHttpRequests: false,
  csrfPrevention: true,
  // Apollo's own learn whatever somebody registers; ours are known from the start.
  persistedQueries: false,
});

const textIn = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;

/** The GraphQL API over HTTP and WebSocket. */
@Module({})
export class GraphqlModule implements NestModule, OnModuleInit {
  constructor(
    private readonly sockets: SubscriptionSockets,
    @Inject(GRAPHQL_OPTIONS) private readonly options: GraphqlOptions,
  ) {}

  static forMode(mode: 'development' | 'production', operations: KnownOperations): DynamicModule {
    return GraphqlModule.with({ development: mode === 'development', path, operations });
  }

  static with(options: GraphqlOptions): DynamicModule {
    return {
      module: GraphqlModule,
      imports: [
        QueriesModule,
        ContextsModule,
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [ContextsModule],
          inject: [Contexts],
          useFactory: (contexts: Contexts) => apolloConfig(contexts, options),
        }),
      ],
      providers: [
        ...resolvers,
        SubscriptionSockets,
        { provide: APP_FILTER, useClass: ErrorsAreFormatted },
        { provide: GRAPHQL_OPTIONS, useValue: options },
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    const { operations } = this.options;
    consumer.apply(postOnly, graphqlBody, namedOverHttp(operations)).forRoutes('graphql');
  }

  onModuleInit(): void {
    this.sockets.listen();
  }
}
