import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { IdSource } from '../../application/ports/clock.js';
import { AUTHENTICATOR, ID_SOURCE } from '../../application/ports/tokens.js';
import { SocketContext } from '../subscription/socket-context.js';
import { type Buses, RequestContext } from './request-context.js';

const bearerForm = /^Bearer ([\x21-\x7e]{1,500})$/i;

/** Makes the context of each request; who asks comes from the credential and nothing else. */
@Injectable()
export class Contexts {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
  ) {}

  /** @param authorization the header's value, `Bearer <token>` */
  async forRequest(authorization: string | undefined): Promise<RequestContext> {
    const principal = await this.principal(authorization);
    return new RequestContext(this.buses(), principal, this.ids.next());
  }

  /** For a subscription; `authorization` is asked anew each time somebody wants to know. */
  forSocket(authorization: string, principal: Principal): SocketContext {
    const whoNow = (): Promise<Principal | null> => this.principal(authorization);
    return new SocketContext(this.buses(), principal, this.ids.next(), whoNow);
  }

  /** Null for anything but a valid credential. */
  async principal(authorization: unknown): Promise<Principal | null> {
    const token = typeof authorization === 'string' ? bearerForm.exec(authorization)?.[1] : null;
    return token ? this.authenticator.authenticate(token) : null;
  }

  private buses(): Buses {
    const { commands, queries, ids } = this;
    return { commands, queries, ids };
  }
}
