import { toldOf } from './about.js';
import { Credits, type Credit } from './credits.js';
import { cypherMap, cypherText, type Stored } from './cypher-literal.js';
import { type Datatype, type Field } from './field.js';
import { type Content, type FileFormat } from './file-format.js';
import { type Column, type Row, type Value } from './flatten.js';
import {
  edgeColumns,
  edgesOf,
  labelOf,
  nodeColumns,
  typeOf,
  type GraphEdge,
} from './graph-parts.js';

/**
 * A script for an empty Neo4j: the key first, then one statement a line. Each may come before or after
 * what it leads to, for a node is made where it is first named.
 */
export const cypher: FileFormat = {
  ending: 'cypher',
  mediaType: 'application/x-cypher-query; charset=utf-8',
  purpose: 'a script that loads the list into an empty Neo4j',
  write: script,
};

const KEY = 'CREATE CONSTRAINT entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;\n';

async function* script({ about, exportable, rows }: Content): AsyncIterable<string> {
  const { fields } = exportable;
  const credits = new Credits(fields);
  const [nodeOf, relationOf] = [nodeWriter(fields), relationWriter(fields)];
  yield `// ${about.title}\n// ${toldOf(about).replace(/\s+/g, ' ')}\n${KEY}`;
  for await (const row of rows) {
    credits.note(row);
    yield nodeOf(row);
    yield edgesOf(fields, row).map(relationOf).join('');
  }
  for (const credit of credits.all) yield creditOf(credit);
  yield '// End: without this line the file is cut off.\n';
}

const merged = (name: string, id: string): string =>
  `MERGE (${name}:Entity {id: ${cypherText(id)}})`;

function nodeWriter(fields: readonly Field[]) {
  const columns = nodeColumns(fields);
  return (row: Row): string => {
    const id = String(row['id']);
    const said = columns.map((column) => [column.name, storedOf(column, row)] as const);
    const all = cypherMap([['label', textOf(labelOf(fields, row))], ...said]);
    return `${merged('n', id)} SET n:${typeOf(id)}, n += ${all};\n`;
  };
}

/** What a source says may stand with it already, where it is a record of the list. */
function creditOf({ id, ...details }: Credit): string {
  const said = Object.entries(details).flatMap(([name, value]) =>
    typeof value === 'string' ? [[`credit_${name}`, textOf(value)] as const] : [],
  );
  return `${merged('n', id)} SET n:${typeOf(id)}, n += ${cypherMap(said)};\n`;
}

function relationWriter(fields: readonly Field[]) {
  const columns = edgeColumns(fields);
  return ({ source, target, relation, stored, index, held, weight }: GraphEdge): string => {
    const said = columns
      .filter(([field]) => held !== null && field === relation)
      .map(([, column]) => [column.name, storedOf(column, held ?? {})] as const);
    const own: readonly (readonly [string, Stored])[] = [
      ['field', textOf(relation)],
      ['index', { datatype: 'integer', values: [index], isList: false }],
      ['weight', { datatype: 'number', values: [weight], isList: false }],
    ];
    const ends = `${merged('a', source)} SET a:${typeOf(source)} ${merged('b', target)} SET b:${typeOf(target)}`;
    return `${ends} CREATE (a)-[:${stored} ${cypherMap([...own, ...said])}]->(b);\n`;
  };
}

const textOf = (text: string): Stored => ({ datatype: 'string', values: [text], isList: false });

function storedOf({ datatype, isList, valuesIn }: Column, row: Row): Stored {
  const values = valuesIn(row);
  return isList ? wholeList(datatype, values) : { datatype, values, isList };
}

/** Neo4j stores no list with a gap; in a list of texts an empty one stands for it, so that places stay. */
const wholeList = (datatype: Datatype, values: readonly Value[]): Stored =>
  values.includes(null)
    ? { datatype: 'string', values: values.map((value) => String(value ?? '')), isList: true }
    : { datatype, values, isList: true };
