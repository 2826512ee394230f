import { type Caveat } from './caveat.js';
import { EstimateStatus } from './estimate-status.js';
import { isRefusal, refusal, RefusalReason, type Refusal, type UnvaluedStatus } from './refusal.js';

/** How an interval was made. */
export enum IntervalMethod {
  STUDENT_T = 'STUDENT_T',
  CLUSTER_BOOTSTRAP_PERCENTILE = 'CLUSTER_BOOTSTRAP_PERCENTILE',
}

/** A range at a confidence level between 0 and 1, both ends included. */
export interface Interval {
  readonly lower: number;
  readonly upper: number;
  readonly level: number;
  readonly method: IntervalMethod;
}

/** What every number carries beside its value: unit, how many observations, the denominator of a share. */
interface Frame {
  readonly unit: string;
  readonly n: number;
  /** What a share is a share of; null where the number is none. */
  readonly denominator: number | null;
  readonly caveats: readonly Caveat[];
}

/** A number with a value; it is finite. */
export interface ValuedEstimate extends Frame {
  readonly status: EstimateStatus.ESTIMATED | EstimateStatus.DESCRIBED;
  readonly value: number;
  readonly interval: Interval | null;
  readonly reason: null;
}

/** A number without a value, and why. */
export interface UnvaluedEstimate extends Frame {
  readonly status: UnvaluedStatus;
  readonly value: null;
  readonly interval: null;
  readonly reason: RefusalReason;
}

/** The one shape of every number that an analysis gives. */
export type Estimate = ValuedEstimate | UnvaluedEstimate;

/** A value with its interval, before unit and caveats stand beside it. */
export interface Measured {
  readonly value: number;
  readonly interval: Interval | null;
}

/** The estimate of something measured under assumptions, or the refusal in the same shape. */
export const estimated = (outcome: Measured | Refusal, frame: Frame): Estimate =>
  inShape(outcome, frame, EstimateStatus.ESTIMATED);

/** The description of the records held, or the refusal in the same shape. */
export const described = (outcome: Measured | Refusal, frame: Frame): Estimate =>
  inShape(outcome, frame, EstimateStatus.DESCRIBED);

function inShape(
  outcome: Measured | Refusal,
  { unit, n, denominator, caveats }: Frame,
  status: ValuedEstimate['status'],
): Estimate {
  const frame = { unit, n, denominator, caveats };
  const { value, interval } = isRefusal(outcome) ? { value: null, interval: null } : outcome;
  if (value !== null && isFinite(value) && isBounded(interval)) {
    return { ...frame, status, value, interval, reason: null };
  }
  const why = isRefusal(outcome) ? outcome : refusal(RefusalReason.OUT_OF_RANGE);
  return { ...frame, status: why.status, value: null, interval: null, reason: why.reason };
}

const isBounded = (interval: Interval | null): boolean =>
  interval === null || (isFinite(interval.lower) && isFinite(interval.upper));
