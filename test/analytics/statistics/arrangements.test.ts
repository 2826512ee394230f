import {
  ArrangementCount,
  arrangementTest,
} from '../../../src/analytics/statistics/arrangement-test.js';
import {
  freeArrangements,
  type Arrangements,
} from '../../../src/analytics/statistics/arrangements.js';
import { cyclicShifts } from '../../../src/analytics/statistics/cyclic-shifts.js';
import { kolmogorovProbability } from '../../../src/analytics/statistics/kolmogorov-smirnov.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { seriesExchange } from '../../../src/analytics/statistics/series-exchange.js';

const listed = (arrangements: Arrangements) =>
  [...arrangements.all()].map((order) => order.join(''));

const SERIES = [
  [0, 1, 2],
  [3, 4],
];

test.each([
  ['free', freeArrangements(4), 24],
  ['cyclic shifts', cyclicShifts(6, SERIES), 6],
  [
    'exchanges',
    seriesExchange(8, [
      { rows: [0, 1], times: [2003, 2004] },
      { rows: [2, 3], times: [2003, 2004] },
      { rows: [4, 5], times: [2003, 2004] },
      { rows: [6, 7], times: [2004, 2005] },
    ]),
    6,
  ],
])(
  '%s: all are listed once, the given among them, and only they are drawn',
  (_kind, all, count) => {
    const orders = listed(all);
    expect(all.count).toBe(count);
    expect(new Set(orders).size).toBe(count);
    expect(orders).toHaveLength(count);
    expect(orders).toContain(all.given.join(''));
    const drawn = Array.from({ length: 300 }, (_, index) =>
      all.drawn(randomStream({ seed: 1, purpose: 'arrangement', index })).join(''),
    );
    expect(new Set(drawn)).toEqual(new Set(orders));
  },
);

test('a shift keeps the order within its series and leaves rows of no series alone', () => {
  expect(listed(cyclicShifts(6, SERIES))).toEqual([
    '012345',
    '012435',
    '120345',
    '120435',
    '201345',
    '201435',
  ]);
});

test('whole series change places only among the same times', () => {
  const exchange = seriesExchange(6, [
    { rows: [0, 1], times: [2003, 2004] },
    { rows: [2, 3], times: [2003, 2005] },
    { rows: [4, 5], times: [2003, 2004] },
  ]);
  expect(listed(exchange)).toEqual(['012345', '452301']);
});

test('two series of ten points give 100 shifts, all of which are looked at', () => {
  const rows = Array.from({ length: 20 }, (_, row) => row);
  const shifts = cyclicShifts(20, [rows.slice(0, 10), rows.slice(10)]);
  const first = (order: readonly number[]) => (order[0] === 0 && order[10] === 10 ? 1 : 0);
  expect(arrangementTest(first, shifts, { seed: 1, draws: 999, exactUpTo: 999 })).toEqual({
    observed: 1,
    p: 1 / 100,
    kind: ArrangementCount.EXACT,
    arrangements: 100,
    asExtreme: 1,
  });
});

test('under shifts p is uniform for series whose points go together (200 seeded pairs)', () => {
  const rows = Array.from({ length: 40 }, (_, row) => row);
  const shifts = cyclicShifts(40, [rows]);
  const ps = Array.from({ length: 200 }, (_, index) => {
    const stream = randomStream({ seed: 9, purpose: 'autocorrelated', index });
    const [x, y] = [circular(stream), circular(stream)];
    const together = (order: readonly number[]) =>
      order.reduce((sum, source, row) => sum + x[row]! * y[source]!, 0);
    const test = arrangementTest(together, shifts, { seed: index, draws: 99, exactUpTo: 99 });
    // Within its step of 1/40 the exact p is spread by chance, so that a continuous test may judge it.
    return (test as { p: number }).p - uniform(stream) / 40;
  });
  const sorted = [...ps].sort((a, b) => a - b);
  const distance = Math.max(...sorted.map((p, i) => Math.max((i + 1) / 200 - p, p - i / 200)));
  expect(kolmogorovProbability(200, distance)).toBeLessThan(0.999);
});

/** Noise smoothed over five neighbours on a circle of 40, mean 0. */
function circular(stream: ReturnType<typeof randomStream>): number[] {
  const noise = Array.from({ length: 40 }, () => uniform(stream));
  const smooth = noise.map((_, at) =>
    [0, 1, 2, 3, 4].reduce((sum, step) => sum + noise[(at + step) % 40]!, 0),
  );
  const mean = smooth.reduce((sum, value) => sum + value, 0) / 40;
  return smooth.map((value) => value - mean);
}
