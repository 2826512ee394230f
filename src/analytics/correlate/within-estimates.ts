import { type Caveat } from '../estimate/caveat.js';
import { described, estimated, type Estimate } from '../estimate/estimate.js';
import { isRefusal, refusal, RefusalReason, type Refusal } from '../estimate/refusal.js';
import { fewClusters, gravestFirst } from './association-caveats.js';
import { type PermutationTest } from './permutation-test.js';
import { type WithinFit, WithinModel } from './within-fit.js';

/** A fit within units, each number with its frame. */
export interface WithinEstimates {
  readonly model: WithinModel;
  readonly units: number;
  readonly clusters: number;
  readonly estimate: Estimate;
  readonly standardError: Estimate;
  readonly freedom: Estimate;
  readonly dispersion: Estimate | null;
  readonly p: Estimate;
  readonly wildP: Estimate;
  readonly permutation: PermutationTest | null;
}

interface Frame {
  readonly unit: string;
  readonly caveats: readonly Caveat[];
}

/** The coefficient of a fit in the common shape. */
export function slopeOf({ n, clusters, inference }: WithinFit, { unit, caveats }: Frame): Estimate {
  return estimated(inference, {
    unit,
    n,
    denominator: null,
    caveats: gravestFirst([...caveats, ...fewClusters(clusters)]),
  });
}

/** All numbers of a fit in the common shape. */
export function withinEstimates(
  model: WithinModel,
  fit: WithinFit,
  frame: Frame,
  permutation: PermutationTest | null,
): WithinEstimates {
  const { inference, clusters, units, n, dispersion } = fit;
  const caveats = gravestFirst([...frame.caveats, ...fewClusters(clusters)]);
  const of = (unit: string) => ({ unit, n, denominator: null, caveats });
  const part = (key: 'standardError' | 'freedom' | 'p') =>
    isRefusal(inference) ? inference : { value: inference[key], interval: null };
  return {
    model,
    units,
    clusters,
    estimate: slopeOf(fit, frame),
    standardError: estimated(part('standardError'), of(frame.unit)),
    freedom: described(part('freedom'), of('degrees of freedom')),
    dispersion: dispersionOf(model, dispersion, of('without unit'), inference),
    p: estimated(part('p'), of('probability')),
    wildP: estimated(wildOf(fit), of('probability')),
    permutation,
  };
}

function dispersionOf(
  model: WithinModel,
  dispersion: number | null,
  frame: Parameters<typeof described>[1],
  inference: object,
): Estimate | null {
  if (model === WithinModel.LINEAR) return null;
  const why = isRefusal(inference) ? inference : refusal(RefusalReason.EMPTY);
  return described(dispersion === null ? why : { value: dispersion, interval: null }, frame);
}

function wildOf({ wild, inference }: WithinFit): { value: number; interval: null } | Refusal {
  if (wild === null) return isRefusal(inference) ? inference : refusal(RefusalReason.EMPTY);
  return isRefusal(wild) ? wild : { value: wild.p, interval: null };
}
