import { isRefusal, RefusalReason, type Refusal } from '../../../src/analytics/estimate/refusal.js';
import { classicalErrors } from '../../../src/analytics/statistics/classical-errors.js';
import {
  ClusterCorrection,
  clusterRobustErrors,
} from '../../../src/analytics/statistics/cluster-robust.js';
import { leastSquares } from '../../../src/analytics/statistics/least-squares.js';
import { randomStream, uniform } from '../../../src/analytics/statistics/random-stream.js';
import { studentT } from '../../../src/analytics/statistics/student-t.js';
import { twoWayFixedEffects } from '../../../src/analytics/statistics/two-way-fixed-effects.js';
import { wildClusterBootstrap } from '../../../src/analytics/statistics/wild-cluster-bootstrap.js';
import { GRUNFELD, UNBALANCED_GRUNFELD } from './fixtures/grunfeld.js';

function given<Answer extends object>(outcome: Answer | Refusal): Answer {
  if (isRefusal(outcome)) throw new Error(`Refused: ${outcome.reason}`);
  return outcome;
}

const panelOf = (rows: typeof GRUNFELD) => ({
  units: rows.map(({ firm }) => `firm ${firm}`),
  times: rows.map(({ year }) => `${year}`),
  outcome: rows.map(({ investment }) => investment),
  regressors: [rows.map(({ value }) => value), rows.map(({ capital }) => capital)],
});

describe('two-way fixed effects on an unbalanced panel: 145 rows of Grunfeld', () => {
  const panel = panelOf(UNBALANCED_GRUNFELD);
  const { fit, rows } = given(twoWayFixedEffects(panel));

  test('coefficients, freedom and errors are those of R with all dummies (lm) and of plm 2.6', () => {
    expect(rows).toHaveLength(145);
    expect(fit.freedom).toBe(114);
    expect(fit.coefficients[0]).toBeCloseTo(0.1073338432990042, 12);
    expect(fit.coefficients[1]).toBeCloseTo(0.3895389570513072, 12);
    const errors = classicalErrors(fit).map((error) => given(error).standardError);
    expect(errors[0]).toBeCloseTo(0.01779565045876088, 12);
    expect(errors[1]).toBeCloseTo(0.02755645260885903, 12);
  });

  test('CR2 by firm is that of all dummies in R, clubSandwich 0.5.8', () => {
    const [ofValue, ofCapital] = clusterRobustErrors(fit, panel.units, ClusterCorrection.CR2);
    expect(given(ofValue!).standardError).toBeCloseTo(0.01875230182183811, 11);
    expect(given(ofValue!).freedom).toBeCloseTo(2.488870765042076, 8);
    expect(given(ofCapital!).standardError).toBeCloseTo(0.1019863160540553, 10);
    expect(given(ofCapital!).freedom).toBeCloseTo(1.903397218639924, 8);
  });

  test('CR2 by clusters of two firms too', () => {
    const pairs = UNBALANCED_GRUNFELD.map(({ firm }) => `c${Math.floor((firm - 1) / 2)}`);
    const [ofValue, ofCapital] = clusterRobustErrors(fit, pairs, ClusterCorrection.CR2);
    expect(given(ofValue!).standardError).toBeCloseTo(0.0194521478810768, 11);
    expect(given(ofValue!).freedom).toBeCloseTo(1.820053679240961, 8);
    expect(given(ofCapital!).standardError).toBeCloseTo(0.09640599028668863, 10);
    expect(given(ofCapital!).freedom).toBeCloseTo(1.764898224040395, 8);
  });

  test('CR1 counts effects within clusters as one constant', () => {
    const [ofValue] = clusterRobustErrors(fit, panel.units, ClusterCorrection.CR1);
    // CR0 of clubSandwich, 0.00806651555883797, by (10/9) (144 / (145 - 22)).
    const expected = 0.00806651555883797 * Math.sqrt((10 / 9) * (144 / 123));
    expect(given(ofValue!).standardError).toBeCloseTo(expected, 12);
  });

  test('wild cluster bootstrap: all 1,024 signs, against refits by brute force in numpy', () => {
    const settings = { seed: 1, draws: 9999 };
    const p = (regressor: number) =>
      given(wildClusterBootstrap(fit, regressor, panel.units, settings));
    expect(p(0)).toEqual({ p: 2 / 1024, clusters: 10, draws: 1024 });
    expect(p(1)).toEqual({ p: 54 / 1024, clusters: 10, draws: 1024 });
  });
});

describe('wild cluster bootstrap of the pooled line', () => {
  const panel = panelOf(GRUNFELD);
  const fit = given(leastSquares({ ...panel, nuisance: [panel.outcome.map(() => 1)] }));

  test('all signs, against refits by brute force in numpy', () => {
    const settings = { seed: 1, draws: 1024 };
    expect(wildClusterBootstrap(fit, 0, panel.units, settings)).toMatchObject({ p: 4 / 1024 });
    expect(wildClusterBootstrap(fit, 1, panel.units, settings)).toMatchObject({ p: 24 / 1024 });
  });

  test('drawn signs come near it', () => {
    const drawn = given(wildClusterBootstrap(fit, 1, panel.units, { seed: 1, draws: 999 }));
    expect(drawn.draws).toBe(999);
    expect(Math.abs(drawn.p - 24 / 1024)).toBeLessThan(0.02);
  });

  test('five clusters have 16 pairs of signs: no p of 0.05 could come out', () => {
    const five = GRUNFELD.map(({ firm }) => `c${firm % 5}`);
    expect(wildClusterBootstrap(fit, 0, five, { seed: 1, draws: 999 })).toMatchObject({
      reason: RefusalReason.TOO_FEW_ARRANGEMENTS,
      numbers: { count: 16, least: 20 },
    });
  });
});

test('a unit of one row is left out; what does not move within units is COLLINEAR', () => {
  const single = { firm: 11, year: 1935, investment: 9, value: 9, capital: 9 };
  const panel = panelOf([...UNBALANCED_GRUNFELD, single]);
  expect(given(twoWayFixedEffects(panel)).rows).toHaveLength(145);
  const constant = UNBALANCED_GRUNFELD.map(({ firm }) => firm / 3);
  const fixed = { ...panelOf(UNBALANCED_GRUNFELD), regressors: [constant] };
  expect(twoWayFixedEffects(fixed)).toMatchObject({ reason: RefusalReason.COLLINEAR });
});

describe('12 clusters of unequal size whose rows go together, truth 0 (300 seeded panels)', () => {
  const clusters = Array.from({ length: 90 }, (_, row) => `c${Math.floor(Math.sqrt(1.6 * row))}`);
  const outcomes = Array.from({ length: 300 }, (_, index) => {
    const stream = randomStream({ seed: 3, purpose: 'simulated-panel', index });
    const noise = () => uniform(stream) + uniform(stream) + uniform(stream) - 1.5;
    const shared = new Map<string, readonly [number, number]>();
    for (const name of clusters) shared.set(name, shared.get(name) ?? [noise(), noise()]);
    const x = clusters.map((name) => shared.get(name)![0] + noise());
    const outcome = clusters.map((name) => shared.get(name)![1] + noise());
    const fit = given(leastSquares({ outcome, nuisance: [outcome.map(() => 1)], regressors: [x] }));
    const pOf = ([error]: ReturnType<typeof clusterRobustErrors>) =>
      given(studentT(fit.coefficients[0]!, error!, 0.95)).p;
    return {
      classical: pOf(classicalErrors(fit)),
      corrected: pOf(clusterRobustErrors(fit, clusters, ClusterCorrection.CR2)),
      wild: given(wildClusterBootstrap(fit, 0, clusters, { seed: index, draws: 199 })).p,
    };
  });
  const rate = (of: 'classical' | 'corrected' | 'wild') =>
    outcomes.filter((ps) => ps[of] <= 0.05).length / outcomes.length;

  test('CR2 and the wild bootstrap reject at about 0.05; the textbook error far too often', () => {
    // 0.05 and four standard errors of 300 panels.
    expect(rate('corrected')).toBeLessThan(0.1);
    expect(rate('wild')).toBeLessThan(0.1);
    expect(rate('classical')).toBeGreaterThan(0.15);
  });
});
