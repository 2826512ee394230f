import { quantileSorted } from 'simple-statistics';

/** In milliseconds; NaN of nothing, which JSON writes as null. */
export interface Quantiles {
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

export function quantiles(times: readonly number[]): Quantiles {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number): number => (sorted.length === 0 ? NaN : quantileSorted(sorted, share));
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) };
}
