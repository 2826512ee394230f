import fc from 'fast-check';
import { caveat, CaveatCode, CaveatSeverity } from '../../../src/analytics/estimate/caveat.js';
import {
  described,
  estimated,
  IntervalMethod,
  type Estimate,
} from '../../../src/analytics/estimate/estimate.js';
import { EstimateStatus } from '../../../src/analytics/estimate/estimate-status.js';
import { isRefusal, refusal, RefusalReason } from '../../../src/analytics/estimate/refusal.js';

const frame = { unit: 'correlation', n: 12, denominator: null, caveats: [] };

test('what was measured under assumptions is ESTIMATED, what was counted is DESCRIBED', () => {
  const measured = { value: 0.4, interval: null };
  expect(estimated(measured, frame)).toEqual({
    ...frame,
    status: EstimateStatus.ESTIMATED,
    value: 0.4,
    interval: null,
    reason: null,
  });
  expect(described(measured, frame).status).toBe(EstimateStatus.DESCRIBED);
});

test.each([
  [RefusalReason.EMPTY, EstimateStatus.INSUFFICIENT_DATA],
  [RefusalReason.ONE_CLUSTER, EstimateStatus.INSUFFICIENT_DATA],
  [RefusalReason.TOO_FEW_ARRANGEMENTS, EstimateStatus.INSUFFICIENT_DATA],
  [RefusalReason.CONSTANT, EstimateStatus.NOT_IDENTIFIED],
  [RefusalReason.SEPARATION, EstimateStatus.NOT_IDENTIFIED],
  [RefusalReason.MISSING_VALUE, EstimateStatus.NOT_KNOWN],
  [RefusalReason.NO_RESIDUAL_VARIANCE, EstimateStatus.NO_TEST],
])('a refusal because of %s ends as %s, without a value', (reason, status) => {
  const refused = refusal(reason, { n: 0 });
  expect(isRefusal(refused)).toBe(true);
  expect(estimated(refused, frame)).toMatchObject({ status, reason, value: null, interval: null });
});

test('no number of any kind leaves as NaN or Infinity', () => {
  const bound = fc.double();
  fc.assert(
    fc.property(fc.double(), bound, bound, (value, lower, upper) => {
      const interval = { lower, upper, level: 0.95, method: IntervalMethod.STUDENT_T };
      expect(isSound(estimated({ value, interval }, frame))).toBe(true);
    }),
  );
});

const isSound = ({ value, interval, status }: Estimate): boolean =>
  value === null
    ? status === EstimateStatus.NOT_IDENTIFIED
    : [value, interval?.lower ?? 0, interval?.upper ?? 0].every(Number.isFinite);

test('a caveat carries the numbers that raised it', () => {
  expect(caveat(CaveatCode.SMALL_N, { n: 6, least: 8 })).toEqual({
    code: CaveatCode.SMALL_N,
    severity: CaveatSeverity.CAUTION,
    numbers: { n: 6, least: 8 },
  });
});
