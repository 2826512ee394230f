import { execute, type ExecutionResult } from 'graphql';
import { type Viewer } from '../../../src/graph/viewer.js';
import { type Question } from './question.js';
import { type TestGraph } from './test-graph.js';

/** A question with values for its variables, from one viewer, now or as of an instant. */
export interface Asking {
  readonly question: Question;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer;
  readonly instant: string | null;
}

/** The answer of the core, as the plain data that a client would see. */
export async function ask(
  { graph, schema }: TestGraph,
  { question, variables, viewer, instant }: Asking,
): Promise<ExecutionResult> {
  const answer = await execute({
    schema,
    document: instant === null ? question.now : question.asOf,
    variableValues: { ...variables, ...(instant === null ? {} : { asOf: instant }) },
    contextValue: { graph: graph.as(viewer) },
  });
  return plain(answer);
}

export function plain(answer: ExecutionResult): ExecutionResult {
  return JSON.parse(JSON.stringify(answer)) as ExecutionResult;
}
