import { Inject, Injectable, UnauthorizedException } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { Request } from 'express';
import { AccountIsNotOpen } from '../application/errors.js';
import type { Authenticator, Principal } from '../application/ports/authenticator.js';
import type { PublicAddress } from '../application/ports/public-address.js';
import { AUTHENTICATOR, PUBLIC_ADDRESS } from '../application/ports/tokens.js';
import type { Reader } from '../application/queries/reader.js';
import { ReaderQuery } from '../application/queries/school-queries.js';
import { credentialOf } from '../graphql/context/credential.js';

export interface SignedIn {
  readonly principal: Principal;
  readonly reader: Reader;
}

/** Who calls a route beside GraphQL, by the same rules: a cookie counts for our own pages only. */
@Injectable()
export class HttpDoor {
  constructor(
    @Inject(AUTHENTICATOR) private readonly authenticator: Authenticator,
    @Inject(PUBLIC_ADDRESS) private readonly address: PublicAddress,
    private readonly queries: QueryBus,
  ) {}

  /**
   * @param operation what a recorded reading says was asked for
   * @throws UnauthorizedException
   */
  async signedIn(request: Request, operation: string): Promise<SignedIn> {
    const credential = credentialOf(request, this.address.url);
    const principal = credential && (await this.authenticator.authenticate(credential));
    if (!principal) throw new UnauthorizedException();
    try {
      const reader = await this.queries.execute(new ReaderQuery(principal, operation));
      return { principal, reader };
    } catch (error) {
      if (error instanceof AccountIsNotOpen) throw new UnauthorizedException();
      throw error;
    }
  }
}
