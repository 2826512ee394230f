import { CitedAnswer } from '../citation/cited-answer.type.js';
import { Field, Float, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum LagFit {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(LagFit, {
  name: 'LagFit',
  description: 'Whether the lag lies in the window asked for. Vague dates make a lag an interval.',
  valuesConfig: {
    CERTAIN: { description: 'The whole interval lies in the window.' },
    POSSIBLE: { description: 'A part of the interval lies in the window.' },
  },
});

export enum HitGrade {
  MEASURED = 'MEASURED',
  CLAIMED = 'CLAIMED',
  PATTERN_ONLY = 'PATTERN_ONLY',
}

registerEnumType(HitGrade, {
  name: 'HitGrade',
  description: 'How far the change of route, recipient or mode of a hit is shown.',
  valuesConfig: {
    MEASURED: {
      description: 'The route, the recipient or the mode was measured before and after.',
    },
    CLAIMED: {
      description:
        'A source says that it changed; what was measured, if anything, is another element.',
    },
    PATTERN_ONLY: {
      description: 'Only the present pattern is described. No change is shown, none is counted.',
    },
  },
});

export enum TraceLinkKind {
  SHARED_TAXON = 'SHARED_TAXON',
  SHARED_JURISDICTION = 'SHARED_JURISDICTION',
}

registerEnumType(TraceLinkKind, {
  name: 'TraceLinkKind',
  description: 'What an onset and a route change have in common.',
  valuesConfig: {
    SHARED_TAXON: { description: 'A taxon.' },
    SHARED_JURISDICTION: { description: 'A jurisdiction.' },
  },
});

export enum RivalBasis {
  DOCUMENTED = 'DOCUMENTED',
  SAME_WINDOW_AND_PLACE = 'SAME_WINDOW_AND_PLACE',
  SAME_WINDOW_AND_TAXON = 'SAME_WINDOW_AND_TAXON',
}

registerEnumType(RivalBasis, {
  name: 'RivalBasis',
  description: 'Why something is held beside a hit as another possible cause.',
  valuesConfig: {
    DOCUMENTED: { description: 'A source names it as a cause of this change.' },
    SAME_WINDOW_AND_PLACE: {
      description:
        'It is dated between onset and change and concerns a jurisdiction of the routes.',
    },
    SAME_WINDOW_AND_TAXON: {
      description: 'It is dated between onset and change and concerns the taxon.',
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
      'First day on which it may have been, as YYYY-MM-DD; null where the series begins with the ' +
      'rule already met, so that it may have been any time before.',
  })
  earliest!: string | null;

  @Field(() => String, { description: 'Last day on which it may have been, as YYYY-MM-DD.' })
  latest!: string;
}

@ObjectType('Lag', {
  description: 'How long after the onset the change began, as an interval in months.',
  simpleResolvers: true,
})
export class Lag {
  @Field(() => Float, { description: 'Least months that may have passed; below 0 is before.' })
  atLeastMonths!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Most months that may have passed; null where the onset may lie any time back.',
  })
  atMostMonths!: number | null;

  @Field(() => LagFit, { description: 'Whether the interval lies in the window.' })
  fit!: LagFit;
}

@ObjectType('TraceLink', {
  description: 'What a platform and a route change share, and the record that shows it.',
  simpleResolvers: true,
})
export class TraceLink {
  readonly sharedId!: string;
  readonly recordId!: string;

  @Field(() => TraceLinkKind, { description: 'Whether a taxon or a jurisdiction is shared.' })
  kind!: TraceLinkKind;
}

@ObjectType('RivalCause', {
  description: 'Something else that could explain a route change, documented or concurrent.',
  simpleResolvers: true,
})
export class RivalCause {
  readonly causeId!: string | null;
  readonly attributionId!: string | null;

  @Field(() => RivalBasis, { description: 'Why it stands here.' })
  basis!: RivalBasis;
}

@ObjectType('TraceHit', {
  description:
    'A route change that began within the lag window after a platform gained traction, and that ' +
    'shares a taxon or a jurisdiction with it. An association in time, not a cause.',
  simpleResolvers: true,
})
export class TraceHit {
  readonly changeId!: string;
  readonly platformId!: string;
  readonly claimIds!: readonly string[];

  @Field(() => TractionOnset, { description: 'When the platform gained traction.' })
  onset!: TractionOnset;

  @Field(() => Lag, { description: 'How long after the onset the change began.' })
  lag!: Lag;

  @Field(() => HitGrade, { description: 'How far the change itself is shown.' })
  grade!: HitGrade;

  @Field(() => [TraceLink], { description: 'What joined the two.' })
  links!: TraceLink[];

  @Field(() => [RivalCause], {
    description:
      'What else could explain the change: documented causes first, then concurrent ones.',
  })
  rivals!: RivalCause[];
}

@ObjectType('TraceChange', {
  description: 'A route change that stands beside the hits.',
  simpleResolvers: true,
})
export class TraceChange {
  readonly changeId!: string;
  readonly attributionIds!: readonly string[];
}

@ObjectType('TraceTally', {
  description:
    'What the answer rests on. The records were made because somebody linked them to the Internet ' +
    'or held them beside such a link: they are no sample of trade.',
  simpleResolvers: true,
})
export class TraceTally {
  @Field(() => Int, { description: 'Route changes on record that the viewer may see.' })
  recorded!: number;

  @Field(() => Int, {
    description:
      'Of them, observed and dated ones that concern the taxa and jurisdictions asked for and are ' +
      'not explained otherwise.',
  })
  eligible!: number;

  @Field(() => Int, { description: 'Hits whose route, recipient or mode was measured.' })
  measured!: number;

  @Field(() => Int, { description: 'Hits whose change a source claims.' })
  claimed!: number;

  @Field(() => Int, {
    description: 'Hits of which only a present pattern is known; never counted as changes.',
  })
  patternOnly!: number;

  @Field(() => Int, { description: 'Hits beside which no other cause is on record.' })
  withoutRivals!: number;
}

@ObjectType('Trace', {
  implements: CitedAnswer,
  description:
    'Which trade routes changed after which platforms gained traction, and what else could explain ' +
    'it. Association in time and by what is shared; it is never called cause.',
  simpleResolvers: true,
})
export class Trace extends CitedAnswer {
  @Field(() => TraceTally, { description: 'How many records the answer rests on.' })
  tally!: TraceTally;

  @Field(() => [TractionOnset], { description: 'The platforms that met the rule, and when.' })
  onsets!: TractionOnset[];

  @Field(() => [TraceHit], { description: 'Route changes that follow an onset within the window.' })
  hits!: TraceHit[];

  @Field(() => [TraceChange], {
    description:
      'Route changes whose documented causes are all other than a platform; never among the hits.',
  })
  explainedOtherwise!: TraceChange[];

  @Field(() => [TraceChange], {
    description:
      'Observed and dated route changes that follow no onset under this rule and window.',
  })
  unexplained!: TraceChange[];

  @Field(() => [TraceChange], {
    description: 'Observed route changes whose beginning is not known.',
  })
  notDated!: TraceChange[];

  @Field(() => [TraceChange], { description: 'Forecasts: somebody expects a change; never a hit.' })
  forecasts!: TraceChange[];

  readonly withoutOnsetIds!: readonly string[];
}
