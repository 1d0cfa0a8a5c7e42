import type { Type } from '@nestjs/common';
import type { Command } from '@nestjs/cqrs';
import { createUnionType, Mutation } from '@nestjs/graphql';
import type { LocalizedText, Result } from '../../application/vocabulary.js';
import { bilingual } from '../bilingual.js';
import { CommandDone } from '../shared/receipt.js';
import type { PublicRefusalType } from './public-refusal.js';
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
  /** What Nest knows the union by. */
  readonly type: object;
}

/**
 * `resultOf<SubmitRecordCommand>()('SubmitRecordResult', [...])`: the compiler lets in only what
 * the command's type declares; tests/integration/graphql-refusals.int.spec.ts shows that the list holds
 * all that the deciders answer with.
 */
export const resultOf =
  <C>(success: Type<object> = CommandDone) =>
  (name: string, refusals: readonly RefusalsOf<C>[]): ResultUnion => {
    const type = createUnionType({
      name,
      types: () => [success, ...refusals.map((refusal): Type<object> => refusalTypes[refusal])],
      resolveType: ({ code }: { readonly code?: PublicRefusalType }) => code ?? success,
    });
    return { name, refusals, type };
  };

/** A mutation that answers with that union. */
export const Write = ({ type }: ResultUnion, description: LocalizedText): MethodDecorator =>
  Mutation(() => type as Type<object>, { description: bilingual(description) });
