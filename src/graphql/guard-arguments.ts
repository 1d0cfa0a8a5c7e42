import {
  type GraphQLArgument,
  type GraphQLFieldResolver,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { InputIsInvalid, type InputProblem } from './input-problem.js';
import { type Accepted, acceptId, acceptText } from './text-input.js';

/** Gives the value as it may go on; what is wrong with it is added to the problems. */
type Guard = (value: unknown, path: string, problems: InputProblem[]) => unknown;

const textGuard =
  (accept: (text: string) => Accepted): Guard =>
  (value, path, problems) => {
    if (typeof value !== 'string') return value;
    const accepted = accept(value);
    if ('text' in accepted) return accepted.text;
    problems.push({ path, ...accepted });
    return value;
  };

/** Scalars that carry text of the caller's choice; all others have a closed form of their own. */
const scalarGuards: Readonly<Record<string, Guard>> = {
  String: textGuard(acceptText),
  FieldValue: textGuard(acceptText),
  ID: textGuard(acceptId),
};

/**
 * Lets no text into a resolver but through `acceptText` and no id but through `acceptId`: as
 * literal, as variable, nested, in a list, over HTTP or WebSocket. Works on coerced arguments, so
 * there is no second way in.
 */
export const guardArguments = (schema: GraphQLSchema): GraphQLSchema => {
  const guards = new Map<string, Guard | null>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const guard = membersGuard(field.args, guards);
      if (!guard) continue;
      if (field.resolve) field.resolve = guarded(field.resolve, guard);
      if (field.subscribe) field.subscribe = guarded(field.subscribe, guard);
    }
  }
  return schema;
};

type Resolver = GraphQLFieldResolver<unknown, unknown>;

const guarded =
  (resolve: Resolver, guard: Guard): Resolver =>
  (source, args, context, resolution) => {
    const problems: InputProblem[] = [];
    const accepted = guard(args, '', problems) as typeof args;
    if (problems.length > 0) throw new InputIsInvalid(problems);
    return resolve(source, accepted, context, resolution);
  };

/** Null when nothing in the type carries text. */
const guardOf = (type: GraphQLInputType, known: Map<string, Guard | null>): Guard | null => {
  if (isNonNullType(type)) return guardOf(type.ofType, known);
  if (isListType(type)) {
    const guard = guardOf(type.ofType, known);
    return (
      guard &&
      ((value, path, problems) =>
        Array.isArray(value)
          ? value.map((item, index) => guard(item, `${path}.${index}`, problems))
          : value)
    );
  }
  if (!isInputObjectType(type)) return scalarGuards[type.name] ?? null;
  const before = known.get(type.name);
  if (before !== undefined) return before;
  // A type may contain itself; by the time a value comes the guard is known.
  known.set(type.name, (value, path, problems) => {
    const guard = known.get(type.name);
    return guard ? guard(value, path, problems) : value;
  });
  const guard = membersGuard(Object.values(type.getFields()), known);
  known.set(type.name, guard);
  return guard;
};

const membersGuard = (
  members: readonly (GraphQLArgument | GraphQLInputField)[],
  known: Map<string, Guard | null>,
): Guard | null => {
  const guards = members.flatMap(({ name, type }) => {
    const guard = guardOf(type, known);
    return guard ? [{ name, guard }] : [];
  });
  if (guards.length === 0) return null;
  return (value, path, problems) => {
    if (typeof value !== 'object' || value === null) return value;
    const members = { ...(value as Record<string, unknown>) };
    for (const { name, guard } of guards) {
      if (!(name in members)) continue;
      members[name] = guard(members[name], path === '' ? name : `${path}.${name}`, problems);
    }
    return members;
  };
};
