import { Credits, type Credit } from './credits.js';
import { type Datatype, type Field } from './field.js';
import { type Content } from './file-format.js';
import { columnsOf, heldIn, type Column, type Row, type Value } from './flatten.js';

export interface GraphNode {
  readonly id: string;
  readonly label: string;
  /** In the order of `columns`; a node that is only led to has none. */
  readonly row: Row | null;
  readonly licence: string | null;
}

export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  /** The field that it is of. */
  readonly relation: string;
  /** The type of the relationship behind it. */
  readonly stored: string;
  /** Which one of the relations of its record. */
  readonly index: number;
  /** What it says itself, as the role of a leg. */
  readonly held: Row | null;
  /** The share that it carries where one is recorded, else 1: one relation, and no measure of anything. */
  readonly weight: number;
}

export type GraphPart =
  | { readonly kind: 'NODE'; readonly node: GraphNode }
  | { readonly kind: 'EDGE'; readonly edge: GraphEdge };

/** What a node of a list says, but for its relations. */
export const nodeColumns = (fields: readonly Field[]): readonly Column[] =>
  columnsOf(fields.filter(({ edge, name }) => edge === undefined && name !== 'id'));

/** What the relations of a list say themselves, by the field. */
export const edgeColumns = (fields: readonly Field[]): readonly (readonly [string, Column])[] =>
  relations(fields).flatMap(({ name, shape }) =>
    shape.kind === 'WAY' ? columnsOf(shape.fields).map((column) => [name, column] as const) : [],
  );

const relations = (fields: readonly Field[]): readonly Field[] =>
  fields.filter(({ edge }) => edge?.steps.length === 1);

/**
 * The records of a list as nodes, their relations as edges, and at the end whatever these lead to: with
 * its id alone, and of sources the words to credit them. Relations point as they are stored.
 */
export async function* graphParts({ exportable, rows }: Content): AsyncIterable<GraphPart> {
  const { fields } = exportable;
  const credits = new Credits(fields);
  const written = new Set<string>();
  const ledTo = new Set<string>();
  for await (const row of rows) {
    const id = String(row['id']);
    credits.note(row);
    written.add(id);
    yield { kind: 'NODE', node: { id, label: labelOf(fields, row), row, licence: null } };
    for (const edge of edgesOf(fields, row)) {
      ledTo.add(edge.source).add(edge.target);
      yield { kind: 'EDGE', edge };
    }
  }
  const credited = new Map(credits.all.map((credit) => [credit.id, credit]));
  for (const id of [...ledTo].sort()) {
    if (!written.has(id)) yield { kind: 'NODE', node: ledToNode(id, credited.get(id)) };
  }
}

function ledToNode(id: string, credit: Credit | undefined): GraphNode {
  const title = credit?.['title'];
  const label = typeof title === 'string' ? title : id;
  return { id, label, row: null, licence: credit?.licence ?? null };
}

/** The first name that a record has, else its id. */
export function labelOf(fields: readonly Field[], row: Row): string {
  const names = fields.filter(({ name }) => NAMES.includes(name));
  const values = columnsOf(names).flatMap(({ valuesIn }) => valuesIn(row));
  const found = values.find((value): value is string => typeof value === 'string');
  return found ?? String(row['id']);
}

const NAMES = ['title', 'name', 'scientificName', 'code'];

/** The relations of a record, each as it is stored: from a route to its places. */
export function edgesOf(fields: readonly Field[], row: Row): readonly GraphEdge[] {
  return relations(fields).flatMap((field) =>
    heldIn(field, row).flatMap((each, index) =>
      edgeOf(field, String(row['id']), each ?? null, index),
    ),
  );
}

function edgeOf(
  { name, shape, edge }: Field,
  from: string,
  held: Row | null,
  index: number,
): readonly GraphEdge[] {
  const isWay = shape.kind === 'WAY';
  const end = isWay ? (held?.[shape.end.name] as Row | null | undefined) : held;
  if (end === null || end === undefined) return [];
  const to = String(end['id']);
  const { type: stored = '', direction } = edge?.steps[0] ?? {};
  const [source, target] = direction === 'OUT' ? [from, to] : [to, from];
  const said = isWay ? held : null;
  return [{ source, target, relation: name, stored, index, held: said, weight: weightOf(said) }];
}

function weightOf(said: Row | null): number {
  const share = said?.['proportion'];
  return typeof share === 'number' ? share : 1;
}

/** The kind of a record is what its id begins with. */
export const kindOf = (id: string): string => id.slice(0, id.indexOf(':'));

/** The type that a record is of: `TradeRoute` of `trade-route:…`. */
export const typeOf = (id: string): string =>
  kindOf(id).replace(/(?:^|-)([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The values of a column as one, undefined where there is none. */
export function oneValue({ isList, valuesIn }: Column, row: Row): Exclude<Value, null> | undefined {
  const values = valuesIn(row).filter((value) => value !== null);
  if (values.length === 0) return undefined;
  return isList ? values.join('|') : values[0];
}

/** A name in a file of a graph, and the value that stands under it. */
type Said = readonly [name: string, value: Value | undefined];

/** What a node says itself, by its columns; one that is only led to says nothing. */
export const nodeSaid = (columns: readonly Column[], { row }: GraphNode): readonly Said[] =>
  row === null ? [] : columns.map((column) => [column.name, oneValue(column, row)]);

/** What a relation says itself, by the columns of its own field. */
export const edgeSaid = (
  columns: ReturnType<typeof edgeColumns>,
  { held, relation }: GraphEdge,
): readonly Said[] =>
  held === null
    ? []
    : columns
        .filter(([field]) => field === relation)
        .map(([field, column]) => [`${field}_${column.name}`, oneValue(column, held)]);

const TYPES: Readonly<Record<Datatype, string>> = {
  string: 'string',
  integer: 'long',
  number: 'double',
  boolean: 'boolean',
  date: 'string',
  dateTime: 'string',
};

/** How GraphML and GEXF both call the type of a column; a list stands as one text. */
export const typeInXml = ({ datatype, isList }: Pick<Column, 'datatype' | 'isList'>): string =>
  isList ? 'string' : TYPES[datatype];

/** The name of a relation in a file: a record may lead twice to another by the same field. */
export const edgeId = ({ source, target, relation, index }: GraphEdge): string =>
  [source, relation, target, index].join(' ');

const UNFIT = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** A text in XML 1.0, in an attribute too; signs that XML cannot hold are left out. */
export const xml = (value: Value): string =>
  String(value)
    .replace(UNFIT, '')
    .replace(/[&<>"\n\r\t]/g, (sign) => SIGNS[sign] ?? sign);
