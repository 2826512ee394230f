import { Field, Float, ObjectType, registerEnumType } from 'type-graphql';
import { TractionOnset } from '../traction/traction.type.js';

export enum TraceFit {
  CERTAIN = 'CERTAIN',
  POSSIBLE = 'POSSIBLE',
}

registerEnumType(TraceFit, {
  name: 'TraceFit',
  description: 'Whether something holds whatever the vague dates mean, or for a part of it.',
  valuesConfig: {
    CERTAIN: { description: 'It holds whatever the dates mean.' },
    POSSIBLE: { description: 'It holds for some of what the dates may mean.' },
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

  @Field(() => TraceFit, {
    description:
      'Whether the whole interval lies in the window. Never certain where the onset may lie any time ' +
      'back, nor where the change may have begun after the last reading.',
  })
  fit!: TraceFit;
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

  @Field(() => TraceFit, {
    description:
      'Whether the record is dated before or during the change; only possible where it bears no date. ' +
      'One that begins after the end of the change joins nothing.',
  })
  fit!: TraceFit;
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

  @Field(() => TraceFit, {
    description:
      'Certain only where the lag is, and a record that joins the two is dated before or during.',
  })
  fit!: TraceFit;

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
