import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import {
  type DynamicModule,
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
import { resolvers } from './resolvers.js';
import { ErrorsAreFormatted } from './errors/errors-are-formatted.js';
import { SubscriptionSockets } from './subscription/socket-server.js';
import { described } from './text-input.js';

const path = '/graphql';

@Module({ imports: [ApplicationModule], providers: [Contexts], exports: [Contexts] })
class ContextsModule {}

const apolloConfig = (
  contexts: Contexts,
  { development }: GraphqlOptions,
): Omit<ApolloDriverConfig, 'driver'> => ({
  path,
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true },
  transformSchema: (schema) => described(guardArguments(schema)),
  context: ({ req, res }: { readonly req: Request; readonly res: Response }) =>
    contexts.forRequest(req, res),
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
  persistedQueries: false,
});

/** The GraphQL API over HTTP and WebSocket. */
@Module({})
export class GraphqlModule implements NestModule, OnModuleInit {
  constructor(private readonly sockets: SubscriptionSockets) {}

  static forMode(mode: 'development' | 'production'): DynamicModule {
    return GraphqlModule.with({ development: mode === 'development', path });
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
    consumer.apply(postOnly, graphqlBody).forRoutes('graphql');
  }

  onModuleInit(): void {
    this.sockets.listen();
  }
}
