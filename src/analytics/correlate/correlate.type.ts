import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';
import {
  AssociationInfluence,
  AssociationLevel,
  AssociationSensitivity,
  AssociationWithin,
  LagScan,
} from './association-estimate.type.js';
import { ExclusionReason } from './observations.js';

registerEnumType(ExclusionReason, {
  name: 'ExclusionReason',
  description: 'Why a reading of the outcome is no row of an association.',
  valuesConfig: {
    NO_DENOMINATOR: { description: 'There was nothing to take a share of.' },
    CONFLICTING: { description: 'The source gives two for the same thing.' },
    DOUBTFUL: { description: 'It is marked as hard to believe.' },
    NO_VALUE: { description: 'It has no value.' },
    IMPOSSIBLE_VALUE: { description: 'Its value cannot be, such as a negative count.' },
    FRAME_DIFFERS: { description: 'It was not measured as most of the readings were.' },
    REPEATED: { description: 'Several readings of the same place and year stand as observed.' },
    BELOW_LEAST_DENOMINATOR: { description: 'Fewer were counted than was asked for.' },
    NO_LOGARITHM: { description: 'Zero has no logarithm.' },
    NO_YEAR_BEFORE: { description: 'The year before has no reading to take the change from.' },
    SERIES_TOO_SHORT: { description: 'The series is too short to take a trend out.' },
    NO_EXPOSURE: {
      description: 'The exposure has no usable reading for its jurisdiction and year.',
    },
    NO_HELD_STILL: { description: 'The indicator to be held still has none.' },
  },
});

@ObjectType('AssociationTally', {
  description: 'What an association rests on.',
  simpleResolvers: true,
})
export class AssociationTally {
  @Field(() => Int, { description: 'Readings of the outcome that were looked at.' })
  readings!: number;

  @Field(() => Int, { description: 'Of them, rows of the association.' })
  used!: number;

  @Field(() => Int, { description: 'Of them, excluded; each has its reason.' })
  excluded!: number;

  @Field(() => Int, { description: 'Sites or jurisdictions that rows are of.' })
  subjects!: number;

  @Field(() => Int, { description: 'Jurisdictions that rows are of.' })
  jurisdictions!: number;

  @Field(() => Int, { nullable: true, description: 'First year with a row; null without rows.' })
  firstYear!: number | null;

  @Field(() => Int, { nullable: true, description: 'Last year with a row; null without rows.' })
  lastYear!: number | null;
}

@ObjectType('AssociationPoint', { description: 'One row.', simpleResolvers: true })
export class AssociationPoint {
  readonly subjectId!: string;
  readonly jurisdictionId!: string;
  readonly outcomeId!: string;
  readonly exposureId!: string;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Float, {
    description: 'The outcome, transformed as asked; of a share, from its counts.',
  })
  outcome!: number;

  @Field(() => Float, { description: 'The exposure, transformed as asked.' })
  exposure!: number;

  @Field(() => Float, { nullable: true, description: 'What is held still; null for nothing.' })
  heldStill!: number | null;
}

@ObjectType('AssociationPoints', {
  description: 'Rows in order of subject and year.',
  simpleResolvers: true,
})
export class AssociationPoints {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => [AssociationPoint], { description: 'Those asked for.' })
  nodes!: readonly AssociationPoint[];
}

@ObjectType('ExcludedReading', {
  description: 'A reading of the outcome that is no row, and why.',
  simpleResolvers: true,
})
export class ExcludedReading {
  readonly readingId!: string;
  readonly subjectId!: string;

  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => ExclusionReason, { description: 'Why it is no row.' })
  reason!: ExclusionReason;
}

@ObjectType('ExclusionCount', {
  description: 'How many readings were excluded for a reason.',
  simpleResolvers: true,
})
export class ExclusionCount {
  @Field(() => ExclusionReason, { description: 'The reason.' })
  reason!: ExclusionReason;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@ObjectType('ExcludedReadings', {
  description: 'Readings of the outcome that are no rows, in order of subject and year.',
  simpleResolvers: true,
})
export class ExcludedReadings {
  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => [ExclusionCount], { description: 'How many for each reason that occurs.' })
  counts!: readonly ExclusionCount[];

  @Field(() => [ExcludedReading], { description: 'Those asked for.' })
  nodes!: readonly ExcludedReading[];
}

@ObjectType('Association', {
  description:
    'How two indicators go together. An association is no cause: whatever moves both, or is reported ' +
    'with both, makes one too.',
  implements: CitedAnswer,
  simpleResolvers: true,
})
export class AssociationAnswer extends CitedAnswer {
  readonly rows!: readonly AssociationPoint[];
  readonly exclusions!: readonly ExcludedReading[];

  @Field(() => AssociationTally, { description: 'What it rests on.' })
  tally!: AssociationTally;

  @Field(() => AssociationLevel, { description: 'Rows as they are; never read it alone.' })
  level!: AssociationLevel;

  @Field(() => EstimateShape, {
    description:
      'The coefficient of the means of jurisdictions, each row alike; interval by drawing ' +
      'jurisdictions. Whatever else parts jurisdictions is in it.',
  })
  between!: Estimate;

  @Field(() => AssociationWithin, {
    description: 'Movement within units against the movement common to all.',
  })
  within!: AssociationWithin;

  @Field(() => [AssociationSensitivity], {
    description: 'The estimate within units under other choices of rows and weights.',
  })
  sensitivity!: AssociationSensitivity[];

  @Field(() => [AssociationInfluence], {
    description: 'The estimate within units with each jurisdiction left out, by its id.',
  })
  influence!: AssociationInfluence[];

  @Field(() => LagScan, { nullable: true, description: 'Null where no lags were asked for.' })
  lagScan!: LagScan | null;

  @Field(() => [CaveatShape], {
    description:
      'What a reader must know of all of it, gravest first. SAMPLING_CHANGED: steps from a year to ' +
      'the next in which not the same sites of a jurisdiction reported. SITES_CHANGED: sites that ' +
      'reported throughout, of all. SERIES_ESTIMATED: readings of Internet use that lie on a line ' +
      'between their neighbours or repeat the year before to the last decimal. AUTOCORRELATION: ' +
      'raised from a lag-one autocorrelation of 0.3 on.',
  })
  caveats!: readonly Caveat[];
}
