import { expect } from '@jest/globals';
import { type SeededGraph } from '../../support/seeded-graph.js';

/** What a question gives on the seeds; any error fails the test. */
export async function answerOf<Data>(
  seeded: SeededGraph,
  source: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await seeded.ask(source, variables);
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data)) as Data;
}

/** A connection of which only the ids, or only the total, were asked for. */
export interface Counted {
  readonly totalCount: number;
}

export interface Listed<Item> {
  readonly nodes: readonly Item[];
}
