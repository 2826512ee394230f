import { getNamedType, isObjectType, type FieldNode, type GraphQLObjectType } from 'graphql';
import { collectSubfields } from 'graphql/execution/collectFields.js';
import { encodeCursor, type Ordering, type Position } from '../cursor.js';
import { summaryOf, type CountedGroup, type Summary } from '../summary.js';
import {
  belongsToViewer,
  nodeAlternatives,
  nodePattern,
  nodeVariables,
  type NodePattern,
} from '../guard.js';
import {
  concreteTypes,
  type AbstractType,
  type EdgeMapping,
  type MappedField,
} from '../mapping.js';
import {
  type Column,
  type Compilation,
  type Execution,
  type Place,
  type Selected,
} from './compilation.js';
import { matchEdge } from './edge.js';
import { orderingOf, orderOf, type Order } from './order.js';
import { groupsOf, Summaries } from './summary.js';
import { whereConditions } from './where.js';

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
  /** The same in parts that may each be read in the order of an index; one where it has no parts. */
  readonly alternatives: readonly string[];
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
    alternatives: [edge.text],
    carried: edge.distinctTarget,
    place: edge.target,
    type: edge.targetType,
  };
  return page(selected, source, tools);
}

/** A page that a statement is about. */
export interface RootPage extends Column {
  /**
   * The same as a statement of its own that gives one row after another, which `readRows` reads; null
   * where more is selected than nodes. The driver reads many small records faster than a large one.
   */
  readonly rows: {
    readonly text: string;
    read(rows: readonly unknown[], execution: Execution): unknown;
  } | null;
}

/** The connection over all nodes of a type, or over those that belong to the viewer. */
export function compileRootPage(
  selected: Selected,
  type: GraphQLObjectType | AbstractType,
  tools: Tools & { readonly isOwn: boolean },
): RootPage {
  const { compilation, isOwn } = tools;
  const types = concreteTypes(compilation.schema, type);
  const condition = isOwn ? belongsToViewer('n0') : undefined;
  const pattern = nodePattern('n0', types, compilation.time, condition);
  const alternatives = nodeAlternatives('n0', types, compilation.time, condition);
  const source: Source = {
    text: matched(pattern),
    alternatives: alternatives.map(matched),
    carried: nodeVariables('n0', pattern),
    place: { node: 'n0', properties: pattern.properties, depth: 0 },
    type,
  };
  return page(selected, source, tools);
}

const matched = ({ text, bind }: NodePattern): string => `MATCH ${text}${bind}`;

function page(selected: Selected, source: Source, tools: Tools): RootPage {
  const { compilation } = tools;
  const { field, nodes } = selected;
  const [node] = nodes;
  if (node === undefined) throw new Error('A connection without a field node.');
  const conditions = whereConditions(source.type, source.place, { field, node, compilation });
  const all = source.text + filtered(conditions);
  const summaries = new Summaries({ ...source, text: all }, compilation);
  const parts = new PageParts(source, summaries, tools);
  const build = parts.connection(selected);
  const order = orderOf(field, node, source, compilation);
  const rows = rowsText(source, order, conditions, parts.columnTexts);
  // The groups of the summaries add up to the total.
  const count = parts.isCounted ? `COUNT { ${all} RETURN ${source.carried} }` : '0';
  const groups = summaries.text;
  const read = (found: readonly Row[], counted: unknown, execution: Execution) => {
    const summed = groups === null ? [] : groupsOf(counted);
    const { first, after } = execution.argumentsOf(field, node);
    return build({
      rows: found.slice(0, first as number),
      hasNextPage: found.length > (first as number),
      hasPreviousPage: typeof after === 'string',
      totalCount: groups === null ? (counted as number) : totalOf(summed),
      summed,
      ordering: orderingOf(execution.argumentsOf(field, node)),
      execution,
    });
  };
  const isOfNodes = groups === null && !parts.isCounted;
  return {
    text: `[COLLECT { ${rows} }, ${groups ?? count}]`,
    read: (value, execution) => {
      const [found, counted] = value as readonly [readonly Row[], unknown];
      return read(found, counted, execution);
    },
    rows: isOfNodes
      ? { text: rows, read: (found, execution) => read(found as readonly Row[], 0, execution) }
      : null,
  };
}

const totalOf = (groups: readonly CountedGroup[]): number =>
  groups.reduce((sum, { count }) => sum + count, 0);

/** Sort key, id, then one value for each selection on the nodes of the page. */
type Row = readonly [Position['key'], string, ...unknown[]];

interface ReadPage {
  readonly rows: readonly Row[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  /** What the summaries are read from. */
  readonly summed: readonly CountedGroup[];
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
    private readonly summaries: Summaries,
    private readonly tools: Tools,
  ) {}

  get columnTexts(): readonly string[] {
    return this.columns.map(({ text }) => text);
  }

  connection({ field, nodes }: Selected): Build<ReadPage> {
    const type = objectType(field);
    return this.object<ReadPage>(type, nodes, (name, found) => {
      const summary = summaryOf(type.getFields()[name] ?? { extensions: {} });
      if (summary !== undefined) return this.summary(summary, type, found);
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

  private summary(
    summary: Summary,
    connection: GraphQLObjectType,
    nodes: readonly FieldNode[],
  ): Build<ReadPage> {
    const field = connection.getFields()[summary.name];
    if (field === undefined) throw new Error(`${connection.name} has no "${summary.name}".`);
    const read = this.summaries.add(summary, { type: connection, field, nodes });
    return ({ summed, execution }) => read(summed, execution);
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
  const first = ` WITH ${source.carried} ORDER BY ${order.text} LIMIT ${order.limit}`;
  const parts = source.alternatives.map((text) => text + filtered(all) + first);
  const [only] = parts;
  if (parts.length === 1) return `${only} RETURN [${row}]`;
  const arms = parts.map((text) => `${text} RETURN ${source.carried}`).join(' UNION ALL ');
  return `CALL () { ${arms} }${first} RETURN [${row}]`;
}
