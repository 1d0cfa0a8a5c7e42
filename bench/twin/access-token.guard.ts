import { createHash } from 'node:crypto';
import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  ForbiddenException,
  Injectable,
  UnauthorizedException,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { Request } from 'express';
import { DataSource } from 'typeorm';
import { AccessToken, type Account, type Role } from './account.entities.js';

interface SignedInContext {
  readonly req: Request;
  account?: Account;
}

const contextOf = (context: ExecutionContext): SignedInContext =>
  GqlExecutionContext.create(context).getContext<SignedInContext>();

export const Roles = Reflector.createDecorator<Role[]>();

export const SignedIn = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return contextOf(context).account;
});

/** Looks up the bearer token and who holds it, with their appointments, in one statement. */
@Injectable()
export class AccessTokenGuard implements CanActivate {
  constructor(private readonly source: DataSource) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const signedIn = contextOf(context);
    const token = /^Bearer (\S{1,500})$/i.exec(signedIn.req.headers.authorization ?? '')?.[1];
    if (!token) throw new UnauthorizedException();
    const found = await this.source
      .getRepository(AccessToken)
      .createQueryBuilder('token')
      .innerJoinAndSelect('token.account', 'account')
      .leftJoinAndSelect('account.appointments', 'appointment')
      .where('token.tokenHash = :hash', { hash: createHash('sha256').update(token).digest() })
      .andWhere('token.revokedAt is null and token.expiresAt > now()')
      .getOne();
    if (!found) throw new UnauthorizedException();
    signedIn.account = found.account;
    return true;
  }
}

/** Lets through whoever holds one of the roles today. */
@Injectable()
export class RolesGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const allowed = this.reflector.get(Roles, context.getHandler());
    const { account } = contextOf(context);
    const today = new Date().toISOString().slice(0, 10);
    const holdsOne = account?.appointments.some(
      ({ role, validFrom, validTo }) =>
        allowed.includes(role) && validFrom <= today && (validTo === null || validTo >= today),
    );
    if (!holdsOne) throw new ForbiddenException();
    return true;
  }
}
