import { Field, Int, ObjectType } from 'type-graphql';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

@ObjectType('TimelineSplit', {
  description: 'The records of a year that have one value.',
  simpleResolvers: true,
})
export class TimelineSplit {
  @Field(() => String, {
    nullable: true,
    description: 'The value, of a place its code; null for records without one.',
  })
  readonly value!: string | null;

  @Field(() => EstimateShape, { description: 'Records held that certainly belong to the year.' })
  readonly certain!: Estimate;

  @Field(() => EstimateShape, {
    description: 'Records held that may belong to the year; the certain ones are not among them.',
  })
  readonly possible!: Estimate;
}

@ObjectType('TimelinePoint', { description: 'The records of one year.', simpleResolvers: true })
export class TimelinePoint {
  @Field(() => Int, { description: 'The year.' })
  readonly year!: number;

  @Field(() => EstimateShape, {
    description: 'Records held that belong to the year on every reading of their dates.',
  })
  readonly certain!: Estimate;

  @Field(() => EstimateShape, {
    description:
      'Records held that belong to the year on some reading of their dates: for a date those that ' +
      'may lie in several years, counted in each; for a day those of which it cannot be told.',
  })
  readonly possible!: Estimate;

  @Field(() => [TimelineSplit], {
    description:
      'By the value asked for, in the order of its name and never of the count; records that have ' +
      'several values are counted under each. Empty where nothing was to be split.',
  })
  readonly split!: readonly TimelineSplit[];
}

@ObjectType('Timeline', {
  description:
    'How many records held belong to each year. It shows when what is recorded here took place; how ' +
    'much took place in the world it does not show.',
  simpleResolvers: true,
})
export class Timeline {
  @Field(() => Int, { description: 'How many records are looked at: those of `totalCount`.' })
  readonly records!: number;

  @Field(() => [TimelinePoint], {
    description: 'Every year of the range in order, those without records too.',
  })
  readonly points!: readonly TimelinePoint[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Records whose date may lie in several years, of which one at least is in the range; with the ' +
      'certain ones, the undated and those outside they add up to `records`. Null for a timeline of days.',
  })
  readonly imprecise!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Records without the date asked for. Null for a timeline of days.',
  })
  readonly undated!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Records whose date lies before or after the range. Null for a timeline of days.',
  })
  readonly outside!: number | null;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly CaveatShape[];
}
