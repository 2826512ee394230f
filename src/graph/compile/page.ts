import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import neo4j from 'neo4j-driver';
import { decodeCursor, encodeCursor, type Ordering, type Position } from '../cursor.js';
import { badUserInput } from '../errors.js';
import { nodePattern, nodeVariables } from '../guard.js';
import {
  concreteTypes,
  fieldMapping,
  type AbstractType,
  type EdgeMapping,
  type MappedField,
} from '../mapping.js';
import { type Arguments } from '../values/value-shape.js';
import {
  type Column,
  type Compilation,
  type Execution,
  type Place,
  type Selected,
} from './compilation.js';
import { matchEdge } from './edge.js';
import { whereConditions } from './where.js';

export const LARGEST_PAGE = 100;

/** Compiles what a page selects on its nodes; handed in, for nodes have pages and pages have nodes. */
type CompileNode = (
  type: GraphQLObjectType | AbstractType,
  nodes: readonly FieldNode[],
  place: Place,
  compilation: Compilation,
) => Column;

interface Tools {
  readonly compilation: Compilation;
  readonly compileNode: CompileNode;
}

/** What the nodes of a page are matched by, before filter, order and limit. */
interface Source {
  readonly text: string;
  readonly carried: string;
  readonly place: Place;
  readonly type: GraphQLObjectType | AbstractType;
}

/** A connection below a node. */
export function compilePage(
  selected: Selected,
  mapping: EdgeMapping,
  from: Place,
  tools: Tools,
): Column {
  const edge = matchEdge(selected.field, mapping, from, tools.compilation);
  const source: Source = {
    text: edge.text,
    carried: edge.distinctTarget,
    place: edge.target,
    type: edge.targetType,
  };
  return page(selected, source, tools);
}

/** The connection over all nodes of a type. */
export function compileRootPage(
  selected: Selected,
  type: GraphQLObjectType | AbstractType,
  tools: Tools,
): Column {
  const { compilation } = tools;
  const types = concreteTypes(compilation.schema, type);
  const pattern = nodePattern('n0', types, compilation.time);
  const source: Source = {
    text: `MATCH ${pattern.text}${pattern.bind}`,
    carried: nodeVariables('n0', pattern),
    place: { node: 'n0', properties: pattern.properties, depth: 0 },
    type,
  };
  return page(selected, source, tools);
}

function page(selected: Selected, source: Source, tools: Tools): Column {
  const { compilation } = tools;
  const { field, nodes } = selected;
  const [node] = nodes;
  if (node === undefined) throw new Error('A connection without a field node.');
  const parts = new PageParts(source, tools);
  const build = parts.connection(selected);
  const conditions = whereConditions(source.type, source.place, { field, node, compilation });
  const order = orderOf(field, node, source, compilation);
  const rows = rowsText(source, order, conditions, parts.columnTexts);
  const count = parts.isCounted
    ? `COUNT { ${source.text}${filtered(conditions)} RETURN ${source.carried} }`
    : '0';
  return {
    text: `[COLLECT { ${rows} }, ${count}]`,
    read: (value, execution) => {
      const [found, totalCount] = value as readonly [readonly Row[], number];
      const { first, after } = execution.argumentsOf(field, node);
      return build({
        rows: found.slice(0, first as number),
        hasNextPage: found.length > (first as number),
        hasPreviousPage: typeof after === 'string',
        totalCount,
        ordering: orderingOf(execution.argumentsOf(field, node)),
        execution,
      });
    },
  };
}

/** Sort key, id, then one value for each selection on the nodes of the page. */
type Row = readonly [Position['key'], string, ...unknown[]];

interface ReadPage {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  readonly ordering: Ordering;
  readonly execution: Execution;
}

type Build<From> = (from: From) => unknown;

/**
 * Turns what a request selects on a connection into columns of its rows and into the functions that
 * build the answer from them. Each alias of `edges`, `node` and `nodes` has a column of its own.
 */
class PageParts {
  private readonly columns: Column[] = [];
  isCounted = false;

  constructor(
    private readonly source: Source,
    private readonly tools: Tools,
  ) {}

  get columnTexts(): readonly string[] {
    return this.columns.map(({ text }) => text);
  }

  connection({ field, nodes }: Selected): Build<ReadPage> {
    const type = objectType(field);
    return this.object<ReadPage>(type, nodes, (name, found) => {
      switch (name) {
        case 'totalCount':
          this.isCounted = true;
          return ({ totalCount }) => totalCount;
        case 'pageInfo':
          return pageInfo;
        case 'nodes': {
          const read = this.node(found);
          return (from) => from.rows.map((row) => read({ row, from }));
        }
        default: {
          const edge = this.edge(type, found);
          return (from) => from.rows.map((row) => edge({ row, from }));
        }
      }
    });
  }

  private edge(connection: GraphQLObjectType, nodes: readonly FieldNode[]): Build<ReadRow> {
    const edges = connection.getFields()['edges'];
    if (edges === undefined) throw new Error(`${connection.name} has no edges.`);
    return this.object<ReadRow>(objectType(edges), nodes, (name, found) =>
      name === 'cursor'
        ? ({ row: [key, id], from }) => encodeCursor(from.ordering, { key, id })
        : this.node(found),
    );
  }

  private node(nodes: readonly FieldNode[]): Build<ReadRow> {
    const { type, place } = this.source;
    const { compileNode, compilation } = this.tools;
    const column = compileNode(type, nodes, place, compilation);
    const position = this.columns.push(column) + 1;
    return ({ row, from }) => column.read(row[position], from.execution);
  }

  private object<From>(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    build: (name: string, nodes: readonly FieldNode[]) => Build<From>,
  ): Build<From> {
    const { schema, fragments, variables } = this.tools.compilation;
    const fields = [...collectSubfields(schema, fragments, variables, type, nodes)]
      .map(([key, found]) => [key, found[0]?.name.value ?? '', found] as const)
      .filter(([, name]) => name !== '__typename')
      .map(([key, name, found]) => [key, build(name, found)] as const);
    return (from) => Object.fromEntries(fields.map(([key, read]) => [key, read(from)]));
  }
}

interface ReadRow {
  readonly row: Row;
  readonly from: ReadPage;
}

function pageInfo({ rows, hasNextPage, hasPreviousPage, ordering }: ReadPage) {
  const cursor = (row: Row | undefined) =>
    row === undefined ? null : encodeCursor(ordering, { key: row[0], id: row[1] });
  return {
    hasNextPage,
    hasPreviousPage,
    startCursor: cursor(rows[0]),
    endCursor: cursor(rows.at(-1)),
  };
}

function objectType(field: MappedField): GraphQLObjectType {
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`${field.name} is no object.`);
  return type;
}

/** The order asked for; by id where none is. */
export function orderingOf({ orderBy }: Arguments): Ordering {
  return (orderBy ?? { by: 'id', direction: 'ASC' }) as Ordering;
}

interface Order {
  readonly key: string;
  readonly present: string | null;
  readonly text: string;
  readonly keyset: string | null;
  readonly limit: string;
}

function orderOf(
  field: MappedField,
  node: FieldNode,
  source: Source,
  compilation: Compilation,
): Order {
  const ordering = orderingOf(compilation.argumentsOf(field, node));
  const { expression, nullable } = sortKey(source, ordering.by);
  const id = `${source.place.node}.id`;
  const direction = ordering.direction === 'DESC' ? ' DESC' : '';
  const keys = expression === id ? [id] : [expression, id];
  const nullsLast = nullable ? [`${expression} IS NULL`] : [];
  return {
    key: expression,
    // Says what is true of every such key, so that an index on it may serve the order.
    present: nullable ? null : `${expression} IS NOT NULL`,
    text: [...nullsLast, ...keys.map((key) => key + direction)].join(', '),
    keyset: keysetOf(field, node, { ordering, expression, id, nullable }, compilation),
    limit: compilation.argument(field, node, ['first'], oneMore),
  };
}

/** One more than asked for tells whether another page follows. */
function oneMore(value: unknown): unknown {
  const first = value as number;
  if (first < 1 || first > LARGEST_PAGE) {
    throw badUserInput(`"first" is ${first}; a page holds 1 to ${LARGEST_PAGE}.`, ['first']);
  }
  return neo4j.int(first + 1);
}

function sortKey({ type, place }: Source, by: string) {
  if (by === 'id') return { expression: `${place.node}.id`, nullable: false };
  const field = 'getFields' in type ? type.getFields()[by] : undefined;
  const mapping = field === undefined ? undefined : fieldMapping(field);
  if (field === undefined || mapping?.kind !== 'PROPERTY') throw new Error(`No sort key "${by}".`);
  const property = mapping.shape.sortProperty?.(mapping.property ?? by) ?? by;
  return {
    expression: `${place.properties}.${property}`,
    nullable: !field.type.toString().endsWith('!'),
  };
}

interface Keyset {
  readonly ordering: Ordering;
  readonly expression: string;
  readonly id: string;
  readonly nullable: boolean;
}

/** What comes behind the cursor; written so that an index on the key keeps its order. */
function keysetOf(
  field: MappedField,
  node: FieldNode,
  { ordering, expression, id, nullable }: Keyset,
  compilation: Compilation,
): string | null {
  const { after } = compilation.argumentsOf(field, node);
  if (after === undefined || after === null) return null;
  const part = (name: 'key' | 'id') => {
    const decode = { [name]: (text: unknown) => decodeCursor(String(text), ordering)[name] }[name];
    return compilation.argument(field, node, ['after'], decode as (text: unknown) => unknown);
  };
  const beyond = ordering.direction === 'DESC' ? '<' : '>';
  if (expression === id) return `${id} ${beyond} ${part('id')}`;
  const key = part('key');
  const next = `${expression} ${beyond} ${key} OR ${id} ${beyond} ${part('id')}`;
  if (!nullable) return `${expression} ${beyond}= ${key} AND (${next})`;
  const sameKey = `${expression} = ${key} OR ${expression} IS NULL AND ${key} IS NULL`;
  const laterKey = `${expression} ${beyond} ${key} OR ${expression} IS NULL AND ${key} IS NOT NULL`;
  return `(${laterKey} OR (${sameKey}) AND ${id} ${beyond} ${part('id')})`;
}

function filtered(conditions: readonly string[]): string {
  return conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`;
}

function rowsText(
  source: Source,
  order: Order,
  conditions: readonly string[],
  columns: readonly string[],
): string {
  const position = order.keyset ?? order.present;
  const all = position === null ? conditions : [...conditions, position];
  const row = [order.key, `${source.place.node}.id`, ...columns].join(', ');
  return (
    `${source.text}${filtered(all)} WITH ${source.carried}` +
    ` ORDER BY ${order.text} LIMIT ${order.limit} RETURN [${row}]`
  );
}
