import { expect } from '@jest/globals';
import fc from 'fast-check';
import { ask, plain, type Asking } from './support/ask.js';
import { histories, type History } from './support/library-history.js';
import { LibraryPast } from './support/library-past.js';
import { QUESTIONS } from './support/library-questions.js';
import { NaiveEvaluator } from './support/naive-evaluator.js';
import { openTestGraph, type TestGraph } from './support/test-graph.js';
import { VIEWERS } from './support/viewers.js';

/*
 * What the core compiles answers as a plain evaluator does that walks over lists: for random
 * libraries with a past, for every class of viewer, now and as of earlier instants.
 */

const isLong = process.env['PANGOLINK_LONG'] === '1';
const runs: fc.Parameters<unknown> = isLong
  ? { numRuns: 150, endOnFailure: true }
  : { numRuns: 3, seed: 20_260, endOnFailure: true };
const MOST_TEXTS = 60;

let library: TestGraph;

beforeAll(async () => {
  library = await openTestGraph();
});
afterAll(() => library.close());

const values = fc.tuple(...QUESTIONS.map(({ variables }) => variables));
const instants = fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 });

test(
  'answers every question as a plain evaluator does',
  async () => {
    const naive = new NaiveEvaluator(library.schema);
    const property = fc.asyncProperty(
      histories,
      values,
      instants,
      async (history, given, picks) => {
        const past = await written(history);
        for (const asking of askings(past, given, picks)) {
          const { question, variables, viewer, instant } = asking;
          const seen = past.seenBy(viewer, instant);
          const expected = plain(
            naive.ask(
              instant === null ? question.now : question.asOf,
              { ...variables, asOf: instant },
              seen,
            ),
          );
          const told = { question: question.name, variables, viewer, instant };
          expect({ ...told, answer: await ask(library, asking) }).toEqual({
            ...told,
            answer: expected,
          });
        }
      },
    );
    await fc.assert(property, runs);
    expect(library.graph.compiler.distinctTexts).toBeLessThanOrEqual(MOST_TEXTS);
  },
  isLong ? 7_200_000 : 300_000,
);

async function written(history: History): Promise<LibraryPast> {
  await library.empty();
  return LibraryPast.of(history, library);
}

/** Every question from every class of viewer, now and as of the instants picked. */
function askings(
  past: LibraryPast,
  given: readonly Asking['variables'][],
  picks: readonly number[],
): readonly Asking[] {
  const earlier = past.instants;
  const at = [null, ...picks.map((pick) => earlier[pick % earlier.length] ?? null)];
  return QUESTIONS.flatMap((question, index) =>
    Object.values(VIEWERS).flatMap((viewer) =>
      at.map((instant) => ({ question, variables: given[index] ?? {}, viewer, instant })),
    ),
  );
}
