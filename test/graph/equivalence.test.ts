import fc from 'fast-check';
import { ask, plain } from './support/ask.js';
import { askings, choices, shown } from './support/askings.js';
import { histories } from './support/library-history.js';
import { LibraryPast } from './support/library-past.js';
import { NaiveEvaluator } from './support/naive-evaluator.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';
import { VIEWERS } from './support/viewers.js';

/*
 * What the core compiles answers as a plain evaluator does that walks over lists: for random
 * libraries with a past, for every class of viewer, now and as of earlier instants. With
 * PANGOLINK_LONG=1 many more libraries are made, from another seed each time.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs = isLong ? { numRuns: 150 } : { numRuns: 6, seed: 20_260 };
const MOST_TEXTS = 60;

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

test(
  'every question is answered as a plain evaluator answers it',
  async () => {
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
    await fc.assert(property, { ...runs, endOnFailure: true });
    expect(library.graph.compiler.distinctTexts).toBeLessThanOrEqual(MOST_TEXTS);
  },
  isLong ? 7_200_000 : 300_000,
);
