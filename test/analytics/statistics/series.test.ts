import { RefusalReason } from '../../../src/analytics/estimate/refusal.js';
import { detrended } from '../../../src/analytics/statistics/detrend.js';
import { firstDifferences } from '../../../src/analytics/statistics/first-differences.js';
import { logarithms } from '../../../src/analytics/statistics/logarithms.js';
import { type SeriesPoint } from '../../../src/analytics/statistics/series-point.js';

const series = (values: Readonly<Record<number, number>>): SeriesPoint[] =>
  Object.entries(values).map(([time, value]) => ({ time: Number(time), value }));

test('no change is reckoned over a gap', () => {
  const points = series({ 2003: 5, 2004: 7, 2006: 20, 2007: 19 });
  expect(firstDifferences(points)).toEqual(series({ 2004: 2, 2007: -1 }));
});

test('points may come in any order', () => {
  const points = series({ 2003: 5, 2004: 7 }).reverse();
  expect(firstDifferences(points)).toEqual(series({ 2004: 2 }));
});

test('two values of one year are no series', () => {
  const points = [...series({ 2022: 4, 2023: 1 }), ...series({ 2023: 2 })];
  const refused = { reason: RefusalReason.OUTSIDE_DOMAIN, numbers: { repeatedTimes: 1 } };
  expect(firstDifferences(points)).toMatchObject(refused);
  expect(detrended(points)).toMatchObject(refused);
});

test('a line leaves zeros, not rounding', () => {
  const line = series({ 2003: 0.1, 2004: 0.2, 2005: 0.30000000000000004, 2007: 0.5 });
  expect(detrended(line)).toEqual(series({ 2003: 0, 2004: 0, 2005: 0, 2007: 0 }));
});

test('a detrended series is what a line by hand leaves', () => {
  // Slope 1.5, mean 2 at the middle time: fitted 0.5, 2, 3.5.
  const points = series({ 2010: 1, 2011: 1, 2012: 4 });
  const expected = [0.5, -1, 0.5];
  const rest = detrended(points) as readonly SeriesPoint[];
  rest.forEach(({ value }, position) => {
    expect(value).toBeCloseTo(expected[position]!, 14);
  });
});

test('zero and negative values have no logarithm, and none is made up', () => {
  expect(logarithms([1, Math.E])).toEqual([0, 1]);
  expect(logarithms([3, 0, -2])).toMatchObject({
    reason: RefusalReason.OUTSIDE_DOMAIN,
    numbers: { notAboveZero: 2 },
  });
});
