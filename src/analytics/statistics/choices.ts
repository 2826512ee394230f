import { type Arrangements } from './arrangements.js';
import { shuffled } from './random-stream.js';

/** Every choice of as many of n as are given, each a list of positions in their order. */
export function choicesOf(n: number, given: readonly number[]): Arrangements {
  const positions = Array.from({ length: n }, (_, position) => position);
  const size = given.length;
  return {
    count: binomial(n, size),
    given,
    all: () => chosen(positions, size),
    drawn: (stream) =>
      shuffled(stream, positions)
        .slice(0, size)
        .sort((a, b) => a - b),
  };
}

/** Large numbers of choices are only compared, so that the limit of a double does no harm. */
function binomial(n: number, size: number): number {
  let count = 1;
  for (let i = 1; i <= size; i += 1) count = (count * (n - size + i)) / i;
  return Math.min(Math.round(count), Number.MAX_VALUE);
}

function* chosen(positions: readonly number[], size: number): Generator<readonly number[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let first = 0; first <= positions.length - size; first += 1) {
    for (const rest of chosen(positions.slice(first + 1), size - 1)) {
      yield [positions[first] ?? 0, ...rest];
    }
  }
}
