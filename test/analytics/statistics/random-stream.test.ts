import fc from 'fast-check';
import {
  drawnWithReplacement,
  integerBelow,
  randomStream,
  shuffled,
  uniform,
} from '../../../src/analytics/statistics/random-stream.js';

const key = { seed: 20260101, purpose: 'permutation', index: 7 };

test('the same key gives the same numbers on every machine', () => {
  const stream = randomStream(key);
  expect([1, 2, 3, 4].map(() => integerBelow(stream, 1000))).toEqual(KNOWN_DRAWS);
  expect(uniform(stream)).toBe(KNOWN_UNIFORM);
});

/** Reckoned apart in Python (hashlib and 64-bit xoroshiro128+): what moves them changes every answer. */
const KNOWN_DRAWS = [43, 984, 367, 5];
const KNOWN_UNIFORM = 0.7925696660098397;

test('a draw does not depend on the draws before it, so workers may share them out in any way', () => {
  const draw = (index: number) => shuffled(randomStream({ ...key, index }), [1, 2, 3, 4, 5, 6]);
  const inOrder = [0, 1, 2, 3].map(draw);
  const backwards = [3, 2, 1, 0].map(draw).reverse();
  expect(backwards).toEqual(inOrder);
});

test.each([
  ['seed', { ...key, seed: 1 }],
  ['purpose', { ...key, purpose: 'bootstrap' }],
  ['index', { ...key, index: 8 }],
])('another %s is another stream', (_what, other) => {
  const [ofKey, ofOther] = [randomStream(key), randomStream(other)];
  expect(uniform(ofOther)).not.toBe(uniform(ofKey));
});

test('every order of three is equally likely', () => {
  const counts = new Map<string, number>();
  for (let index = 0; index < 6000; index += 1) {
    const order = shuffled(randomStream({ ...key, index }), ['a', 'b', 'c']).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  expect(counts.size).toBe(6);
  // The 99.9 percent point of chi-square with 5 degrees of freedom.
  expect(chiSquare).toBeLessThan(20.515);
});

test('a shuffle keeps the values and the list it was given', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const before = [...values];
      const after = shuffled(randomStream({ ...key, seed }), values);
      expect(values).toEqual(before);
      expect([...after].sort()).toEqual([...before].sort());
    }),
  );
});

test('a bootstrap sample is as long as the list and holds positions of it', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.integer(), (count, seed) => {
      const drawn = drawnWithReplacement(randomStream({ ...key, seed }), count);
      expect(drawn).toHaveLength(count);
      expect(drawn.every((position) => position >= 0 && position < count)).toBe(true);
    }),
  );
});
