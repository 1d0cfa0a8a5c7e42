import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation asks for at the top, each field once and by its own name, not its alias. */
export const rootFieldsOf = (
  { definitions }: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): readonly string[] => {
  const fragments = new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment.selectionSet]),
  );
  const names = new Set<string>();
  const entered = new Set<string>();
  const enter = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) names.add(selection.name.value);
      else if (selection.kind === Kind.INLINE_FRAGMENT) enter(selection.selectionSet);
      else {
        const name = selection.name.value;
        const fragment = entered.has(name) ? undefined : fragments.get(name);
        entered.add(name);
        if (fragment) enter(fragment);
      }
    }
  };
  enter(selectionSet);
  return [...names].filter((name) => !name.startsWith('__'));
};
