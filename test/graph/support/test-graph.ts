import { type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { Compiler } from '../../../src/graph/compile/compiler.js';
import { Database } from '../../../src/graph/database.js';
import { type Graph } from '../../../src/graph/graph.js';
import { GraphSession } from '../../../src/graph/session.js';
import { dropLibraryKeys, LIBRARY_KEY, testDatabase } from '../../support/test-database.js';
import { librarySchema } from './library-schema.js';

/** The database of the tests with the schema of the library, and every statement that it was asked. */
export interface TestGraph {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  readonly statements: string[];
  /** Runs any Cypher, past the core. */
  run(text: string, parameters?: Record<string, unknown>): Promise<readonly (readonly unknown[])[]>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

const RECORDS = ['Person', 'Book', 'Series', 'Review'];
const ROWS = ['Sale'];

/** Keys that the write path relies on, by name. */
const KEYS: ReadonlyMap<string, string> = new Map(
  [
    ...['Entity', 'WriteSequence', 'Write', ...RECORDS, ...ROWS].map((label) => [
      `${LIBRARY_KEY}${label}`,
      `CREATE CONSTRAINT ${LIBRARY_KEY}${label} FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
    ]),
    ...[...RECORDS, ...ROWS].map((label) => [
      `${LIBRARY_KEY}Past${label}`,
      `CREATE INDEX ${LIBRARY_KEY}Past${label} FOR (n:Past${label}) ON (n.id)`,
    ]),
  ].map(([name = '', text = '']) => [name, text]),
);

const KEEP_PLAN = 'CYPHER replan=skip ';

/**
 * The tests ask the same texts of many small graphs, one after the other. To plan them anew for each,
 * as the database would, takes a hundred times as long as to answer them.
 */
class SteadyDatabase extends Database {
  override read(text: string, parameters: Readonly<Record<string, unknown>>) {
    return super.read(KEEP_PLAN + text, parameters);
  }
}

/** An empty database with the keys that the write path relies on. */
export async function openTestGraph(): Promise<TestGraph> {
  const statements: string[] = [];
  const onStatement = (text: string) => statements.push(text.replace(KEEP_PLAN, ''));
  const database = new SteadyDatabase(testDatabase(), { statementTimeoutMs: 120_000, onStatement });
  const compiler = new Compiler();
  const graph: Graph = {
    database,
    compiler,
    as: (viewer) => new GraphSession(database, compiler, new Map(), viewer),
    ping: () => database.ping(),
    close: () => database.close(),
  };
  const run = (text: string, parameters: Record<string, unknown> = {}) =>
    database.write((transaction) => transaction.run(text, parameters));
  const empty = async () => {
    await run('MATCH (n) DETACH DELETE n');
    statements.length = 0;
  };
  await makeKeys(graph, run);
  await empty();
  const close = async () => {
    await empty();
    await graph.close();
    const plain = new Database(testDatabase(), { statementTimeoutMs: 120_000 });
    await dropLibraryKeys(plain);
    await plain.close();
  };
  return { graph, schema: librarySchema(), statements, run, empty, close };
}

/**
 * Other test files leave keys for other labels; none of them must matter here. Where the keys are right
 * they are left alone, for a change of keys makes the database forget its plans.
 */
async function makeKeys({ database }: Graph, run: TestGraph['run']): Promise<void> {
  const constraints = await namesOf(run, 'SHOW CONSTRAINTS YIELD name');
  const indexes = await namesOf(
    run,
    "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name",
  );
  const present = new Set([...constraints, ...indexes]);
  if (present.size === KEYS.size && [...KEYS.keys()].every((name) => present.has(name))) return;
  for (const name of constraints) await database.runAlone(`DROP CONSTRAINT \`${name}\``);
  for (const name of indexes) await database.runAlone(`DROP INDEX \`${name}\` IF EXISTS`);
  for (const text of KEYS.values()) await database.runAlone(text);
  await database.runAlone('CALL db.awaitIndexes(60)');
}

async function namesOf(run: TestGraph['run'], text: string): Promise<readonly string[]> {
  return (await run(text)).map(([name]) => name as string);
}

export function objectType(schema: GraphQLSchema, name: string): GraphQLObjectType {
  return schema.getType(name) as GraphQLObjectType;
}
