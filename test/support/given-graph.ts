import path from 'node:path';
import { graphql, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { AnalysisWorkers } from '../../src/analytics/parallel/analysis-workers.js';
import { loadStatements } from '../../src/graph/cypher-files.js';
import { connectGraph, type Graph } from '../../src/graph/graph.js';
import { typeOfId } from '../../src/graph/mapping.js';
import { type Viewer } from '../../src/graph/viewer.js';
import { type AccessFields } from '../../src/graph/write/access-fields.js';
import { parseRecord, type RawRecord } from '../../src/graph/write/parse-record.js';
import { writeRecords, type RecordWrite } from '../../src/graph/write/write-records.js';
import { emptyDatabase, emptyStore, testDatabase } from './test-database.js';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** A record as it comes in, and who may read it. */
export interface GivenRecord {
  readonly raw: RawRecord & { readonly id: string };
  readonly access: AccessFields;
}

/** The schema of the product over records that a test makes up. */
export interface GivenGraph {
  readonly graph: Graph;
  readonly schema: GraphQLSchema;
  /** Texts of the statements that the last question took. */
  readonly statements: readonly string[];
  ask(source: string, variables: object, viewer: Viewer): Promise<ExecutionResult>;
  /**
   * One write: these records have these contents from now on, those ids are closed, of which some may
   * lead on to others as merged duplicates.
   */
  write(
    records: readonly GivenRecord[],
    close?: readonly string[],
    merged?: ReadonlyMap<string, string>,
  ): Promise<void>;
  /** Removes nodes past the core, as if they had never been written. */
  remove(ids: readonly string[]): Promise<void>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function givenGraph(): Promise<GivenGraph> {
  const schema = await buildPangolinkSchema();
  const statements: string[] = [];
  const workers = new AnalysisWorkers({ workers: 1, mostDraws: 10_000 });
  const graph = connectGraph(
    testDatabase(),
    { statementTimeoutMs: 120_000, onStatement: (text) => statements.push(text) },
    loadStatements(path.join(ROOT, 'queries/cypher'), schema),
  );
  const { database } = graph;
  await emptyStore(database);
  return {
    graph,
    schema,
    statements,
    ask: (source, variables, viewer) => {
      statements.length = 0;
      const variableValues = { ...variables };
      const contextValue = { graph: graph.as(viewer), analysis: workers.for() };
      return graphql({ schema, source, variableValues, contextValue });
    },
    write: async (records, close = [], merged = new Map()) => {
      const batch = { records: records.map((record) => parsed(schema, record)), close, merged };
      await writeRecords(database, schema, batch, { actor: 'test', reason: 'GIVEN' });
    },
    remove: async (ids) => {
      const text = 'MATCH (n:Entity) WHERE n.id IN $ids DETACH DELETE n';
      await database.write((transaction) => transaction.run(text, { ids }));
    },
    empty: () => emptyDatabase(database),
    close: async () => {
      await workers.close();
      await graph.close();
    },
  };
}

function parsed(schema: GraphQLSchema, { raw, access }: GivenRecord): RecordWrite {
  const type = typeOfId(schema, raw.id);
  if (type === null) throw new Error(`${raw.id} is of no known type.`);
  const { content, problems } = parseRecord(schema, type, raw);
  const [problem] = problems;
  if (problem !== undefined) {
    throw new Error(`${raw.id}, ${problem.path.join('.')}: ${problem.message}.`);
  }
  return { content, access };
}

/** Whether the access rule lets a viewer read what carries these fields; written anew for the tests. */
export function mayRead(viewer: Viewer, { access, owner, readers }: AccessFields): boolean {
  const isOwner = owner !== null && owner === viewer.owner;
  return (
    viewer.access.includes(access) ||
    isOwner ||
    (readers ?? []).some((reader) => viewer.ids.includes(reader))
  );
}
