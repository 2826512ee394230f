import { EstimateStatus } from './estimate-status.js';

/** Why a statistic has no value. */
export enum RefusalReason {
  EMPTY = 'EMPTY',
  TOO_FEW = 'TOO_FEW',
  CONSTANT = 'CONSTANT',
  MISSING_VALUE = 'MISSING_VALUE',
  OUTSIDE_DOMAIN = 'OUTSIDE_DOMAIN',
  OUT_OF_RANGE = 'OUT_OF_RANGE',
  ONE_CLUSTER = 'ONE_CLUSTER',
  COLLINEAR = 'COLLINEAR',
  NO_RESIDUAL_FREEDOM = 'NO_RESIDUAL_FREEDOM',
  NO_RESIDUAL_VARIANCE = 'NO_RESIDUAL_VARIANCE',
  SEPARATION = 'SEPARATION',
  NOT_CONVERGED = 'NOT_CONVERGED',
  TOO_FEW_ARRANGEMENTS = 'TOO_FEW_ARRANGEMENTS',
  FRAMES_DIFFER = 'FRAMES_DIFFER',
  WINDOWS_UNFIT = 'WINDOWS_UNFIT',
  TOO_FEW_MEASURED_CHANGES = 'TOO_FEW_MEASURED_CHANGES',
  PLACES_NOT_TREATED = 'PLACES_NOT_TREATED',
  ALL_TREATED_AT_ONCE = 'ALL_TREATED_AT_ONCE',
  CONCURRENT_EVENT = 'CONCURRENT_EVENT',
  NO_COMPARISON = 'NO_COMPARISON',
  SEVERAL_SERIES = 'SEVERAL_SERIES',
}

/** A status that a number without a value may have. */
export type UnvaluedStatus = Exclude<
  EstimateStatus,
  EstimateStatus.ESTIMATED | EstimateStatus.DESCRIBED
>;

/**
 * What a statistic answers instead of a value: the status, the reason, and the numbers that the reason
 * rests on. It is an answer, not a failure; data of any kind end in a value or in one of these.
 */
export interface Refusal {
  readonly status: UnvaluedStatus;
  readonly reason: RefusalReason;
  readonly numbers: Readonly<Record<string, number>>;
}

const STATUS_OF: Readonly<Record<RefusalReason, UnvaluedStatus>> = {
  [RefusalReason.EMPTY]: EstimateStatus.INSUFFICIENT_DATA,
  [RefusalReason.TOO_FEW]: EstimateStatus.INSUFFICIENT_DATA,
  [RefusalReason.CONSTANT]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.MISSING_VALUE]: EstimateStatus.NOT_KNOWN,
  [RefusalReason.OUTSIDE_DOMAIN]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.OUT_OF_RANGE]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.ONE_CLUSTER]: EstimateStatus.INSUFFICIENT_DATA,
  [RefusalReason.COLLINEAR]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.NO_RESIDUAL_FREEDOM]: EstimateStatus.INSUFFICIENT_DATA,
  [RefusalReason.NO_RESIDUAL_VARIANCE]: EstimateStatus.NO_TEST,
  [RefusalReason.SEPARATION]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.NOT_CONVERGED]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.TOO_FEW_ARRANGEMENTS]: EstimateStatus.INSUFFICIENT_DATA,
  [RefusalReason.FRAMES_DIFFER]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.WINDOWS_UNFIT]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.TOO_FEW_MEASURED_CHANGES]: EstimateStatus.NO_TEST,
  [RefusalReason.PLACES_NOT_TREATED]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.ALL_TREATED_AT_ONCE]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.CONCURRENT_EVENT]: EstimateStatus.NOT_IDENTIFIED,
  [RefusalReason.NO_COMPARISON]: EstimateStatus.NO_TEST,
  [RefusalReason.SEVERAL_SERIES]: EstimateStatus.NO_TEST,
};

/** The refusal for a reason, with its status. */
export const refusal = (
  reason: RefusalReason,
  numbers: Readonly<Record<string, number>> = {},
): Refusal => ({ status: STATUS_OF[reason], reason, numbers });

/** Whether a statistic was refused. */
export const isRefusal = (outcome: object): outcome is Refusal =>
  'status' in outcome && 'reason' in outcome && 'numbers' in outcome;
