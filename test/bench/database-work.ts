import neo4j, { type Driver } from 'neo4j-driver';
import { type DatabaseAddress } from '../../src/graph/database.js';
import { countingProxy } from './counting-proxy.js';
import { type SizeName } from './generate/sizes.js';
import { parameterSets } from './parameters.js';
import { type QuestionName } from './questions.js';
import { recorderOf, type Recorder, type Statement } from './recorders.js';
import { type SystemName } from './systems.js';

/** What a question asks of the database, for one request in the mean. */
export interface DatabaseWork {
  readonly statements: number;
  readonly roundTrips: number;
  readonly rows: number;
  readonly dbHits: number;
  readonly boltBytes: number;
  /** Over all sets of parameters; each costs a plan. */
  readonly distinctTexts: number;
}

interface Extent {
  readonly size: SizeName;
  readonly questions: readonly QuestionName[];
  readonly sets: number;
}

/** Records what a system asks of the database and profiles it; nothing of this is timed. */
export async function databaseWork(
  name: SystemName,
  address: DatabaseAddress,
  { size, questions, sets }: Extent,
): Promise<ReadonlyMap<QuestionName, DatabaseWork>> {
  const port = Number(new URL(address.uri).port);
  const proxy = await countingProxy(port);
  // With "neo4j:" the driver would be told the address behind the proxy and go there.
  const recorder = await recorderOf(name, { ...address, uri: `bolt://127.0.0.1:${proxy.port}` });
  const driver = neo4j.driver(address.uri, neo4j.auth.basic(address.user, address.password));
  try {
    const work = new Map<QuestionName, DatabaseWork>();
    for (const question of questions) {
      const asked = parameterSets(question, size, sets);
      work.set(question, await workOf({ recorder, proxy, driver }, question, asked));
    }
    return work;
  } finally {
    await recorder.close();
    await proxy.close();
    await driver.close();
  }
}

interface Instruments {
  readonly recorder: Recorder;
  readonly proxy: { take(): { readonly bytes: number; readonly roundTrips: number } };
  readonly driver: Driver;
}

async function workOf(
  { recorder, proxy, driver }: Instruments,
  question: QuestionName,
  sets: readonly object[],
): Promise<DatabaseWork> {
  const texts = new Set<string>();
  const sum = { statements: 0, roundTrips: 0, rows: 0, dbHits: 0, boltBytes: 0 };
  for (const parameters of sets) {
    // The first asking opens connections.
    await recorder.ask(question, parameters);
    proxy.take();
    const statements = await recorder.ask(question, parameters);
    const { bytes, roundTrips } = proxy.take();
    sum.statements += statements.length;
    sum.roundTrips += roundTrips;
    sum.boltBytes += bytes;
    for (const statement of statements) {
      texts.add(statement.text);
      const { rows, dbHits } = await profiled(driver, statement);
      sum.rows += rows;
      sum.dbHits += dbHits;
    }
  }
  const mean = Object.entries(sum).map(([name, total]) => [name, total / sets.length] as const);
  return { ...(Object.fromEntries(mean) as typeof sum), distinctTexts: texts.size };
}

interface Profiled {
  readonly rows: number;
  readonly dbHits: number;
}

async function profiled(driver: Driver, { text, parameters }: Statement): Promise<Profiled> {
  const session = driver.session({ defaultAccessMode: neo4j.session.READ });
  try {
    const { records, summary } = await session.run(`PROFILE ${text}`, parameters);
    if (summary.profile === false) throw new Error(`There is no profile of: ${text}`);
    return { rows: records.length, dbHits: hitsOf(summary.profile) };
  } finally {
    await session.close();
  }
}

interface Operator {
  readonly dbHits: number;
  readonly children: readonly Operator[];
}

const hitsOf = ({ dbHits, children }: Operator): number =>
  children.reduce((sum, child) => sum + hitsOf(child), dbHits);
