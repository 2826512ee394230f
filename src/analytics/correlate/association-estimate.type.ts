import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Estimate } from '../estimate/estimate.js';
import { EstimateShape } from '../estimate/estimate.type.js';
import { ArrangementCount } from '../statistics/arrangement-test.js';
import { CorrelationMethod } from '../statistics/correlation.js';
import { Variant } from './fit-plan.js';
import { PermutationScheme } from './permutation-draws.js';
import { WithinModel } from './within-fit.js';

registerEnumType(ArrangementCount, {
  name: 'ArrangementCount',
  description: 'Which arrangements a permutation test looked at.',
  valuesConfig: {
    EXACT: { description: 'All there are.' },
    SAMPLED: { description: 'Some, drawn by seed; p counts the given one as well.' },
  },
});

registerEnumType(WithinModel, {
  name: 'WithinModel',
  description: 'How the movement within units is modelled. Both have effects of units and years.',
  valuesConfig: {
    LOGIT: {
      description:
        'Log-odds of counts out of counts, with free dispersion (quasi-binomial): rows weigh by ' +
        'what was counted.',
    },
    LINEAR: { description: 'A straight line by least squares: each row weighs alike.' },
  },
});

registerEnumType(Variant, {
  name: 'AssociationVariant',
  description: 'Another choice of rows or weights that stands beside the estimate.',
  valuesConfig: {
    EQUAL_WEIGHT_PER_UNIT: {
      description: 'Every site or jurisdiction weighs alike, however much was counted there.',
    },
    PRESENT_THROUGHOUT: {
      description: 'Only sites that have a reading, with carcasses or without, in every year.',
    },
    LEAST_DENOMINATOR: { description: 'Only rows of which at least so many were counted.' },
  },
});

@ObjectType('PermutationTest', {
  description:
    'How often chance alone would bring what was observed, if every permitted rearrangement of the ' +
    'exposures were equally likely.',
  simpleResolvers: true,
})
export class PermutationTestShape {
  @Field(() => PermutationScheme, { description: 'What is rearranged.' })
  scheme!: PermutationScheme;

  @Field(() => ArrangementCount, {
    nullable: true,
    description: 'Whether all arrangements were looked at; null where no test was made.',
  })
  kind!: ArrangementCount | null;

  @Field(() => Int, { description: 'Arrangements looked at; 0 where no test was made.' })
  arrangements!: number;

  @Field(() => EstimateShape, {
    description:
      'Two-sided p. INSUFFICIENT_DATA where there are fewer than 20 arrangements, so that no p of ' +
      '0.05 could come out.',
  })
  p!: Estimate;
}

@ObjectType('AssociationLevel', {
  description:
    'Rows as they are. Trends that both share make this coefficient misleading, so the estimate ' +
    'within units always stands beside it.',
  simpleResolvers: true,
})
export class AssociationLevel {
  @Field(() => CorrelationMethod, { description: 'Which coefficient.' })
  method!: CorrelationMethod;

  @Field(() => EstimateShape, {
    description:
      'The coefficient, as a description; interval by drawing whole jurisdictions with replacement.',
  })
  coefficient!: Estimate;

  @Field(() => EstimateShape, {
    nullable: true,
    description: 'The same with the third indicator held still; null where none was named.',
  })
  partial!: Estimate | null;

  @Field(() => PermutationTestShape, { description: 'Its test under rearranged exposures.' })
  permutation!: PermutationTestShape;

  @Field(() => EstimateShape, {
    description: 'The estimate within units of the same rows, by its first model.',
  })
  within!: Estimate;
}

@ObjectType('WithinEstimate', {
  description:
    'How the outcome of a unit moves beside the exposure, against the movement common to all: effects ' +
    'of units (sites or jurisdictions) and of years, errors robust to clusters (jurisdictions; CR2 ' +
    "of Bell and McCaffrey 2002 with Satterthwaite's degrees of freedom). Assumes that the effects " +
    'add up and that no past outcome moves the exposure. An association, no effect.',
  simpleResolvers: true,
})
export class WithinEstimate {
  @Field(() => WithinModel, { description: 'The model.' })
  model!: WithinModel;

  @Field(() => Int, { description: 'Sites or jurisdictions that it rests on.' })
  units!: number;

  @Field(() => Int, { description: 'Jurisdictions that it rests on, which are its clusters.' })
  clusters!: number;

  @Field(() => EstimateShape, {
    description:
      'The coefficient for one step of the exposure, which its unit names. Units and years that ' +
      'say nothing of it, such as sites whose share never changes, are left out of n.',
  })
  estimate!: Estimate;

  @Field(() => EstimateShape, { description: 'Its cluster-robust standard error.' })
  standardError!: Estimate;

  @Field(() => EstimateShape, {
    description: 'Degrees of freedom of its error; below 4 interval and p are not to be trusted.',
  })
  freedom!: Estimate;

  @Field(() => EstimateShape, {
    nullable: true,
    description:
      "Pearson's chi-square over the degrees of freedom: 1 for binomial counts, above 1 if they " +
      'scatter more; null for a line.',
  })
  dispersion!: Estimate | null;

  @Field(() => EstimateShape, { description: "Two-sided p against zero by Student's t." })
  p!: Estimate;

  @Field(() => EstimateShape, {
    description:
      'The same by the wild cluster bootstrap (for the logit by its scores), which keeps its level ' +
      'where clusters are few.',
  })
  wildP!: Estimate;

  @Field(() => PermutationTestShape, {
    nullable: true,
    description:
      'Test of its score under rearranged exposures; null for the model that stands beside.',
  })
  permutation!: PermutationTestShape | null;
}

@ObjectType('AssociationWithin', {
  description: 'Movement within units. Rank coefficients are not offered for it.',
  simpleResolvers: true,
})
export class AssociationWithin {
  @Field(() => WithinEstimate, {
    nullable: true,
    description: 'For a share of counts in levels; null for anything else.',
  })
  logit!: WithinEstimate | null;

  @Field(() => WithinEstimate, { description: 'The straight line, for any outcome.' })
  linear!: WithinEstimate;
}

@ObjectType('AssociationSensitivity', {
  description: 'The estimate within units under another choice.',
  simpleResolvers: true,
})
export class AssociationSensitivity {
  @Field(() => Variant, { description: 'What was chosen otherwise.' })
  variant!: Variant;

  @Field(() => Int, {
    nullable: true,
    description: 'For LEAST_DENOMINATOR, the least that was counted; else null.',
  })
  leastDenominator!: number | null;

  @Field(() => EstimateShape, { description: 'The coefficient for one step of the exposure.' })
  estimate!: Estimate;

  @Field(() => Int, { description: 'Sites or jurisdictions that it rests on.' })
  units!: number;

  @Field(() => Int, { description: 'Jurisdictions that it rests on.' })
  clusters!: number;
}

@ObjectType('AssociationInfluence', {
  description:
    'The estimate within units without one jurisdiction. It shows how far the whole hangs on one of ' +
    'them, and says nothing of that jurisdiction.',
  simpleResolvers: true,
})
export class AssociationInfluence {
  readonly jurisdictionId!: string;

  @Field(() => EstimateShape, { description: 'The coefficient for one step of the exposure.' })
  estimate!: Estimate;
}

@ObjectType('AssociationAtLag', {
  description: 'Outcomes beside the exposures of another year of the same jurisdiction.',
  simpleResolvers: true,
})
export class AssociationAtLag {
  @Field(() => Int, {
    description: 'Years by which the exposure comes before the outcome; below 0, after it.',
  })
  lag!: number;

  @Field(() => EstimateShape, { description: 'The coefficient of the levels at this lag.' })
  coefficient!: Estimate;

  @Field(() => EstimateShape, {
    description:
      'Two-sided p corrected for the whole scan: how often the farthest coefficient of all lags ' +
      'reaches this one under the same rearrangements (Westfall and Young 1993).',
  })
  p!: Estimate;
}

@ObjectType('LagScan', {
  description: 'The coefficient at each of several lags, tested together.',
  simpleResolvers: true,
})
export class LagScan {
  @Field(() => [AssociationAtLag], { description: 'By lag.' })
  lags!: AssociationAtLag[];

  @Field(() => EstimateShape, {
    nullable: true,
    description: 'p of the whole scan: that of the coefficient farthest from 0.',
  })
  p!: Estimate | null;
}
