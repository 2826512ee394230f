import {
  GraphQLID,
  GraphQLNonNull,
  GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLArgumentConfig,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { asOfDirective } from '../as-of.js';
import { TYPE_NAME } from '../compile/object.js';
import {
  camelCase,
  edgeTarget,
  fieldMapping,
  isNodeType,
  nodeMapping,
  typeMapping,
  type FieldMapping,
  type MappedField,
} from '../mapping.js';
import { PAGES } from '../pages.js';
import { type GraphContext } from '../session.js';
import { type Summary } from '../summary.js';
import { byResponseKey, Connections, pagingArguments, type Connectable } from './connections.js';
import { refuseImpossibleDeclarations } from './declarations.js';
import { Filters } from './filters.js';
import { isToBeWoven, RecordInputs } from './inputs.js';

/**
 * Completes a schema of declared entities: filters, orders and pages, readers, and on `Query` one
 * look-up and one connection for each entity, with the summaries that it can have. Refuses declarations
 * that could not be read safely.
 */
export function weave(schema: GraphQLSchema, summaries: readonly Summary[] = []): GraphQLSchema {
  refuseImpossibleDeclarations(schema);
  const weaver = new Weaver(schema, summaries);
  const inputs = new RecordInputs(schema);
  const types = Object.values(schema.getTypeMap());
  for (const type of types) {
    if (typeMapping(type) !== undefined || isInterfaceType(type)) {
      if (isObjectType(type) || isInterfaceType(type)) weaver.weaveFields(type);
    }
    if (isInputObjectType(type)) {
      // The decorators of the schema cannot say so themselves.
      if (type.extensions['oneOf'] === true) type.isOneOf = true;
      inputs.weaveInto(type);
    }
    if (isAbstractType(type)) {
      type.resolveType = (value: Record<symbol, string>) => value[TYPE_NAME];
    }
  }
  weaver.weaveQuery();
  const { directives, types: before, ...config } = schema.toConfig();
  return new GraphQLSchema({
    ...config,
    types: before.filter((type) => !isToBeWoven(type)),
    directives: [...directives, asOfDirective],
  });
}

class Weaver {
  private readonly connections: Connections;
  private readonly filters = new Filters();

  constructor(
    private readonly schema: GraphQLSchema,
    summaries: readonly Summary[],
  ) {
    this.connections = new Connections(schema, summaries);
  }

  weaveFields(type: { getFields(): Record<string, MappedField> }): void {
    for (const field of Object.values(type.getFields())) {
      const mapping = fieldMapping(field);
      if (mapping !== undefined) this.weaveField(field, mapping);
    }
  }

  private weaveField(field: MappedField, mapping: FieldMapping): void {
    field.resolve = byResponseKey as NonNullable<MappedField['resolve']>;
    if (mapping.kind === 'EDGE' && mapping.page) this.turnToPage(field);
    if (mapping.kind === 'PROPERTY') addArguments(field, mapping.shape.args?.(this.schema) ?? {});
    if (mapping.kind === 'DERIVED') addArguments(field, mapping.args);
  }

  private turnToPage(field: MappedField): void {
    const target = edgeTarget(field);
    addArguments(field, { ...this.filters.arguments(target), ...pagingArguments });
    field.type = new GraphQLNonNull(this.connections.of(target));
  }

  weaveQuery(): void {
    const query = this.schema.getQueryType();
    if (!query) throw new Error('A schema needs a Query with at least one field.');
    query.description ??= 'What can be asked.';
    const mutation = this.schema.getMutationType();
    if (mutation) mutation.description ??= 'What can be done. Each does all of it or nothing.';
    for (const field of Object.values(query.getFields())) this.weavePages(field);
    for (const type of Object.values(this.schema.getTypeMap())) {
      if (isNodeType(type)) {
        this.addLookup(query, type);
        this.addOwnList(query, type);
      }
      const list = listName(type);
      if (list !== undefined) this.addList(query, list, type as Connectable);
    }
  }

  /** A list that its resolver gives page by page is a connection; see `PAGES`. */
  private weavePages(field: MappedField): void {
    if (field.extensions[PAGES] !== true) return;
    const connection = this.connections.ofPages(getNamedType(field.type) as GraphQLObjectType);
    field.type = isNonNullType(field.type) ? new GraphQLNonNull(connection) : connection;
  }

  private addLookup(query: GraphQLObjectType, type: GraphQLObjectType): void {
    addField(query, camelCase(type.name), {
      type,
      description: `The ${type.name} with this id; null where there is none to be seen.`,
      args: { id: { type: new GraphQLNonNull(GraphQLID), description: 'Its id.' } },
      resolve: (_source, { id }, { graph }, info) => graph.lookup(info, type, String(id)),
    });
  }

  private addOwnList(query: GraphQLObjectType, type: GraphQLObjectType): void {
    const { own } = nodeMapping(type);
    if (own === undefined) return;
    addField(query, own, {
      type: new GraphQLNonNull(this.connections.of(type)),
      description: `A page of the list of ${type.name} that are yours: you own them, or they name you.`,
      args: { ...this.filters.arguments(type), ...pagingArguments },
      resolve: (_source, _arguments, { graph }, info) => graph.ownPage(info, type),
    });
  }

  private addList(query: GraphQLObjectType, name: string, type: Connectable): void {
    addField(query, name, {
      type: new GraphQLNonNull(this.connections.of(type)),
      description: `A page of the list of ${type.name}.`,
      args: { ...this.filters.arguments(type), ...pagingArguments },
      resolve: (_source, _arguments, { graph }, info) => graph.page(info, type),
    });
  }
}

function listName(type: GraphQLNamedType): string | undefined {
  const mapping = typeMapping(type);
  return mapping === undefined || mapping.kind === 'RELATIONSHIP' ? undefined : mapping.list;
}

const COMPILED = 'compiled';

/** Whether the graph compiles all that is selected below a root field into one statement. */
export const isCompiled = ({ extensions }: { readonly extensions: object }): boolean =>
  COMPILED in extensions;

interface RootField {
  readonly type: MappedField['type'];
  readonly description: string;
  readonly args: Record<string, GraphQLArgumentConfig>;
  readonly resolve: (
    source: unknown,
    args: Record<string, unknown>,
    context: GraphContext,
    info: Parameters<NonNullable<MappedField['resolve']>>[3],
  ) => unknown;
}

function addField(query: GraphQLObjectType, name: string, { args, ...field }: RootField): void {
  const fields = query.getFields() as Record<string, MappedField>;
  if (fields[name] !== undefined) throw new Error(`Query has two fields "${name}".`);
  const added: MappedField = {
    ...field,
    resolve: field.resolve as unknown as NonNullable<MappedField['resolve']>,
    name,
    args: [],
    deprecationReason: undefined,
    extensions: { [COMPILED]: true },
    astNode: undefined,
  };
  addArguments(added, args);
  fields[name] = added;
}

function addArguments(
  field: MappedField,
  args: Readonly<Record<string, GraphQLArgumentConfig>>,
): void {
  const added = Object.entries(args).map(([name, config]): GraphQLArgument => ({
    name,
    description: config.description,
    type: config.type,
    defaultValue: config.defaultValue,
    deprecationReason: undefined,
    extensions: {},
    astNode: undefined,
  }));
  field.args = [...field.args, ...added];
}
