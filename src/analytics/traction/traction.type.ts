import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { CitedAnswer } from '../citation/cited-answer.type.js';
import { type Caveat } from '../estimate/caveat.js';
import { type Estimate } from '../estimate/estimate.js';
import { CaveatShape, EstimateShape } from '../estimate/estimate.type.js';

export enum TractionStatus {
  NEVER_MET = 'NEVER_MET',
  NO_TRACTION_DATA = 'NO_TRACTION_DATA',
}

registerEnumType(TractionStatus, {
  name: 'TractionStatus',
  description: 'Why a platform has no onset.',
  valuesConfig: {
    NEVER_MET: {
      description: 'Its readings never meet the rule. After the last of them it may have been met.',
    },
    NO_TRACTION_DATA: { description: 'There are no readings that the rule could be held against.' },
  },
});

export enum NoOnsetReason {
  NOT_REACHED = 'NOT_REACHED',
  NO_BREAK = 'NO_BREAK',
  BREAK_DOWNWARDS = 'BREAK_DOWNWARDS',
  TOO_FEW_READINGS = 'TOO_FEW_READINGS',
  NO_SERIES = 'NO_SERIES',
  NOT_SHOWN_OPERATING = 'NOT_SHOWN_OPERATING',
  NOT_SHOWN_THEN = 'NOT_SHOWN_THEN',
  NO_INTERNET_SHARE = 'NO_INTERNET_SHARE',
}

registerEnumType(NoOnsetReason, {
  name: 'NoOnsetReason',
  description: 'What exactly is missing for an onset.',
  valuesConfig: {
    NOT_REACHED: { description: 'No reading reaches the level or the growth asked for.' },
    NO_BREAK: { description: 'One straight line describes the logarithms as well as two.' },
    BREAK_DOWNWARDS: { description: 'The series breaks, and runs lower after the break.' },
    TOO_FEW_READINGS: { description: 'The rule needs more readings than there are.' },
    NO_SERIES: { description: 'No usable reading of this measure is on record.' },
    NOT_SHOWN_OPERATING: {
      description: 'No cited, dated source shows the platform operating in the jurisdiction.',
    },
    NOT_SHOWN_THEN: {
      description:
        'Sources show the platform operating in the jurisdiction, but in no year of which both users ' +
        'and Internet use are on record.',
    },
    NO_INTERNET_SHARE: {
      description: 'Internet use of the jurisdiction is on record in no year in which users are.',
    },
  },
});

@ObjectType('TractionOnset', {
  description: 'When a platform gained traction under the rule asked for.',
  simpleResolvers: true,
})
export class TractionOnset {
  readonly platformId!: string;
  readonly beforeId!: string | null;
  readonly afterId!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'First day on which it may have been, as YYYY-MM-DD; null where no reading shows that the rule ' +
      'was not met before, so that it may have been any time before: on or before `latest`.',
  })
  earliest!: string | null;

  @Field(() => String, { description: 'Last day on which it may have been, as YYYY-MM-DD.' })
  latest!: string;

  @Field(() => String, {
    description: 'Last day that the readings of the platform reach, as YYYY-MM-DD.',
  })
  lastReadingOn!: string;

  @Field(() => EstimateShape, {
    description: 'The first reading that meets the rule, in the unit of the measure.',
  })
  value!: Estimate;

  @Field(() => EstimateShape, {
    nullable: true,
    description:
      'For an index: how much of its change, from its first to its last reading, is Internet use ' +
      'alone (logarithm over logarithm); null for other measures.',
  })
  internetUseAlone!: Estimate | null;
}

@ObjectType('PlatformWithoutOnset', {
  description: 'A platform without an onset under the rule asked for, and why.',
  simpleResolvers: true,
})
export class PlatformWithoutOnset {
  readonly platformId!: string;

  @Field(() => TractionStatus, { description: 'Whether the rule was not met or could not be.' })
  status!: TractionStatus;

  @Field(() => NoOnsetReason, { description: 'What exactly is missing.' })
  reason!: NoOnsetReason;

  @Field(() => Int, { description: 'Usable readings of the measure.' })
  readings!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Last day that its readings reach, as YYYY-MM-DD; null where there are none.',
  })
  lastReadingOn!: string | null;

  @Field(() => EstimateShape, {
    nullable: true,
    description:
      'For an index: how much of its change, from its first to its last reading, is Internet use ' +
      'alone (logarithm over logarithm); null for other measures and without readings.',
  })
  internetUseAlone!: Estimate | null;
}

@ObjectType('TractionOnsets', {
  implements: CitedAnswer,
  description:
    'Which platforms gained traction under a rule and when, and which did not as far as the record ' +
    'shows. Readings begin where a table begins and end where it ends.',
  simpleResolvers: true,
})
export class TractionOnsets extends CitedAnswer {
  @Field(() => [TractionOnset], {
    description: 'Platforms that met the rule, in the order of their ids.',
  })
  onsets!: TractionOnset[];

  @Field(() => [PlatformWithoutOnset], {
    description: 'All other platforms looked at, each with the reason, in the order of their ids.',
  })
  withoutOnset!: PlatformWithoutOnset[];

  @Field(() => [CaveatShape], { description: 'What must be known to read the onsets rightly.' })
  caveats!: readonly Caveat[];
}
