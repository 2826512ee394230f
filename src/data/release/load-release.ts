import { type Database, type Transaction } from '../../graph/database.js';
import { isUnfinished, prepareKeys, UNFINISHED } from '../../graph/prepare-store.js';
import { storeFacts } from '../../graph/store-facts.js';
import { countNodes } from './count-nodes.js';
import { storedProperties } from './exact-value.js';
import { type NodeLine, type RelationshipLine } from './line.js';
import { partsIn, type ReleaseFile, type Watching } from './prove-release.js';
import { partsOf, type Part } from './read-release.js';
import { StoreUnfit } from './release-refused.js';
import { type NodeKind, type StoreForm } from './store-form.js';

/** Where a release goes: an empty store, or one in which the load of one was cut short. */
export interface Target {
  readonly database: Database;
  readonly form: StoreForm;
  /** Where the keys are declared. */
  readonly schemaFolder: string;
}

/** Lines of one transaction: few enough for its memory, many enough to be fast. */
const PARTS_AT_ONCE = 1000;

/** What a store has that holds nothing yet, whether it was started once or not. */
const OF_AN_EMPTY_STORE = ['Migration', 'SearchForm', 'WriteSequence', 'AccessSequence'];

/**
 * Writes a release that was proved into a store. Until `endLoad` the store is marked as unfinished, so
 * that nobody works on a part; the load of one that was cut short begins anew. Throws `StoreUnfit`.
 */
export async function loadRelease(
  target: Target,
  file: ReleaseFile,
  watching: Watching,
): Promise<void> {
  const { database, schemaFolder } = target;
  await beginLoad(target);
  await prepareKeys(database, schemaFolder);
  const of = partsIn(file.header);
  let rows = 0;
  for await (const parts of inBatches(partsOf(file.path))) {
    await database.write((transaction) => writeParts(transaction, target.form, parts));
    watching.progress?.({ step: 'WRITE', rows: (rows += parts.length), of });
    watching.signal.throwIfAborted();
  }
  await refuseOtherCounts(database, file);
}

/** From then on the store is like any other. */
export async function endLoad(database: Database): Promise<void> {
  await database.write((transaction) => transaction.run(`MATCH (m:${UNFINISHED}) DELETE m`, {}));
}

/** Empties a store again into which something was loaded that cannot stay. */
export async function discardLoad({ database, form }: Target): Promise<void> {
  await clear(database, form);
  await endLoad(database);
}

async function beginLoad({ database, form }: Target): Promise<void> {
  if (!(await isUnfinished(database))) await refuseFilled(database);
  await database.write((transaction) =>
    transaction.run(`MERGE (m:${UNFINISHED} {id: 'release'})`, {}),
  );
  await clear(database, form);
}

async function refuseFilled(database: Database): Promise<void> {
  const [row] = await database.read('MATCH (n) RETURN count(n)', {});
  const filled = Number(row?.[0]) - (await countNodes(database, OF_AN_EMPTY_STORE));
  if (filled === 0) return;
  throw new StoreUnfit(
    `The database holds ${filled} nodes, which stay as they are: a release goes into an empty one. Set PANGOLINK_HOME to a new folder, and load it there before its first start, which would write the seeds.`,
  );
}

/** What others lead to goes after them, so that no node has many relationships left when it goes. */
async function clear(database: Database, { kinds }: StoreForm): Promise<void> {
  for (const { label } of [...kinds].reverse()) {
    const text = `MATCH (n:${label}) WITH n LIMIT toInteger($most) DETACH DELETE n RETURN count(*)`;
    for (let gone = PARTS_AT_ONCE; gone === PARTS_AT_ONCE;) {
      const [row] = await database.write((transaction) =>
        transaction.run(text, { most: PARTS_AT_ONCE }),
      );
      gone = Number(row?.[0]);
    }
  }
}

async function* inBatches(parts: AsyncIterable<Part>): AsyncIterable<readonly Part[]> {
  let batch: Part[] = [];
  for await (const part of parts) {
    batch.push(part);
    if (batch.length < PARTS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

async function writeParts(
  transaction: Transaction,
  form: StoreForm,
  parts: readonly Part[],
): Promise<void> {
  const nodes = parts.filter((part) => part.line === 'NODE');
  const relationships = parts.filter((part) => part.line === 'RELATIONSHIP');
  await writeNodes(transaction, nodes);
  for (const start of form.starts) {
    const here = relationships.filter(({ from }) => from[0] === start.label);
    for (const end of form.ends) {
      const both = here.filter(({ to }) => to[0] === end.label);
      await writeRelationships(transaction, { start, end }, both);
    }
  }
}

async function writeNodes(transaction: Transaction, nodes: readonly NodeLine[]): Promise<void> {
  if (nodes.length === 0) return;
  await transaction.run('UNWIND $rows AS row CREATE (n:$(row.labels)) SET n = row.properties', {
    rows: nodes.map(({ labels, properties }) => ({
      labels,
      properties: storedProperties(properties),
    })),
  });
}

interface Ends {
  readonly start: NodeKind;
  readonly end: NodeKind;
}

/** Labels and keys stand in the form of the store, types were held against it: none is the word of a file. */
async function writeRelationships(
  transaction: Transaction,
  { start, end }: Ends,
  relationships: readonly RelationshipLine[],
): Promise<void> {
  if (relationships.length === 0) return;
  const [row] = await transaction.run(
    `UNWIND $rows AS row
     MATCH ${patternOf('a', start, 'row.from')} MATCH ${patternOf('b', end, 'row.to')}
     CREATE (a)-[r:$(row.type)]->(b) SET r = row.properties
     RETURN count(r)`,
    {
      rows: relationships.map(({ from, type, to, properties }) => ({
        from: from.slice(1),
        type,
        to: to.slice(1),
        properties: storedProperties(properties),
      })),
    },
  );
  if (row?.[0] === relationships.length) return;
  throw incomplete(`not every ${start.label} and ${end.label} that its lines relate is in it`);
}

const patternOf = (variable: string, { label, key }: NodeKind, given: string): string =>
  `(${variable}:${label} {${key.map((name, place) => `${name}: ${given}[${place}]`).join(', ')}})`;

async function refuseOtherCounts(database: Database, { header }: ReleaseFile): Promise<void> {
  const facts = await storeFacts(database);
  const marks = 1;
  const isAll =
    facts?.nodes === header.nodes + marks && facts.relationships === header.relationships;
  if (!isAll) throw incomplete('it does not hold as much as the file');
}

function incomplete(why: string): StoreUnfit {
  return new StoreUnfit(
    `The database is not what the file says: ${why}. It is marked as unfinished; load the release again, or take another copy of it.`,
  );
}
