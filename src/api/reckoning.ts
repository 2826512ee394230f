import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  getNullableType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { fieldMapping } from '../graph/mapping.js';

type Field = GraphQLField<unknown, unknown>;
type Variables = Readonly<Record<string, unknown>>;

/** What a list without a page size counts for: such lists are short by their nature. */
const PLAIN_LIST = 10;

/**
 * Reckons how many objects the answer to a query could hold. An object counts as one, a page as many
 * times as its size, the total of a list as one for each place on the page; values count as nothing,
 * and so does introspection. Of alternatives by type the dearest counts, as an object has one type.
 */
export class Reckoning {
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly fragmentCosts = new Map<string, number>();

  constructor(
    private readonly schema: GraphQLSchema,
    { definitions }: DocumentNode,
    private readonly variables: Variables,
  ) {
    for (const definition of definitions) {
      if (definition.kind !== Kind.FRAGMENT_DEFINITION) continue;
      this.fragments.set(definition.name.value, definition);
    }
  }

  costOf({ operation, selectionSet }: OperationDefinitionNode): number {
    const root = this.schema.getRootType(operation);
    return root ? this.setCost(selectionSet, root) : 0;
  }

  private setCost({ selections }: SelectionSetNode, parent: GraphQLCompositeType): number {
    let shared = 0;
    const alternatives = new Map<string, number>();
    for (const selection of selections.filter((each) => this.isIncluded(each))) {
      const type = this.typeOf(selection, parent);
      const cost = this.selectionCost(selection, type);
      if (isAbstractType(parent) && isObjectType(type)) {
        alternatives.set(type.name, (alternatives.get(type.name) ?? 0) + cost);
      } else {
        shared += cost;
      }
    }
    return shared + Math.max(0, ...alternatives.values());
  }

  private isIncluded(selection: SelectionNode): boolean {
    const { variables } = this;
    const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
    const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
    return skip?.['if'] !== true && include?.['if'] !== false;
  }

  /** The type on which a selection is made: that of its condition, or else the one it stands in. */
  private typeOf(selection: SelectionNode, parent: GraphQLCompositeType): GraphQLCompositeType {
    const definition =
      selection.kind === Kind.FRAGMENT_SPREAD
        ? this.fragments.get(selection.name.value)
        : selection;
    if (definition === undefined || definition.kind === Kind.FIELD) return parent;
    const type = this.schema.getType(definition.typeCondition?.name.value ?? parent.name);
    return isCompositeType(type) ? type : parent;
  }

  private selectionCost(selection: SelectionNode, type: GraphQLCompositeType): number {
    switch (selection.kind) {
      case Kind.FIELD:
        return this.fieldCost(selection, type);
      case Kind.INLINE_FRAGMENT:
        return this.setCost(selection.selectionSet, type);
      case Kind.FRAGMENT_SPREAD:
        return this.fragmentCost(selection.name.value, type);
    }
  }

  /** Once for each fragment: they may use one another more often than could be followed. */
  private fragmentCost(name: string, type: GraphQLCompositeType): number {
    const known = this.fragmentCosts.get(name);
    if (known !== undefined) return known;
    const fragment = this.fragments.get(name);
    const cost = fragment === undefined ? 0 : this.setCost(fragment.selectionSet, type);
    this.fragmentCosts.set(name, cost);
    return cost;
  }

  private fieldCost(node: FieldNode, parent: GraphQLCompositeType): number {
    const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
    if (field === undefined) return 0;
    const type = getNamedType(field.type);
    if (!isCompositeType(type)) return isTotal(field, parent) ? 1 : 0;
    const within = node.selectionSet === undefined ? 0 : this.setCost(node.selectionSet, type);
    const each = isObject(field) ? 1 + within : within;
    return each * this.howMany(node, field, parent);
  }

  private howMany(node: FieldNode, field: Field, parent: GraphQLCompositeType): number {
    const { first, ids } = this.argumentsOf(node, field);
    if (typeof first === 'number') return Math.max(0, first);
    // The lists of a connection are as long as its page, which counts at the connection.
    if (!isListType(getNullableType(field.type)) || isConnection(parent)) return 1;
    return Array.isArray(ids) ? ids.length : PLAIN_LIST;
  }

  private argumentsOf(node: FieldNode, field: Field): Variables {
    try {
      return getArgumentValues(field, node, this.variables);
    } catch {
      // The field will be refused for the same reason, so nothing is read for it.
      return { first: 0 };
    }
  }
}

function isTotal({ name }: Field, parent: GraphQLNamedType): boolean {
  return name === 'totalCount' && isConnection(parent);
}

/** Connections and their parts are no objects of the graph, nor are values that have fields. */
function isObject(field: Field): boolean {
  if (isConnection(getNamedType(field.type))) return false;
  if (['edges', 'pageInfo'].includes(field.name)) return false;
  return !['PROPERTY', 'DERIVED'].includes(fieldMapping(field)?.kind ?? '');
}

function isConnection({ name }: GraphQLNamedType): boolean {
  return name.endsWith('Connection');
}
