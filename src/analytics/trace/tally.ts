import { type TraceHit, type UntestableChange } from './hits.js';
import {
  gradeOf,
  isIndependent,
  namesPlatform,
  type DatedChange,
  type HitGrade,
} from './traced.js';

/** Counts of records held; no number beyond them follows. */
export interface TraceTally {
  readonly recorded: number;
  readonly eligible: number;
  readonly eligibleMeasured: number;
  readonly measuredAndAttributed: number;
  readonly measuredIndependently: number;
  readonly notTestable: number;
  readonly measured: number;
  readonly claimed: number;
  readonly patternOnly: number;
  readonly possibleOnly: number;
  readonly withoutRivals: number;
}

interface Counted {
  readonly recorded: number;
  readonly eligible: readonly DatedChange[];
  readonly hits: readonly TraceHit[];
  readonly notTestable: readonly UntestableChange[];
}

export function tallyOf({ recorded, eligible, hits, notTestable }: Counted): TraceTally {
  const graded = (grade: HitGrade) => hits.filter((hit) => hit.grade === grade).length;
  const measured = eligible.filter((change) => gradeOf(change) === 'MEASURED');
  return {
    recorded,
    eligible: eligible.length,
    eligibleMeasured: measured.length,
    measuredAndAttributed: measured.filter(namesPlatform).length,
    measuredIndependently: measured.filter(isIndependent).length,
    notTestable: notTestable.length,
    measured: graded('MEASURED'),
    claimed: graded('CLAIMED'),
    patternOnly: graded('PATTERN_ONLY'),
    possibleOnly: hits.filter(({ fit }) => fit === 'POSSIBLE').length,
    withoutRivals: hits.filter(({ rivals }) => rivals.length === 0).length,
  };
}
