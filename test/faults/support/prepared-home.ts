import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GraphQLSchema } from 'graphql';
import { prepareGraph } from '../../../src/cli/seed.js';
import { connectGraph, type Graph } from '../../../src/graph/graph.js';
import { typeOfId } from '../../../src/graph/mapping.js';
import { PUBLISHED_TO_ALL } from '../../../src/graph/write/access-fields.js';
import { parseRecord, type RawRecord } from '../../../src/graph/write/parse-record.js';
import { writeRecords, type RecordWrite } from '../../../src/graph/write/write-records.js';
import { userCacheFolder } from '../../../src/neo4j/cache-folder.js';
import { startManagedServer } from '../../../src/neo4j/managed-server.js';
import { SOURCE } from '../../workflow/support/submission.js';

/** A stopped home that holds the Parties that submit and the source that they cite. Each round has a copy. */
export interface PreparedHome {
  /** Their codes. */
  readonly parties: readonly string[];
  /** The folder of a new copy. */
  copy(): Promise<string>;
  remove(): Promise<void>;
}

const temporaryFolder = () => mkdtemp(join(tmpdir(), 'pangolink-faults-'));

export async function prepareHome(schema: GraphQLSchema, count: number): Promise<PreparedHome> {
  const parties = Array.from({ length: count }, (_, index) => codeOf(index));
  const home = await temporaryFolder();
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    await inDatabaseOf(home, async (graph) => {
      await prepareGraph(graph, schema, { withSeeds: false, report: () => undefined });
      await writeFacts(graph, schema, parties);
    });
    const copy = async () => {
      const folder = await temporaryFolder();
      await cp(home, folder, { recursive: true });
      return folder;
    };
    return { parties, copy, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function inDatabaseOf(home: string, work: (graph: Graph) => Promise<void>): Promise<void> {
  const cache = userCacheFolder(process.env);
  const server = await startManagedServer({
    home,
    cache,
    profile: 'TEST',
    report: () => undefined,
  });
  const graph = connectGraph(server, { statementTimeoutMs: 60_000 });
  try {
    await work(graph);
  } finally {
    await graph.close();
    await server.stop();
  }
}

async function writeFacts(
  { database }: Graph,
  schema: GraphQLSchema,
  parties: readonly string[],
): Promise<void> {
  const raws = [
    { id: SOURCE, title: 'Notification', sourceType: 'INTERGOVERNMENTAL', reliability: 'STANDARD' },
    ...parties.map((code) => ({ id: `party:${code}`, code, name: code, status: 'PARTY' })),
  ];
  const batch = { records: raws.map((raw) => recordOf(schema, raw)), close: [] };
  await writeRecords(database, schema, batch, { actor: 'tests', reason: 'GIVEN' });
}

function recordOf(schema: GraphQLSchema, raw: RawRecord & { readonly id: string }): RecordWrite {
  const type = typeOfId(schema, raw.id);
  if (type === null) throw new Error(`${raw.id} is of no known type.`);
  const { content, problems } = parseRecord(schema, type, raw);
  if (problems.length > 0) throw new Error(JSON.stringify(problems));
  return { content, access: PUBLISHED_TO_ALL };
}

const LETTERS = 26;

/** Two letters, made up: AA, AB and so on. */
function codeOf(index: number): string {
  const letter = (place: number) => String.fromCharCode('A'.charCodeAt(0) + place);
  return letter(Math.floor(index / LETTERS)) + letter(index % LETTERS);
}
