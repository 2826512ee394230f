import { type Refusal } from '../estimate/refusal.js';
import {
  firstDayOf,
  lastDayOf,
  onsetOf,
  type NeverMet,
  type Onset,
  type TractionReading,
  type TractionRule,
} from './onset.js';
import { internetUseShare, type IndexReading, type NoIndex } from './proxy-index.js';

/** What traction is measured by; it is an argument of the question and stands in the answer. */
export type TractionMeasure =
  | { readonly kind: 'WORLDWIDE_USERS' }
  | { readonly kind: 'ADVERTS'; readonly frameKey: string }
  | { readonly kind: 'PROXY_INDEX'; readonly jurisdiction: string };

/** The readings of a platform by the measure asked for, or why there are none. */
export interface PlatformSeries {
  readonly platform: string;
  readonly readings: readonly TractionReading[] | NoIndex;
  /** The same readings where they are an index. */
  readonly index: readonly IndexReading[] | null;
}

/** Why a platform has no onset. */
export type NoOnset = NeverMet | NoIndex;

/** Whether and when a platform gained traction, with what could be said of its readings. */
export interface PlatformTraction {
  readonly platform: string;
  readonly status: 'MET' | 'NEVER_MET' | 'NO_TRACTION_DATA';
  readonly onset: Onset | null;
  /** Null where there is an onset. */
  readonly reason: NoOnset | null;
  readonly readings: number;
  /** First and last day that the readings reach; null where there are none. */
  readonly firstDay: string | null;
  readonly lastDay: string | null;
  /** Of an index: how much of its change is Internet use alone. */
  readonly internetUse: number | Refusal | null;
}

export function tractionOf(
  { platform, readings, index }: PlatformSeries,
  rule: TractionRule,
): PlatformTraction {
  if (typeof readings === 'string') {
    const none = { readings: 0, firstDay: null, lastDay: null, internetUse: null };
    return { platform, status: 'NO_TRACTION_DATA', onset: null, reason: readings, ...none };
  }
  const known = {
    readings: readings.length,
    firstDay: firstDayOf(readings),
    lastDay: lastDayOf(readings),
    internetUse: index === null ? null : internetUseShare(index),
  };
  const onset = onsetOf(platform, readings, rule);
  if (typeof onset !== 'string') return { platform, status: 'MET', onset, reason: null, ...known };
  const status = onset === 'TOO_FEW_READINGS' ? 'NO_TRACTION_DATA' : 'NEVER_MET';
  return { platform, status, onset: null, reason: onset, ...known };
}
