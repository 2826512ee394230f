import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { askQuestion } from '../../src/cli/query/ask-question.js';
import { readQuestion, readVariables } from '../../src/cli/query/read-question.js';
import { readConfig } from '../../src/config.js';
import { aFolder, removeFolders } from '../neo4j/support/folders.js';
import { seededGraph, type SeededGraph } from '../support/seeded-graph.js';
import { testServerSettings } from '../support/test-database.js';
import { runCommand } from './support/run-command.js';

const surroundings = {
  environment: process.env,
  report: () => undefined,
  signal: new AbortController().signal,
};
const home = join(aFolder(), 'home');
const server = testServerSettings();

let seeded: SeededGraph;
beforeAll(async () => {
  seeded = await seededGraph('FEW_READINGS');
});
afterAll(async () => {
  await seeded.close();
  removeFolders();
});

const ask = async (question: string, variables?: string, more = {}) =>
  askQuestion(
    readConfig({ ...server, ...more }),
    { source: await readQuestion(question), variables: readVariables(variables) },
    surroundings,
  );

const codes = ({ errors }: Awaited<ReturnType<typeof ask>>) =>
  errors?.map(({ extensions }) => extensions?.['code']);

test('a shipped question, a file and a text are answered as the API answers them', async () => {
  const source = await readQuestion('which-records-stand-under-these-ids');
  const { data } = await seeded.ask(source);
  expect(JSON.parse(JSON.stringify(await ask('which-records-stand-under-these-ids')))).toEqual({
    data: JSON.parse(JSON.stringify(data)) as unknown,
  });
  const file = join(aFolder(), 'mine.graphql');
  writeFileSync(file, 'query ($id: ID!) { node(id: $id) { id } }');
  const found = await ask(file, '{"id": "platform:taobao"}');
  expect(found.data).toEqual({ node: { id: 'platform:taobao' } });
});

test('the limits are those of the API', async () => {
  expect(
    codes(await ask('{ parties { nodes { id } } }', '{}', { PANGOLINK_MAX_DEPTH: '2' })),
  ).toEqual([expect.stringMatching(/_LIMIT_EXCEEDED$/)]);
  expect(
    codes(
      await ask('{ parties(first: 100) { nodes { id } } }', '{}', { PANGOLINK_MAX_COST: '20' }),
    ),
  ).toEqual([expect.stringMatching(/_LIMIT_EXCEEDED$/)]);
});

describe('what is refused says what would be right', () => {
  test('no question', async () => {
    await expect(readQuestion('where-is-it')).rejects.toMatchObject({
      outcome: 2,
      message: expect.stringContaining('nor the name of a shipped question') as unknown,
    });
    expect(() => readVariables('[1]')).toThrow('--variables must be a JSON object');
  });

  test('a change', async () => {
    await expect(ask('mutation { anything }')).rejects.toMatchObject({ outcome: 2 });
  });

  test('a home without a database, of which none is made', async () => {
    const config = readConfig({ PANGOLINK_HOME: home });
    const order = { source: '{ parties { totalCount } }', variables: {} };
    await expect(askQuestion(config, order, surroundings)).rejects.toThrow(
      `There is no database in ${home}; "pangolink start" makes one`,
    );
  });
});

test('without a terminal the answer is JSON alone, and the code says whether it was answered', async () => {
  const { code, output, complaints } = await runCommand('query {nowhere}', server).ended;
  expect({ code, complaints }).toEqual({ code: 2, complaints: '' });
  expect(JSON.parse(output)).toMatchObject({
    errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
  });
});
