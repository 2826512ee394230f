import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import neo4j, { type Driver, type Session } from 'neo4j-driver';
import { median } from 'simple-statistics';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { type DatabaseAddress } from '../../src/graph/database.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { PUBLISHED_TO_ALL } from '../../src/graph/write/access-fields.js';
import { writeRecords } from '../../src/graph/write/write-records.js';
import { contentOf } from './generate/graph.js';
import { presence } from './generate/records.js';
import { shapeOf } from './generate/shape.js';
import { SIZES, type SizeName } from './generate/sizes.js';
import { keepAlive, putSafely } from './put.js';
import { type BulkRecord, type RunningSystem, type SystemName } from './systems.js';

const RECORDS = 1_000;

/** Seconds to write 1,000 new records, each the median of several writes. */
export interface BulkWrites {
  readonly records: number;
  readonly pangolink: number;
  /** The same nodes, states, write and relations by one UNWIND through the driver. */
  readonly plain: number;
  /** Over HTTP, the records and their relations alone; null where that failed. */
  readonly peers: Readonly<Partial<Record<SystemName, number | null>>>;
}

interface Stored {
  readonly node: Properties;
  readonly state: Properties;
  readonly platform: string;
  readonly place: string;
  readonly source: string;
}

type Properties = Readonly<Record<string, unknown>>;

interface Bench {
  readonly graph: Graph;
  readonly driver: Driver;
  readonly schema: GraphQLSchema;
  readonly size: SizeName;
}

/** Writes the same records in each way in turn, several times, and takes them out again each time. */
export async function bulkWrites(
  address: DatabaseAddress,
  size: SizeName,
  { times, systems }: { readonly times: number; readonly systems: readonly RunningSystem[] },
): Promise<BulkWrites> {
  const graph = connectGraph(address, { statementTimeoutMs: 120_000 });
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password), {
    disableLosslessIntegers: true,
  });
  const bench: Bench = { graph, driver, schema: await buildPangolinkSchema(), size };
  const taken: Seconds[] = [];
  try {
    // The first time warms up.
    await allWays(bench, systems);
    while (taken.length < times) taken.push(await allWays(bench, systems));
  } finally {
    await driver.close();
    await graph.close();
  }
  const middle = (pick: (seconds: Seconds) => number): number => median(taken.map(pick));
  const writers = systems.filter(({ bulk }) => bulk !== null);
  const ofPeer = (name: SystemName) => {
    const all = taken.flatMap(({ peers }) => peers.get(name) ?? []);
    return all.length === 0 ? null : median(all);
  };
  return {
    records: RECORDS,
    pangolink: middle(({ pangolink }) => pangolink),
    plain: middle(({ plain }) => plain),
    peers: Object.fromEntries(writers.map(({ name }) => [name, ofPeer(name)])),
  };
}

interface Seconds {
  readonly pangolink: number;
  readonly plain: number;
  readonly peers: ReadonlyMap<SystemName, number | null>;
}

async function allWays(bench: Bench, systems: readonly RunningSystem[]): Promise<Seconds> {
  const pangolink = await byPangolink(bench);
  const stored = await readBack(bench.driver);
  await takeOut(bench.driver);
  const plain = await plainly(bench.driver, stored);
  await takeOut(bench.driver);
  const peers = new Map<SystemName, number | null>();
  for (const system of systems.filter(({ bulk }) => bulk !== null)) {
    peers.set(system.name, await overHttp(system, stored));
    await takeOut(bench.driver);
  }
  return { pangolink, plain, peers };
}

async function byPangolink({ graph, schema, size }: Bench): Promise<number> {
  const shape = shapeOf(SIZES[size]);
  const type = schema.getType('PlatformPresence') as GraphQLObjectType;
  const records = Array.from({ length: RECORDS }, (_, index) => {
    const raw = presence(shape, SIZES[size].presences + index + 1);
    return {
      content: contentOf(schema, type, { ...raw, id: idFor(index), note: undefined }),
      access: PUBLISHED_TO_ALL,
    };
  });
  return secondsOf(() =>
    writeRecords(
      graph.database,
      schema,
      { records, close: [] },
      { actor: 'benchmark', reason: 'BULK' },
    ),
  );
}

const PREFIX = 'platform-presence:bulk-';
const idFor = (index: number): string => `${PREFIX}${String(index).padStart(5, '0')}`;

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function readBack(driver: Driver): Promise<readonly Stored[]> {
  const { records } = await driver.executeQuery(
    `MATCH (n:PlatformPresence)-[:STATE]->(s:State) WHERE n.id STARTS WITH $prefix
     MATCH (n)-[:PRESENCE_OF]->(platform) MATCH (n)-[:PRESENT_IN]->(place) MATCH (n)-[:CITES]->(source)
     RETURN { node: properties(n), state: properties(s), platform: platform.id, place: place.id,
       source: source.id } AS stored`,
    { prefix: PREFIX },
  );
  return records.map((record) => record.get('stored') as Stored);
}

const PLAIN = `
CREATE (w:PlainWrite {id: 'write:plain', reason: 'BULK'})
WITH w UNWIND $stored AS row
MATCH (platform:Platform {id: row.platform})
MATCH (place:Party {id: row.place})
MATCH (source:Source {id: row.source})
CREATE (n:Entity:PlatformPresence:SearchablePUBLIC)-[:STATE]->(s:State)-[:WRITTEN_IN]->(w)
SET n = row.node, s = row.state
CREATE (n)-[:PRESENCE_OF {recordedFrom: $from, recordedTo: $to}]->(platform)
CREATE (n)-[:PRESENT_IN {recordedFrom: $from, recordedTo: $to}]->(place)
CREATE (n)-[:CITES {recordedFrom: $from, recordedTo: $to}]->(source)`;

function plainly(driver: Driver, stored: readonly Stored[]): Promise<number> {
  const { recordedFrom: from, recordedTo: to } = stored[0]?.state ?? {};
  return inSession(driver, (session) =>
    secondsOf(() =>
      session.executeWrite((transaction) => transaction.run(PLAIN, { stored, from, to })),
    ),
  );
}

/** Entries of the chain of writes stay: they count how often something was written. */
async function takeOut(driver: Driver): Promise<void> {
  await inSession(driver, (session) =>
    session.run(
      `MATCH (n:PlatformPresence) WHERE n.id STARTS WITH $prefix
       OPTIONAL MATCH (n)-[:STATE]->(s:State)
       DETACH DELETE n, s`,
      { prefix: PREFIX },
    ),
  );
  await inSession(driver, (session) => session.run('MATCH (w:PlainWrite) DETACH DELETE w'));
}

async function inSession<T>(driver: Driver, work: (session: Session) => Promise<T>): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

/** Null where it fails, such as by the time limit of the database. */
async function overHttp(
  { url, bulk }: RunningSystem,
  stored: readonly Stored[],
): Promise<number | null> {
  const recordedAt = String(stored[0]?.state['recordedFrom']);
  const askings = bulk?.askings(stored.map(recordOf), recordedAt) ?? [];
  const agent = keepAlive(1);
  let written = 0;
  try {
    return await secondsOf(async () => {
      for (const asking of askings) {
        const { json } = await putSafely(url, asking, agent);
        written += bulk?.written(json) ?? 0;
      }
      if (written !== RECORDS) throw new Error(`${url} wrote ${written} of ${RECORDS} records.`);
    });
  } catch (error) {
    process.stderr.write(`bulk write: ${String(error)}\n`);
    return null;
  } finally {
    agent.destroy();
  }
}

const recordOf = ({ node, platform, place, source }: Stored): BulkRecord => ({
  properties: node,
  relations: [
    { type: 'PRESENCE_OF', to: platform },
    { type: 'PRESENT_IN', to: place },
    { type: 'CITES', to: source },
  ],
});
