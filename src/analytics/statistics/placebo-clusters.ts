import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { arrangementTest, type ArrangementTest } from './arrangement-test.js';
import { choicesOf } from './choices.js';
import { demeaned } from './demeaned.js';
import { rowsByGroup } from './groups.js';
import { product } from './least-squares.js';
import { type Shape, type TreatedPanel } from './treated-panel.js';
import { twoWayFixedEffects } from './two-way-fixed-effects.js';

export interface PlaceboClusters {
  /** Clusters that could have been treated: they have rows on which the shape differs. In order of names. */
  readonly clusters: readonly string[];
  /** The contrast of the panel, were the clusters at these positions the treated ones. */
  readonly differenceOf: (positions: readonly number[]) => number;
}

/** A cluster of whose shape the effects leave less than this share has nothing to show. */
const NOTHING_LEFT = 1e-9;

/**
 * The contrast of `treatedContrast` for any choice of treated clusters, made ready for many: with the
 * effects taken out of the outcome and of the shape in each cluster once, a choice costs sums alone
 * (Frisch and Waugh 1933), and the value is exactly that of a new fit, for unbalanced panels too.
 */
export function placeboClusters(panel: TreatedPanel, shape: Shape): PlaceboClusters | Refusal {
  const { units, times, outcome } = panel;
  const found = twoWayFixedEffects({ units, times: times.map(String), outcome, regressors: [] });
  if (isRefusal(found)) return found;
  const { fit, rows } = found;
  const groups = rowsByGroup(rows.map((row) => panel.clusters[row] ?? ''));
  const shapes = [...groups].map(([cluster, own]) => {
    const plain = own.map((row) => shape(times[rows[row] ?? 0] ?? 0));
    const ofUnits = own.map((row) => units[rows[row] ?? 0] ?? '');
    const within = demeaned(
      plain,
      ofUnits,
      plain.map(() => 1),
    );
    const residuals = own.map((row) => fit.residuals[row] ?? 0);
    const coordinates = inBasis(own, within, fit.basis);
    const size = product(within, within) - product(coordinates, coordinates);
    return { cluster, coordinates, size, score: product(within, residuals), plain };
  });
  const eligible = shapes.filter(({ size, plain }) => size > NOTHING_LEFT * product(plain, plain));
  return {
    clusters: eligible.map(({ cluster }) => cluster),
    differenceOf: (positions) => {
      let [score, size] = [0, 0];
      positions.forEach((i, position) => {
        const one = eligible[i];
        if (one === undefined) return;
        score += one.score;
        size += one.size;
        // Shapes of two clusters share no row: only what the times take of both is in common.
        for (const j of positions.slice(0, position)) {
          size -= 2 * product(one.coordinates, eligible[j]?.coordinates ?? []);
        }
      });
      return score / size;
    },
  };
}

function inBasis(
  rows: readonly number[],
  values: readonly number[],
  basis: readonly (readonly number[])[],
): number[] {
  const coordinates = new Array<number>(basis[0]?.length ?? 0).fill(0);
  rows.forEach((row, position) => {
    const value = values[position] ?? 0;
    (basis[row] ?? []).forEach((direction, j) => {
      coordinates[j] = (coordinates[j] ?? 0) + value * direction;
    });
  });
  return coordinates;
}

interface TestSettings {
  readonly seed: number;
  readonly draws: number;
}

/**
 * A permutation test over clusters (Fisher 1935; Abadie, Diamond and Hainmueller 2010): among all choices
 * of as many clusters as were treated, the share whose contrast is at least as far from 0. Assumes that
 * any choice was equally likely, which no law-maker's choice is: it tells whether the difference stands
 * out, not why. Choices are all looked at if they are no more than the draws, else drawn by seed.
 */
export function placeboClusterTest(
  panel: TreatedPanel,
  shape: Shape,
  { seed, draws }: TestSettings,
): ArrangementTest | Refusal {
  const placebos = placeboClusters(panel, shape);
  if (isRefusal(placebos)) return placebos;
  const { clusters, differenceOf } = placebos;
  const treated = clusters.flatMap((cluster, position) =>
    panel.treated.has(cluster) ? [position] : [],
  );
  if (treated.length === 0 || treated.length === clusters.length) {
    return refusal(RefusalReason.EMPTY);
  }
  const choices = choicesOf(clusters.length, treated);
  return arrangementTest(differenceOf, choices, { seed, draws, exactUpTo: draws });
}
