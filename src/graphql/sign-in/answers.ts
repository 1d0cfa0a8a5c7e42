import type { Command } from '@nestjs/cqrs';
import { SignOutCommand } from '../../application/sign-in/end-sessions.js';
import type { SignedIn, Visit } from '../../application/sign-in/session-openings.js';
import type { DeviceId, Result } from '../../application/vocabulary.js';
import type { Door } from '../context/door.js';
import type { RequestContext } from '../context/request-context.js';
import { InputIsInvalid } from '../input-problem.js';
import { presentRefusal } from '../refusals/present-refusal.js';
import type { PublicRefusal } from '../refusals/public-refusal.js';
import type { KeepAs } from '../shared/enums.js';

/** A member of the mutation's union. */
export const answerTo = async <T, R extends PublicRefusal>(
  context: RequestContext,
  command: Command<Result<T, R>>,
  success: (value: T) => object | Promise<object>,
): Promise<object> => {
  const result = await context.give(command);
  return result.ok ? success(result.value) : presentRefusal(result.error);
};

export const doorOf = ({ door }: RequestContext): Door => {
  if (!door) throw new Error('nobody signs in over a subscription');
  return door;
};

interface ComingIn {
  readonly keepAs: KeepAs;
  readonly deviceId: DeviceId | null;
}

/** The cookie knows the device better than the client says, if there is one. */
export const visitOf = (context: RequestContext, { keepAs, deviceId }: ComingIn): Visit => {
  const { visit } = doorOf(context);
  return keepAs === 'bearer' && deviceId ? { ...visit, deviceId } : visit;
};

/** Hands the new session over; the one that the request came with is over (ASVS 7.2.4). */
export const letIn = async <S extends SignedIn>(
  context: RequestContext,
  { keepAs }: ComingIn,
  { token, ...session }: S,
): Promise<object> => {
  const { principal } = context;
  if (principal?.sessionId) await context.give(new SignOutCommand(principal));
  if (keepAs === 'bearer') return { ...session, token };
  doorOf(context).keep(token);
  return { ...session, token: null };
};

const oneOfTwo = {
  vi: 'Gửi đúng một trong hai.',
  en: 'Exactly one of the two has to be given.',
};

/** @throws InputIsInvalid unless exactly one of two members was given */
export const eitherOf = <A, B>(
  names: readonly [string, string],
  first: A | null,
  second: B | null,
): { readonly first: A } | { readonly second: B } => {
  if (first !== null && second === null) return { first };
  if (first === null && second !== null) return { second };
  throw new InputIsInvalid(
    names.map((name) => ({ path: `input.${name}`, problem: 'one-of-two', message: oneOfTwo })),
  );
};
