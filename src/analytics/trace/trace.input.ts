import {
  ArgsType,
  Extensions,
  Field,
  Float,
  ID,
  InputType,
  Int,
  registerEnumType,
} from 'type-graphql';

export enum TraceLinkRule {
  EITHER = 'EITHER',
  BOTH = 'BOTH',
  SHARED_TAXON = 'SHARED_TAXON',
  SHARED_JURISDICTION = 'SHARED_JURISDICTION',
}

registerEnumType(TraceLinkRule, {
  name: 'TraceLinkRule',
  description: 'What a platform and a route change must share to be joined.',
  valuesConfig: {
    EITHER: { description: 'A taxon or a jurisdiction.' },
    BOTH: { description: 'A taxon and a jurisdiction.' },
    SHARED_TAXON: {
      description:
        'A taxon: a record names the platform with the taxon of the change, with one within it, or ' +
        'with its family. Wider groups join nothing.',
    },
    SHARED_JURISDICTION: {
      description:
        'A jurisdiction of the routes in which a cited record, or an attribution of this very ' +
        'change, shows the platform operating.',
    },
  },
});

@InputType('TractionLevel', { description: 'Traction is the first reading at or above a level.' })
export class TractionLevel {
  @Field(() => Float, { description: 'Monthly active users worldwide.' })
  users!: number;
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
    description: 'Least users of a reading that counts as first, monthly and worldwide.',
    defaultValue: 0,
  })
  leastUsers!: number;
}

@Extensions({ oneOf: true })
@InputType('TractionRule', {
  description: 'What counts as gaining traction, measured by monthly active users worldwide.',
})
export class TractionRuleInput {
  @Field(() => TractionLevel, { nullable: true, description: 'Crossing a level of users.' })
  level?: TractionLevel;

  @Field(() => TractionGrowth, { nullable: true, description: 'Growth over a period.' })
  growth?: TractionGrowth;

  @Field(() => TractionFirstReading, { nullable: true, description: 'The first reading.' })
  firstReading?: TractionFirstReading;
}

@InputType('LagWindow', {
  description: 'How long after the onset a route change may begin to count.',
})
export class LagWindowInput {
  @Field(() => Int, { description: 'Least lag in months; below 0 looks before the onset.' })
  fromMonths!: number;

  @Field(() => Int, { description: 'Greatest lag in months, at most 240.' })
  toMonths!: number;
}

@ArgsType()
export class TraceArguments {
  @Field(() => TractionRuleInput, { description: 'What counts as gaining traction.' })
  traction!: TractionRuleInput;

  @Field(() => LagWindowInput, {
    description: 'How long after the onset a change may begin.',
    defaultValue: { fromMonths: 0, toMonths: 36 },
  })
  lag!: LagWindowInput;

  @Field(() => TraceLinkRule, {
    description: 'What platform and change must share.',
    defaultValue: TraceLinkRule.EITHER,
  })
  link!: TraceLinkRule;

  @Field(() => [ID], {
    nullable: true,
    description: 'Ids of the platforms to look at, at most 100; left out for all.',
  })
  platforms?: string[];

  @Field(() => [ID], {
    nullable: true,
    description:
      'Only changes that concern one of these taxa, or a taxon below or above it; at most 100.',
  })
  taxa?: string[];

  @Field(() => [ID], {
    nullable: true,
    description: 'Only changes with one of these jurisdictions on their routes; at most 100.',
  })
  jurisdictions?: string[];
}
