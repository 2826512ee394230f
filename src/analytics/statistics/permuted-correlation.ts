import { isRefusal, type Refusal } from '../estimate/refusal.js';
import { correlation, CorrelationMethod } from './correlation.js';
import { type Pairs } from './pairs.js';
import { midRanks } from './ranks.js';

/** A statistic of x with the values of y rearranged: row i gets the value of row arrangement[i]. */
export type StatisticOfArrangement = (arrangement: readonly number[]) => number;

/**
 * The coefficient of x with y rearranged, made ready for many arrangements: what no arrangement changes
 * (ranks, means, lengths, ties) is reckoned once. Same estimator, assumptions and unit as `correlation`.
 */
export function permutedCorrelation(
  method: CorrelationMethod,
  pairs: Pairs,
): StatisticOfArrangement | Refusal {
  const given = correlation(method, pairs);
  if (isRefusal(given)) return given;
  switch (method) {
    case CorrelationMethod.PEARSON:
      return productOf(pairs);
    case CorrelationMethod.SPEARMAN:
      return productOf({ x: midRanks(pairs.x), y: midRanks(pairs.y) });
    case CorrelationMethod.KENDALL_TAU_B:
      return concordanceOf(pairs);
  }
}

function productOf({ x, y }: Pairs): StatisticOfArrangement {
  const [a, b] = [standardised(x), standardised(y)];
  return (arrangement) => {
    let sum = 0;
    for (let i = 0; i < a.length; i += 1) sum += (a[i] ?? 0) * (b[arrangement[i] ?? 0] ?? 0);
    return sum;
  };
}

/** Less the mean and of length 1, so that a coefficient is one sum of products. */
function standardised(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const length = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0));
  return values.map((value) => (value - mean) / length);
}

function concordanceOf({ x, y }: Pairs): StatisticOfArrangement {
  const [ofX, ofY] = [directionsOf(x), directionsOf(y)];
  const untied = (rows: readonly Int8Array[]) =>
    rows.reduce((sum, row) => sum + row.reduce((count, sign) => count + sign * sign, 0), 0);
  const scale = Math.sqrt(untied(ofX) * untied(ofY));
  return (arrangement) => {
    let sum = 0;
    for (let i = 0; i < ofX.length; i += 1) {
      const [rowOfX, rowOfY] = [ofX[i], ofY[arrangement[i] ?? 0]];
      for (let j = 0; j < i; j += 1) {
        sum += (rowOfX?.[j] ?? 0) * (rowOfY?.[arrangement[j] ?? 0] ?? 0);
      }
    }
    return (2 * sum) / scale;
  };
}

/** For each two rows whether the first is above (1), below (-1) or tied (0). */
const directionsOf = (values: readonly number[]): Int8Array[] =>
  values.map((a) => Int8Array.from(values, (b) => Number(a > b) - Number(a < b)));
