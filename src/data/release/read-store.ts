import { type Database } from '../../graph/database.js';
import { exactProperties, NoExactValue, type ExactProperties } from './exact-value.js';
import { lineText } from './line.js';
import { StoreUnfit } from './release-refused.js';
import { kindOf, type NodeKind, type StoreForm } from './store-form.js';

/** Nodes that are held in memory at once, with the relationships that lead from them. */
const PAGE = 500;

type Lines = readonly string[];

/** The lines of all nodes of a store, page by page, kind by kind, in the order of their keys. */
export async function* nodePages(database: Database, form: StoreForm): AsyncIterable<Lines> {
  for (const kind of form.kinds) {
    const text = `${pageOf(kind)} RETURN ${keyOf('n', kind)}, labels(n), ${exactly('n')}`;
    for await (const rows of pages(database, kind, text)) {
      yield rows.map((row) => nodeLine(form, kind, row));
    }
  }
}

/** The lines of all relationships, page by page, in the order of the nodes that they lead from. */
export async function* relationshipPages(
  database: Database,
  form: StoreForm,
): AsyncIterable<Lines> {
  const end = `CASE ${form.ends.map(endCase).join(' ')} END`;
  const from = `COLLECT { MATCH (n)-[r]->(m) RETURN [type(r), ${end}, ${exactly('r')}] }`;
  for (const kind of form.starts) {
    const text = `${pageOf(kind)} RETURN ${keyOf('n', kind)}, ${from}`;
    for await (const rows of pages(database, kind, text)) {
      yield rows.flatMap((row) => relationshipLines(form, kind, row));
    }
  }
}

const pageOf = (kind: NodeKind): string =>
  `MATCH (n:${kind.label} WHERE ${behind(kind)})
   WITH n ORDER BY ${named('n', kind)} LIMIT toInteger($page)`;

/** The names stand in the form of the store: none comes from elsewhere. */
const named = (variable: string, { key }: NodeKind): string =>
  key.map((property) => `${variable}.${property}`).join(', ');

const keyOf = (variable: string, kind: NodeKind): string => `[${named(variable, kind)}]`;

const endCase = (kind: NodeKind): string =>
  `WHEN m:${kind.label} THEN ['${kind.label}', ${named('m', kind)}]`;

function behind({ key: [first = '', second] }: NodeKind): string {
  if (second === undefined) return `n.${first} > $after[0]`;
  return `n.${first} >= $after[0] AND (n.${first} > $after[0] OR n.${second} > $after[1])`;
}

/** Properties, and which of them are whole numbers: as plain values they look like all others. */
const exactly = (variable: string): string =>
  `properties(${variable}), [name IN keys(${variable})
     WHERE ${variable}[name] IS :: INTEGER NOT NULL
       OR ${variable}[name] IS :: LIST<INTEGER NOT NULL> NOT NULL | name]`;

type Row = readonly unknown[];
type Key = readonly string[];

async function* pages(
  database: Database,
  { key }: NodeKind,
  text: string,
): AsyncIterable<readonly Row[]> {
  for (let after: Key = key.map(() => ''); ;) {
    const rows = await database.read(text, { after, page: PAGE });
    yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    after = last[0] as Key;
  }
}

function nodeLine(form: StoreForm, { label }: NodeKind, row: Row): string {
  const [key, found, properties, whole] = row as readonly [Key, Key, object, Key];
  const name = `${label} ${key.join(' ')}`;
  const labels = [...found].sort();
  const node = { labels, properties: exact(name, properties, whole) };
  if (kindOf(form, node) === undefined) throw unknownTo(`${name} with the labels ${labels.join()}`);
  return lineText({ line: 'NODE', ...node });
}

type FoundRelationship = readonly [type: string, to: Key | null, properties: object, whole: Key];

/** Those of one node are in no order in the store. */
function relationshipLines(form: StoreForm, kind: NodeKind, row: Row): Lines {
  const [key, found] = row as readonly [Key, readonly FoundRelationship[]];
  const from = [kind.label, ...key];
  const lines = found.map(([type, to, properties, whole]) => {
    const name = `${type} from ${from.join(' ')}`;
    if (to === null || !form.relationshipTypes.has(type)) throw unknownTo(name);
    const exactly = exact(name, properties, whole);
    return lineText({ line: 'RELATIONSHIP', from, type, to: [...to], properties: exactly });
  });
  return lines.sort();
}

function exact(name: string, properties: object, whole: Key): ExactProperties {
  try {
    return exactProperties({ ...properties }, whole);
  } catch (error) {
    if (!(error instanceof NoExactValue)) throw error;
    throw unknownTo(`on ${name} a value that Pangolink does not store (${error.message})`);
  }
}

function unknownTo(what: string): StoreUnfit {
  return new StoreUnfit(
    `The database holds ${what}, which this version does not know; remove what is not of Pangolink, or use the version that wrote it.`,
  );
}
