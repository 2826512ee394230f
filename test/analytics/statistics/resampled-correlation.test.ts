import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isRefusal } from '../../../src/analytics/estimate/refusal.js';
import { correlation, CorrelationMethod } from '../../../src/analytics/statistics/correlation.js';
import { exchangedCorrelation } from '../../../src/analytics/statistics/exchanged-correlation.js';
import { lagOneAutocorrelation } from '../../../src/analytics/statistics/lag-one.js';
import { partialCorrelation } from '../../../src/analytics/statistics/partial-correlation.js';
import { resampledCorrelation } from '../../../src/analytics/statistics/resampled-correlation.js';

const METHODS = Object.values(CorrelationMethod);
const SMALL = fc.integer({ min: -4, max: 4 });
const RUNS = { seed: 1557, numRuns: 200 };

const valueOf = (outcome: object): number | null =>
  isRefusal(outcome) ? null : (outcome as { readonly value: number }).value;

/** Rows written out as often as they occur. */
const writtenOut = (values: readonly number[], times: readonly number[]): number[] =>
  values.flatMap((value, row) => new Array<number>(times[row] ?? 0).fill(value));

describe.each(METHODS)('%s', (method) => {
  test('of counted rows is that of the rows written out', () => {
    const row = fc.tuple(SMALL, SMALL, SMALL, fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 20 }), (rows) => {
        const [x, y, z, times] = [0, 1, 2, 3].map((i) => rows.map((each) => each[i] ?? 0));
        const weights = Float64Array.from(times!);
        const [xs, ys, zs] = [x!, y!, z!].map((values) => writtenOut(values, times!));
        fc.pre(xs!.length >= 4);
        const pairs = { x: xs!, y: ys! };
        const given = resampledCorrelation(method, { x: x!, y: y! })(weights);
        const expected = valueOf(correlation(method, pairs));
        if (expected === null) expect(given).toBeNull();
        else expect(given).toBeCloseTo(expected, 10);
        const partial = resampledCorrelation(method, { x: x!, y: y!, z: z! })(weights);
        const beside = valueOf(partialCorrelation(method, pairs, zs!));
        if (beside === null) expect(partial).toBeNull();
        else expect(partial).toBeCloseTo(beside, 8);
      }),
      RUNS,
    );
  });

  test('of rearranged cells is that of their rows after the exchange', () => {
    const cells = fc.array(SMALL, { minLength: 6, maxLength: 10 });
    fc.assert(
      fc.property(
        cells,
        fc.array(fc.tuple(SMALL, fc.nat()), { minLength: 6, maxLength: 24 }),
        fc.nat(),
        (valueOfCell, rows, turn) => {
          const y = rows.map(([value]) => value);
          const cellOfRow = rows.map(([, cell]) => cell % valueOfCell.length);
          const statistic = exchangedCorrelation(method, { y, cellOfRow, valueOfCell });
          const arrangement = valueOfCell.map((_, cell) => (cell + turn) % valueOfCell.length);
          const given = cellOfRow.map((cell) => valueOfCell[cell] ?? 0);
          if (isRefusal(statistic)) {
            expect(valueOf(correlation(method, { x: given, y }))).toBeNull();
            return;
          }
          const x = cellOfRow.map((cell) => valueOfCell[arrangement[cell] ?? 0] ?? 0);
          const expected = valueOf(correlation(method, { x, y })) ?? 0;
          expect(statistic(arrangement)).toBeCloseTo(expected, 10);
        },
      ),
      RUNS,
    );
  });
});

test('lag-one autocorrelation pools the steps of subjects and passes over gaps', () => {
  // By hand: a less its mean 2.5 is -1.5, -0.5, 0.5, 1.5; products of neighbours 0.75, -0.25, 0.75,
  // squares 5; b is constant; the gap of c leaves no step.
  const outcome = lagOneAutocorrelation({
    subjects: ['a', 'a', 'a', 'a', 'b', 'b', 'c', 'c'],
    times: [1, 2, 3, 4, 1, 2, 1, 3],
    values: [1, 2, 3, 4, 7, 7, 1, 1],
  });
  expect(outcome).toEqual({ value: (1.25 / 4) * (8 / 5), n: 4 });
});
