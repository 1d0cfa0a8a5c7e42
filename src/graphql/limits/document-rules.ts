import {
  type ASTVisitor,
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';
import { RequestIsTooLarge } from './limit-error.js';
import { limits } from './limits.js';

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const fragmentsOf = (document: DocumentNode): Fragments =>
  new Map(
    document.definitions.flatMap((node) =>
      node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [],
    ),
  );

/** Introspection nests deeper than any query of ours; where it is allowed it is harmless. */
const isIntrospection = (name: string): boolean => name.startsWith('__');

const maxOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b), 0);

/** Depth of fields with fragments in place; a fragment that contains itself counts as too deep. */
const depthOf = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
  known: Map<string, number>,
): number =>
  maxOf(
    selections.map((selection) => {
      if (selection.kind === Kind.FIELD) {
        if (isIntrospection(selection.name.value) || !selection.selectionSet) return 1;
        return 1 + depthOf(selection.selectionSet, fragments, known);
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        return depthOf(selection.selectionSet, fragments, known);
      }
      const name = selection.name.value;
      const before = known.get(name);
      if (before !== undefined) return before;
      known.set(name, limits.depthMax + 1);
      const fragment = fragments.get(name);
      const depth = fragment ? depthOf(fragment.selectionSet, fragments, known) : 0;
      known.set(name, depth);
      return depth;
    }),
  );

export const depthRule: ValidationRule = (context) => {
  const fragments = fragmentsOf(context.getDocument());
  const known = new Map<string, number>();
  return onOperations((operation) => {
    if (depthOf(operation.selectionSet, fragments, known) <= limits.depthMax) return;
    const message = {
      vi: `Câu hỏi lồng nhau quá ${limits.depthMax} tầng.`,
      en: `The query nests deeper than ${limits.depthMax} levels.`,
    };
    context.reportError(new RequestIsTooLarge('depth', message, [operation]));
  });
};

export const aliasesRule: ValidationRule = (context: ValidationContext): ASTVisitor => {
  const counts = new Map<string, number>();
  return {
    Field(node) {
      if (!node.alias || node.alias.value === node.name.value) return;
      const field = `${context.getParentType()?.name ?? ''}.${node.name.value}`;
      const count = (counts.get(field) ?? 0) + 1;
      counts.set(field, count);
      if (count !== limits.aliasesMax + 1) return;
      const message = {
        vi: `Một trường được đặt bí danh quá ${limits.aliasesMax} lần.`,
        en: `One field has more than ${limits.aliasesMax} aliases.`,
      };
      context.reportError(new RequestIsTooLarge('aliases', message, [node]));
    },
  };
};

/** Fields at the root with fragments in place; each fragment is entered once. */
const rootFieldsOf = (
  { selections }: SelectionSetNode,
  fragments: Fragments,
  entered: Set<string>,
): number =>
  selections.reduce((count, selection) => {
    if (selection.kind === Kind.FIELD) {
      return isIntrospection(selection.name.value) ? count : count + 1;
    }
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return count + rootFieldsOf(selection.selectionSet, fragments, entered);
    }
    const fragment = fragments.get(selection.name.value);
    if (!fragment || entered.has(selection.name.value)) return count;
    entered.add(selection.name.value);
    return count + rootFieldsOf(fragment.selectionSet, fragments, entered);
  }, 0);

export const rootMutationsRule: ValidationRule = (context) => {
  const fragments = fragmentsOf(context.getDocument());
  return onOperations((operation) => {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const count = rootFieldsOf(operation.selectionSet, fragments, new Set());
    if (count <= limits.rootMutationsMax) return;
    const message = {
      vi: 'Mỗi yêu cầu chỉ được một thao tác ghi.',
      en: 'A request may hold one mutation.',
    };
    context.reportError(new RequestIsTooLarge('root-mutations', message, [operation]));
  });
};

const onOperations = (check: (operation: OperationDefinitionNode) => void): ASTVisitor => ({
  // Its fields are looked at by the check itself, with fragments in place.
  OperationDefinition: (operation) => check(operation),
});

/** What a document may be, whatever its variables; checked once per document. */
export const documentRules: readonly ValidationRule[] = [depthRule, aliasesRule, rootMutationsRule];
