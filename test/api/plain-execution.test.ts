import fc from 'fast-check';
import { execute, Kind, parse, type ExecutionResult, type OperationDefinitionNode } from 'graphql';
import { TYPE_NAME } from '../../src/graph/compile/object.js';
import { badUserInput } from '../../src/graph/errors.js';
import { plainExecutor } from '../../src/api/execution/plain-execution.js';
import { type Asking } from '../graph/support/ask.js';
import { askings, choices, shown } from '../graph/support/askings.js';
import { histories } from '../graph/support/library-history.js';
import { LibraryPast } from '../graph/support/library-past.js';
import { openTestGraph, type TestGraph } from '../graph/support/test-graph.js';
import { VIEWERS } from '../graph/support/viewers.js';

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs = isLong ? { numRuns: 50 } : { numRuns: 3, seed: 20_261 };

/** The text of an answer: order of fields included. */
const textOf = (answer: ExecutionResult): string => JSON.stringify(answer);

type Document = Asking['question']['now'];

function operationOf(document: Document): OperationDefinitionNode {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === Kind.OPERATION_DEFINITION,
  );
  if (operation === undefined) throw new Error('A document without an operation.');
  return operation;
}

/** Answers of graphql-js have no prototype. */
const isOfGraphqlJs = ({ data }: ExecutionResult): boolean =>
  data !== null && data !== undefined && Object.getPrototypeOf(data) === null;

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

describe('over random libraries', () => {
  test('every question is answered as graphql-js answers it, sign by sign', async () => {
    const { schema, graph } = library;
    const run = plainExecutor(schema);
    let plain = 0;
    const property = fc.asyncProperty(histories, choices, async (history, choice) => {
      await library.empty();
      const past = await LibraryPast.of(history, library);
      for (const asking of askings(past, Object.values(VIEWERS), choice)) {
        const { question, viewer, instant } = asking;
        const document = instant === null ? question.now : question.asOf;
        const variables = { ...asking.variables, ...(instant === null ? {} : { asOf: instant }) };
        const asked = () => ({
          schema,
          document,
          variableValues: variables,
          contextValue: { graph: graph.as(viewer) },
        });
        const expected = await execute(asked());
        const answer = await run(operationOf(document), asked());
        expect({ ...shown(asking), answer: textOf(answer) }).toEqual({
          ...shown(asking),
          answer: textOf(expected),
        });
        if (answer.data && !isOfGraphqlJs(answer)) plain += 1;
      }
    });
    await fc.assert(property, { ...runs, endOnFailure: true });
    expect(plain).toBeGreaterThan(100);
  });
});

describe('what resolvers may give or throw', () => {
  const person = { id: 'person:ann', name: 'Ann', [TYPE_NAME]: 'Person' };
  const page = (nodes: unknown) => ({ nodes, totalCount: 1 });

  test.each<
    [string, string, { lookup?: unknown; page?: unknown }, 'PLAIN' | 'GRAPHQL_JS' | 'LOST']
  >([
    [
      'an object',
      '{ person(id: "person:ann") { __typename it: id name } }',
      { lookup: { ...person, it: person.id } },
      'PLAIN',
    ],
    ['nothing', '{ person(id: "person:ann") { id } }', { lookup: null }, 'PLAIN'],
    [
      'a refusal',
      '{ a: person(id: "x") { id } b: person(id: "y") { id } }',
      { lookup: badUserInput('"x" is no id.', ['id']) },
      'PLAIN',
    ],
    ['a failure', '{ person(id: "x") { id } }', { lookup: new Error('Connection lost') }, 'PLAIN'],
    [
      'a failure where something must be',
      '{ persons { totalCount } }',
      { page: new Error('Connection lost') },
      'LOST',
    ],
    [
      'a null where none may be',
      '{ persons { totalCount nodes { id name } } }',
      { page: page([person, { id: 'person:bob' }]) },
      'LOST',
    ],
    ['no list', '{ persons { totalCount nodes { id } } }', { page: page('none') }, 'LOST'],
    ['a text as a number', '{ persons { totalCount } }', { page: { totalCount: 'many' } }, 'LOST'],
    [
      'a condition',
      'query ($no: Boolean = true) { person(id: "person:ann") { id name @skip(if: $no) } }',
      { lookup: person },
      'GRAPHQL_JS',
    ],
    ['the schema', '{ __schema { queryType { name } } }', {}, 'GRAPHQL_JS'],
    ['a variable that is missing', 'query ($id: ID!) { person(id: $id) { id } }', {}, 'LOST'],
    [
      'a variable that is wrong',
      'query ($first: Int!) { persons(first: $first) { totalCount } }',
      {},
      'LOST',
    ],
  ])('%s is answered as by graphql-js', async (_name, text, given, by) => {
    const document = parse(text);
    const giving = (value: unknown) => () =>
      value instanceof Error ? Promise.reject(value) : Promise.resolve(value);
    const graph = { lookup: giving(given.lookup), page: giving(given.page) };
    const asked = { schema: library.schema, document, contextValue: { graph } };
    const answer = await plainExecutor(library.schema)(operationOf(document), asked);
    expect(textOf(answer)).toBe(textOf(await execute(asked)));
    expect(answer.data ? (isOfGraphqlJs(answer) ? 'GRAPHQL_JS' : 'PLAIN') : 'LOST').toBe(by);
  });
});
