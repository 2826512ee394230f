import { ArgsType, Extensions, Field, Float, ID, InputType, Int } from 'type-graphql';

@InputType('TractionLevel', { description: 'Traction is the first reading at or above a level.' })
export class TractionLevel {
  @Field(() => Float, {
    description:
      'The level, in the unit of the measure: monthly active users, adverts, or points of an index ' +
      'whose first reading is 100.',
  })
  atLeast!: number;
}

@InputType('TractionGrowth', {
  description: 'Traction is the first reading that is so many times an earlier one.',
})
export class TractionGrowth {
  @Field(() => Float, { description: 'How many times the earlier reading, for example 2.' })
  factor!: number;

  @Field(() => Int, { description: 'How many years back the earlier reading may lie, 1 or more.' })
  years!: number;
}

@InputType('TractionFirstReading', {
  description:
    'Traction is the first reading of the series. A series begins where its table begins, so the ' +
    'onset is on or before that day and no lag is certain.',
})
export class TractionFirstReading {
  @Field(() => Float, {
    description: 'Least value of a reading that counts as first, in the unit of the measure.',
    defaultValue: 0,
  })
  atLeast!: number;
}

@InputType('TractionChangePoint', {
  description:
    'Traction is a break upwards in the logarithm of the readings. Method: one break of a straight ' +
    'line by least squares, each side with a level and a slope of its own (Bai 1997); it counts if ' +
    "Schwarz's criterion prefers two lines to one (Yao 1988; Ninomiya 2005) and the readings after it lie " +
    'above the first line drawn on. The onset is the 95 % confidence set of the break by the likelihood ' +
    'ratio (Hansen 2000), which is asymptotic: a little too narrow for short series, of which it also ' +
    'takes one in six of 8 readings, one in thirteen of 12, for broken where nothing breaks.',
})
export class TractionChangePoint {
  @Field(() => Int, {
    description: 'Least number of readings on each side, 3 to 50.',
    defaultValue: 3,
  })
  leastSegment!: number;
}

@Extensions({ oneOf: true })
@InputType('TractionRule', { description: 'What counts as gaining traction.' })
export class TractionRuleInput {
  @Field(() => TractionLevel, { nullable: true, description: 'Crossing a level.' })
  level?: TractionLevel;

  @Field(() => TractionGrowth, { nullable: true, description: 'Growth over a period.' })
  growth?: TractionGrowth;

  @Field(() => TractionFirstReading, { nullable: true, description: 'The first reading.' })
  firstReading?: TractionFirstReading;

  @Field(() => TractionChangePoint, { nullable: true, description: 'A break upwards.' })
  changePoint?: TractionChangePoint;
}

@Extensions({ oneOf: true })
@InputType('TractionMeasure', {
  description: 'What traction is measured by, other than monthly active users worldwide.',
})
export class TractionMeasureInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Adverts on a platform, by the series of this `frameKey` alone: one way of counting, so that ' +
      'readings may be compared.',
  })
  advertsOfFrame?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A proxy index for this jurisdiction: users worldwide times the share of its population that ' +
      'uses the Internet; the first reading is 100. Without unit, and no number of users there. Only ' +
      'years in which a cited, dated source shows the platform operating there.',
  })
  indexOfJurisdiction?: string;
}

@ArgsType()
export class TractionArguments {
  @Field(() => TractionRuleInput, { description: 'What counts as gaining traction.' })
  traction!: TractionRuleInput;

  @Field(() => TractionMeasureInput, {
    nullable: true,
    description: 'What it is measured by; left out for monthly active users worldwide.',
  })
  measure?: TractionMeasureInput;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the platforms to look at, at most 100; left out for all.',
  })
  platforms?: string[];
}
