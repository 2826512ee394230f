import fc from 'fast-check';
import { parse, type DocumentNode } from 'graphql';

/** A question and values for its variables; their form is always the same, so its text is too. */
export interface Question {
  readonly name: string;
  readonly now: DocumentNode;
  /** The same question with `@asOf(recordedAt: $asOf)` on its operation. */
  readonly asOf: DocumentNode;
  readonly variables: fc.Arbitrary<Readonly<Record<string, unknown>>>;
}

export type Values = Readonly<Record<string, fc.Arbitrary<unknown>>>;

export function question(
  name: string,
  variables: string,
  selection: string,
  values: Values = {},
): Question {
  const declared = variables === '' ? '' : `(${variables})`;
  const withInstant = variables === '' ? '($asOf: DateTime!)' : `(${variables}, $asOf: DateTime!)`;
  return {
    name,
    now: parse(`query Asked${declared} ${selection}`),
    asOf: parse(`query Asked${withInstant} @asOf(recordedAt: $asOf) ${selection}`),
    variables: fc.record(values),
  };
}

export const oneOf = (...values: unknown[]) => fc.constantFrom(...values);
export const idOf = (type: string, most: number) =>
  fc.integer({ min: 1, max: most }).map((number) => `${type}:${number}`);

/*
 * The database plans a text anew for texts and lists of another class of size, so all values of one
 * variable are of one class: texts of 2 to 10 signs, lists of 2 to 3.
 */
export const text = oneOf('atlas', 'ATLAS', 'as', 'Éclair', 'éc', '4%', "O'", 'Zebra');
export const code = oneOf('A1', 'a1', 'B2', '10');
export const number = oneOf(0, 1, 1.5, 2, 100);
export const whole = oneOf(0, 1, 2, 100);
export const day = oneOf('2016-06-01', '2018-01-01', '2018-10-01', '2018-10-31', '2019-03-01');
export const laterDay = oneOf('2019-03-02', '2020-02-29', '2020-03-01', '2021-01-01');
export const list = (values: fc.Arbitrary<unknown>) =>
  fc.array(values, { minLength: 2, maxLength: 3 });
