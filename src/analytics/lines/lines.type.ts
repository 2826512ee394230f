import { Field, Float, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

export enum LeftOutReason {
  NO_VALUE = 'NO_VALUE',
  CONFLICTING = 'CONFLICTING',
  DOUBTFUL = 'DOUBTFUL',
  NO_PERIOD = 'NO_PERIOD',
  FRAME_NOT_KNOWN = 'FRAME_NOT_KNOWN',
}

registerEnumType(LeftOutReason, {
  name: 'LeftOutReason',
  description: 'Why a value stands on no line.',
  valuesConfig: {
    NO_VALUE: {
      description: 'It has none: the source gives it in words, or had nothing to divide by.',
    },
    CONFLICTING: { description: 'The source gives two for the same thing.' },
    DOUBTFUL: { description: 'It is hard to believe.' },
    NO_PERIOD: { description: 'The time that it is about is not reported from first to last.' },
    FRAME_NOT_KNOWN: { description: 'What it was measured by is not there to be seen.' },
  },
});

@ObjectType('LeftOutValue', {
  description: 'A value that stands on no line.',
  simpleResolvers: true,
})
export class LeftOutValue {
  @Field(() => ID, { description: 'Id of the reading or finding.' })
  readonly id!: string;

  @Field(() => LeftOutReason, { description: 'Why.' })
  readonly reason!: LeftOutReason;
}

@ObjectType('SeriesLinePoint', { description: 'One value of a line.', simpleResolvers: true })
export class SeriesLinePoint {
  @Field(() => ID, { description: 'Id of the reading or finding.' })
  readonly id!: string;

  @Field(() => String, { description: 'First day that it may be about, as YYYY-MM-DD.' })
  readonly from!: string;

  @Field(() => String, { description: 'Last day that it may be about, as YYYY-MM-DD.' })
  readonly to!: string;

  @Field(() => Float, { description: 'The value, in the unit of its line.' })
  readonly value!: number;

  @Field(() => Int, { nullable: true, description: 'How many cases it rests on, where reported.' })
  readonly n!: number | null;

  @Field(() => Float, { nullable: true, description: 'The whole that a share is taken of.' })
  readonly denominator!: number | null;
}

@ObjectType('SeriesLineGap', {
  description: 'Days between two values of a line of which nothing is told. A gap is no zero.',
  simpleResolvers: true,
})
export class SeriesLineGap {
  @Field(() => String, { description: 'Its first day, as YYYY-MM-DD.' })
  readonly from!: string;

  @Field(() => String, { description: 'Its last day, as YYYY-MM-DD.' })
  readonly to!: string;
}

@ObjectType('LineNumbers', {
  description:
    'How the values of one line moved: a description, no estimate. Refused across lines, whose values ' +
    'were not measured alike.',
  simpleResolvers: true,
})
export class LineNumbersShape {
  @Field(() => EstimateShape, {
    description:
      'Last value less the first, in their unit. Of values that count from the start only where both ' +
      'windows are known to the month and begin alike.',
  })
  readonly difference!: Estimate;

  @Field(() => EstimateShape, { description: 'The same, in per cent of the first value.' })
  readonly change!: Estimate;

  @Field(() => EstimateShape, {
    description: 'Slope by least squares over the middles of the times, in the unit for a year.',
  })
  readonly slope!: Estimate;
}

@ObjectType('SeriesLine', {
  description:
    'Values that may be joined: of one metric, unit, population, channels, keywords, places, duration ' +
    'and method, and of one source.',
  simpleResolvers: true,
})
export class SeriesLine {
  @Field(() => ID, {
    description:
      'Id of the series, study or measure that the values come from, or of the one value.',
  })
  readonly source!: string;

  @Field(() => String, { description: 'Key of its frame; of a series its `frameKey`.' })
  readonly frameKey!: string;

  @Field(() => String, {
    description: 'The indicator of the series, or the metric of the findings.',
  })
  readonly indicator!: string;

  @Field(() => String, { nullable: true, description: 'Unit of the values.' })
  readonly unit!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What moves the values beside what they seem to measure, in the words of the series.',
  })
  readonly effortNote!: string | null;

  @Field(() => [SeriesLinePoint], { description: 'Its values in the order of time.' })
  readonly points!: readonly SeriesLinePoint[];

  @Field(() => [SeriesLineGap], { description: 'Where nothing is told between two values.' })
  readonly gaps!: readonly SeriesLineGap[];

  @Field(() => LineNumbersShape, { description: 'How the values moved.' })
  readonly numbers!: LineNumbersShape;
}

@ObjectType('SeriesLines', {
  description: 'The values that a filter selects as lines; those of different frames stay apart.',
  simpleResolvers: true,
})
export class SeriesLines {
  @Field(() => [SeriesLine], { description: 'In the order of the ids of their sources.' })
  readonly lines!: readonly SeriesLine[];

  @Field(() => [LeftOutValue], {
    description: 'Values on no line, by id: with those on lines they are all of `totalCount`.',
  })
  readonly leftOut!: readonly LeftOutValue[];

  @Field(() => LineNumbersShape, {
    description: 'How all values together moved: refused where they make more than one line.',
  })
  readonly numbers!: LineNumbersShape;

  @Field(() => [CaveatShape], { description: 'What a reader must know.' })
  readonly caveats!: readonly CaveatShape[];
}
