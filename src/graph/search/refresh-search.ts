import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { type Database, type Transaction } from '../database.js';
import { nodeTypes } from '../mapping.js';
import { type StoredValue } from '../values/value-shape.js';
import { type AccessFields } from '../write/access-fields.js';
import { hashOf } from '../write/content.js';
import { searchedFields, searchFields, searchLabelsOf } from './search-fields.js';
import { CUTTING } from './words.js';

const RECORDS_PER_TRANSACTION = 1000;

/**
 * What search finds records by is derived when they are written. Where the declarations, or the way
 * texts are cut into words, have changed since, it is derived anew for what is stored. Gives the
 * number of records gone through; safe to run again, and to be interrupted.
 */
export async function refreshSearch(database: Database, schema: GraphQLSchema): Promise<number> {
  if (await isSearchFresh(database, schema)) return 0;
  const form = formOf(schema);
  let count = 0;
  for (const type of nodeTypes(schema)) count += await refreshType(database, type);
  await database.write((transaction) =>
    transaction.run("MERGE (f:SearchForm {id: 'search-form'}) SET f.form = $form", { form }),
  );
  return count;
}

/** Whether what search finds records by was derived in the way of this version. */
export async function isSearchFresh(database: Database, schema: GraphQLSchema): Promise<boolean> {
  const [row] = await database.read('MATCH (f:SearchForm) RETURN f.form', {});
  return row?.[0] === formOf(schema);
}

function formOf(schema: GraphQLSchema): string {
  const fields = nodeTypes(schema).map((type) => [type.name, ...searchedFields(type).flat()]);
  return hashOf({ cutting: CUTTING, fields: fields.map((each) => each.join(' ')).sort() });
}

async function refreshType(database: Database, type: GraphQLObjectType): Promise<number> {
  let count = 0;
  for (let last: string | undefined = ''; last !== undefined;) {
    const after: string = last;
    const ids: readonly string[] = await database.write((transaction) =>
      refreshBatch(transaction, type, after),
    );
    count += ids.length;
    last = ids.at(-1);
  }
  return count;
}

type StoredRecord = Readonly<Record<string, StoredValue>> &
  Partial<AccessFields> & { readonly id: string; readonly access: string };

async function refreshBatch(
  transaction: Transaction,
  type: GraphQLObjectType,
  after: string,
): Promise<readonly string[]> {
  await waitForWriters(transaction);
  const found = await transaction.run(
    `MATCH (n:Entity&${type.name} WHERE n.id > $after)
     WITH n ORDER BY n.id LIMIT toInteger($limit) RETURN properties(n)`,
    { after, limit: RECORDS_PER_TRANSACTION },
  );
  const records = found.map(([properties]) => properties as StoredRecord);
  await transaction.run(
    `UNWIND $rows AS row MATCH (n:Entity {id: row.id})
     REMOVE n:$(${searchLabelsOf('n')}) SET n:$(row.labels) SET n += row.properties`,
    { rows: records.map((record) => searchRow(type, record)) },
  );
  return records.map(({ id }) => id);
}

/** Nobody may write a record between the reading and the writing of a batch. */
async function waitForWriters(transaction: Transaction): Promise<void> {
  await transaction.run('MATCH (w:WriteSequence) SET w.id = w.id', {});
}

const NOTHING = { searchKeys: null, searchTitle: null, searchText: null, searchReaders: null };

function searchRow(type: GraphQLObjectType, record: StoredRecord) {
  const { owner = null, readers = null, access, id } = record;
  const { labels, properties } = searchFields(
    { type, properties: record },
    { access, owner, readers },
  );
  return { id, labels, properties: { ...NOTHING, ...properties } };
}
