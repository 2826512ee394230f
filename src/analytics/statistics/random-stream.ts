import { createHash } from 'node:crypto';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import { type RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A sequence of random numbers. Drawing from it moves it on. */
export type RandomStream = RandomGenerator;

/** Which stream: the seed of the answer, what it is for, and the number of the draw. */
export interface StreamKey {
  readonly seed: number;
  readonly purpose: string;
  readonly index: number;
}

/**
 * The random stream of a draw. It depends on its key alone, not on what was drawn before, so that draws
 * may be split among workers in any way and give the same on every machine. The generator is
 * xoroshiro128+ (Blackman and Vigna 2018, as in pure-rand), started from the SHA-256 of the key.
 */
export function randomStream({ seed, purpose, index }: StreamKey): RandomStream {
  const digest = createHash('sha256')
    .update(JSON.stringify([seed, purpose, index]))
    .digest();
  return xoroshiro128plusFromState([0, 4, 8, 12].map((offset) => digest.readInt32BE(offset)));
}

/** A whole number from 0 to just below `bound`, each equally likely. */
export const integerBelow = (stream: RandomStream, bound: number): number =>
  uniformInt(stream, 0, bound - 1);

/** A number from 0 to just below 1 with 53 random bits. */
export const uniform = (stream: RandomStream): number => uniformFloat64(stream);

/** The values in random order, each order equally likely (Fisher and Yates); the given list stays. */
export function shuffled<Value>(stream: RandomStream, values: readonly Value[]): Value[] {
  const order = values.map((value) => ({ value }));
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = integerBelow(stream, last + 1);
    const [a, b] = [order[last], order[other]];
    if (a !== undefined && b !== undefined) [order[last], order[other]] = [b, a];
  }
  return order.map(({ value }) => value);
}

/** As many positions as there are, drawn with replacement: one bootstrap sample. */
export const drawnWithReplacement = (stream: RandomStream, count: number): number[] =>
  Array.from({ length: count }, () => integerBelow(stream, count));
