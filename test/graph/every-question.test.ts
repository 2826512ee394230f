import fc from 'fast-check';
import { parse, type ExecutionResult } from 'graphql';
import neo4j from 'neo4j-driver';
import { type Viewer } from '../../src/graph/viewer.js';
import { ask, plain, type Asking } from './support/ask.js';
import { askings, choices, shown, type Choice } from './support/askings.js';
import { histories, type History } from './support/library-history.js';
import { LibraryPast } from './support/library-past.js';
import { NaiveEvaluator } from './support/naive-evaluator.js';
import { removeHidden, type Removed } from './support/remove-hidden.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';
import { VIEWERS } from './support/viewers.js';

/*
 * For random libraries with a past, for every class of viewer, now and as of earlier instants: what
 * the core compiles answers as a plain evaluator does that walks over lists, and what a viewer may not
 * see does not show in any answer. Both ask the same texts, which the database plans once for a file.
 * With PANGOLINK_LONG=1 many more libraries are made, from another seed each time.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const comparisons = isLong ? { numRuns: 150 } : { numRuns: 6, seed: 20_260 };
const removals = isLong ? { numRuns: 100 } : { numRuns: 4, seed: 20_263 };
const MOST_TEXTS = 60;
const { everyone, officer, reader, nobody } = VIEWERS;

/** Each viewer sees less than the one before, so that the graph can be taken apart step by step. */
const LADDERS: readonly (readonly Viewer[])[] = [[officer!, everyone!, nobody!], [reader!]];

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

test('every question is answered as a plain evaluator answers it', async () => {
  const naive = new NaiveEvaluator(library.schema);
  const property = fc.asyncProperty(histories, choices, async (history, choice) => {
    await library.empty();
    const past = await LibraryPast.of(history, library);
    for (const asking of askings(past, Object.values(VIEWERS), choice)) {
      const { question, variables, viewer, instant } = asking;
      const document = instant === null ? question.now : question.asOf;
      const seen = past.seenBy(viewer, instant);
      const expected = plain(naive.ask(document, { ...variables, asOf: instant }, seen));
      const answer = await ask(library, asking);
      expect({ ...shown(asking), answer }).toEqual({ ...shown(asking), answer: expected });
    }
  });
  await fc.assert(property, { ...comparisons, endOnFailure: true });
  expect(library.graph.compiler.distinctTexts).toBeLessThanOrEqual(MOST_TEXTS);
});

test('an answer is the same where everything hidden has been removed', async () => {
  const removed: Removed[] = [];
  const property = fc.asyncProperty(histories, choices, async (history, choice) => {
    for (const ladder of LADDERS) removed.push(...(await takenApart(history, ladder, choice)));
  });
  await fc.assert(property, { ...removals, endOnFailure: true });
  for (const kind of ['nodes', 'states', 'relationships'] as const) {
    expect(removed.reduce((sum, each) => sum + each[kind], 0)).toBeGreaterThan(0);
  }
});

async function takenApart(
  history: History,
  ladder: readonly Viewer[],
  choice: Choice,
): Promise<readonly Removed[]> {
  await library.empty();
  const past = await LibraryPast.of(history, library);
  const before = new Map<Asking, ExecutionResult>();
  for (const asking of askings(past, ladder, choice))
    before.set(asking, await ask(library, asking));
  const removed: Removed[] = [];
  for (const viewer of ladder) {
    removed.push(await removeHidden(library, viewer));
    for (const [asking, answer] of before) {
      if (asking.viewer !== viewer) continue;
      const again = await ask(library, asking);
      expect({ ...shown(asking), answer: again }).toEqual({ ...shown(asking), answer });
    }
  }
  return removed;
}

describe('without the guard', () => {
  const GUARD = /\((\w+)\.access IN \$viewer\.access OR .*? IN \$viewer\.ids\)\)/g;
  const QUESTION = '{ books(first: 100) { totalCount nodes { id title { text } } } }';

  test.each([
    ['now', parse(`query Asked ${QUESTION}`)],
    [
      'as of the first write',
      parse(`query Asked($asOf: DateTime!) @asOf(recordedAt: $asOf) ${QUESTION}`),
    ],
  ])('the same text does tell of what is hidden, %s', async (_when, document) => {
    const [history] = fc.sample(histories, { numRuns: 1, seed: 20_262 });
    await library.empty();
    const past = await LibraryPast.of(history!, library);
    const instant = past.instants.at(-1)!;
    const asking = {
      question: { name: '', now: document, asOf: document, variables: fc.constant({}) },
    };
    library.statements.length = 0;
    await ask(library, { ...asking, variables: {}, viewer: everyone!, instant });
    const unguarded = library.statements[0]!.replaceAll(GUARD, 'true');
    const rows = () =>
      library.graph.database.read(unguarded, {
        viewer: everyone,
        asOf: instant,
        p0: neo4j.int(101),
      });
    const before = await rows();
    await removeHidden(library, everyone!);
    expect(unguarded).not.toContain('access');
    expect(await rows()).not.toEqual(before);
  });
});
