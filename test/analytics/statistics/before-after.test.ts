import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { ArrangementCount } from '../../../src/analytics/statistics/arrangement-test.js';
import { choicesOf } from '../../../src/analytics/statistics/choices.js';
import { classicalErrors } from '../../../src/analytics/statistics/classical-errors.js';
import { correctedNeweyWest } from '../../../src/analytics/statistics/corrected-newey-west.js';
import {
  groupTimeDifferences,
  meanGroupTime,
  type DatedUnit,
} from '../../../src/analytics/statistics/group-time-differences.js';
import { leastSquares } from '../../../src/analytics/statistics/least-squares.js';
import { neweyWestErrors } from '../../../src/analytics/statistics/newey-west.js';
import {
  placeboClusters,
  placeboClusterTest,
} from '../../../src/analytics/statistics/placebo-clusters.js';
import { randomStream } from '../../../src/analytics/statistics/random-stream.js';
import { segmentedRegression } from '../../../src/analytics/statistics/segmented-regression.js';
import { treatedContrast } from '../../../src/analytics/statistics/treated-contrast.js';
import { stepAt, type TreatedPanel } from '../../../src/analytics/statistics/treated-panel.js';
import {
  CALIFORNIA_CIGARETTES,
  GROUP_TIMES,
  MEAN_GROUP_TIME,
  MINIMUM_WAGE,
} from './fixtures/cigarettes.js';
import { GRUNFELD } from './fixtures/grunfeld.js';

function given<Answer extends object>(outcome: Answer | Refusal): Answer {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

describe('segmented regression: cigarettes in California from 1989', () => {
  const found = given(segmentedRegression(CALIFORNIA_CIGARETTES, 1989, 0.95));

  test('changes of level and slope are those of R, -20.05810 and -1.49465', () => {
    expect(found.fit.coefficients[0]).toBeCloseTo(-20.05809717, 8);
    expect(found.fit.coefficients[1]).toBeCloseTo(-1.49465219, 8);
  });

  test('errors of Newey and West at lag 1 are those of statsmodels 0.15.0 (HAC, corrected for n - k)', () => {
    const errors = neweyWestErrors(found.fit, { times: found.times, lag: 1 }).map(given);
    expect(errors[0]!.standardError).toBeCloseTo(4.72439445, 7);
    expect(errors[1]!.standardError).toBeCloseTo(0.43682006, 7);
  });

  test('the correction widens them, the more the fewer degrees of freedom are left', () => {
    const { errors, autocorrelation } = correctedNeweyWest(found.fit, {
      times: found.times,
      lag: 1,
    });
    expect(autocorrelation).toBeGreaterThan(0.3);
    expect(given(errors[0]!).standardError).toBeGreaterThan(4.724395);
    expect(given(errors[0]!).freedom).toBeLessThan(27);
  });

  test('with equal scatter and no autocorrelation it is about the classical error, seldom less', () => {
    const outcome = Array.from({ length: 24 }, (_, time) => (time % 2 === 0 ? 1 : -1) + time);
    const times = outcome.map((_, time) => time);
    const columns = { nuisance: [times.map(() => 1)], regressors: [times] };
    const fit = given(leastSquares({ outcome, ...columns }));
    const corrected = correctedNeweyWest(fit, { times, lag: 0 });
    expect(corrected.autocorrelation).toBe(0);
    const classical = given(classicalErrors(fit)[0]!).standardError;
    expect(given(corrected.errors[0]!).standardError / classical).toBeCloseTo(1, 1);
  });

  test('too few on a side, a straight line and a constant are refused, each with its reason', () => {
    const before = CALIFORNIA_CIGARETTES.slice(0, 12);
    expect(segmentedRegression(before, 1980, 0.95)).toMatchObject({
      reason: RefusalReason.TOO_FEW,
      numbers: { before: 10, after: 2 },
    });
    for (const slope of [0, 2]) {
      const line = before.map(({ time }) => ({ time, value: slope * (time - 1970) + 5 }));
      const { levelChange } = given(segmentedRegression(line, 1976, 0.95));
      expect(levelChange).toMatchObject({ reason: RefusalReason.NO_RESIDUAL_VARIANCE });
    }
  });
});

/** Firms 1 to 3 from 1945 on; statsmodels 0.15.0, ols with dummies of firms and years. */
const PANEL: TreatedPanel = {
  units: GRUNFELD.map(({ firm }) => `firm ${firm}`),
  clusters: GRUNFELD.map(({ firm }) => `firm ${firm}`),
  times: GRUNFELD.map(({ year }) => year),
  outcome: GRUNFELD.map(({ investment }) => investment),
  treated: new Set(['firm 1', 'firm 2', 'firm 3']),
};

function without(panel: TreatedPanel, isOut: (unit: string, time: number) => boolean) {
  const kept = panel.units.map((unit, row) => !isOut(unit, panel.times[row]!));
  const of = <Value>(column: readonly Value[]) => column.filter((_, row) => kept[row]);
  const { units, clusters, times, outcome, treated } = panel;
  return {
    units: of(units),
    clusters: of(clusters),
    times: of(times),
    outcome: of(outcome),
    treated,
  };
}

const UNBALANCED = without(
  PANEL,
  (unit, time) => (unit === 'firm 2' && time < 1940) || (unit === 'firm 7' && time === 1950),
);

describe('difference in differences', () => {
  test('is the coefficient of statsmodels, balanced or not', () => {
    const balanced = given(treatedContrast(PANEL, stepAt(1945), 0.95));
    expect(balanced.value).toBeCloseTo(167.34661904761884, 9);
    expect(balanced).toMatchObject({ n: 200, treated: 3, comparison: 7 });
    const unbalanced = given(treatedContrast(UNBALANCED, stepAt(1945), 0.95));
    expect(unbalanced.value).toBeCloseTo(169.9296213499934, 8);
  });

  test('CR2 of a balanced panel is the error of two samples of changes with unequal scatter', () => {
    const { inference } = given(treatedContrast(PANEL, stepAt(1945), 0.95));
    const cells = groupTimeDifferences(twoTimes(PANEL, 1945), 0.95);
    expect(cells[0]!.value).toBeCloseTo(167.34661904761884, 9);
    const welch = given(cells[0]!.inference);
    expect(given(inference).standardError).toBeCloseTo(welch.standardError, 8);
    // Satterthwaite's for equal scatter: (1/3 + 1/7)^2 / (1/9/2 + 1/49/6).
    expect(given(inference).freedom).toBeCloseTo(3.846153846, 8);
  });

  test('one treated cluster: its scatter is that of the comparison, pooled (two-sample t)', () => {
    const one = { ...PANEL, treated: new Set(['firm 4']) };
    const { inference, value } = given(treatedContrast(one, stepAt(1945), 0.95));
    const [cell] = groupTimeDifferences(twoTimes(one, 1945), 0.95);
    const pooled = given(cell!.inference);
    expect(value).toBeCloseTo(pooled.value, 8);
    expect(given(inference).standardError).toBeCloseTo(pooled.standardError, 8);
    expect(given(inference).freedom).toBe(8);
  });

  test('one treated and two others say too little; none treated has nothing to compare', () => {
    const few = without({ ...PANEL, treated: new Set(['firm 1']) }, (unit) => unit > 'firm 2');
    const { inference } = given(treatedContrast(few, stepAt(1945), 0.95));
    expect(inference).toMatchObject({ reason: RefusalReason.TOO_FEW });
    const none = treatedContrast({ ...PANEL, treated: new Set() }, stepAt(1945), 0.95);
    expect(none).toMatchObject({ reason: RefusalReason.COLLINEAR });
  });

  test('Card and Krueger (1994): 2.76 (1.36), from the means and errors of the two States', () => {
    const { newJersey, pennsylvania, difference } = MINIMUM_WAGE;
    const pair = (name: string, { before, change, error }: typeof newJersey, isTreated: boolean) =>
      [-1, 1].map((sign): DatedUnit => ({
        unit: `${name}${sign}`,
        cluster: `${name}${sign}`,
        treatment: isTreated ? { from: 2, lastBefore: 1 } : null,
        // Two values whose mean is the change and whose standard error is the one published.
        valueAt: new Map([
          [1, before],
          [2, before + change + sign * error],
        ]),
      }));
    const units = [...pair('NJ', newJersey, true), ...pair('PA', pennsylvania, false)];
    const [cell] = groupTimeDifferences(units, 0.95);
    expect(Math.abs(cell!.value - difference.value)).toBeLessThan(0.011);
    expect(given(cell!.inference).standardError).toBeCloseTo(difference.error, 2);
  });
});

/** Means before and from a year on, as two times. */
function twoTimes(panel: TreatedPanel, from: number): DatedUnit[] {
  const mean = (unit: string, isSide: (time: number) => boolean) => {
    const values = panel.outcome.filter(
      (_, row) => panel.units[row] === unit && isSide(panel.times[row]!),
    );
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return [...new Set(panel.units)].map((unit) => ({
    unit,
    cluster: unit,
    treatment: panel.treated.has(unit) ? { from: 1, lastBefore: 0 } : null,
    valueAt: new Map([
      [0, mean(unit, (time) => time < from)],
      [1, mean(unit, (time) => time >= from)],
    ]),
  }));
}

describe('placebo units', () => {
  test('a choice gives the value of a new fit, in an unbalanced panel too', () => {
    const { clusters, differenceOf } = given(placeboClusters(UNBALANCED, stepAt(1945)));
    for (const chosen of [['firm 1', 'firm 2', 'firm 3'], ['firm 7'], ['firm 10', 'firm 2']]) {
      const refitted = treatedContrast(
        { ...UNBALANCED, treated: new Set(chosen) },
        stepAt(1945),
        0.95,
      );
      const positions = chosen.map((cluster) => clusters.indexOf(cluster));
      expect(differenceOf(positions)).toBeCloseTo(given(refitted).value, 8);
    }
  });

  test('all choices of three of ten are looked at: 120', () => {
    const test = given(placeboClusterTest(PANEL, stepAt(1945), { seed: 1, draws: 999 }));
    expect(test).toMatchObject({ kind: ArrangementCount.EXACT, arrangements: 120 });
    expect(test.p).toBe(test.asExtreme / 120);
  });

  test('one of ten has too few choices to tell', () => {
    const one = { ...PANEL, treated: new Set(['firm 1']) };
    expect(placeboClusterTest(one, stepAt(1945), { seed: 1, draws: 999 })).toMatchObject({
      reason: RefusalReason.TOO_FEW_ARRANGEMENTS,
      numbers: { count: 10 },
    });
  });

  test('choices: all are listed once, the given among them, and only they are drawn', () => {
    const choices = choicesOf(6, [1, 4]);
    const listed = [...choices.all()].map((choice) => choice.join(''));
    expect(choices.count).toBe(15);
    expect(new Set(listed).size).toBe(15);
    expect(listed).toContain('14');
    const drawn = Array.from({ length: 300 }, (_, index) =>
      choices.drawn(randomStream({ seed: 1, purpose: 'arrangement', index })).join(''),
    );
    expect(new Set(drawn)).toEqual(new Set(listed));
  });
});

describe('group-time differences against units not yet treated', () => {
  const FROM = new Map([
    [1, 1945],
    [2, 1945],
    [3, 1945],
    [4, 1949],
    [5, 1949],
    [8, 1951],
    [9, 1951],
  ]);
  const units = Array.from({ length: 10 }, (_, index): DatedUnit => {
    const from = FROM.get(index + 1);
    return {
      unit: `firm ${index + 1}`,
      cluster: `firm ${index + 1}`,
      treatment: from === undefined ? null : { from, lastBefore: from - 1 },
      valueAt: new Map(
        GRUNFELD.filter(({ firm }) => firm === index + 1).map(({ year, investment }) => [
          year,
          investment,
        ]),
      ),
    };
  });
  const cells = groupTimeDifferences(units, 0.95);

  test.each(GROUP_TIMES)('group %d in %d is that of csdid', (from, time, value, error) => {
    const cell = cells.find((other) => other.from === from && other.time === time)!;
    expect(cell.value).toBeCloseTo(value, 9);
    // csdid divides by the number of units, not by one less.
    const squares = [...cell.influences.values()].reduce((sum, part) => sum + part ** 2, 0);
    expect(Math.sqrt(squares)).toBeCloseTo(error, 9);
    expect(given(cell.inference).standardError).toBeGreaterThan(error);
  });

  test('there are as many as csdid gives, and their mean is its simple mean', () => {
    expect(cells).toHaveLength(20);
    const mean = given(meanGroupTime(cells, 0.95));
    expect(mean.value).toBeCloseTo(MEAN_GROUP_TIME, 9);
    expect(given(mean.inference).freedom).toBe(4);
  });

  test('a group of one cluster has cells with an error and a mean without', () => {
    const fewer = units.filter(({ unit }) => unit !== 'firm 5');
    const some = groupTimeDifferences(fewer, 0.95);
    expect(isRefusal(some.find(({ from }) => from === 1949)!.inference)).toBe(false);
    expect(given(meanGroupTime(some, 0.95)).inference).toMatchObject({
      reason: RefusalReason.ONE_CLUSTER,
    });
  });

  test('a unit treated within the year before is no comparison in that year', () => {
    const mid = units.map((unit) =>
      unit.unit === 'firm 8' ? { ...unit, treatment: { from: 1951, lastBefore: 1949 } } : unit,
    );
    const at = (list: typeof cells, time: number) =>
      list.find((cell) => cell.from === 1945 && cell.time === time)!.comparisonUnits;
    const withMid = groupTimeDifferences(mid, 0.95);
    expect(at(withMid, 1949)).toBe(at(cells, 1949));
    expect(at(withMid, 1950)).toBe(at(cells, 1950) - 1);
  });

  test('nobody left to compare with: no cell', () => {
    const allTreated = units.map((unit) => ({
      ...unit,
      treatment: { from: 1945, lastBefore: 1944 },
    }));
    expect(groupTimeDifferences(allTreated, 0.95)).toEqual([]);
    expect(meanGroupTime([], 0.95)).toMatchObject({ reason: RefusalReason.EMPTY });
  });
});
