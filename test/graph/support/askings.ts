import fc from 'fast-check';
import { type Viewer } from '../../../src/graph/viewer.js';
import { type Asking } from './ask.js';
import { type LibraryPast } from './library-past.js';
import { QUESTIONS } from './library-questions.js';

/** Values for the variables of every question, and which of its past instants a library is asked for. */
export interface Choice {
  readonly values: readonly Asking['variables'][];
  readonly picks: readonly number[];
}

export const choices: fc.Arbitrary<Choice> = fc.record({
  values: fc.tuple(...QUESTIONS.map(({ variables }) => variables)),
  picks: fc.array(fc.nat(1000), { minLength: 2, maxLength: 2 }),
});

/** Every question from every viewer, now and as of the instants chosen. */
export function askings(
  past: LibraryPast,
  viewers: readonly Viewer[],
  { values, picks }: Choice,
): readonly Asking[] {
  const earlier = past.instants;
  const at = [null, ...picks.map((pick) => earlier[pick % earlier.length] ?? null)];
  return QUESTIONS.flatMap((question, index) =>
    viewers.flatMap((viewer) =>
      at.map((instant) => ({ question, variables: values[index] ?? {}, viewer, instant })),
    ),
  );
}

/** What a failing test should show beside two answers that differ. */
export function shown({ question, variables, viewer, instant }: Asking) {
  return { question: question.name, variables, viewer, instant };
}
