import { createHash } from 'node:crypto';
import { type GraphQLSchema } from 'graphql';
import { type Database } from '../../graph/database.js';
import { storeFacts, type StoreFacts } from '../../graph/store-facts.js';
import { countNodes } from './count-nodes.js';
import { FORMAT, FORMAT_VERSION, lineText, type Header } from './line.js';
import { nodePages, relationshipPages } from './read-store.js';
import { StoreUnfit } from './release-refused.js';
import { LEFT_BEHIND, storeForm, type StoreForm } from './store-form.js';

/** What a release is made of. */
export interface Origin {
  readonly database: Database;
  readonly schema: GraphQLSchema;
  /** The version of this program. */
  readonly software: string;
}

/**
 * The text of a release, page by page: a line that says what it is, one for each node, one for each
 * relationship, and one that says that it is whole. The same store gives the same text. Throws
 * `StoreUnfit`, in the end too, for what was written meanwhile may stand in one part and not in another.
 */
export async function* releaseText(origin: Origin): AsyncIterable<string> {
  const { database } = origin;
  const form = storeForm(origin.schema);
  const before = await standOf(database);
  const header = await headerOf(origin, form);
  const hash = createHash('sha256');
  const counts = { nodes: 0, relationships: 0 };
  const noted = (text: string): string => {
    hash.update(text);
    return text;
  };
  yield noted(lineText(header));
  for await (const lines of nodePages(database, form)) {
    counts.nodes += lines.length;
    yield noted(lines.join(''));
  }
  for await (const lines of relationshipPages(database, form)) {
    counts.relationships += lines.length;
    yield noted(lines.join(''));
  }
  const isStill = before === (await standOf(database)) && isAllOf(header, counts);
  if (!isStill) {
    throw new StoreUnfit(
      'Something was written to the database while it was read; stop what writes there, such as a running Pangolink, and export it again.',
    );
  }
  yield lineText({ line: 'END', ...counts, sha256: hash.digest('hex') });
}

type Counts = Pick<StoreFacts, 'nodes' | 'relationships'>;

const isAllOf = (header: Counts, counts: Counts): boolean =>
  header.nodes === counts.nodes && header.relationships === counts.relationships;

/**
 * Where both chains end: whoever writes moves one of them on. It is read under the locks of all who
 * write, for a statement may meet a write that the store is just taking over.
 */
async function standOf(database: Database): Promise<string> {
  const rows = await database.write((transaction) =>
    transaction.run(
      `MATCH (s:WriteSequence|AccessSequence) SET s.id = s.id
       WITH s ORDER BY s.id RETURN s.id, s.value`,
      {},
    ),
  );
  return JSON.stringify(rows);
}

async function headerOf({ database, software }: Origin, form: StoreForm): Promise<Header> {
  const facts = await storeFacts(database);
  if (facts === null || (facts.writes > 0 && facts.chainHash === null)) {
    throw new StoreUnfit(
      'The database is not one that this version has prepared; run "pangolink start" on it once.',
    );
  }
  const migrations = await database.read(
    'MATCH (m:Migration) RETURN m.name, m.checksum ORDER BY m.name',
    {},
  );
  const left = await countNodes(database, [LEFT_BEHIND]);
  await refuseOthers(database, form, facts.nodes - left);
  return {
    line: 'HEADER',
    format: FORMAT,
    version: FORMAT_VERSION,
    software,
    migrations: migrations.map(([name, checksum]) => ({
      name: String(name),
      checksum: String(checksum),
    })),
    ...facts,
    nodes: facts.nodes - left,
  };
}

/** A release that left something out without a word would be none. */
async function refuseOthers(database: Database, { kinds }: StoreForm, all: number): Promise<void> {
  const known = kinds.map(({ label }) => label);
  if ((await countNodes(database, known)) === all) return;
  const [row] = await database.read(
    `MATCH (n) WHERE NOT n:${[...known, LEFT_BEHIND].join('|')} RETURN labels(n) LIMIT 1`,
    {},
  );
  const labels = (row?.[0] ?? []) as readonly string[];
  throw new StoreUnfit(
    `The database holds nodes that are none of Pangolink, as one with the labels "${labels.join(', ')}"; remove them, or use the version that wrote them.`,
  );
}
