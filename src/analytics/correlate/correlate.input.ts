import { ArgsType, Field, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { MikeRegion } from '../../domain/mike-site/mike-region.js';
import { Indicator } from '../../domain/series/indicator.js';
import { CorrelationMethod } from '../statistics/correlation.js';
import { UnitOfAnalysis } from './association-question.js';
import { PermutationScheme } from './permutation-draws.js';
import { Transformation } from './transformed.js';

registerEnumType(UnitOfAnalysis, {
  name: 'UnitOfAnalysis',
  description: 'What one row of an association is.',
  valuesConfig: {
    JURISDICTION_YEAR: { description: 'A jurisdiction in a year.' },
    SITE_YEAR: {
      description:
        'A MIKE site in a year, for PIKE as the outcome. The exposure is that of the jurisdiction ' +
        'in which the site lies, not of the site.',
    },
  },
});

registerEnumType(CorrelationMethod, {
  name: 'CorrelationMethod',
  description: 'Coefficient of association, from -1 to 1.',
  valuesConfig: {
    SPEARMAN: {
      description: 'Of ranks: how nearly one rises whenever the other does, whatever the form.',
    },
    PEARSON: { description: 'Product-moment: how nearly the rows lie on a straight line.' },
    KENDALL_TAU_B: {
      description: 'Concordant less discordant pairs of rows, over the pairs that are not tied.',
    },
  },
});

registerEnumType(Transformation, {
  name: 'Transformation',
  description: 'What is done to each series, for itself, before two are set side by side.',
  valuesConfig: {
    LEVELS: { description: 'Nothing.' },
    FIRST_DIFFERENCES: {
      description: 'The change from each year to the next; over a gap none is reckoned.',
    },
    DETRENDED: { description: 'What a straight line over the years leaves.' },
    LOG: { description: 'Natural logarithm; zero has none and is excluded.' },
  },
});

registerEnumType(PermutationScheme, {
  name: 'PermutationScheme',
  description:
    'What the permutations leave of each series of exposures, so that p respects autocorrelation, ' +
    'and what they take.',
  valuesConfig: {
    SERIES_EXCHANGE: {
      description:
        'Whole series are exchanged among jurisdictions with exposures of exactly the same years: ' +
        'each keeps trend and shape, and loses only whose it is.',
    },
    CYCLIC_SHIFTS: {
      description:
        'Each series is turned in its circle of years: it keeps its shape and loses its place in ' +
        'time. A trend breaks this, so it is for differences and detrended series.',
    },
  },
});

@InputType('IndicatorChoice', { description: 'An indicator, and the platform where it is of one.' })
export class IndicatorChoice {
  @Field(() => Indicator, {
    description: 'INTERNET_USERS_SHARE, PIKE, RHINOS_POACHED or PLATFORM_USERS.',
  })
  indicator!: Indicator;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the platform, for PLATFORM_USERS alone: its users worldwide stand beside every ' +
      'jurisdiction alike, as no figures by jurisdiction exist.',
  })
  platform?: string;
}

@InputType('AssociationWhere', { description: 'Which rows an association rests on.' })
export class AssociationWhere {
  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of jurisdictions, at most 250; left out for all.',
  })
  jurisdictions?: string[];

  @Field(() => MikeRegion, {
    nullable: true,
    description:
      'Only sites in this region of the MIKE programme, or jurisdictions with a site in it.',
  })
  region?: MikeRegion;

  @Field(() => Int, { description: 'First year.', defaultValue: 2003 })
  fromYear!: number;

  @Field(() => Int, {
    description: 'Last year; the span holds at most 60 years.',
    defaultValue: 2024,
  })
  toYear!: number;

  @Field(() => Int, {
    description: 'Of a share, the least whole to take it of, such as carcasses found; 1 or more.',
    defaultValue: 1,
  })
  leastDenominator!: number;
}

@ArgsType()
export class CorrelateArguments {
  @Field(() => IndicatorChoice, { description: 'The indicator to be associated with another.' })
  outcome!: IndicatorChoice;

  @Field(() => IndicatorChoice, { description: 'The indicator that it is set beside.' })
  exposure!: IndicatorChoice;

  @Field(() => IndicatorChoice, {
    nullable: true,
    description: 'A third indicator to hold still: asks for the partial coefficient too.',
  })
  heldStill?: IndicatorChoice;

  @Field(() => UnitOfAnalysis, {
    description: 'What one row is.',
    defaultValue: UnitOfAnalysis.JURISDICTION_YEAR,
  })
  unit!: UnitOfAnalysis;

  @Field(() => AssociationWhere, {
    description: 'Which rows.',
    defaultValue: { fromYear: 2003, toYear: 2024, leastDenominator: 1 },
  })
  where!: AssociationWhere;

  @Field(() => CorrelationMethod, {
    description:
      'Coefficient of the levels and between jurisdictions; "within" has its own models.',
    defaultValue: CorrelationMethod.SPEARMAN,
  })
  method!: CorrelationMethod;

  @Field(() => Transformation, {
    description: 'What is done to each series first.',
    defaultValue: Transformation.LEVELS,
  })
  transformation!: Transformation;

  @Field(() => PermutationScheme, {
    nullable: true,
    description:
      'How permutations are made; left out: SERIES_EXCHANGE for levels and logarithms, ' +
      'CYCLIC_SHIFTS for differences and detrended series.',
  })
  permute?: PermutationScheme;

  @Field(() => Int, {
    description: 'How many years before and after to scan for a lag, 0 (no scan) to 5.',
    defaultValue: 0,
  })
  lags!: number;

  @Field(() => [Int], {
    description: 'Least denominators to try beside, at most 3, each 2 or more.',
    defaultValue: [5, 20],
  })
  leastDenominators!: number[];

  @Field(() => Int, {
    description: 'Seed of all draws, from 0: the same seed gives the same answer.',
    defaultValue: 1,
  })
  seed!: number;

  @Field(() => Int, {
    description: 'Draws of each bootstrap and permutation, 199 or more; the server has a limit.',
    defaultValue: 1999,
  })
  draws!: number;
}
