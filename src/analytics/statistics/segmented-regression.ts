import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { correctedNeweyWest, type AutocorrelatedErrors } from './corrected-newey-west.js';
import { leastSquares, type LeastSquaresFit } from './least-squares.js';
import { ruleOfThumbLag } from './newey-west.js';
import { inOrderOfTime, refuseSeries, type SeriesPoint } from './series-point.js';
import { studentT, type Inference } from './student-t.js';

export interface SegmentedRegression {
  /** Line after less line before, both at the break, in the unit of the series. */
  readonly levelChange: Inference | Refusal;
  /** Slope after less slope before, in the unit of the series a time. */
  readonly slopeChange: Inference | Refusal;
  /** Of the residuals, one time apart, as corrected for what the fit takes of it. */
  readonly autocorrelation: number;
  readonly lag: number;
  readonly fit: LeastSquaresFit;
  readonly times: readonly number[];
}

/** A line needs two points; a third shows how far it is off. */
const LEAST_ON_A_SIDE = 3;

/**
 * Segmented regression of one series with a break before a known time (Wagner and others 2002; Lopez
 * Bernal, Cummins and Gasparrini 2017 as corrected: the slope after runs from the break). A line before
 * and a line after, errors of Newey and West corrected for few points. Assumes that the line before
 * would have gone on, and that nothing else bent the series at the break; it cannot tell one from the
 * other. Gaps keep their length.
 */
export function segmentedRegression(
  points: readonly SeriesPoint[],
  from: number,
  level: number,
): SegmentedRegression | Refusal {
  const refused = refuseSeries(points, 2 * LEAST_ON_A_SIDE) ?? refuseSides(points, from);
  if (refused !== null) return refused;
  const ordered = inOrderOfTime(points);
  const times = ordered.map(({ time }) => time);
  const since = times.map((time) => time - from);
  const after = since.map((time) => Number(time >= 0));
  const fit = leastSquares({
    outcome: ordered.map(({ value }) => value),
    nuisance: [times.map(() => 1), since],
    regressors: [after, since.map((time) => Math.max(time, 0))],
  });
  if (isRefusal(fit)) return fit;
  const lag = ruleOfThumbLag(fit.n);
  const { errors, autocorrelation } = correctedNeweyWest(fit, { times, lag });
  return { ...changes(fit, errors, level), autocorrelation, lag, fit, times };
}

function refuseSides(points: readonly SeriesPoint[], from: number): Refusal | null {
  const before = points.filter(({ time }) => time < from).length;
  const after = points.length - before;
  if (Math.min(before, after) >= LEAST_ON_A_SIDE) return null;
  return refusal(RefusalReason.TOO_FEW, { before, after, least: LEAST_ON_A_SIDE });
}

function changes(fit: LeastSquaresFit, errors: AutocorrelatedErrors['errors'], level: number) {
  const [levelChange, slopeChange] = fit.coefficients.map((value, regressor) =>
    studentT(value, errors[regressor] ?? refusal(RefusalReason.EMPTY), level),
  );
  const none = refusal(RefusalReason.EMPTY);
  return { levelChange: levelChange ?? none, slopeChange: slopeChange ?? none };
}
