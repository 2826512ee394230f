import { type FieldNode, type GraphQLObjectType } from 'graphql';
import neo4j from 'neo4j-driver';
import { decodeCursor, type Ordering } from '../cursor.js';
import { badUserInput } from '../errors.js';
import { fieldMapping, type AbstractType, type MappedField } from '../mapping.js';
import { type Arguments } from '../values/value-shape.js';
import { type Compilation, type Place } from './compilation.js';

export const LARGEST_PAGE = 100;

/** The order asked for; by id where none is. */
export function orderingOf({ orderBy }: Arguments): Ordering {
  return (orderBy ?? { by: 'id', direction: 'ASC' }) as Ordering;
}

/** How a page is ordered and where it begins, as pieces of its statement. */
export interface Order {
  readonly key: string;
  readonly present: string | null;
  readonly text: string;
  readonly keyset: string | null;
  readonly limit: string;
}

/** What the nodes of a page are: their type, and where they stand. */
interface Ordered {
  readonly type: GraphQLObjectType | AbstractType;
  readonly place: Place;
}

export function orderOf(
  field: MappedField,
  node: FieldNode,
  source: Ordered,
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

function sortKey({ type, place }: Ordered, by: string) {
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
  // "<>" can be looked up in no index, so the alternatives are not taken for two lists to be joined.
  const next = `${expression} <> ${key} OR ${id} ${beyond} ${part('id')}`;
  if (!nullable) return `${expression} ${beyond}= ${key} AND (${next})`;
  const sameKey = `${expression} = ${key} OR ${expression} IS NULL AND ${key} IS NULL`;
  const laterKey = `${expression} ${beyond} ${key} OR ${expression} IS NULL AND ${key} IS NOT NULL`;
  return `(${laterKey} OR (${sameKey}) AND ${id} ${beyond} ${part('id')})`;
}
