import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';
import { BeforeAfterAssumption } from './assumptions.js';
import { ComparisonChoice } from './compared-places.js';
import { BeforeAfterMethod } from './difference.js';
import { DateReading, MeasureDate } from './measure-dates.js';
import { OutcomeScale } from './outcome.js';
import { type BeforeAfterPoint } from './before-after-point.type.js';
import { ConcurrentRecord } from './concurrent-record.type.js';

registerEnumType(BeforeAfterAssumption, {
  name: 'BeforeAfterAssumption',
  description:
    'What must hold for a difference after a date to say anything of the measure. The data cannot show ' +
    'it; tests of it, such as trends before, can only speak against it.',
  valuesConfig: {
    TREND_WOULD_HAVE_GONE_ON: {
      description: 'The straight line of the years before would have gone on.',
    },
    NOTHING_ELSE_AT_THE_DATE: {
      description: 'Nothing else bent the series then; there is no comparison to show it.',
    },
    PARALLEL_TRENDS: {
      description: 'The treated would have moved as the comparison did.',
    },
    NO_SPILL_OVER: {
      description:
        'The comparison did not feel the measure, for example by trade that moved there.',
    },
    NO_ANTICIPATION: { description: 'Nobody acted on the measure before the date used.' },
    SAME_RECORDING: {
      description: 'What is found, counted and reported was so in the same way before and after.',
    },
    SCATTER_OF_COMPARISON: {
      description: 'The one treated place scatters from year to year as those compared do.',
    },
    EQUAL_RATIOS: {
      description: 'Counts grow or fall by ratios; a difference of logarithms is one of ratios.',
    },
  },
});

registerEnumType(ComparisonChoice, {
  name: 'ComparisonChoice',
  description: 'Where the comparison comes from.',
  valuesConfig: {
    GIVEN: { description: 'It was named in the question, as far as there are values.' },
    PROPOSED: { description: 'All places that were not treated and have values on both sides.' },
    NONE: { description: 'There is none: each series stands for itself.' },
  },
});

registerEnumType(DateReading, {
  name: 'DateReading',
  description: 'How a vague date is read.',
  valuesConfig: {
    WHOLE: { description: 'All years that it may fall in are on neither side.' },
    EARLIEST: { description: 'As the first day that it may mean.' },
    LATEST: { description: 'As the last day that it may mean.' },
  },
});

registerEnumType(OutcomeScale, {
  name: 'OutcomeScale',
  description: 'On which scale differences are taken.',
  valuesConfig: {
    AS_IT_STANDS: { description: 'In the unit of the series.' },
    LOGARITHM: {
      description:
        'As natural logarithms: a difference of 0.1 is about 10 per cent. None has no logarithm.',
    },
  },
});

@ObjectType('MeasureDateUsed', {
  description: 'A measure with the date that was used.',
  simpleResolvers: true,
})
export class MeasureDateUsed {
  readonly measureId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'First day that the date may mean, as YYYY-MM-DD; null where it is not known.',
  })
  earliest!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Last day that the date may mean, as YYYY-MM-DD; null where it is not known.',
  })
  latest!: string | null;
}

@ObjectType('TreatedPlace', {
  description: 'A jurisdiction that came under a measure and of which the outcome has readings.',
  simpleResolvers: true,
})
export class TreatedPlace {
  readonly placeId!: string;

  @Field(() => Int, { description: 'Last year wholly before the date.' })
  lastBefore!: number;

  @Field(() => Int, {
    description: 'First year wholly after it. Years between are on neither side.',
  })
  from!: number;
}

@ObjectType('SeriesBeforeAfter', {
  description: 'What one series shows by itself: difference of level and slope at the date.',
  simpleResolvers: true,
})
export class SeriesBeforeAfter {
  readonly subjectId!: string;

  @Field(() => EstimateShape, {
    description: 'The line after less the line before, at the first year after the date.',
  })
  level!: EstimateShape;

  @Field(() => EstimateShape, { description: 'The slope after less the slope before, a year.' })
  slope!: EstimateShape;
}

@ObjectType('CohortBeforeAfter', {
  description:
    'Units first treated in one year, in one year from then on: their change since the last year before, ' +
    'less that of units not yet treated (Callaway and Sant’Anna 2021).',
  simpleResolvers: true,
})
export class CohortBeforeAfter {
  @Field(() => Int, { description: 'First year wholly after the date of the cohort.' })
  from!: number;

  @Field(() => Int, { description: 'The year looked at.' })
  year!: number;

  @Field(() => EstimateShape, { description: 'The difference, under the assumptions.' })
  difference!: EstimateShape;

  @Field(() => Int, { description: 'Units of the cohort with both values.' })
  treatedUnits!: number;

  @Field(() => Int, { description: 'Units not yet treated with both values.' })
  comparisonUnits!: number;
}

@ObjectType('PlaceboDate', {
  description:
    'The same estimate at a made-up date within the years before, where nothing was done.',
  simpleResolvers: true,
})
export class PlaceboDateShape {
  @Field(() => Int, { description: 'The made-up first year after.' })
  year!: number;

  @Field(() => EstimateShape, { description: 'The difference found there.' })
  difference!: EstimateShape;
}

@ObjectType('PlaceboPlaces', {
  description: 'Whether the difference stands out among those of other choices of as many places.',
  simpleResolvers: true,
})
export class PlaceboPlacesShape {
  @Field(() => EstimateShape, {
    description:
      'The share of choices with a difference at least as far from 0: two-sided p if every choice had ' +
      'been as likely.',
  })
  p!: EstimateShape;

  @Field(() => Int, { description: 'Choices looked at, the given one among them.' })
  choices!: number;
}

@ObjectType('BeforeAfterRun', {
  description: 'The same difference with another date, or another reading of a vague one.',
  simpleResolvers: true,
})
export class BeforeAfterRun {
  @Field(() => MeasureDate, { description: 'Which date.' })
  date!: MeasureDate;

  @Field(() => DateReading, { description: 'How it is read.' })
  reading!: DateReading;

  @Field(() => EstimateShape, { description: 'The difference, under the same assumptions.' })
  difference!: EstimateShape;
}

@ObjectType('BeforeAfter', {
  implements: CitedAnswer,
  description:
    'The difference of an outcome after a date, under the assumptions that stand beside it, with what ' +
    'else could stand for the measure. It is a difference in time, not what the measure did.',
  simpleResolvers: true,
})
export class BeforeAfter extends CitedAnswer {
  @Field(() => BeforeAfterMethod, { description: 'How it was compared.' })
  method!: BeforeAfterMethod;

  @Field(() => MeasureDate, { description: 'Which date was used.' })
  date!: MeasureDate;

  @Field(() => OutcomeScale, { description: 'On which scale.' })
  scale!: OutcomeScale;

  @Field(() => [MeasureDateUsed], { description: 'The measures with their dates, by id.' })
  measures!: readonly MeasureDateUsed[];

  @Field(() => [TreatedPlace], { description: 'The treated places that have readings, by id.' })
  treated!: readonly TreatedPlace[];

  @Field(() => ComparisonChoice, { description: 'Where the comparison comes from.' })
  comparisonChoice!: ComparisonChoice;

  readonly comparisonIds!: readonly string[];

  @Field(() => EstimateShape, {
    description:
      'The difference after the date, under the assumptions: of level for an interrupted series, in ' +
      'differences otherwise, the mean over cohorts where dates differ. Without a value it says why.',
  })
  difference!: EstimateShape;

  @Field(() => [BeforeAfterAssumption], { description: 'What it rests on.' })
  assumptions!: readonly BeforeAfterAssumption[];

  @Field(() => [CaveatShape], { description: 'What a reader must know of it, gravest first.' })
  caveats!: readonly CaveatShape[];

  @Field(() => EstimateShape, {
    description: 'Mean of the yearly values of the treated before, in the unit of the series.',
  })
  meanBefore!: EstimateShape;

  @Field(() => EstimateShape, {
    description: 'Mean of the yearly values of the treated after, in the unit of the series.',
  })
  meanAfter!: EstimateShape;

  @Field(() => [SeriesBeforeAfter], {
    description: 'Each treated series by itself, by id, at most 100; for interrupted series.',
  })
  series!: readonly SeriesBeforeAfter[];

  @Field(() => [CohortBeforeAfter], {
    description: 'Cohorts by year, at most 500; where dates differ.',
  })
  cohorts!: readonly CohortBeforeAfter[];

  @Field(() => EstimateShape, {
    description:
      'How much faster the treated moved than the comparison before the date, in the unit of the ' +
      'difference a year. An interval without 0 speaks against parallel trends; one with 0 does not ' +
      'speak for them.',
  })
  trendBefore!: EstimateShape;

  @Field(() => [PlaceboDateShape], {
    description: 'Made-up dates, at most the last ten that leave four years on each side.',
  })
  placeboDates!: readonly PlaceboDateShape[];

  @Field(() => PlaceboPlacesShape, { description: 'Other choices of places; for a comparison.' })
  placeboPlaces!: PlaceboPlacesShape;

  @Field(() => EstimateShape, {
    description:
      'The same difference of the logarithm of what shares are taken of, such as carcasses found: ' +
      'how much was looked at, as a second outcome.',
  })
  effort!: EstimateShape;

  @Field(() => [BeforeAfterRun], {
    description: 'The other known dates and readings of vague ones.',
  })
  sensitivity!: readonly BeforeAfterRun[];

  @Field(() => [ConcurrentRecord], {
    description:
      'What else is on record around the date for a treated place or the taxon of the outcome, by id, ' +
      'at most 100.',
  })
  concurrent!: readonly ConcurrentRecord[];

  readonly allPoints!: readonly BeforeAfterPoint[];
}
