import type { Type } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { createUnionType } from '@nestjs/graphql';
import type { Receipt as ReceiptRow } from '../../application/ports/event-store.js';
import type { Result } from '../../application/vocabulary.js';
import type { Written } from '../context/request-context.js';
import { CommandDone } from '../shared/receipt.js';
import { presentRefusal } from './present-refusal.js';
import type { PublicRefusal, PublicRefusalType } from './public-refusal.js';
import { refusalTypes } from './refusal-types.js';

/** Names of the refusals in a command's declared result. */
type RefusalsOf<C> =
  C extends Command<Result<unknown, infer R>>
    ? R extends { readonly type: infer T }
      ? T & PublicRefusalType
      : never
    : never;

/** The result of a mutation: success, or one of exactly the refusals that its command can meet. */
export interface ResultUnion {
  readonly name: string;
  readonly refusals: readonly PublicRefusalType[];
}

/**
 * `resultOf<SubmitRecordCommand>()('SubmitRecordResult', [...])`: the compiler lets in only what
 * the command's type declares; tests/unit/graphql-refusals.unit.spec.ts shows that the list holds
 * all that the deciders answer with.
 */
export const resultOf =
  <C>(success: Type<unknown> = CommandDone) =>
  (name: string, refusals: readonly RefusalsOf<C>[]): ResultUnion => {
    const union = createUnionType({
      name,
      types: () => [success, ...refusals.map((type) => refusalTypes[type] as Type<unknown>)],
      resolveType: (value: { readonly code?: PublicRefusalType }) => value.code ?? success,
    });
    return Object.assign(union, { name, refusals });
  };

/** What a mutation answers with; a refusal keeps its data and gets its words. */
export const toUnion = (
  { commandId, result }: Written<readonly ReceiptRow[], PublicRefusal>,
  createdId: string | null = null,
): object =>
  result.ok ? { commandId, createdId, receipts: result.value } : presentRefusal(result.error);
