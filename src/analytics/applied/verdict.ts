import { HeldOnDay } from '../../domain/period/held-on-day.js';
import { type AppliedReason } from './applied-reason.js';
import { AppliedStatus } from './applied-status.js';

/** One condition that a record must meet to apply, whether it is met, and what says so. */
export interface Part {
  readonly held: HeldOnDay;
  readonly reason: AppliedReason;
}

export interface Verdict {
  readonly status: AppliedStatus;
  readonly reasons: readonly AppliedReason[];
}

const STATUS_OF: Readonly<Record<HeldOnDay, AppliedStatus>> = {
  [HeldOnDay.YES]: AppliedStatus.RECORDED_IN_FORCE,
  [HeldOnDay.NO]: AppliedStatus.RECORDED_NOT_IN_FORCE,
  [HeldOnDay.CANNOT_TELL]: AppliedStatus.CANNOT_TELL,
};

/**
 * Three-valued "all of them": one certain no decides, then one that cannot be told. The reasons are
 * those of the parts that decide, in the order of the parts.
 */
export function verdictOf(parts: readonly Part[]): Verdict {
  const decides = [HeldOnDay.NO, HeldOnDay.CANNOT_TELL].find((value) =>
    parts.some(({ held }) => held === value),
  );
  const held = decides ?? HeldOnDay.YES;
  return {
    status: STATUS_OF[held],
    reasons: parts.filter((part) => part.held === held).map(({ reason }) => reason),
  };
}
