import type { Command } from '@nestjs/cqrs';
import type { CommandHeader, WriteResult } from '../../application/write-header.js';
import type { RequestContext, WriteOptions } from '../context/request-context.js';
import { presentRefusal } from './present-refusal.js';
import type { AnyRefusal, PublicRefusal } from './public-refusal.js';
import { refusalTexts } from './refusal-texts.js';

type Writing<R> = Command<WriteResult<R>>;
export type Body<I> = Omit<I, keyof WriteOptions>;

/** Gives a mutation's command and turns what comes back into a member of its result union. */
export const carryOut = <I extends WriteOptions, R extends AnyRefusal>(
  context: RequestContext,
  input: I,
  command: (header: CommandHeader, body: Body<I>) => Writing<R>,
): Promise<object> => {
  const { commandId, occurredAt, awaitSealed, stepUp, ...body } = input;
  const header = context.commandHeader({ commandId, occurredAt, awaitSealed, stepUp });
  return answer(context, header, command(header, body), null);
};

/** The same for a command that creates something; `label` says what, e.g. `record`. */
export const carryOutNew = <I extends WriteOptions, R extends AnyRefusal>(
  context: RequestContext,
  label: string,
  input: I,
  command: (header: CommandHeader, body: Body<I>, newId: string) => Writing<R>,
): Promise<object> => {
  const { commandId, occurredAt, awaitSealed, stepUp, ...body } = input;
  const header = context.commandHeader({ commandId, occurredAt, awaitSealed, stepUp });
  const newId = context.newId(header, label);
  return answer(context, header, command(header, body, newId), newId);
};

const answer = async <R extends AnyRefusal>(
  context: RequestContext,
  { commandId }: CommandHeader,
  command: Writing<R>,
  createdId: string | null,
): Promise<object> => {
  const result = await context.give(command);
  if (result.ok) return { commandId, createdId, receipts: result.value };
  const refusal: AnyRefusal = result.error;
  if (!isPublic(refusal)) throw new Error(`${refusal.type} is not for callers`);
  return presentRefusal(refusal);
};

const isPublic = (refusal: AnyRefusal): refusal is PublicRefusal =>
  Object.hasOwn(refusalTexts, refusal.type);
