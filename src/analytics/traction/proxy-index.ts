import { refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { overlap, type DaySpan } from './day-span.js';
import { inOrder, type TractionReading } from './onset.js';

/** A reading with the one year that it is about. */
export interface YearReading extends TractionReading {
  readonly year: number | null;
}

/** That a source saw a platform in use in a place: when, and whether the record cites it. */
export interface Presence {
  readonly record: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly isCited: boolean;
}

/** One year of the index with the two readings that it is made of. */
export interface IndexReading extends TractionReading {
  readonly users: number;
  /** Share of the population of the jurisdiction that uses the Internet, in per cent. */
  readonly share: number;
}

export type NoIndex = 'NO_SERIES' | 'NOT_SHOWN_OPERATING' | 'NO_INTERNET_SHARE' | 'NOT_SHOWN_THEN';

/** The first reading of an index. */
const BASE = 100;

/**
 * World users of a platform times the share of a population that uses the Internet, in the years in which
 * a cited, dated source shows the platform operating there; its first reading is 100. An index without
 * unit: where the users live is not known, so that it is no number of users in that place.
 */
export function proxyIndex(
  users: readonly YearReading[],
  shares: readonly YearReading[],
  presences: readonly Presence[],
): readonly IndexReading[] | NoIndex {
  if (users.length === 0) return 'NO_SERIES';
  const shown = presences.filter(({ isCited, from }) => isCited && from !== null);
  if (shown.length === 0) return 'NOT_SHOWN_OPERATING';
  const byYear = new Map(shares.map(({ year, value }) => [year, value]));
  const both = (inOrder(users) as readonly YearReading[]).filter(
    ({ year, value }) => value > 0 && year !== null && (byYear.get(year) ?? 0) > 0,
  );
  if (both.length === 0) return 'NO_INTERNET_SHARE';
  const admitted = both.filter(({ span }) => shown.some((seen) => overlap(seen, asRange(span))));
  if (admitted.length === 0) return 'NOT_SHOWN_THEN';
  const products = admitted.map((reading) => ({
    ...reading,
    users: reading.value,
    share: byYear.get(reading.year) ?? 0,
  }));
  const first = products[0] === undefined ? 1 : products[0].users * products[0].share;
  return products.map(({ id, span, users: world, share }) => ({
    id,
    span,
    users: world,
    share,
    value: BASE * ((world * share) / first),
  }));
}

const asRange = ({ earliest, latest }: DaySpan) => ({ from: earliest, to: latest });

/**
 * How much of the change of an index, from its first to its last reading, is Internet use alone: the
 * logarithm of the one over the logarithm of the other. Below 0 or above 1 where users and Internet use
 * moved against each other. Without unit, n = readings of the index.
 */
export function internetUseShare(index: readonly IndexReading[]): number | Refusal {
  const [first, last] = [index[0], index.at(-1)];
  if (first === undefined || last === undefined || first === last) {
    return refusal(RefusalReason.TOO_FEW, { n: index.length, least: 2 });
  }
  const change = Math.log(last.value / first.value);
  if (change === 0) return refusal(RefusalReason.CONSTANT, { n: index.length });
  return Math.log(last.share / first.share) / change;
}
