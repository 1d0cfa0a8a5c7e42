import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Principal } from '../../application/ports/authenticator.js';
import type { AccountId } from '../../application/vocabulary.js';
import { Contexts } from '../context/contexts.js';
import { NotSignedIn } from '../context/not-signed-in.js';
import { correlate, errorFormatter } from '../errors/format-error.js';
import { GRAPHQL_OPTIONS, type GraphqlOptions } from '../graphql-options.js';
import { RequestIsTooLarge } from '../limits/limit-error.js';
import { limits } from '../limits/limits.js';
import { readOperation } from './operations.js';
import { carry } from './socket-transport.js';

type Upgrade = Parameters<WebSocketServer['handleUpgrade']>;

/** What is known of one socket once it was let in. */
interface Admitted {
  readonly authorization: string;
  /** Not by the cookie of the upgrade. */
  readonly byHeader: boolean;
  readonly principal: Principal;
}
interface SocketExtra {
  readonly socket: WebSocket;
  /** By the cookie of the upgrade. */
  readonly authorization: string | null;
  admitted: Admitted | null;
}
type SocketServer = Server<SocketExtra>;

/**
 * Subscriptions over `graphql-transport-ws`. The credential comes in `connection_init` (a browser
 * cannot set headers here) or is the cookie of the upgrade, which counts only when a page of ours
 * asks for it: another site's page cannot open one.
 */
@Injectable()
export class SubscriptionSockets implements OnModuleDestroy {
  private readonly sockets = new WebSocketServer({
    noServer: true,
    maxPayload: limits.messageBytesMax,
    handleProtocols: (protocols) => (protocols.has(protocol) ? protocol : false),
  });
  private readonly perAccount = new Map<string, number>();

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly schemas: GraphQLSchemaHost,
    private readonly contexts: Contexts,
    @Inject(GRAPHQL_OPTIONS) private readonly options: GraphqlOptions,
  ) {}

  /** Called once the schema is there. */
  listen(): void {
    const server = this.makeServer();
    this.http.httpAdapter
      .getHttpServer()
      .on('upgrade', (request: Upgrade[0], socket: Upgrade[1], head: Upgrade[2]) => {
        if (request.url?.split('?')[0] !== this.options.path) {
          socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
          return;
        }
        this.sockets.handleUpgrade(request, socket, head, (opened) => {
          this.admit(server, opened, this.contexts.authorizationOf(request));
        });
      });
  }

  /** Before the HTTP server closes, which waits for every socket that was upgraded from it. */
  async onModuleDestroy(): Promise<void> {
    for (const socket of this.sockets.clients) socket.close(1001, 'Going away');
    await new Promise<void>((resolve) => {
      this.sockets.close(() => resolve());
      setTimeout(() => {
        for (const socket of this.sockets.clients) socket.terminate();
      }, limits.closeGraceMs).unref();
    });
  }

  private admit(server: SocketServer, socket: WebSocket, authorization: string | null): void {
    const extra: SocketExtra = { socket, authorization, admitted: null };
    const stillAdmitted = async (): Promise<boolean> =>
      !extra.admitted || this.contexts.isStillAdmitted(extra.admitted.authorization);
    carry(socket, (transport) => server.opened(transport, extra), {
      stillAdmitted,
      slowConsumerMs: this.options.slowConsumerMs ?? limits.slowConsumerMs,
      recheckMs: this.options.socketRecheckMs ?? limits.socketRecheckMs,
    });
  }

  private makeServer(): SocketServer {
    const format = errorFormatter({ withSuggestions: this.options.development });
    const formatted = (errors: readonly GraphQLError[]): readonly GraphQLFormattedError[] =>
      errors.map((error) => format(error.toJSON(), error));
    return makeServer<Record<string, unknown>, SocketExtra>({
      connectionInitWaitTimeout: 5_000,
      onConnect: ({ connectionParams, extra }) => this.letIn(connectionParams, extra),
      onSubscribe: ({ extra, subscriptions }, _, payload) => {
        const { admitted } = extra;
        if (!admitted) return [new NotSignedIn()];
        if (Object.keys(subscriptions).length > limits.subscriptionsPerSocketMax) {
          return [new RequestIsTooLarge('subscriptions', tooManyText)];
        }
        const context = this.contexts.forSocket(admitted.authorization, admitted.principal);
        const { development, operations } = this.options;
        const operation = readOperation(this.schemas.schema, payload, context, {
          introspection: development,
          byHeader: admitted.byHeader,
          policy: { known: operations, ownFromAnybody: development },
        });
        if (!isErrors(operation)) return operation;
        for (const error of operation) correlate(error, context.correlationId);
        return operation;
      },
      onError: (_, __, ___, errors) => formatted(errors),
      onNext: (...[, , , , result]) => {
        const errors = result.errors && formatted(result.errors);
        return errors && ({ ...result, errors } as FormattedExecutionResult);
      },
    });
  }

  private async letIn(params: unknown, extra: SocketExtra): Promise<boolean> {
    const byHeader = typeof params === 'object' && params !== null && 'authorization' in params;
    const authorization = byHeader ? params.authorization : extra.authorization;
    const principal = await this.contexts.admitted(authorization);
    if (!principal || typeof authorization !== 'string') return false;
    const { accountId } = principal;
    const { socket } = extra;
    const open = this.perAccount.get(accountId) ?? 0;
    if (socket.readyState !== socket.OPEN || open >= limits.socketsPerAccountMax) return false;
    this.perAccount.set(accountId, open + 1);
    // The protocol tells only of the end of what it has acknowledged.
    socket.once('close', () => this.letGo(accountId));
    extra.admitted = { authorization, byHeader, principal };
    return true;
  }

  private letGo(accountId: AccountId): void {
    const open = (this.perAccount.get(accountId) ?? 1) - 1;
    if (open > 0) this.perAccount.set(accountId, open);
    else this.perAccount.delete(accountId);
  }
}

const protocol = 'graphql-transport-ws';
const tooManyText = {
  vi: `Mỗi kết nối chỉ theo dõi được ${limits.subscriptionsPerSocketMax} thứ cùng lúc.`,
  en: `One socket carries at most ${limits.subscriptionsPerSocketMax} subscriptions.`,
};

const isErrors = (result: unknown): result is readonly GraphQLError[] => Array.isArray(result);
