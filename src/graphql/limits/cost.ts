import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { RequestIsTooLarge } from './limit-error.js';
import { limits } from './limits.js';

/**
 * How much a field can bring, stated where the field is declared (`@Extensions(...)`). A field
 * without any is one object that has to be looked up.
 */
export interface FieldSize {
  /** A list that never holds more than this. */
  readonly listMax?: number;
  /** A connection: its list holds as many as this page argument says. */
  readonly page?: true;
  /** The list of a connection. */
  readonly paged?: true;
  /** A list with one entry for each value of this argument, or `listMax` when it is not given. */
  readonly perValueOf?: string;
  /** Of one object; less than 1 for what comes with its owner, 0 for mere wrapping. */
  readonly weight?: number;
}

export const sizeKey = 'size';
export const sized = (size: FieldSize): Record<string, unknown> => ({ [sizeKey]: size });

export const sizeOf = (field: GraphQLField<unknown, unknown>): FieldSize =>
  (field.extensions[sizeKey] as FieldSize | undefined) ?? {};

export interface OperationToCount {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly rootType: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  /** Coerced with defaults filled in, but for input objects: no size comes from inside one. */
  readonly variables: Readonly<Record<string, unknown>>;
}

const noArguments: Readonly<Record<string, unknown>> = {};

/** A single value; keeps a query that asks for everything ten times over from being cheap. */
const leafWeight = 0.01;

/**
 * Upper bound of what an operation can bring, in objects, from its coerced arguments: it does not
 * matter whether a page size comes as literal, variable, default or inside an input object.
 *
 * @throws RequestIsTooLarge beyond `limits.nodesMax`, or for a page larger than a page may be
 */
export const countNodes = (operation: OperationToCount): number => {
  const counter = new Counter(operation);
  counter.enter(operation.selectionSet, operation.rootType, { times: 1, pageSize: 1 });
  return counter.nodes;
};

interface Place {
  /** How many objects of this kind there can be. */
  readonly times: number;
  /** Page size of the connection we are in. */
  readonly pageSize: number;
}

class Counter {
  nodes = 0;
  private selections = 0;

  constructor(private readonly operation: OperationToCount) {}

  enter(set: SelectionSetNode, type: GraphQLCompositeType, place: Place): void {
    this.select(set, type, place, new Set());
  }

  private select(
    { selections }: SelectionSetNode,
    type: GraphQLCompositeType,
    place: Place,
    entered: Set<string>,
  ): void {
    for (const selection of selections) {
      this.selections += 1;
      if (this.selections > limits.selectionsMax) throw tooCostly();
      if (selection.kind === Kind.FIELD) {
        this.field(selection, type, place);
        continue;
      }
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = this.typeNamed(selection.typeCondition?.name.value) ?? type;
        this.select(selection.selectionSet, on, place, entered);
        continue;
      }
      const fragment = this.operation.fragments.get(selection.name.value);
      if (!fragment || entered.has(selection.name.value)) continue;
      // As in execution: within one selection set a fragment counts once.
      entered.add(selection.name.value);
      const on = this.typeNamed(fragment.typeCondition.name.value) ?? type;
      this.select(fragment.selectionSet, on, place, entered);
    }
  }

  private field(node: FieldNode, parent: GraphQLCompositeType, place: Place): void {
    const field =
      isObjectType(parent) || isInterfaceType(parent)
        ? parent.getFields()[node.name.value]
        : undefined;
    // `__typename` and introspection bring nothing of ours.
    if (!field) return;
    const size = sizeOf(field);
    const isSized = size.page === true || size.perValueOf !== undefined;
    const args = isSized ? getArgumentValues(field, node, this.operation.variables) : noArguments;
    const times = place.times * listLength(field, size, args, place.pageSize);
    const type = getNamedType(field.type);
    const isComposite = isCompositeType(type);
    this.nodes += times * (isComposite ? (size.weight ?? 1) : leafWeight);
    if (this.nodes > limits.nodesMax) throw tooCostly();
    if (!isComposite || !node.selectionSet) return;
    const pageSize = size.page ? pageSizeOf(args) : place.pageSize;
    this.enter(node.selectionSet, type, { times, pageSize });
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.operation.schema.getType(name);
    return type && isCompositeType(type) ? type : null;
  }
}

/** The one place where a page size is judged, before anything is carried out. */
const pageSizeOf = ({ first }: Readonly<Record<string, unknown>>): number => {
  if (first === undefined || first === null) return limits.pageSizeDefault;
  if (typeof first === 'number' && first >= 1 && first <= limits.pageSizeMax) return first;
  throw new RequestIsTooLarge('page-size', {
    vi: `Mỗi trang có từ 1 đến ${limits.pageSizeMax} mục.`,
    en: `A page holds from 1 to ${limits.pageSizeMax} entries.`,
  });
};

const listLength = (
  field: GraphQLField<unknown, unknown>,
  size: FieldSize,
  args: Readonly<Record<string, unknown>>,
  pageSize: number,
): number => {
  if (!isListType(getNullableType(field.type))) return 1;
  if (size.paged) return pageSize;
  const values = size.perValueOf === undefined ? undefined : args[size.perValueOf];
  if (Array.isArray(values)) return values.length;
  return size.listMax ?? limits.pageSizeMax;
};

const tooCostly = (): RequestIsTooLarge =>
  new RequestIsTooLarge('nodes', {
    vi: `Câu hỏi có thể trả về quá ${limits.nodesMax} đối tượng; hãy xin trang nhỏ hơn.`,
    en: `The query can bring more than ${limits.nodesMax} objects; ask for smaller pages.`,
  });
