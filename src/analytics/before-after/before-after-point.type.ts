import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReadingUse } from './outcome.js';

export enum PointSide {
  BEFORE = 'BEFORE',
  AROUND = 'AROUND',
  AFTER = 'AFTER',
}

registerEnumType(PointSide, {
  name: 'PointSide',
  description: 'On which side of the date a year lies.',
  valuesConfig: {
    BEFORE: { description: 'Wholly before.' },
    AROUND: { description: 'It holds the date, or may hold it.' },
    AFTER: { description: 'Wholly after.' },
  },
});

export enum PointGroup {
  TREATED = 'TREATED',
  COMPARISON = 'COMPARISON',
}

registerEnumType(PointGroup, {
  name: 'PointGroup',
  description: 'Whether a point is of a treated place.',
  valuesConfig: {
    TREATED: { description: 'Of a place that came under the measure.' },
    COMPARISON: { description: 'Of a place that is held against those.' },
  },
});

registerEnumType(ReadingUse, {
  name: 'ReadingUse',
  description: 'Whether a reading was used, or why not.',
  valuesConfig: {
    USED: { description: 'It was used.' },
    AROUND_THE_DATE: { description: 'Its year holds the date, or may hold it.' },
    NO_VALUE: { description: 'It has no value, for example because nothing was found.' },
    CONFLICTING: { description: 'There are two for the same subject and year.' },
    DOUBTFUL: { description: 'It is marked as hard to believe.' },
    OTHER_FRAME: { description: 'It was measured otherwise than most.' },
    ZERO_COUNT: { description: 'It counts none, which has no logarithm.' },
  },
});

@ObjectType('BeforeAfterPoint', {
  description: 'A reading of a place that is compared. A year without one is a gap and not zero.',
  simpleResolvers: true,
})
export class BeforeAfterPoint {
  readonly subjectId!: string;

  @Field(() => Int, { description: 'Its year.' })
  year!: number;

  @Field(() => Float, { nullable: true, description: 'Its value, in the unit of its series.' })
  value!: number | null;

  @Field(() => Int, { nullable: true, description: 'Cases counted.' })
  n!: number | null;

  @Field(() => Float, { nullable: true, description: 'What a share is taken of.' })
  denominator!: number | null;

  @Field(() => PointGroup, { description: 'Whether it is of a treated place.' })
  group!: PointGroup;

  @Field(() => PointSide, {
    nullable: true,
    description: 'On which side; null for the comparison of cohorts, whose dates differ.',
  })
  side!: PointSide | null;

  @Field(() => ReadingUse, { description: 'Whether it was used, or why not.' })
  use!: ReadingUse;
}
