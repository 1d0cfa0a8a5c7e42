import { Inject, Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import { AccountIsNotOpen } from '../../application/errors.js';
import type { Authenticator, Principal } from '../../application/ports/authenticator.js';
import type { IdSource } from '../../application/ports/clock.js';
import type { PublicAddress } from '../../application/ports/public-address.js';
import { AUTHENTICATOR, ID_SOURCE, PUBLIC_ADDRESS } from '../../application/ports/tokens.js';
import { ReaderQuery } from '../../application/queries/school-queries.js';
import type { DeviceId } from '../../application/vocabulary.js';
import { SocketContext } from '../subscription/socket-context.js';
import { bearerOf, type Carrying, credentialOf, deviceOf, ownOrigin } from './credential.js';
import { Door, type HeaderSink } from './door.js';
import { type Buses, RequestContext } from './request-context.js';
import { sourceOf } from './source.js';

/** Makes the context of each request; who asks comes from the credential and nothing else. */
@Injectable()
export class Contexts {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    @Inject(ID_SOURCE) private readonly ids: IdSource,
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(PUBLIC_ADDRESS) private readonly address: PublicAddress,
  ) {}

  async forRequest(request: Request, response: HeaderSink): Promise<RequestContext> {
    const principal = await this.principal(this.authorizationOf(request));
    const deviceId = deviceOf(request) ?? (this.ids.next() as DeviceId);
    const origin = ownOrigin(request, this.address.url);
    const door = new Door({ origin, deviceId, source: sourceOf(request.ip) }, response);
    return new RequestContext(this.buses(), principal, this.ids.next(), door);
  }

  /** What a request or an upgrade carries, in the form of the header; null for nothing to go by. */
  authorizationOf(request: Carrying): string | null {
    const credential = credentialOf(request, this.address.url);
    return credential && `Bearer ${credential}`;
  }

  /** For a subscription; `authorization` is asked anew each time somebody wants to know. */
  forSocket(authorization: string, principal: Principal): SocketContext {
    const whoNow = (): Promise<Principal | null> => this.principalStill(authorization);
    return new SocketContext(this.buses(), principal, this.ids.next(), whoNow);
  }

  /** For a socket: who comes with a valid credential and whose account is open. */
  async admitted(authorization: unknown): Promise<Principal | null> {
    return this.withOpenAccount(await this.principal(authorization));
  }

  /** Whether whoever opened a socket could open it now; asking is no use of the session. */
  async isStillAdmitted(authorization: string): Promise<boolean> {
    return (await this.withOpenAccount(await this.principalStill(authorization))) !== null;
  }

  /** Null for anything but a valid credential. */
  async principal(authorization: unknown): Promise<Principal | null> {
    const token = tokenOf(authorization);
    return token ? this.authenticator.authenticate(token) : null;
  }

  private async principalStill(authorization: string): Promise<Principal | null> {
    const token = tokenOf(authorization);
    return token ? this.authenticator.recheck(token) : null;
  }

  /**
   * A request finds out by itself whether the account is open. Whoever holds no office any more,
   * and no grant, has nothing left to follow.
   */
  private async withOpenAccount(principal: Principal | null): Promise<Principal | null> {
    if (!principal) return null;
    try {
      const reader = await this.queries.execute(new ReaderQuery(principal, 'socket'));
      return reader.readsSchool ? principal : null;
    } catch (error) {
      if (error instanceof AccountIsNotOpen) return null;
      throw error;
    }
  }

  private buses(): Buses {
    const { commands, queries, ids } = this;
    return { commands, queries, ids };
  }
}

const tokenOf = (authorization: unknown): string | null =>
  typeof authorization === 'string' ? bearerOf(authorization) : null;
