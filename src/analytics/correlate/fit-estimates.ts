import { type Caveat } from '../estimate/caveat.js';
import { refusal, RefusalReason } from '../estimate/refusal.js';
import { type FitPlan } from './fit-plan.js';
import { type PermutationTest } from './permutation-test.js';
import { slopeOf, withinEstimates } from './within-estimates.js';
import { WithinModel, type WithinFit } from './within-fit.js';

interface Asked {
  readonly fits: readonly WithinFit[];
  readonly unitOf: (model: WithinModel) => string;
  readonly caveats: readonly Caveat[];
  /** Of the estimate of the model that the plan names. */
  readonly test: PermutationTest;
}

/** The fits of a plan, in its order, each in the common shape. */
export function fitEstimates(plan: FitPlan, { fits, unitOf, caveats, test }: Asked) {
  const frameOf = (model: WithinModel) => ({ unit: unitOf(model), caveats });
  const within = (model: WithinModel, fit: WithinFit) =>
    withinEstimates(model, fit, frameOf(model), model === plan.model ? test : null);
  const slope = (fit: WithinFit) => ({
    estimate: slopeOf(fit, frameOf(plan.model)),
    units: fit.units,
    clusters: fit.clusters,
  });
  const given = fits[Symbol.iterator]();
  const next = (): WithinFit => given.next().value ?? NONE;
  return {
    within: {
      logit: plan.logit === null ? null : within(WithinModel.LOGIT, next()),
      linear: within(WithinModel.LINEAR, next()),
    },
    sensitivity: plan.variants.map(({ variant, leastDenominator }) => ({
      variant,
      leastDenominator,
      ...slope(next()),
    })),
    influence: plan.leftOut.map(({ jurisdiction }) => ({
      jurisdictionId: jurisdiction,
      ...slope(next()),
    })),
  };
}

const NONE: WithinFit = {
  n: 0,
  units: 0,
  clusters: 0,
  inference: refusal(RefusalReason.EMPTY),
  dispersion: null,
  wild: null,
};
