import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { graphql } from 'graphql';
import neo4j from 'neo4j-driver';
import { AnalysisWorkers } from '../../src/analytics/parallel/analysis-workers.js';
import { buildPangolinkSchema } from '../../src/api/schema.js';
import { loadStatements } from '../../src/graph/cypher-files.js';
import { type DatabaseAddress } from '../../src/graph/database.js';
import { connectGraph } from '../../src/graph/graph.js';
import { PUBLIC_VIEWER } from '../../src/graph/viewer.js';
import { keepAlive, putSafely } from './put.js';
import { QUESTIONS, type QuestionName } from './questions.js';
import { startSystem, type SystemName } from './systems.js';

/** A statement as a system ran it. */
export interface Statement {
  readonly text: string;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A system that tells which statements it runs. */
export interface Recorder {
  /** Puts a question and gives the statements that it took, in their order. */
  ask(name: QuestionName, parameters: object): Promise<readonly Statement[]>;
  close(): Promise<void>;
}

const STATEMENTS = path.resolve(import.meta.dirname, '../../queries/cypher');
const LONGEST_STATEMENT_MS = 120_000;

export const recorderOf = (name: SystemName, address: DatabaseAddress): Promise<Recorder> =>
  name === 'pangolink' ? pangolinkRecorder(address) : peerRecorder(name, address);

/** Pangolink in this process, without HTTP, which makes no difference to its statements. */
async function pangolinkRecorder(address: DatabaseAddress): Promise<Recorder> {
  const schema = await buildPangolinkSchema();
  let heard: Statement[] = [];
  const graph = connectGraph(
    address,
    {
      statementTimeoutMs: LONGEST_STATEMENT_MS,
      onStatement: (text, parameters) => heard.push({ text, parameters }),
    },
    loadStatements(STATEMENTS, schema),
  );
  const workers = new AnalysisWorkers({ workers: 1, mostDraws: 10_000 });
  return {
    ask: async (name, parameters) => {
      heard = [];
      const contextValue = { graph: graph.as(PUBLIC_VIEWER), analysis: workers.for() };
      const variableValues = { ...parameters };
      const asked = { schema, source: QUESTIONS[name], variableValues, contextValue };
      const { errors } = await graphql(asked);
      if (errors !== undefined) throw errors[0] ?? new Error(`"${name}" has no answer.`);
      return heard;
    },
    close: async () => {
      await workers.close();
      await graph.close();
    },
  };
}

/** A peer writes its statements to a file before it runs them. */
async function peerRecorder(name: SystemName, address: DatabaseAddress): Promise<Recorder> {
  const file = path.join(tmpdir(), `bench-${randomUUID()}.jsonl`);
  await writeFile(file, '');
  const system = await startSystem(name, address, { BENCH_RECORD: file });
  const agent = keepAlive(1);
  return {
    ask: async (question, parameters) => {
      await writeFile(file, '');
      await putSafely(system.url, system.asking(question, parameters), agent);
      const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
      return lines.map((line) => JSON.parse(line, revived) as Statement);
    },
    close: async () => {
      agent.destroy();
      await system.stop();
      await rm(file, { force: true });
    },
  };
}

/** Whole numbers stand in the file as objects of one member. */
function revived(_key: string, value: unknown): unknown {
  const isInteger = typeof value === 'object' && value !== null && '$integer' in value;
  return isInteger ? neo4j.int(String(value.$integer)) : value;
}
