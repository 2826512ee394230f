import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from 'type-graphql';
import { Indicator } from '../../domain/series/indicator.js';
import { BeforeAfterMethod } from './difference.js';
import { MeasureDate } from './measure-dates.js';

export enum OutcomeUnits {
  JURISDICTIONS = 'JURISDICTIONS',
  SITES = 'SITES',
}

registerEnumType(OutcomeUnits, {
  name: 'OutcomeUnits',
  description: 'Of what the readings of an outcome are.',
  valuesConfig: {
    JURISDICTIONS: {
      description:
        'Of States and territories. Sums over several, such as "Africa", never stand among them.',
    },
    SITES: {
      description: 'Of MIKE sites; each counts as treated or not with the State in which it lies.',
    },
  },
});

registerEnumType(BeforeAfterMethod, {
  name: 'BeforeAfterMethod',
  description: 'How before and after are compared.',
  valuesConfig: {
    INTERRUPTED_SERIES: {
      description:
        'Segmented regression of each treated series by itself: a line before and a line after, with ' +
        "Newey and West's errors corrected for few points. It has no comparison group.",
    },
    DIFFERENCE_IN_DIFFERENCES: {
      description:
        'The change of the treated less that of places that were not, with an effect for each unit and ' +
        'year. Where dates differ, each cohort against units not yet treated (Callaway and Sant’Anna ' +
        '2021), never one effect for all.',
    },
  },
});

registerEnumType(MeasureDate, {
  name: 'MeasureDate',
  description: 'Which of the dates of a measure, policy or event.',
  valuesConfig: {
    ANNOUNCED: { description: 'When it was made public; of measures and rules of platforms.' },
    ADOPTED: { description: 'When it was adopted or passed; of laws.' },
    IN_FORCE: {
      description:
        'When it entered into force or began to have effect; of an event, when it began.',
    },
    ENFORCED: { description: 'From when it was in fact enforced; of laws.' },
  },
});

@InputType('OutcomeYears', { description: 'Years, both included.' })
export class OutcomeYears {
  @Field(() => Int, { description: 'The first year, 1900 or later.' })
  from!: number;

  @Field(() => Int, { description: 'The last year, 2100 or earlier.' })
  to!: number;
}

@InputType('BeforeAfterOutcome', { description: 'What is looked at before and after.' })
export class BeforeAfterOutcome {
  @Field(() => Indicator, {
    description:
      'PIKE, INTERNET_USERS_SHARE or RHINOS_POACHED: those with readings by place. Rhinos are counts ' +
      'without a denominator and are compared as logarithms; a place that counted none has none.',
  })
  indicator!: Indicator;

  @Field(() => OutcomeUnits, {
    description: 'Of what the readings are; SITES for PIKE alone.',
    defaultValue: OutcomeUnits.JURISDICTIONS,
  })
  of!: OutcomeUnits;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these jurisdictions, or sites in them; 1 to 250, left out for all.',
  })
  jurisdictions?: string[];

  @Field(() => OutcomeYears, {
    nullable: true,
    description: 'Only these years; left out for all that there are.',
  })
  years?: OutcomeYears;
}

@ArgsType()
export class BeforeAfterArguments {
  @Field(() => [ID], {
    description:
      'Ids of 1 to 20 laws, domestic measures, rules of platforms or events. A place that came under ' +
      'several counts from the first.',
  })
  measures!: string[];

  @Field(() => BeforeAfterOutcome, { description: 'What is looked at.' })
  outcome!: BeforeAfterOutcome;

  @Field(() => BeforeAfterMethod, { description: 'How it is compared.' })
  method!: BeforeAfterMethod;

  @Field(() => MeasureDate, {
    description: 'Which date of the measures is used; the others stand in `sensitivity`.',
    defaultValue: MeasureDate.IN_FORCE,
  })
  date!: MeasureDate;

  @Field(() => [ID], {
    nullable: true,
    description:
      'Jurisdictions to compare with, 1 to 250 and none of them treated; left out, all that are not ' +
      'treated and have values before and after are proposed.',
  })
  comparison?: string[];

  @Field(() => Int, {
    description: 'Months around the date in which other events count as concurrent, 0 to 120.',
    defaultValue: 24,
  })
  concurrentWithin!: number;

  @Field(() => Int, {
    description: 'Choices of placebo places at most looked at, 1 or more and bounded by a setting.',
    defaultValue: 4999,
  })
  draws!: number;

  @Field(() => Float, {
    description: 'Seed of the choices where not all are looked at, a whole number.',
    defaultValue: 2017,
  })
  seed!: number;
}
