import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CAVEAT_TEXTS } from './caveat-texts.js';
import { CaveatCode, CaveatSeverity, type Caveat } from './caveat.js';
import { EstimateStatus } from './estimate-status.js';
import { IntervalMethod, type Interval } from './estimate.js';
import { RefusalReason } from './refusal.js';

registerEnumType(EstimateStatus, {
  name: 'EstimateStatus',
  description: 'How far a number may be read.',
  valuesConfig: {
    ESTIMATED: { description: 'An estimate under the assumptions that stand beside it.' },
    DESCRIBED: { description: 'A description of the records held, and nothing beyond them.' },
    NOT_IDENTIFIED: { description: 'The data cannot answer, however many there were.' },
    INSUFFICIENT_DATA: { description: 'There are too few data.' },
    NO_TEST: { description: 'No test was made.' },
    NOT_KNOWN: { description: 'A value that it needs is missing.' },
  },
});

registerEnumType(RefusalReason, {
  name: 'RefusalReason',
  description: 'Why a number has no value.',
  valuesConfig: {
    EMPTY: { description: 'There is nothing to count or compare.' },
    TOO_FEW: { description: 'There are fewer observations than it needs.' },
    CONSTANT: { description: 'All values are the same.' },
    MISSING_VALUE: { description: 'A value is missing.' },
    OUTSIDE_DOMAIN: { description: 'A value is one for which it is not defined.' },
    OUT_OF_RANGE: { description: 'It is greater or smaller than a number can hold.' },
    ONE_CLUSTER: { description: 'All observations belong to one group.' },
    COLLINEAR: { description: 'What is asked for follows from what is held still.' },
    NO_RESIDUAL_FREEDOM: { description: 'There are no more observations than things estimated.' },
    NO_RESIDUAL_VARIANCE: { description: 'The fit leaves nothing by which to judge its error.' },
    SEPARATION: { description: 'The data fit so well that the estimate runs away.' },
    NOT_CONVERGED: { description: 'The reckoning came to no end.' },
    TOO_FEW_ARRANGEMENTS: {
      description: 'There are too few ways to rearrange the data for any p of 0.05.',
    },
    FRAMES_DIFFER: {
      description: 'The values were not measured alike, or not on the same thing.',
    },
    WINDOWS_UNFIT: {
      description:
        'The times that the values are about overlap, or are not known well enough to set them apart.',
    },
    TOO_FEW_MEASURED_CHANGES: {
      description: 'There are fewer measured route changes than a test of chance needs.',
    },
    PLACES_NOT_TREATED: {
      description: 'The places of the outcome are not those in which the measure holds.',
    },
    ALL_TREATED_AT_ONCE: {
      description: 'All places with data came under it at once; nobody is left to compare with.',
    },
    CONCURRENT_EVENT: {
      description:
        'Something else happened around the date that those who are compared did not share.',
    },
    NO_COMPARISON: { description: 'There is nobody to compare with at one date.' },
    SEVERAL_SERIES: { description: 'Several series, each of which stands for itself alone.' },
  },
});

registerEnumType(IntervalMethod, {
  name: 'IntervalMethod',
  description: 'How an interval was made.',
  valuesConfig: {
    STUDENT_T: { description: "Student's t with the standard error that the estimator names." },
    CLUSTER_BOOTSTRAP_PERCENTILE: {
      description: 'Percentiles of estimates from whole groups drawn with replacement.',
    },
  },
});

registerEnumType(CaveatSeverity, {
  name: 'CaveatSeverity',
  description: 'How much a caveat weighs.',
  valuesConfig: {
    NOTE: { description: 'How to read the number.' },
    CAUTION: { description: 'The number may mislead.' },
    GRAVE: { description: 'The number misleads if this is passed over.' },
  },
});

registerEnumType(CaveatCode, {
  name: 'CaveatCode',
  description: 'What a reader of a number must know; `text` says it in words.',
  valuesConfig: Object.fromEntries(
    Object.values(CaveatCode).map((code) => [code, { description: CAVEAT_TEXTS[code].EN }]),
  ),
});

@ObjectType('Interval', {
  description: 'A range in the unit of its number, both ends included.',
  simpleResolvers: true,
})
class IntervalShape implements Interval {
  @Field(() => Float, { description: 'Its lower end.' })
  readonly lower!: number;

  @Field(() => Float, { description: 'Its upper end.' })
  readonly upper!: number;

  @Field(() => Float, { description: 'Its level, between 0 and 1, for example 0.95.' })
  readonly level!: number;

  @Field(() => IntervalMethod, { description: 'How it was made.' })
  readonly method!: IntervalMethod;
}

@ObjectType('CaveatNumber', {
  description: 'A number that a caveat rests on.',
  simpleResolvers: true,
})
export class CaveatNumber {
  @Field(() => String, { description: 'What it is, for example "n".' })
  readonly name!: string;

  @Field(() => Float, { description: 'Its value.' })
  readonly value!: number;
}

@ObjectType('Caveat', {
  description: 'What a reader of a number must know, raised by a rule.',
  simpleResolvers: true,
})
export class CaveatShape {
  readonly numbers!: Caveat['numbers'];

  @Field(() => CaveatCode, { description: 'What it is about.' })
  readonly code!: CaveatCode;

  @Field(() => CaveatSeverity, { description: 'How much it weighs.' })
  readonly severity!: CaveatSeverity;
}

@ObjectType('Estimate', {
  description:
    'A number with all that is needed to read it. Where it has no value it says why; it is never ' +
    'infinite, and never 0 for want of data.',
  simpleResolvers: true,
})
export class EstimateShape {
  @Field(() => Float, { nullable: true, description: 'The number, in its unit; null by status.' })
  readonly value!: number | null;

  @Field(() => String, { description: 'Its unit.' })
  readonly unit!: string;

  @Field(() => Int, { description: 'How many observations it rests on.' })
  readonly n!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'What a share is a share of; null where it is none.',
  })
  readonly denominator!: number | null;

  @Field(() => EstimateStatus, { description: 'How far it may be read.' })
  readonly status!: EstimateStatus;

  @Field(() => RefusalReason, {
    nullable: true,
    description: 'Why it has no value; null where it has one.',
  })
  readonly reason!: RefusalReason | null;

  @Field(() => IntervalShape, {
    nullable: true,
    description: 'How far it may be off; null where none can be given.',
  })
  readonly interval!: Interval | null;

  @Field(() => [CaveatShape], { description: 'What a reader must know, gravest first.' })
  readonly caveats!: readonly CaveatShape[];
}
